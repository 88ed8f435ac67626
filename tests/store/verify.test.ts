import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openIndex, Verifier } from '../../src/store/index.js';
import { records } from './corpus.js';
import { fresh } from './folder.js';

/** The test's articles; the question of an answer is one that stands in it. */
const written = records.map((record) => ({
  ...record,
  statements: record.statements.map((s) => ({ ...s, question: s.question && 'Il en faut' })),
}));
const sound = fresh();
const index = openIndex(sound, { create: true });
index.write({ source: 'a', records: written });
index.close();

function findings(path: string) {
  const verifier = new Verifier(path);
  const all = [...verifier.findings()];
  const { counts, notes } = verifier;
  verifier.close();
  return { all, counts, notes };
}

const tampered = (sql: string): string => {
  const path = fresh();
  copyFileSync(sound, path);
  new Database(path).exec(`PRAGMA foreign_keys = OFF; ${sql}`).close();
  return path;
};

const cases = readFileSync(new URL('../../src/store/verify/verify.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ =>(?: |$)/) as [string, string]);

test.each(cases)('%s', (sql, expected) => {
  const told = expected.split(', ').filter(Boolean).sort();
  const rowed = new Set(told.filter((t) => t.includes('#')).map((t) => t.split('#')[0]));
  const found = findings(tampered(sql)).all.map(({ check, table, row }) => {
    const what = `${check} ${table}`;
    return rowed.has(what) ? `${what}#${row}` : what;
  });
  expect([...new Set(found)].sort()).toEqual(told);
});

test('an index that holds is counted, and not a byte of it changes', () => {
  const before = readFileSync(sound);
  const { all, counts, notes } = findings(sound);
  expect({ all, notes }).toEqual({ all: [], notes: [] });
  expect(counts).toMatchObject({
    articles: 5,
    people: 7,
    organisations: 3,
    places: 6,
    figures: 7,
    quotes: 3,
    sources: 1,
  });
  expect(readFileSync(sound).equals(before)).toBe(true);
});

test('a finding names the row, its article and what stands there', () => {
  const { all } = findings(tampered("UPDATE figures SET text = 'onze' WHERE id = 4"));
  expect(all).toEqual([
    {
      ...{ check: 'text', table: 'figures', row: 4, article: written[1]!.id },
      problem: expect.stringMatching(/^“onze” is stored, “dix” stands at body \d+–\d+$/),
    },
  ]);
});

test('offsets are counted in code points', () => {
  const path = fresh();
  const smiling = openIndex(path, { create: true });
  const [bus] = written;
  const later = <T extends { start: number; end: number }>(m: T): T => ({ ...m, start: m.start + 2, end: m.end + 2 });
  const moved = {
    ...bus!,
    body: `👍 ${bus!.body}`,
    ...{ people: [], organisations: [], places: [], figures: bus!.figures.map(later), quotes: [] },
  };
  smiling.write({ source: 'a', records: [moved] });
  smiling.close();
  expect(findings(path).all).toEqual([]);
});

test('all checks see the index as it was at first, whoever writes meanwhile', () => {
  const path = tampered('');
  const verifier = new Verifier(path);
  expect(verifier.sources()).toEqual(['a']);
  const writing = openIndex(path);
  writing.write({ source: 'b', records: [{ ...written[0]!, id: 'abcdef0123456789' }] });
  expect([...verifier.findings()]).toEqual([]);
  expect(verifier.counts).toMatchObject({ articles: 5, sources: 1 });
  verifier.close();
  writing.close();
  expect(findings(path)).toMatchObject({ all: [], counts: { articles: 6, sources: 2 } });
});

test('an empty index holds', () => {
  const path = fresh();
  openIndex(path, { create: true }).close();
  expect(findings(path)).toMatchObject({ all: [], notes: [] });
  writeFileSync(path, '');
  expect(findings(path)).toMatchObject({ all: [], notes: [expect.stringContaining('format 0')] });
});

/** The first finding, or what is said where the index cannot even be opened. */
function outcome(path: string): string {
  try {
    const [first] = findings(path).all;
    return first ? `${first.check}: ${first.problem}` : 'holds';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}

describe('a file that is damaged', () => {
  // without the pages that migrations left free: nothing is lost with them
  const whole = tampered('VACUUM');
  const bytes = readFileSync(whole);
  const page = 16384;
  const pages = Array.from({ length: bytes.length / page - 1 }, (_, i) => i + 1);
  const saved = (content: Buffer): string => {
    const path = fresh();
    writeFileSync(path, content);
    return path;
  };

  test('in any page ends in a list; in one that holds the schema, which no opening survives, in a clear message', () => {
    const told = pages.map((at) => outcome(saved(Buffer.from(bytes).fill(0x5a, at * page, (at + 1) * page))));
    const unopened = told.filter((said) => / is damaged$/.test(said));
    const listed = told.filter((said) => /^(?:file|schema): /.test(said));
    expect(unopened.length + listed.length).toBe(pages.length);
    expect(unopened.length).toBeLessThan(4);
  });

  test.each([
    ['cut in the middle', bytes.subarray(0, page * 10), /is damaged$/],
    ['with a damaged first page', Buffer.from(bytes).fill(0x5a, 100, page), /is damaged$/],
    ['of text', Buffer.from('rien du tout '.repeat(5000)), /is not a database$/],
  ])('%s ends in a clear message', (_, content, message) => {
    expect(outcome(saved(content))).toMatch(message);
  });
});

describe('an index of an older format', () => {
  test('is checked as it is, and says so', () => {
    const path = fresh();
    const sql = (name: string) =>
      readFileSync(new URL(`../../src/store/migrations/${name}.sql`, import.meta.url), 'utf8');
    const old = new Database(path);
    old.exec(
      `${sql('001-index')}; ${sql('002-departments')}; PRAGMA application_id = 0x676c616e; PRAGMA user_version = 2`,
    );
    old.exec("INSERT INTO themes (name, words) VALUES ('seul', 'seul')");
    old.close();
    const { all, notes } = findings(path);
    expect(all.map(({ check, table }) => `${check} ${table}`)).toEqual(['orphan themes']);
    expect(notes).toEqual([expect.stringMatching(/format 2/)]);
    expect(new Database(path).pragma('user_version', { simple: true })).toBe(2);
  });
});
