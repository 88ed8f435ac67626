import { describe, expect, test } from 'vitest';
import { type Index, openIndex } from '../../src/store/index.js';
import type { ArticleRecord } from '../../src/types.js';
import { records, sketches } from './corpus.js';
import { fresh } from './folder.js';
import { record, type Sketch } from './records.js';

function withIndex(run: (index: Index) => void): void {
  const index = openIndex(fresh(), { create: true });
  try {
    run(index);
  } finally {
    index.close();
  }
}

const page = (source: string, ...all: (Sketch | ArticleRecord)[]) => ({
  source,
  records: all.map((r) => ({ ...('id' in r ? r : record(r)), source })),
});
const bus = record(sketches.bus);

/** All rows of all tables of facts: what must be the same where nothing changed. */
const everything = (index: Index) =>
  Object.fromEntries(
    ['articles', 'people', 'article_people', 'organisations', 'organisation_names', 'places', 'figures', 'quotes'].map(
      (table) => [table, [...index.sql(`SELECT * FROM ${table} ORDER BY id`).rows]],
    ),
  );

/** What full-text search, foreign keys and pages say of themselves. */
function expectSound(index: Index): void {
  expect([...index.sql('PRAGMA integrity_check').rows]).toEqual([['ok']]);
  expect([...index.sql('PRAGMA foreign_key_check').rows]).toEqual([]);
}

