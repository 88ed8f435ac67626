import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const LEXICONS = join(ROOT, 'src/french/lexicons');
const CORPUS = join(ROOT, 'corpus');
const linesOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1);
const order = new Intl.Collator('fr');

/** Each fault of a file as `line: what is wrong: what to do`, so that the test's message is the repair. */
function faults(
  lines: readonly string[],
  check: (line: string, before: string | undefined) => string | null,
): string[] {
  return lines.flatMap((line, i) => {
    const fault = check(line, lines[i - 1]);
    return fault ? [`${i + 1}: ${line.slice(0, 60)}: ${fault}`] : [];
  });
}

describe.each(readdirSync(LEXICONS))('lexicon %s', (file) => {
  const lines = linesOf(LEXICONS, file);
  const entries = lines.filter((line) => !line.startsWith('#'));

  test('says in its first lines what belongs there', () => {
    expect(lines[0]).toMatch(/^# /);
  });

  test('is sorted, without duplicates', () => {
    const first = (line: string) => line.split('\t')[0]!;
    const check = (line: string, before: string | undefined) =>
      before !== undefined && order.compare(first(before), first(line)) > 0
        ? `belongs before "${first(before)}"`
        : null;
    expect(faults(entries, check)).toEqual([]);
    expect(entries.length - new Set(entries).size).toBe(0);
  });

  test('has tidy entries with one number of columns', () => {
    const columns = Math.max(...entries.map((line) => line.split('\t').length));
    const check = (line: string) => {
      if (line.split('\t').length > columns) return `write ${columns} columns with a TAB between`;
      if (/^\s|\s$| {2}|’|\r/.test(line.replace(/\t+$/, '')))
        return 'no spaces at the ends, no double spaces, straight apostrophes';
      return line.normalize('NFC') === line ? null : 'write it in NFC';
    };
    expect(faults(entries, check)).toEqual([]);
  });
});

describe.each(readdirSync(CORPUS))('corpus %s', (file) => {
  test('brackets balance and hold a known type', () => {
    const check = (line: string) => {
      if (line.startsWith('#')) return null;
      const rest = line.replace(/\[(?:PER|ROLE|ORG|LOC|MISC) [^\s[\]](?:[^[\]]*[^\s[\]])?\]/g, '');
      return /[[\]]/.test(rest)
        ? 'write [TYPE words], one of PER ROLE ORG LOC MISC, not nested, no spaces at the ends'
        : null;
    };
    expect(faults(linesOf(CORPUS, file), check)).toEqual([]);
  });
});
