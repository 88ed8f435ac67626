import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../tests/linear.js';
import { analyse } from '../../text/analyse.js';
import type { FoundOrganisation, FoundPerson, Gender, Span } from '../../types.js';
import { findSpeech } from './index.js';

interface Known {
  person: FoundPerson & { mentions: { start: number; end: number; rule: string; confidence: 'high' }[] };
}

const NAME = /\{([^}|=]+)(?:=([^}|]+))?(?:\|([mf])?)?(?:\|([^}]+))?\}|\[([^\]]+)\]/g;

/** Reads `{Name|gender|role}`, `{Short=Name}` and `[Organisation]` out of a case: the text without marks and whom it mentions. */
function cast(marked: string) {
  const known = new Map<string, Known['person']>();
  const organisations: FoundOrganisation[] = [];
  let text = '';
  let behind = 0;
  for (const match of marked.matchAll(NAME)) {
    text += marked.slice(behind, match.index);
    behind = match.index + match[0].length;
    const [, shown, full, gender, role, body] = match;
    const mention = (words: string) => ({
      ...{ start: text.length, end: text.length + words.length, rule: 'case', confidence: 'high' as const },
    });
    if (body !== undefined) organisations.push({ name: body, aliases: [], kind: null, mentions: [mention(body)] });
    else {
      const name = full ?? shown!;
      const person = known.get(name) ?? {
        ...{ name, aliases: [], role: role ?? null, organisation: null, evidence: null },
        gender: (gender as Gender) ?? null,
        mentions: [],
      };
      known.set(name, person);
      person.mentions.push(mention(shown!));
    }
    text += body ?? shown;
  }
  return { text: text + marked.slice(behind), people: [...known.values()], organisations };
}

function speechOf(marked: string, titled = false) {
  const lines = marked.replace(/ ?¶ ?/g, '\n\n');
  const { text, people, organisations } = cast(lines);
  const cut = titled ? text.indexOf('\n\n') : -1;
  const analysis = cut === -1 ? analyse(null, text) : analyse(text.slice(0, cut), text.slice(cut + 2));
  const words = ({ start, end }: Span) => analysis.text.slice(start, end).replace(/\n\n/g, ' ¶ ');
  return { words, ...findSpeech(analysis, { people, organisations, places: [] }) };
}

function quotesOf(marked: string, titled = false): string[] {
  const { words, quotes } = speechOf(marked, titled);
  return quotes.map((q) => `${q.speaker ?? '?'}: ${words(q)}`);
}

function statementsOf(marked: string): string[] {
  const { words, statements } = speechOf(marked);
  return statements.map((s) => `${s.kind[0]} ${s.speaker ?? s.organisation ?? '?'}: ${words(s)}`);
}

const linesOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');

describe('who said what', () => {
  let heading = '';
  for (const line of linesOf('./quotes.cases.txt')) {
    if (line.startsWith('# -- ')) heading = line.slice(5);
    if (line === '' || line.startsWith('#')) continue;
    const titled = heading === 'titles';
    const [input, expected] = line.split(/ =>(?: |$)/);
    test(line, () => expect(quotesOf(input!, titled)).toEqual(expected ? expected.split(' | ') : []));
  }
});

describe('what is stated without marks', () => {
  for (const line of linesOf('./statements.cases.txt')) {
    if (line === '' || line.startsWith('#')) continue;
    const [input, expected] = line.split(/ =>(?: |$)/);
    test(line, () => expect(statementsOf(input!)).toEqual(expected ? expected.split(' | ') : []));
  }
});

test('an answer knows its question', () => {
  const { words, statements } = speechOf(
    'Rencontre avec {Lina Roy|f}. ¶ – Pourquoi ce métier ? ¶ Ma mère le faisait. ¶ 2. Et demain ? ¶ Je continue.',
  );
  expect(statements.map((s) => s.question && words(s.question))).toEqual(['Pourquoi ce métier ?', 'Et demain ?']);
});

