import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, WrittenDecision } from '../../src/corrections/decision.js';
import { forgottenName } from '../../src/corrections/forget.js';
import { type Index, openIndex } from '../../src/store/index.js';
import { fingerprint } from '../../src/store/write/fingerprint.js';
import type { ArticleRecord } from '../../src/types.js';
import { records, sketches } from './corpus.js';
import { fresh } from './folder.js';
import { record, type Sketch } from './records.js';

const decision = (text: string, line = 1): WrittenDecision => {
  const [action = '', type = '', name = '', target = '', article = ''] = text.split(',');
  return { action, type, name, target, article, reason: '', date: '', line } as WrittenDecision;
};
const decide = (index: Index, ...lines: (string | Decision)[]) => {
  const decisions = lines.map((d, i) => (typeof d === 'string' ? decision(d, i + 1) : { ...d, line: i + 1 }));
  return index.replay({ decisions, hash: JSON.stringify(decisions) });
};

function withIndex(run: (index: Index) => void, dump: readonly ArticleRecord[] = records): void {
  const index = openIndex(fresh(), { create: true });
  try {
    index.write({ source: 'a', records: dump });
    run(index);
  } finally {
    index.close();
  }
}

/** Tables, and what tells their rows but for the numbers of rows, which are as they come. */
const TABLES: Record<string, string> = {
  articles: 'article, title, date, themes, keywords, record_hash, body, title_stems, body_stems',
  people:
    'p.name, role, n.name, aliases, words, articles, quotes, first_date, last_date FROM people p LEFT JOIN organisation_names n ON n.id = organisation_name_id',
  organisations: 'name, key, kind, aliases, words, articles, people, figures, first_date, last_date',
  organisation_names: 'n.name, n.key, o.name FROM organisation_names n JOIN organisations o ON o.id = organisation_id',
  places: 'name, key, kind, code, department, region, articles, first_date, last_date',
  article_people:
    'a.article, x.name, x.key, x.role, p.name, x.aliases, evidence FROM article_people x JOIN articles a ON a.id = article_id JOIN people p ON p.id = person_id',
  article_organisations:
    'a.article, n.name, listed, kind, aliases FROM article_organisations x JOIN articles a ON a.id = article_id JOIN organisation_names n ON n.id = name_id',
  article_places:
    'a.article, x.name, p.key FROM article_places x JOIN articles a ON a.id = article_id JOIN places p ON p.id = place_id',
  acronyms: 'a.article, acronym, expansion FROM acronyms JOIN articles a ON a.id = article_id',
  figures: 'text, sentence, n.name FROM figures LEFT JOIN organisation_names n ON n.id = organisation_name_id',
  quotes: 'q.text, speaker, x.name FROM quotes q LEFT JOIN article_people x ON x.id = article_person_id',
  statements: 'q.text, speaker, x.name FROM statements q LEFT JOIN article_people x ON x.id = article_person_id',
  ...{ themes: 'name', departments: 'code', sources: 'name', corrections: '*' },
  article_corrections: 'a.article, correction_id FROM article_corrections JOIN articles a ON a.id = article_id',
  corrections_file: '*',
};

const originals = (index: Index) =>
  [...index.sql('SELECT record FROM originals').rows].map(([text]) => fingerprint(JSON.parse(text as string))).sort();

