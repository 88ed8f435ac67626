import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../dist/text/analyse.js';

/**
 * @typedef {{ start: number, end: number, type: string }} Annotation offsets in `analysis.text`
 * @typedef {{ id: string, source: string, ours: boolean, analysis: import('../../dist/types.js').Analysis, annotations: Annotation[] }} Document
 */

const MARKED = /\[(PER|ROLE|ORG|LOC|MISC) ([^\]]*)\]/g;

/** `[PER Odile Garrec] chante` as its plain text and its annotations, shifted by `offset`. */
export function plain(marked, offset = 0) {
  const annotations = [];
  let removed = 0;
  const text = marked.replace(MARKED, (whole, type, name, at) => {
    const start = at - removed + offset;
    removed += whole.length - name.length;
    annotations.push({ start, end: start + name.length, type });
    return name;
  });
  return { text, annotations };
}

/** One `## block` of a corpus file; sentences are joined by spaces, as a page has them. */
function documentOf(source, block) {
  const [id, ...lines] = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('# '));
  const titled = lines[0]?.startsWith('= ');
  const title = titled ? plain(lines.shift().slice(2)) : null;
  const body = plain(lines.join(' '), title ? title.text.length + 2 : 0);
  const annotations = [...(title?.annotations ?? []), ...body.annotations];
  return { id, source, ours: true, analysis: analyse(title?.text ?? null, body.text), annotations };
}

/** The articles of our own corpus: every `.txt` in `folder`. */
export function readOwnCorpus(folder) {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  return files.flatMap((file) => {
    const [, ...blocks] = readFileSync(join(folder, file), 'utf8').split(/^## /m);
    return blocks
      .map((block) => documentOf(file.replace('.txt', ''), block))
      .filter((d) => d.analysis.tokens.length > 0);
  });
}

const WINER_TYPES = { Person: 'PER', Organization: 'ORG', Location: 'LOC', Product: 'MISC', Event: 'MISC' };

/** The outermost entities of an article, in order. */
function outermost(entities) {
  const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = [];
  for (const entity of sorted) if (kept.length === 0 || kept.at(-1).end <= entity.start) kept.push(entity);
  return kept;
}

/** The articles of WiNER-fr (`winer-fr.ndjson` in `folder`). It knows no roles. */
export function readWiner(folder) {
  const lines = readFileSync(join(folder, 'winer-fr.ndjson'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text, entities } = JSON.parse(line);
    if (/[\ud800-\udbff]/.test(text)) throw new Error(`${id}: offsets in code points and in code units differ`);
    const known = outermost(entities.filter(({ type }) => type in WINER_TYPES));
    const annotations = known.map(({ start, end, type }) => ({ start, end, type: WINER_TYPES[type] }));
    return { id, source: 'winer-fr', ours: false, analysis: analyse(null, text), annotations };
  });
}
