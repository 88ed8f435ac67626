import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openIndex, Verifier } from '../../src/store/index.js';
import { checkKind, VERSION } from '../../src/store/migrate.js';
import { records } from './corpus.js';
import { fresh } from './folder.js';

/** A file with an index of the test's articles. */
function written(): string {
  const path = fresh();
  const index = openIndex(path, { create: true });
  index.write({ source: 'a', records });
  index.close();
  return path;
}

/** The indexes as they were in format 9. */
const FORMAT_9 = `
  DROP INDEX person_mentions_by_person; CREATE INDEX person_mentions_by_person ON person_mentions (article_person_id);
  DROP INDEX organisation_mentions_by_organisation;
  CREATE INDEX organisation_mentions_by_organisation ON organisation_mentions (article_organisation_id);
  DROP INDEX place_mentions_by_place; CREATE INDEX place_mentions_by_place ON place_mentions (article_place_id);
  DROP INDEX quotes_by_person; CREATE INDEX quotes_by_person ON quotes (article_person_id);
  DROP INDEX article_places_by_article; CREATE INDEX article_places_by_article ON article_places (article_id);
  DROP INDEX articles_in_order; PRAGMA user_version = 9`;

const userError = (message: RegExp) =>
  expect.objectContaining({ name: 'UserError', message: expect.stringMatching(message), advice: expect.any(String) });