const everything = (index: Index) => ({
  originals: originals(index),
  records: [...index.records()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  ...Object.fromEntries(
    Object.entries(TABLES).map(([table, columns]) => {
      const sql = columns.includes(' FROM ') ? columns : `${columns} FROM ${table}`;
      return [table, [...index.sql(`SELECT ${sql}`).rows].map((row) => JSON.stringify(row)).sort()];
    }),
  ),
});

function expectSound(index: Index): void {
  expect([...index.sql('PRAGMA integrity_check').rows]).toEqual([['ok']]);
  expect([...index.sql('PRAGMA foreign_key_check').rows]).toEqual([]);
}

const names = (index: Index) => index.people().map((p) => `${p.name} ${p.articles}`);

describe('decisions', () => {
  test('hold for what is stored and for what comes', () => {
    withIndex((index) => {
      expect(decide(index, 'rename,person,Victor Roux,Victor Rouge').changed).toEqual([record(sketches.bus).id]);
      expect(index.person('rouge')).toMatchObject([
        { name: 'Victor Rouge', aliases: ['Victor Roux'], role: 'chauffeur' },
      ]);
      const other = record({ title: 'x', body: 'Victor Roux repart.', people: [{ name: 'Victor Roux' }] });
      index.write({ source: 'b', records: [other] });
      expect(index.person('rouge').map((p) => p.articles)).toEqual([2]);
      expect(index.corrections()).toMatchObject([{ line: 1, articles: 2, conflict: null }]);
      expectSound(index);
    });
  });

  test('leave what is ingested again unchanged, from the page and from an export', () => {
    withIndex((index) => {
      decide(index, 'rename,person,Victor Roux,Victor Rouge', 'reject,organisation,La Cordée');
      const before = everything(index);
      expect(index.write({ source: 'a', records })).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
      expect(index.write({ source: 'a', records: [...index.records()] })).toMatchObject({ unchanged: 5 });
      expect(everything(index)).toEqual(before);
      expect(index.rehearse().add(records[0]!)).toBe('unchanged');
    });
  });

  test('that contradict one another are told, and not applied', () => {
    withIndex((index) => {
      const lines = ['merge,person,Victor Roux,A B', 'merge,person,Victor Roux,A C', 'reject,place,Rennes'];
      expect(decide(index, ...lines).changed.length).toBe(1);
      expect(index.corrections().map((c) => c.conflict)).toEqual([
        ...Array(2).fill('lines 1, 2 give one name two others'),
        null,
      ]);
    });
  });

  test('that meet nothing are kept and counted so', () => {
    withIndex((index) => {
      decide(index, 'reject,person,Nobody Here', 'reject,place,Rennes');
      expect(index.corrections().map((c) => c.articles)).toEqual([0, 1]);
    });
  });

  test('tell beforehand what they would change', () => {
    withIndex((index) => {
      const before = everything(index);
      const changes = index.preview([
        decision('retype,place,Guingamp,organisation'),
        decision('reject,person,Victor Hamel'),
      ]);
      expect(changes.map(({ type, before: was, after }) => ({ type, was, after }))).toEqual([
        { type: 'place', was: 'Guingamp · 22070', after: 'Guingamp (organisation)' },
        { type: 'person', was: 'Victor Hamel · agent · CAF', after: null },
        { type: 'quote', was: 'Victor Hamel · On prend le temps', after: '(nobody named) · On prend le temps' },
        { type: 'statement', was: 'Victor Hamel · On prend le temps', after: '(nobody named) · On prend le temps' },
      ]);
      expect(everything(index)).toEqual(before);
    });
  });
});

describe('who is who', () => {
  const said = (title: string, name: string, more: object = {}): Sketch => ({
    ...{ title, body: `${name} parle.`, people: [{ name, ...more }] },
  });

  test('homonyms are joined by a merge onto their name, save those told apart', () => {
    const at = (organisation: string) => ({ role: 'gérante', organisation });
    const dump = [said('1', 'Zoé Rey', at('A')), said('2', 'Zoé Rey', at('B')), said('3', 'Zoé Rey', at('C'))].map(
      record,
    );
    withIndex((index) => {
      expect(names(index)).toEqual(['Zoé Rey (A) 1', 'Zoé Rey (B) 1', 'Zoé Rey (C) 1']);
      const fresh = everything(index);
      decide(index, 'merge,person,Zoé Rey,Zoé Rey');
      expect(names(index)).toEqual(['Zoé Rey 3']);
      decide(index, 'merge,person,Zoé Rey,Zoé Rey', `not-same,person,Zoé Rey,Zoé Rey,${dump[1]!.id}`);
      expect(names(index)).toEqual(['Zoé Rey (A) 2', 'Zoé Rey (B) 1']);
      decide(index);
      expect({ ...everything(index), corrections_file: [] }).toEqual(fresh);
    }, dump);
  });

  test('who was taken for one is told apart', () => {
    const dump = ['1', '2', '3'].map((title) => record(said(title, 'Zoé Rey')));
    withIndex((index) => {
      expect(names(index)).toEqual(['Zoé Rey 3']);
      decide(index, `not-same,person,Zoé Rey,Zoé Rey,${dump[0]!.id.slice(0, 8)}`);
      expect(names(index)).toEqual(['Zoé Rey (3) 2', 'Zoé Rey (1) 1']);
    }, dump);
  });

  test('an acronym that stands for something else here', () => {
    withIndex((index) => {
      decide(index, 'not-same,organisation,CAF,Caisse d’allocations familiales');
      expect(index.organisations().map((o) => `${o.name} ${o.articles}`)).toContain('CAF 2');
    });
  });

  test('an acronym follows its body to a new name', () => {
    withIndex((index) => {
      decide(index, 'rename,organisation,Caisse d’allocations familiales,Caisse de la Creuse');
      expect(index.organisation('Creuse')).toMatchObject([{ name: 'Caisse de la Creuse', articles: 2 }]);
    });
  });

  test('a place without a code joins the one of that name, and leaves it again', () => {
    const at = (title: string, name: string, code: string | null) => ({
      ...{ title, body: `À ${name}.`, places: [{ name, code, kind: code && 'commune' }] },
    });
    const dump = [at('1', 'St-Brieuc', null), at('2', 'Saint-Brieuc', '22278'), at('3', 'Saint-Brieuc', null)].map(
      record,
    );
    withIndex((index) => {
      const fresh = everything(index);
      decide(index, 'merge,place,St-Brieuc,Saint-Brieuc');
      expect(index.places().map((p) => `${p.name} ${p.code} ${p.articles}`)).toEqual(['Saint-Brieuc 22278 3']);
      expect([...index.records()].map((r) => r.places[0]!.code)).toEqual([null, '22278', null]);
      decide(index);
      expect({ ...everything(index), corrections_file: [] }).toEqual(fresh);
    }, dump);
  });
});

const NAMES = [
  'Solenn Ollivier',
  'Victor',
  'Victor Roux',
  'Victor Hamel',
  'CAF',
  'La Cordée',
  'Rennes',
  'Guingamp',
  'La Caf',
];
const name = fc.constantFrom(...NAMES, 'Caisse d’allocations familiales', 'Nobody Here');
const type = fc.constantFrom('person', 'organisation', 'place');
const anyDecision = fc
  .tuple(
    fc.constantFrom('merge', 'rename', 'not-same', 'reject', 'retype', 'set-role'),
    ...[type, name, name, type],
    fc.option(fc.constantFrom(...records.map((r) => r.id)), { nil: '' }),
  )
  .filter(
    ([action, t, n, target, , article]) => action !== 'not-same' || n !== target || (t === 'person' && article !== ''),
  )
  .map(([action, t, n, target, other, article]) => {
    const of =
      action === 'reject' ? '' : action === 'retype' ? other : action === 'set-role' ? `maire | ${target}` : target;
    return [action, action === 'set-role' ? 'person' : t, n, of, article].join(',');
  });
const anyDecisions = fc.array(anyDecision, { maxLength: 5 });

describe('for any list of decisions', () => {
  const index = openIndex(fresh(), { create: true });
  index.write({ source: 'a', records });
  const clean = everything(index);

  test('twice is once, and undoing all of them leaves what a new index holds', () => {
    fc.assert(
      fc.property(anyDecisions, anyDecisions, (earlier, decisions) => {
        decide(index, ...earlier);
        decide(index, ...decisions);
        const once = everything(index);
        index.replay({ decisions: decisions.map((d, i) => decision(d, i + 1)), hash: 'again' });
        expect({ ...everything(index), corrections_file: [] }).toEqual({ ...once, corrections_file: [] });
        expect(index.write({ source: 'a', records }).unchanged).toBe(5);
        decide(index);
        expect({ ...everything(index), corrections_file: [] }).toEqual(clean);
      }),
      { numRuns: 60 },
    );
    expectSound(index);
  });

  test('it does not matter whether they were there before the articles', () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const first = openIndex(fresh(), { create: true });
        decide(first, ...decisions);
        first.write({ source: 'a', records });
        const before = everything(first);
        first.close();
        decide(index, ...decisions);
        expect(everything(index)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a person who is to be forgotten', () => {
  const line = (who: string): Decision => decision(`forget,person,${forgottenName(who, [])}`);

  test('is nowhere in the index any more, nor in what comes', () => {
    withIndex((index) => {
      decide(index, 'set-role,person,Victor Roux,pilote', line('Solenn Ollivier'));
      const text = JSON.stringify(everything(index)) + JSON.stringify([...index.records()]);
      expect(text).not.toMatch(/ollivier/i);
      expect(index.search('ollivier')).toEqual([]);
      const bus = index.article(records[0]!.id);
      expect(bus.body).toContain('██████ ████████, présidente de La Cordée, compte 1 200 personnes reçues.');
      expect(bus.quotes).toMatchObject([
        { speaker: null, attribution: 'none', text: 'Personne ne repart sans réponse' },
      ]);
      for (const r of index.records())
        for (const m of [...r.people, ...r.organisations, ...r.places].flatMap((e) => e.mentions))
          expect((m.in === 'title' ? r.title! : r.body).slice(m.start, m.end)).toBe(m.text);
      expect(index.write({ source: 'a', records })).toMatchObject({ unchanged: 5 });
      const unnamed = record({ title: 'y', body: 'On a vu SOLENN OLLIVIER hier, et Mme Ollivier aussi.' });
      index.write({ source: 'b', records: [unnamed] });
      expect(index.article(unnamed.id).body).toBe('On a vu ██████ ████████ hier, et Mme ████████ aussi.');
      expect(JSON.stringify(everything(index))).not.toMatch(/ollivier/i);
      expectSound(index);
    });
  });

  test('stays gone when other decisions are undone; others of a part of the name stay', () => {
    withIndex((index) => {
      decide(index, 'rename,organisation,CAF,Caf', line('Victor Hamel'));
      decide(index, line('Victor Hamel'));
      expect(
        index
          .people()
          .map((p) => p.name.replace(/ \(.*/, ''))
          .sort(),
      ).toEqual([...Array(3).fill('Solenn Ollivier'), 'Victor', 'Victor', 'Victor Roux']);
      decide(index);
      expect(JSON.stringify(everything(index))).not.toMatch(/hamel/i);
    });
  });
});
