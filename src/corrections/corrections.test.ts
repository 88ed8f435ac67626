import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord, Mention } from '../types.js';
import { compileCorrections } from './compile.js';
import { linesOf } from './conflicts.js';
import type { WrittenDecision } from './decision.js';
import { forgetDecisions } from './forget.js';
import { parseCorrections } from './parse.js';

const casesOf = (name: string) =>
  readFileSync(new URL(`./${name}.cases.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=>').map((side) => side.trim()) as [string, string]);

/** Decisions of a case; their lines are their numbers. */
async function decisionsOf(text: string): Promise<WrittenDecision[]> {
  const lines = text.split(' & ').map((line) => line.trim());
  const { decisions } = await parseCorrections(`action,type,name,target,article\n${lines.join('\n')}`, 'case');
  return decisions.map((d) => ({ ...d, line: d.line - 1 }));
}

const EMPTY: ArticleRecord = {
  ...{
    id: '00000000000000aa',
    content_hash: '',
    source: '',
    position: 1,
    title: null,
    date: null,
    themes: [],
    media: [],
  },
  ...{ reading_seconds: null, language: 'fr', body: '', people: [], organisations: [], places: [], figures: [] },
  ...{ quotes: [], statements: [], keywords: [], warnings: [] },
};
const FIGURE = {
  ...{
    value: 1,
    min: null,
    max: null,
    unit: 'x',
    kind: 'count' as const,
    modifier: 'exact' as const,
    per: null,
    period: null,
  },
  ...{ outcome: false, sentence: '' },
} as const;

/** The record of a case: its parts in a row are its body. */
function recordOf(text: string): ArticleRecord {
  const record = structuredClone(EMPTY);
  const add = (words: string): Mention => {
    const start = record.body.length;
    record.body += `${words}. `;
    return { text: words, start, end: start + words.length, in: 'body', rule: 'case', confidence: 'high' };
  };
  for (const part of text.split(';')) {
    const [, type = '', name = '', alias, role, organisation] =
      /^(\S+) (.*?)(?: \((.*?)\))?(?: \[(.*), (.*)\])?$/.exec(part.trim()) ?? [];
    const aliases = alias?.split(', ') ?? [];
    const mentions = [name, ...aliases].map(add);
    const about = (said: string) => (said === '-' || said.startsWith('of ') ? null : said);
    const said = { ...add(`Dit ${name}`), speaker: about(name), attribution: name === '-' ? 'none' : 'named' } as const;
    if (type === 'person')
      record.people.push({
        name,
        aliases,
        role: role || null,
        organisation: organisation || null,
        evidence: null,
        mentions,
      });
    if (type === 'organisation') record.organisations.push({ name, aliases, kind: null, mentions });
    if (type === 'place') record.places.push({ name, kind: null, code: null, department: null, mentions });
    if (type === 'figure') record.figures.push({ ...add(name), ...FIGURE, organisation: about(name) });
    if (type === 'quote') record.quotes.push(said);
    if (type === 'statement') {
      const body = name.startsWith('of ') ? name.slice(3) : null;
      record.statements.push({ ...said, kind: 'indirect', organisation: body, question: null });
    }
  }
  return record;
}

/** A record as the cases write it. */
function shown({ people, organisations, places, figures, quotes, statements }: ArticleRecord): string {
  const names = (aliases: string[]) => (aliases.length > 0 ? ` (${aliases.join(', ')})` : '');
  const of = (role: string | null, body: string | null) => (role || body ? ` [${role ?? ''}, ${body ?? ''}]` : '');
  return [
    ...people.map((p) => `person ${p.name}${names(p.aliases)}${of(p.role, p.organisation)}`),
    ...organisations.map((o) => `organisation ${o.name}${names(o.aliases)}`),
    ...places.map((p) => `place ${p.name}`),
    ...figures.map((f) => `figure ${f.organisation ?? '-'}`),
    ...quotes.map((q) => `quote ${q.speaker ?? '-'}`),
    ...statements.map((s) => `statement ${s.organisation ? `of ${s.organisation}` : (s.speaker ?? '-')}`),
  ].join('; ');
}

describe('decisions applied to a record', () => {
  test.each(casesOf('apply'))('%s => %s', async (input, expected) => {
    const at = input.lastIndexOf(' | ');
    const set = compileCorrections(await decisionsOf(input.slice(0, at)));
    const record = recordOf(input.slice(at + 3));
    const corrected = set.correct(record).record;
    expect(shown(corrected)).toBe(expected || shown(record));
    if (!expected) expect(corrected).toEqual(record);
    expect(set.correct(corrected).record).toEqual(corrected);
  });
});

describe('contradictions', () => {
  test.each(casesOf('conflicts'))('%s => %s', async (input, expected) => {
    const { conflicts } = compileCorrections(await decisionsOf(input));
    expect(conflicts.map((c) => `${linesOf(c.decisions).join(' ')} ${c.says}`).join('; ')).toBe(expected);
  });
});

const NAMES = ['Zoé Rey', 'zoe rey', 'Zoé', 'Le Bocal', 'Bar Le Bocal', 'CAF', 'Caisse'];
const TYPES = ['person', 'organisation', 'place'] as const;
const name = fc.constantFrom(...NAMES);
const type = fc.constantFrom(...TYPES);
const about = { name, article: fc.constantFrom('', '', '00000000', '00000000000000aa', '11111111') };
const anyDecision = fc.oneof(
  fc.record({
    ...about,
    action: fc.constantFrom('merge' as const, 'rename' as const, 'not-same' as const),
    type,
    target: name,
  }),
  fc.record({ ...about, action: fc.constant('retype' as const), type, target: type }),
  fc.record({ ...about, action: fc.constant('reject' as const), type, target: fc.constant('') }),
  fc.record({
    ...about,
    action: fc.constant('set-role' as const),
    type: fc.constant('person' as const),
    target: fc.constantFrom('maire', 'juge | CAF', '|'),
  }),
);
const anyDecisions = fc
  .array(anyDecision, { maxLength: 6 })
  .map((all) => all.map((d, i) => ({ ...d, reason: '', date: '', line: i + 1 })));
const entity = fc.tuple(type, name, fc.option(name)).map(([t, n, alias]) => `${t} ${n}${alias ? ` (${alias})` : ''}`);
const said = fc.tuple(fc.constantFrom('quote', 'statement', 'figure'), name).map((parts) => parts.join(' '));
const anyRecord = fc.array(fc.oneof(entity, said), { maxLength: 6 }).map((parts) => recordOf(parts.join('; ')));

describe('for any decisions and any record', () => {
  test('twice is once, and mentions stay slices of the article', () => {
    fc.assert(
      fc.property(anyDecisions, anyRecord, (decisions, record) => {
        const set = compileCorrections(decisions);
        const once = set.correct(record).record;
        expect(set.correct(once).record).toEqual(once);
        for (const { mentions } of [...once.people, ...once.organisations, ...once.places])
          for (const m of mentions) expect(record.body.slice(m.start, m.end)).toBe(m.text);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of the lines does not matter where nothing contradicts', () => {
    fc.assert(
      fc.property(anyDecisions, anyRecord, fc.infiniteStream(fc.nat()), (decisions, record, order) => {
        const set = compileCorrections(decisions);
        fc.pre(set.conflicts.length === 0);
        const shuffled = [...decisions]
          .map((d) => [order.next().value as number, d] as const)
          .sort((a, b) => a[0] - b[0]);
        expect(compileCorrections(shuffled.map(([, d]) => d)).correct(record).record).toEqual(
          set.correct(record).record,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a forgotten person', () => {
  const lines = readFileSync(new URL('./forget.cases.txt', import.meta.url), 'utf8').split('\n');
  const cases = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' => '));
  const forget = compileCorrections(forgetDecisions(['Zoé Le Goff'], []).map((d) => ({ ...d, line: 1 })));

  test.each(cases)('%s => %s', (marked = '', expected = marked) => {
    const record = structuredClone(EMPTY);
    record.body = marked.replace(/[[\]]/g, '');
    for (const [, text = ''] of marked.matchAll(/\[(.*?)\]/g)) {
      const start = record.body.lastIndexOf(text);
      const mention: Mention = { text, start, end: start + text.length, in: 'body', rule: 'case', confidence: 'high' };
      record.organisations.push({ name: text, aliases: [], kind: null, mentions: [mention] });
    }
    const after = forget.correct(record).record;
    expect(after.body).toBe(expected);
    expect([...after.body].length).toBe([...record.body].length);
    for (const { mentions } of after.organisations) expect(after.body).toContain(mentions[0]!.text);
    expect(forget.correct(after).record).toEqual(after);
  });

  test('is found under her other names, and leaves nothing of them', () => {
    const record = recordOf(
      'person Zoé Le Goff (Zozo); person Jean Rey [adjoint, Cabinet Zoé Le Goff]; quote Zoé Le Goff',
    );
    record.keywords = ['goff', 'vélo'];
    record.title = 'Zozo raconte';
    record.figures.push({
      ...record.quotes[0]!,
      ...FIGURE,
      organisation: 'Zoé Le Goff',
      sentence: record.body.slice(0, 20),
    });
    const after = forget.correct(record).record;
    expect(JSON.stringify(after)).not.toMatch(/goff|zo[eé]|zozo/i);
    expect(after).toMatchObject({ title: '████ raconte', keywords: ['vélo'], people: [{ name: 'Jean Rey' }] });
    expect(after.quotes[0]).toMatchObject({ speaker: null, attribution: 'none' });
  });

  test('keeps no name in the file, and one salt', () => {
    const [first, second] = forgetDecisions(['Zoé Le Goff', 'ZOE LE GOFF', 'Jean Rey'], []);
    expect(first!.name).toMatch(/^sha256:[0-9a-f]{32}:[0-9a-f]{64}$/);
    expect(second!.name.split(':')[1]).toBe(first!.name.split(':')[1]);
    expect(forgetDecisions(['zoé le goff'], [first!])).toEqual([]);
  });
});
