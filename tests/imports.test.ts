import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.test.ts'),
);

/** What each folder (or file at the top of `src`) may import from other folders. Nothing points left or up. */
const MAY_IMPORT: Record<string, string[]> = {
  types: ['errors'],
  errors: [],
  text: [],
  french: ['text'],
  english: ['text'],
  dump: ['text'],
  extract: ['french', 'english', 'text'],
  corrections: ['text'],
  store: ['text', 'french', 'corrections'],
  report: [],
  evaluate: ['text'],
  changes: [],
  proof: ['dump', 'store'],
  build: [],
  workers: ['extract'],
  chain: ['build', 'dump', 'workers', 'store', 'corrections'],
  index: ['chain', 'changes', 'corrections', 'dump', 'evaluate', 'extract', 'proof', 'store', 'report', 'text'],
  // reading commands open the index, or a sheet, without loading the stages before it: that takes 100 ms
  cli: ['index', 'store', 'changes', 'corrections', 'evaluate', 'text'],
};
const EVERYONE = ['types', 'errors'];

/** The one door of each package: the folders that may import it. */
const DOORS: Record<string, string[]> = {
  commander: ['cli'],
  chalk: ['cli'],
  ora: ['cli'],
  'better-sqlite3': ['store'],
  natural: ['french', 'text'],
  compromise: ['english'],
  'csv-parse': ['text'],
  htmlparser2: ['dump'],
  'markdown-it': ['dump'],
  picomatch: ['dump'],
  yaml: ['dump'],
};
const FILE_SYSTEM = [
  'build',
  'dump/read',
  'french/lexicon',
  'french/tagger/model',
  'french/gazetteer',
  'extract/entities/patterns-file',
  'corrections/file',
  'corrections/hash',
  'store/',
  'cli/',
];

const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]!);
const folderOf = (path: string) => path.split(sep)[0]!.replace(/\.(ts|js)$/, '');

describe.each(sources)('%s', (file) => {
  const here = folderOf(file);
  const local = importsOf(file).filter((i) => i.startsWith('.'));
  const packages = importsOf(file).filter((i) => !i.startsWith('.') && !i.startsWith('node:'));

  test('imports along the arrows only', () => {
    const targets = local.map((i) => folderOf(relative(SRC, join(SRC, dirname(file), i))));
    const allowed = [here, ...EVERYONE, ...(MAY_IMPORT[here] ?? [])];
    expect(targets.filter((t) => !allowed.includes(t))).toEqual([]);
  });

  test('an extractor imports no other extractor', () => {
    const own = file.split(sep).slice(0, 2).join('/');
    const others = local
      .map((i) => relative(SRC, join(SRC, dirname(file), i)).split(sep))
      .filter(([top, folder, leaf]) => here === 'extract' && top === 'extract' && leaf && `extract/${folder}` !== own);
    expect(file === join('extract', 'index.ts') ? [] : others).toEqual([]);
  });

  test('packages enter by their door', () => {
    const wrong = packages.filter((p) => {
      const name = p.startsWith('@') ? p.split('/').slice(0, 2).join('/') : p.split('/')[0]!;
      return DOORS[name] && !DOORS[name].includes(here);
    });
    expect(wrong).toEqual([]);
    expect(packages.filter((p) => p === 'natural')).toEqual([]);
  });

  test('touches the file system only where it may', () => {
    const touches = importsOf(file).some((i) => /^node:fs/.test(i));
    expect(touches && !FILE_SYSTEM.some((door) => file.split(sep).join('/').startsWith(door))).toBe(false);
  });
});
