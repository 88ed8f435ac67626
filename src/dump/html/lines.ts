import type { LineReader } from '../lines.js';
import { type Block, covered, MAX_TITLE } from './page.js';

/** What a block is, told by itself: as lines of a text dump are, and by links and times. */
export type BlockKind = 'separator' | 'field' | 'date' | 'labels' | 'heading' | 'text';

export interface ReadBlock extends Block {
  readonly kind: BlockKind;
}

const MAX_NAME = 80;
const MAX_LABEL = 100;
const MAX_BESIDE = 30;

export function readBlocks(blocks: readonly Block[], reader: LineReader): ReadBlock[] {
  return joinedFields(blocks, reader).map((block) => {
    const { text, line, breaks, level, scope, suspect, footer, links, times } = block;
    return { text, line, breaks, level, scope, suspect, footer, links, times, kind: kindOf(block, reader) };
  });
}

function kindOf(block: Block, reader: LineReader): BlockKind {
  const { text, level, times } = block;
  const kind = reader.kindOf(text, 0, text.length);
  if (kind === 'separator') return 'separator';
  if (level > 0 && text.length <= MAX_TITLE) return 'heading';
  if (kind === 'field' || kind === 'date') return kind;
  if (times.length > 0 && covered(text, times)) return 'date';
  return isLabels(block) ? 'labels' : 'text';
}

/** Labels by the page's own word, with few others (`Étiqueté : nature, école`). */
function isLabels({ text, links }: Block): boolean {
  const own = links.filter((link) => link.tag);
  const labelled = own.reduce((sum, { start, end }) => sum + end - start, 0);
  return own.length > 0 && text.length - labelled <= MAX_BESIDE + 3 * own.length;
}

const isLabel = ({ text, links, level }: Block) => level === 0 && text.length <= MAX_LABEL && covered(text, links);

/** Puts a name of a field (`Thématique(s)`) and the labels below it, each a link on its own line, into one line. */
function joinedFields(blocks: readonly Block[], reader: LineReader): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const name = nameOfField(block, reader);
    let end = i + 1;
    while (name !== null && end < blocks.length && isLabel(blocks[end]!)) end++;
    if (name === null || end === i + 1) joined.push(block);
    else {
      joined.push(fieldOf(block, name, blocks.slice(i + 1, end)));
      i = end - 1;
    }
  }
  return joined;
}

/** `Thématique(s) : ` where a block is a name of a field with nothing after it; else null. */
function nameOfField({ text, links }: Block, reader: LineReader): string | null {
  if (text.length > MAX_NAME || links.length > 0) return null;
  const name = `${text.replace(/\s*:\s*$/, '')} : `;
  const field = reader.fields.read(name);
  return field && 'value' in field && field.value === '' ? name : null;
}

function fieldOf(block: Block, name: string, labels: readonly Block[]): Block {
  let text = name;
  const links = [];
  for (const label of labels) {
    for (const { start, end, tag } of label.links)
      links.push({ start: start + text.length, end: end + text.length, tag });
    text += `${label.text} `;
  }
  return { ...block, level: 0, text: text.trimEnd(), links };
}