describe('opening', () => {
  test('a file that is not there, unless it may be made', () => {
    const path = fresh();
    expect(() => openIndex(path)).toThrow(userError(/no index at .*glane\.db/));
    expect(() => openIndex(path, { readonly: true })).toThrow(userError(/no index at/));
    for (const readonly of [false, true])
      expect(() => openIndex(`${path}/in/no/folder.db`, { readonly, create: true })).toThrow(userError(/no folder/));
    const empty = openIndex(path, { readonly: true, create: true });
    expect(empty.counts()).toMatchObject({ articles: 0, people: 0 });
    empty.close();
    expect(readdirSync(dirname(path))).toEqual([]);
    openIndex(path, { create: true }).close();
    expect(readdirSync(dirname(path))).toEqual(['glane.db']);
  });

  test.each([
    ['text', 'Le bus de La Cordée sillonne Guingamp.'.repeat(100), /not a database/],
    [
      'a header alone',
      'SQLite format 3\0 and then something else, long enough to be read as a page'.repeat(30),
      /not a database|damaged/,
    ],
  ])('%s is no index', (_, content, message) => {
    const path = fresh();
    writeFileSync(path, content);
    expect(() => openIndex(path)).toThrow(userError(message));
    expect(() => openIndex(path, { readonly: true })).toThrow(userError(message));
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('that another process makes meanwhile is no other program’s', () => {
    const path = fresh();
    const db = new Database(path);
    let questions = 0;
    /** Before the second question about what the file is, the other process is done. */
    const ask = <T>(answer: () => T): T => {
      if (questions++ === 1) openIndex(path, { create: true }).close();
      return answer();
    };
    const between = {
      pragma: (what: string, options: { simple: boolean }) =>
        what === 'application_id' ? ask(() => db.pragma(what, options)) : db.pragma(what, options),
      prepare: (sql: string) => ask(() => db.prepare(sql)),
    };
    expect(() => checkKind(between as unknown as Database, path)).not.toThrow();
    expect(questions).toBe(2);
    db.close();
  });

  test('a folder is no index', () => {
    const path = fresh();
    mkdirSync(path);
    expect(() => openIndex(path, { create: true })).toThrow(userError(/is not a file/));
  });

  test('an empty file becomes an index when something is written', () => {
    const path = fresh();
    writeFileSync(path, '');
    const index = openIndex(path, { create: true });
    expect(index.write({ source: 'a', records }).added).toBe(5);
    index.close();
  });

  test('another program’s database is left alone', () => {
    const path = fresh();
    new Database(path).exec('CREATE TABLE recipes (name TEXT)').close();
    const before = readFileSync(path);
    expect(() => openIndex(path, { create: true })).toThrow(userError(/another program/));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('an index of a newer version is left alone', () => {
    const path = written();
    new Database(path).exec(`PRAGMA user_version = ${VERSION + 1}`).close();
    for (const readonly of [true, false]) {
      expect(() => openIndex(path, { readonly })).toThrow(userError(/newer glane/));
    }
  });

  test('an older index is brought up to date, also for reading', () => {
    const path = fresh();
    const first = readFileSync(new URL('../../src/store/migrations/001-index.sql', import.meta.url), 'utf8');
    new Database(path).exec(`${first}; PRAGMA application_id = 0x676c616e; PRAGMA user_version = 1`).close();
    const index = openIndex(path, { readonly: true });
    expect([...index.sql('SELECT COUNT(*) > 100 FROM departments').rows]).toEqual([[1]]);
    expect([...index.sql('PRAGMA user_version').rows]).toEqual([[VERSION]]);
    index.close();
  });

  test('bodies that an older index took for one are told apart; its articles keep what they say', () => {
    const path = fresh();
    const migrations = new URL('../../src/store/migrations/', import.meta.url);
    const old = readdirSync(migrations).filter((f) => f < '005');
    const schema = old.map((f) => readFileSync(new URL(f, migrations), 'utf8')).join(';');
    const article = (id: number, title: string) =>
      `(${id}, 'a${id}', '${title}', '2024-01-0${id}', '[]', '[]', 'fr', '[]', 'c', 'r', 'La mission locale et Ana Rey.', '', '')`;
    new Database(path)
      .exec(`${schema}; PRAGMA application_id = 0x676c616e; PRAGMA user_version = 4;
        INSERT INTO articles (id, article, title, date, themes, media, language, keywords, content_hash, record_hash, body,
          title_stems, body_stems) VALUES ${article(1, 'Le bus')}, ${article(2, 'La fête')};
        INSERT INTO sources VALUES (1, 'a.txt');
        INSERT INTO article_sources (article_id, source_id, position, warnings) VALUES (1, 1, 1, '[]'), (2, 1, 2, '[]');
        INSERT INTO organisations (id, name, key, articles) VALUES (1, 'mission locale', 'mission locale', 2);
        INSERT INTO organisation_names VALUES (1, 'mission locale', 'mission locale', 1);
        INSERT INTO article_organisations VALUES (1, 1, 1, 1, 'public', '[]'), (2, 2, 1, 1, 'public', '[]');
        INSERT INTO organisation_mentions VALUES (1, 1, 'body', 3, 17, 'mission locale', 'r', 'high'),
          (2, 2, 'body', 3, 17, 'mission locale', 'r', 'high');
        INSERT INTO people (id, name, articles) VALUES (7, 'Ana Rey', 1);
        INSERT INTO article_people VALUES (1, 2, 7, 'Ana Rey', 'ana rey', 'maire', NULL, '[]', NULL);
        INSERT INTO person_mentions VALUES (1, 1, 'body', 21, 28, 'Ana Rey', 'r', 'high');
        INSERT INTO places (id, name, key, kind, code) VALUES (3, 'Creuse', 'department:23', 'department', '23');
        INSERT INTO article_places VALUES (1, 1, 3, 'Creuse', NULL);`)
      .close();
    const index = openIndex(path);
    expect(index.organisations().map((o) => o.name)).toEqual(['mission locale (La fête)', 'mission locale (Le bus)']);
    expect(index.people().map((p) => `${p.name} ${p.role} ${p.articles}`)).toEqual(['Ana Rey maire 1']);
    expect([...index.records()].map((r) => r.organisations[0]!.mentions.length)).toEqual([1, 1]);
    expect([...index.records()][1]!.people[0]!.mentions).toMatchObject([{ text: 'Ana Rey', start: 21 }]);
    expect([...index.records()][0]!.places).toMatchObject([{ name: 'Creuse', kind: 'department', code: '23' }]);
    expect(index.corrections()).toEqual([]);
    expect([...index.sql('PRAGMA foreign_key_check').rows]).toEqual([]);
    index.close();
  });

  test('an index of format 9 gives the same answers, and verify finds what it found', () => {
    const path = written();
    const answers = () => {
      const index = openIndex(path, { readonly: true });
      const by = (['place', 'theme', 'unit'] as const).map((group) => index.figureGroups(group));
      const sure = { minConfidence: 'high' } as const;
      const answered: unknown[] = [
        [...index.records()],
        index.people(sure),
        index.places(sure),
        index.quotes(),
        index.claims(),
        by,
      ];
      index.close();
      const verifier = new Verifier(path);
      answered.push([...verifier.findings()]);
      verifier.close();
      return answered;
    };
    const now = answers();
    new Database(path).exec(FORMAT_9).close();
    expect(answers()).toEqual(now);
  });

  test('the version is the number of migrations', () => {
    const files = readdirSync(new URL('../../src/store/migrations', import.meta.url));
    expect(files.length).toBe(VERSION);
  });

  test.each([
    ['a version older than its tables', 'PRAGMA user_version = 1'],
    ['a list that is none', "UPDATE articles SET themes = '[\"a'"],
    [
      'a schema that means nothing',
      "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = 'x' WHERE name = 'people'",
    ],
  ])('%s is damage', (_, statement) => {
    const path = written();
    new Database(path).unsafeMode().exec(statement).close();
    const read = () => {
      const index = openIndex(path, { readonly: true });
      try {
        return [...index.records()];
      } finally {
        index.close();
      }
    };
    expect(read).toThrow(userError(/is damaged/));
  });

  test('a damaged index says so', () => {
    const path = written();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 16384 * 2);
    writeFileSync(path, bytes);
    expect(() => openIndex(path, { readonly: true }).people()).toThrow(userError(/damaged/));
  });
});

// root may write anywhere: nothing to refuse
describe.skipIf(process.getuid?.() === 0)('a folder that may not be written', () => {
  test('can be read, and says so when written', () => {
    const path = written();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    const index = openIndex(path, { readonly: true });
    expect(index.articles().length).toBe(5);
    expect([...index.sql('SELECT COUNT(*) FROM articles').rows]).toEqual([[5]]);
    index.close();
    expect(() => openIndex(path).write({ source: 'b', records })).toThrow(userError(/cannot be opened for writing/));
    chmodSync(dirname(path), 0o755);
  });
});

describe('two programs at once', () => {
  test('a second writer waits, then says that it cannot', () => {
    const path = written();
    const [a, b] = [openIndex(path), openIndex(path, { patience: 50 })];
    const dump = a.begin('b');
    expect(() => b.begin('c')).toThrow(userError(/written by another program/));
    expect(b.articles().length).toBe(5);
    dump.commit();
    expect(b.write({ source: 'c', records }).unchanged).toBe(5);
    a.close();
    b.close();
  });

  test('ids that one writer remembers are forgotten between dumps', () => {
    const path = fresh();
    const [a, b] = [openIndex(path, { create: true }), openIndex(path, { create: true })];
    a.write({ source: 'a', records: records.slice(0, 1) });
    b.write({
      source: 'b',
      records: [{ ...records[0]!, themes: [], people: [], organisations: [], figures: [], quotes: [], statements: [] }],
    });
    a.write({ source: 'a', records: records.slice(0, 1) });
    expect([...a.sql('PRAGMA foreign_key_check').rows]).toEqual([]);
    expect(a.organisations().map((o) => o.name)).toEqual(['La Cordée']);
    a.close();
    b.close();
  });
});

describe('SQL of the user', () => {
  const path = written();
  const index = openIndex(path);
  const before = readFileSync(path);

  test('answers any SELECT with its columns', () => {
    const { columns, rows } = index.sql('SELECT name, articles AS n FROM people WHERE articles > 5');
    expect([columns, [...rows]]).toEqual([['name', 'n'], []]);
  });

  test('goes on while other queries run', () => {
    const rows = index.sql('SELECT article FROM articles').rows[Symbol.iterator]();
    rows.next();
    expect(index.counts().articles).toBe(5);
    expect(rows.next().done).toBe(false);
    // SQLite refuses to be changed while a query runs: the statements below must be refused without one
    rows.return?.();
  });

  test.each([
    'DELETE FROM articles',
    'UPDATE articles SET body = 1 RETURNING id',
    'INSERT INTO themes (name, words) VALUES (1, 1) RETURNING id',
    'WITH x AS (SELECT 1) DELETE FROM people RETURNING id',
    'DROP TABLE articles',
    `ATTACH '${path}.other' AS other`,
    `VACUUM INTO '${path}.copy'`,
    'PRAGMA query_only = 0',
    'PRAGMA user_version = 9',
    'PRAGMA journal_mode = DELETE',
    'PRAGMA incremental_vacuum',
    'CREATE TEMP TABLE x (y)',
    'BEGIN',
    "SELECT load_extension('x')",
    "SELECT * FROM articles_fts('\"')",
    "INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')",
    'SELECT 1; DELETE FROM articles',
    'SELECT',
    '',
    'SELECT * FROM nowhere',
  ])('refuses %s', (statement) => {
    expect(() => [...index.sql(statement).rows]).toThrow(userError(/^SQL: /));
    expect(readdirSync(dirname(path)).filter((f) => /other|copy/.test(f))).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('what other tools find', () => {
  const db = new Database(written(), { readonly: true });
  const column = (sql: string) => db.prepare(sql).pluck().all() as string[];

  test('Datasette finds the full-text table of articles, and of nothing else', () => {
    // the query of datasette.utils.detect_fts
    const detect = (table: string) =>
      column(`SELECT name FROM sqlite_master WHERE rootpage = 0 AND (
        sql LIKE '%VIRTUAL TABLE%USING FTS%content=[${table}]%' OR sql LIKE '%VIRTUAL TABLE%USING FTS%content="${table}"%'
        OR (tbl_name = '${table}' AND sql LIKE '%VIRTUAL TABLE%USING FTS%'))`);
    expect(detect('articles')).toEqual(['articles_fts']);
    expect(detect('people')).toEqual([]);
  });

  test('its search finds words without accents', () => {
    const found = db.prepare(`SELECT rowid FROM articles_fts WHERE articles_fts MATCH '"demarches"'`).all();
    expect(found.length).toBe(1);
  });

  test('every foreign key has an index, and points to a table with a label', () => {
    const tables = column(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'articles_fts%'`);
    const keys = tables.flatMap((table) =>
      (db.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[]).map((k) => ({ ...k, in: table })),
    );
    const indexed = (table: string) =>
      column(
        `SELECT (SELECT name FROM pragma_index_info(i.name) WHERE seqno = 0) FROM pragma_index_list('${table}') i`,
      );
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((k) => !indexed(k.in).includes(k.from))).toEqual([]);
    const labels = ['name', 'title'];
    const shared = keys.map((k) => k.table).filter((t) => !t.startsWith('article_'));
    const hasLabel = (t: string) =>
      column(`SELECT name FROM pragma_table_info('${t}')`).some((c) => labels.includes(c));
    expect(shared.filter((t) => !hasLabel(t))).toEqual([]);
  });

  test('every view answers', () => {
    const views = column(`SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name`);
    expect(views).toEqual([
      ...['departments_covered', 'figures_without_source', 'mentions', 'organisations_report', 'outcomes'],
      ...['people_report', 'places_report', 'quotes_report', 'share_of_voice', 'spokespeople'],
      ...['statements_report', 'theme_media_month'],
    ]);
    for (const view of views) expect(db.prepare(`SELECT * FROM ${view}`).all().length, view).toBeGreaterThan(0);
  });

  test('a mention is a slice of its text', () => {
    const wrong = column(`SELECT m.text FROM mentions m JOIN articles a ON a.id = m.article_id
      WHERE m.text <> substr(CASE part WHEN 'title' THEN title ELSE body END, start + 1, "end" - start)`);
    expect(wrong).toEqual([]);
  });
});