test('a page that says it is an interview needs no vous', () => {
  const text = '{Lina Roy|f} est là. ¶ Pourquoi ce métier ? ¶ Pour la mer. ¶ Et demain ? ¶ Je continue.';
  const { people, text: body } = cast(text.replace(/ ?¶ ?/g, '\n\n'));
  const found = (media: string[]) =>
    findSpeech(analyse(null, body), { people, organisations: [], places: [] }, media).statements.length;
  expect([found(['Reportage']), found(['Grand entretien'])]).toEqual([0, 2]);
});

describe('an unbalanced mark swallows nothing of the rest', () => {
  const UNCLOSED = ['“', '«', '« ', '«\u00a0', '"', '‘', '„'];
  const UNOPENED = ['”', '»', ' »', '\u202f»', '"', '“', '’'];
  const MIXED = [
    ['« ', '”'],
    ['“', ' »'],
    ['"', '”'],
    ['“', '"'],
    ['„', '”'],
    ['„', ' »'],
    ['‘', '”'],
    ['« ', '"'],
  ];
  const broken = [
    ...UNCLOSED.map((mark) => `${mark}On a perdu la première manche, soupire-t-elle.`),
    ...UNOPENED.map((mark) => `On a perdu la première manche${mark}, soupire-t-elle.`),
    ...MIXED.map(([open, close]) => `${open}On a perdu la première manche${close}, soupire-t-elle.`),
    ...MIXED.map(([open, close]) => `Il dit ${open}oui, puis ${open}non${close} et se tait.`),
    ...UNCLOSED.map((mark) => `Il dit ${mark}oui, puis ${mark}non, et se tait.`),
    ...UNOPENED.map((mark) => `Il dit oui${mark}, puis non${mark}, et se tait.`),
  ];
  test.each(broken)('%s', (line) => {
    const sound = (name: string) => `« Personne ne nous avait prévenus », dit {${name}|f}.`;
    const narrator = 'Le soir tombe sur la place, les volets se ferment.';
    const found = quotesOf([sound('Lina Roy'), line, narrator, sound('Anne Foy'), narrator].join(' ¶ '));
    expect(found[0]).toBe('Lina Roy: Personne ne nous avait prévenus');
    expect(found.at(-1)).toBe('Anne Foy: Personne ne nous avait prévenus');
    expect(found.length).toBeLessThanOrEqual(4);
    for (const quote of found) expect(quote).not.toContain('Le soir tombe');
  });
});

test('a missing mark loses its own quotation at most: a balanced one in another paragraph is found whole', () => {
  const debris = fc.array(
    fc.constantFrom('“', '”', '«', '»', '"', '‘', '’', '„', '– ', ' ¶ — ', 'mot', ' ', ',', '. ', 'l’été'),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(debris, (pieces) => {
      const sound = '« Personne ne nous avait prévenus », dit {Lina Roy|f}.';
      const found = quotesOf(`${sound} ¶ ${pieces.join('')} ¶ Un jour sans marque. ¶ ${sound}`);
      expect(found.filter((q) => q === 'Lina Roy: Personne ne nous avait prévenus')).toHaveLength(2);
    }),
  );
});

test.each([
  '« Oui, je viens demain », dit {Lina Roy}. ',
  'Selon {Lina Roy}, la salle ouvrira. ',
  '– Oui, je viens demain, dit {Lina Roy}. ¶ ',
  'Pourquoi vous ? ¶ Je viens demain. ¶ ',
  'a-t-elle dit, ',
  'La directrice sourit. “Je viens demain matin.” ',
  '« ',
])('time grows with the text, not with its square: %s', (unit) =>
  expectLinear(1000, (times) => {
    const { text, people } = cast(`{Lina Roy|f|directrice} arrive. ${unit.repeat(times)}`.replace(/ ?¶ ?/g, '\n\n'));
    const analysis = analyse(null, text);
    return () => findSpeech(analysis, { people, organisations: [], places: [] });
  }),
);

test('a speaker is a person of the article and a quotation a slice of it', () => {
  const text = fc.array(
    fc.constantFrom('“', '” ', '« ', ' »', 'dit {Lina Roy|f} ', 'je suis là et je reste ', ', ', '. ', '\n'),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(text, (pieces) => {
      for (const found of quotesOf(pieces.join(''))) expect(found).toMatch(/^(?:Lina Roy|\?): \S/);
    }),
  );
});