/** The indexes of the file, as they were asked for. */
const indexes = (index: Index) =>
  [...index.sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name").rows].map(String);

describe('the same page again', () => {
  test('changes nothing and says so', () => {
    withIndex((index) => {
      expect(index.write({ source: 'a', records })).toMatchObject({ added: 5, changed: 0, unchanged: 0 });
      const before = everything(index);
      expect(index.write({ source: 'a', records })).toEqual({
        added: 0,
        changed: 0,
        unchanged: 5,
        ids: records.map((r) => r.id),
      });
      expect(everything(index)).toEqual(before);
    });
  });

  test('under another name adds a source, not an article', () => {
    withIndex((index) => {
      index.write(page('a.txt', bus));
      expect(index.write(page('b.txt', { ...bus, position: 7 }))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
      expect(index.counts()).toMatchObject({ articles: 1, people: 2, sources: 2 });
      expect(index.article(bus.id).sources).toEqual([
        { source: 'a.txt', position: 1 },
        { source: 'b.txt', position: 7 },
      ]);
      expect(index.articles({ sources: ['b.txt'] })[0]!.source).toBe('a.txt');
    });
  });

  test('with another order of keys is the same', () => {
    withIndex((index) => {
      index.write(page('a', bus));
      const turned = Object.fromEntries(Object.entries(bus).reverse()) as unknown as ArticleRecord;
      expect(index.write(page('a', turned)).unchanged).toBe(1);
    });
  });

  test('an article that stands twice in a dump counts once, the first', () => {
    withIndex((index) => {
      const twice = page('a', bus, { ...bus, position: 2, body: `${bus.body} Et encore.`, content_hash: 'other' });
      expect(index.write(twice)).toEqual({ added: 1, changed: 0, unchanged: 1, ids: [bus.id] });
      expect(index.write(twice)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
      expect(index.article(bus.id).body).toBe(bus.body);
    });
  });
});

describe('a changed article', () => {
  const shorter: Sketch = {
    title: sketches.bus.title!,
    date: sketches.bus.date!,
    body: 'Le car de Morlaix est à vendre.',
    places: [{ name: 'Morlaix' }],
  };

  test('takes the place of its old self with all its facts', () => {
    withIndex((index) => {
      index.write(page('a', bus, sketches.caf));
      expect(index.write(page('a', shorter))).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
      expect(index.search('sillonne')).toEqual([]);
      expect(index.search('car Morlaix').map((row) => row.id)).toEqual([bus.id]);
      expect(index.people().map((p) => p.name)).toEqual(['Victor Hamel']);
      expect(index.organisations().map((o) => o.name)).toEqual(['Caisse d’allocations familiales']);
      expect(index.places().map((p) => p.name)).toEqual(['Morlaix', 'Rennes']);
      expect(index.themes().map((t) => t.name)).toEqual(['accès aux droits']);
      expect(index.knownLabels()).toEqual({ themes: ['accès aux droits'], media: ['Brève'] });
      expect(index.counts()).toMatchObject({ articles: 2, figures: 3, quotes: 2 });
      expectSound(index);
    });
  });

  test('rehearsed, tells the same and changes nothing', () => {
    withIndex((index) => {
      index.write(page('a', bus, sketches.caf));
      const before = everything(index);
      const rehearsal = index.rehearse();
      expect([shorter, sketches.caf, sketches.portrait].map((s) => rehearsal.add(record(s)))).toEqual([
        'changed',
        'unchanged',
        'added',
      ]);
      expect(rehearsal.commit()).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
      expect(index.rehearse().add(record(shorter))).toBe('unchanged');
      expect(everything(index)).toEqual(before);
    });
  });

  test('and back again leaves what was there before', () => {
    withIndex((index) => {
      index.write(page('a', bus, sketches.caf));
      const before = [...index.records()];
      index.write(page('a', shorter));
      index.write(page('a', bus));
      expect([...index.records()]).toEqual(before);
      expect(index.people().length).toBe(3);
      expectSound(index);
    });
  });

  test('keeps its sources', () => {
    withIndex((index) => {
      index.write(page('a', bus));
      index.write(page('b', bus));
      index.write(page('b', shorter));
      expect(index.article(bus.id).sources.map((s) => s.source)).toEqual(['a', 'b']);
    });
  });

  test('the same text read by a newer extraction is refreshed', () => {
    withIndex((index) => {
      index.write(page('a', bus));
      const better = structuredClone(bus);
      better.people[1]!.organisation = 'La Cordée';
      expect(index.write(page('a', better)).changed).toBe(1);
      expect(index.person('Roux')[0]!.organisation).toBe('La Cordée');
    });
  });

  test('a warning alone does not change it, and is kept', () => {
    withIndex((index) => {
      index.write(page('a', bus));
      const warnings = [{ code: 'body-short' as const, message: 'short', line: 3 }];
      expect(index.write(page('a', { ...bus, warnings }))).toMatchObject({ changed: 0, unchanged: 1 });
      expect(index.article(bus.id).warnings).toEqual(warnings);
    });
  });
});

describe('identity across articles', () => {
  const said = (title: string, name: string, more: object = {}): Sketch => ({
    title,
    body: `${name} parle.`,
    people: [{ name, ...more }],
  });

  test('one person in four articles and two dumps, whatever the spelling', () => {
    withIndex((index) => {
      index.write(page('a', said('1', 'Zoé Le Goff'), said('2', 'ZOE LE GOFF', { role: 'autrice' })));
      index.write(page('b', said('3', 'Zoé Le Goff'), said('4', 'Zoé Le-Goff')));
      expect(index.people()).toMatchObject([{ name: 'Zoé Le Goff', role: 'autrice', articles: 4 }]);
      expect(index.person('le goff')[0]!.aliases).toEqual(['ZOE LE GOFF', 'Zoé Le-Goff']);
    });
  });

  test('who is told apart later is told apart then, and joined again when the reason goes', () => {
    withIndex((index) => {
      const at = (organisation: string) => ({ role: 'gérante', organisation });
      index.write(page('a', said('1', 'Zoé Le Goff', at('Le Bocal')), said('2', 'Zoé Le Goff')));
      expect(index.people().map((p) => p.articles)).toEqual([2]);
      index.write(page('b', said('3', 'Zoé Le Goff', at('Ty Kozh'))));
      expect(
        index
          .people()
          .map((p) => `${p.organisation} ${p.articles}`)
          .sort(),
      ).toEqual(['Le Bocal 1', 'Ty Kozh 1', 'null 1']);
      index.write(page('b', said('3', 'Rien de Zoé')));
      expect(index.person('Zoé Le Goff').map((p) => `${p.organisation} ${p.articles}`)).toEqual(['Le Bocal 2']);
      expectSound(index);
    });
  });

  test('the order of dumps does not matter', () => {
    const dumps = [
      page('a', said('1', 'Zoé Le Goff', { organisation: 'Le Bocal' })),
      page('b', said('2', 'Zoé Le Goff')),
      page('c', said('3', 'Zoé Le Goff', { organisation: 'Ty Kozh' })),
    ];
    const reports = [dumps, [...dumps].reverse()].map((order) => {
      const index = openIndex(fresh(), { create: true });
      for (const dump of order) index.write(dump);
      const rows = index
        .people()
        .map((p) => JSON.stringify(p))
        .sort();
      index.close();
      return rows;
    });
    expect(reports[0]).toEqual(reports[1]);
    expect(reports[0]!.length).toBe(3);
  });

  const body = (title: string, name: string, aliases: string[] = []): Sketch => ({
    title,
    body: `${name} agit.`,
    organisations: [{ name, aliases }],
  });

  const counted = (index: Index) => index.organisations().map((o) => `${o.name} ${o.articles}`);

  test('an acronym joins what it stands for, whichever comes first', () => {
    withIndex((index) => {
      index.write(page('a', body('1', 'ARMR')));
      expect(counted(index)).toEqual(['ARMR 1']);
      index.write(page('b', body('2', 'Atelier rural de mécanique roulante', ['ARMR'])));
      expect(index.organisations()).toMatchObject([
        { name: 'Atelier rural de mécanique roulante', articles: 2, aliases: ['ARMR'] },
      ]);
      index.write(page('c', body('3', 'Armr')));
      expect(index.organisation('armr')).toMatchObject([{ name: 'Atelier rural de mécanique roulante', articles: 3 }]);
    });
  });

  test('an acronym of two stays by itself; that of a body with its seat is nobody else’s', () => {
    withIndex((index) => {
      index.write(page('a', body('1', 'ARMR'), body('2', 'Atelier rural de mécanique roulante', ['ARMR'])));
      index.write(page('b', body('3', 'Amis de la rivière et des moulins de Rey', ['ARMR'])));
      expect(counted(index).sort()).toEqual([
        'ARMR 1',
        'Amis de la rivière et des moulins de Rey 1',
        'Atelier rural de mécanique roulante 1',
      ]);
      index.write(page('c', body('4', 'Ville des arts de Brest', ['VA']), body('5', 'VA')));
      expect(index.organisation('va').map((o) => o.articles)).toEqual([1, 1]);
      expectSound(index);
    });
  });

  test('the article, case, hyphens and known other names do not count; a parent is not its member', () => {
    withIndex((index) => {
      index.write(page('a', body('1', 'Le Secours populaire'), body('2', 'Secours populaire français')));
      index.write(page('b', body('3', 'La Cordée'), body('4', 'CORDEE'), body('5', 'La Cordée Jeunes')));
      expect(counted(index)).toEqual(['La Cordée 2', 'Secours populaire français 2', 'La Cordée Jeunes 1']);
    });
  });

  test('a body that there is in every town is one in each, where the article names one town', () => {
    withIndex((index) => {
      const lens = { name: 'Lens', kind: 'commune', code: '62498', department: '62' };
      const arras = { name: 'Arras', kind: 'commune', code: '62041', department: '62' };
      const of = (title: string, name: string, places: Sketch['places']): Sketch => ({
        ...body(title, name),
        body: `${name} agit de Lens à Arras, rue Basse.`,
        places: [...places!, { name: 'rue Basse', kind: 'street' }],
      });
      index.write(page('a', of('1', 'Mission locale', [lens])));
      expect(counted(index)).toEqual(['Mission locale 1']);
      index.write(page('b', of('2', 'la mission locale', [lens]), of('3', 'Mission locale', [arras])));
      index.write(page('c', of('Le bus', 'Mission locale', [lens, arras]), body('5', 'Mission locale de Lens')));
      const told = ['Mission locale (Arras, 62) 1', 'Mission locale (Le bus) 1', 'la mission locale (Lens, 62) 2'];
      expect(counted(index).sort()).toEqual([...told, 'Mission locale de Lens 1'].sort());
      expect(index.organisations({ organisations: ['la MISSION locale (Lens, 62)'] }).map((o) => o.articles)).toEqual([
        2,
      ]);
      expect(index.places({ places: ['rue basse'] }).map((p) => p.articles)).toEqual([2, 1, 1]);
      expect([...index.records()].map((r) => r.organisations[0]!.name)).toEqual([
        ...['Mission locale', 'la mission locale', 'Mission locale', 'Mission locale', 'Mission locale de Lens'],
      ]);
      expectSound(index);
    });
  });

  test('homonyms are told apart while there are several', () => {
    withIndex((index) => {
      const names = () => index.people().map((p) => p.name);
      index.write(page('a', sketches.bus));
      index.write(page('b', sketches.homonym));
      expect(names()).toEqual(['Solenn Ollivier (La Cordée)', 'Solenn Ollivier (Stade briochin)', 'Victor Roux']);
      expect(index.person('Solenn Ollivier (La Cordée)').map((p) => [p.quotes, p.aliases])).toEqual([[1, []]]);
      expect(index.person('ollivier').length).toBe(2);
      index.write(page('b', { ...sketches.homonym, people: [] }));
      expect(names()).toEqual(['Solenn Ollivier', 'Victor Roux']);
      expectSound(index);
    });
  });

  test('places of one code are one place; of one name and different kind or code they are two', () => {
    withIndex((index) => {
      const at = (title: string, name: string, more: object) => ({
        title,
        body: `À ${name}.`,
        places: [{ name, ...more }],
      });
      const vienne = { kind: 'commune', code: '38544', department: '38' };
      index.write(
        page(
          'a',
          at('1', 'Vienne', vienne),
          at('2', 'Vienne', vienne),
          at('3', 'Vienne', { kind: 'department', code: '86' }),
          at('4', 'Vienne', { kind: 'commune' }),
        ),
      );
      expect(index.places().map((p) => `${p.kind} ${p.code} ${p.region} ${p.articles}`)).toEqual([
        'commune 38544 Auvergne-Rhône-Alpes 2',
        'commune null null 1',
        'department 86 Nouvelle-Aquitaine 1',
      ]);
      expect(index.places().map((p) => p.name)).toEqual(['Vienne (38)', 'Vienne (4)', 'Vienne (department)']);
    });
  });
});

describe('a dump is written whole or not at all', () => {
  test('an error in the input undoes it', () => {
    withIndex((index) => {
      index.write(page('a', bus));
      function* failing() {
        yield record(sketches.caf);
        throw new Error('cut off');
      }
      expect(() => index.write({ source: 'b', records: failing() })).toThrow('cut off');
      expect(index.counts()).toMatchObject({ articles: 1, sources: 1 });
      expect(index.search('permanences')).toEqual([]);
      expect(index.write(page('b', sketches.caf)).added).toBe(1);
    });
  });

  test('nothing is seen before the commit, all after it', () => {
    const path = fresh();
    const index = openIndex(path, { create: true });
    const reader = openIndex(path, { readonly: true });
    const dump = index.begin('a');
    expect([bus, bus].map((r) => dump.add(r))).toEqual(['added', 'unchanged']);
    expect(reader.articles()).toEqual([]);
    dump.commit();
    expect(reader.articles().length).toBe(1);
    reader.close();
    index.close();
  });

  test('a rollback leaves nothing', () => {
    withIndex((index) => {
      const dump = index.begin('a');
      dump.add(bus);
      dump.rollback();
      expect(index.counts()).toMatchObject({ articles: 0, people: 0, organisations: 0, sources: 0, themes: 0 });
    });
  });

  test('a long first dump leaves all indexes, also where it is undone', () => {
    const many = Array.from({ length: 250 }, (_, i) => record({ title: `Bus ${i}`, body: 'Un bus passe.' }));
    withIndex((index) => {
      const before = indexes(index);
      expect(before.length).toBeGreaterThan(30);
      const dump = index.begin('a');
      for (const one of many) dump.add(one);
      dump.rollback();
      expect(indexes(index)).toEqual(before);
      index.write(page('a', ...many));
      expect(indexes(index)).toEqual(before);
      expectSound(index);
    });
  });

  test('more facts than are written at once are all there', () => {
    withIndex((index) => {
      const many = Array.from({ length: 40 }, (_, i) => record({ ...sketches.bus, title: `Bus ${i}` }));
      index.write(page('a', ...many));
      expect([...index.records()].map(({ source: _, ...kept }) => kept)).toEqual(
        many.map(({ source: _, ...kept }) => kept),
      );
      expectSound(index);
    });
  });

  test('what is known of everybody is the same after one dump and after many', () => {
    const body = 'Ana Roy, maire, et Bo Lys parlent de la CAF et de Lens. « Oui. » Puis ana Roy part, chez Caf.';
    const said = { text: 'Oui.', speaker: 'Ana Roy' };
    const caf = { name: 'CAF', kind: 'public' };
    const parts: Sketch[] = [
      { body, people: [{ name: 'Ana Roy', organisation: 'CAF' }], organisations: [caf], quotes: [said] },
      { body, people: [{ name: 'Ana Roy', role: 'maire' }], places: [{ name: 'Lens' }], quotes: [said] },
      {
        body,
        people: [{ name: 'Ana Roy', role: 'maire', organisation: 'CAF', aliases: ['Roy'] }],
        organisations: [caf],
      },
      { body, people: [{ name: 'Bo Lys', organisation: 'CAF' }], organisations: [{ ...caf, kind: 'company' }] },
      { body, people: [{ name: 'ana Roy', organisation: 'CAF' }], organisations: [{ ...caf, aliases: ['Caf'] }] },
    ];
    const dates = ['2021-05-01', null, '2020-01-01', '2024-12-31', '2021-05-01'];
    const all = [...parts, ...parts].map((part, i) => record({ ...part, title: `T ${i}`, date: dates[i % 5] ?? null }));
    const known = (dumps: ArticleRecord[][]) => {
      const index = openIndex(fresh(), { create: true });
      for (const [i, dump] of dumps.entries()) index.write(page(`${i}`, ...dump));
      const found = { people: index.people(), organisations: index.organisations(), places: index.places() };
      index.close();
      return found;
    };
    const once = known([all]);
    expect(once.people.map(({ name, articles, quotes }) => [name, articles, quotes])).toEqual([
      ['Ana Roy', 8, 4],
      ['Bo Lys', 2, 0],
    ]);
    expect(known(all.map((one) => [one]))).toEqual(once);
    expect(known([all.slice(0, 3), all.slice(3, 8), all.slice(8)])).toEqual(once);
  });

  test('who is met once is known as counting would know them', () => {
    const body =
      'Ana Roy, dite ANA ROY, Zoé ou Éa, de La Cordée (LC, lc, Ça), reçoit 12 gens à Lens. « Oui. » La cordée rit.';
    const sketch: Sketch = {
      body,
      date: '2024-02-01',
      people: [
        { name: 'Ana Roy', role: 'maire', organisation: 'Mairie de Lens', aliases: ['Éa', 'Zoé', 'ANA ROY', 'Éa'] },
      ],
      organisations: [
        { name: 'La Cordée', kind: 'association', aliases: ['lc', 'Ça', 'LC'] },
        { name: 'La cordée', aliases: ['LA CORDÉE'] },
      ],
      places: [{ name: 'Lens', kind: 'commune', code: '62498', department: '62' }],
      figures: [{ text: '12 gens', unit: 'gens', value: 12, organisation: 'Mairie de Lens' }],
      quotes: [{ text: 'Oui.', speaker: 'Ana Roy' }],
    };
    const COLUMNS = {
      people: 'name, role, aliases, words, plain_name, plain_key, first_date, last_date, articles / ?1, quotes / ?1',
      organisations:
        'name, kind, aliases, words, plain_name, plain_key, first_date, last_date, people, articles / ?1, figures / ?1',
      places: 'name, region, words, plain_name, plain_key, first_date, last_date, articles / ?1',
    };
    const known = (index: Index, times: number) =>
      Object.entries(COLUMNS).map(([table, columns]) => [
        ...index.sql(`SELECT ${columns.replaceAll('?1', `${times}.0`)} FROM ${table} ORDER BY id`).rows,
      ]);
    withIndex((index) => {
      index.write(page('a', { ...sketch, title: 'Un' }));
      const once = known(index, 1);
      expect(once[0]).toEqual([
        ...[
          [
            'Ana Roy',
            'maire',
            '["Zoé","Éa"]',
            ' ana roy ; zoe ; ea ',
            'Ana Roy',
            'ana roy',
            '2024-02-01',
            '2024-02-01',
            1,
            1,
          ],
        ],
      ]);
      index.write(page('b', { ...sketch, title: 'Deux' }));
      index.write(page('c', { ...sketch, title: 'Deux', themes: ['changé'] }));
      expect(known(index, 2)).toEqual(once);
      expectSound(index);
    });
  });

  test('an empty dump leaves no trace', () => {
    withIndex((index) => {
      expect(index.write({ source: 'a', records: [] })).toEqual({ added: 0, changed: 0, unchanged: 0, ids: [] });
      expect(index.counts().sources).toBe(0);
    });
  });
});
