import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../text/analyse.js';
import type { FoundPerson, Gender } from '../../types.js';
import { findSpeech } from './index.js';

interface Known {
  person: FoundPerson & { mentions: { start: number; end: number; rule: string; confidence: 'high' }[] };
}

/** Reads `{Name|gender|role}` and `{Short=Name}` out of a case: the text without marks and the people it mentions. */
function cast(marked: string) {
  const known = new Map<string, Known['person']>();
  let text = '';
  let behind = 0;
  for (const match of marked.matchAll(/\{([^}|=]+)(?:=([^}|]+))?(?:\|([mf])?)?(?:\|([^}]+))?\}/g)) {
    text += marked.slice(behind, match.index);
    behind = match.index + match[0].length;
    const [, shown, full, gender, role] = match;
    const name = full ?? shown!;
    const person = known.get(name) ?? {
      name,
      aliases: [],
      role: role ?? null,
      organisation: null,
      evidence: null,
      gender: (gender as Gender) ?? null,
      mentions: [],
    };
    known.set(name, person);
    person.mentions.push({ start: text.length, end: text.length + shown!.length, rule: 'case', confidence: 'high' });
    text += shown;
  }
  return { text: text + marked.slice(behind), people: [...known.values()] };
}

function quotesOf(marked: string, titled = false): string[] {
  const lines = marked.replace(/ ?¶ ?/g, '\n\n');
  const { text, people } = cast(lines);
  const cut = titled ? text.indexOf('\n\n') : -1;
  const analysis = cut === -1 ? analyse(null, text) : analyse(text.slice(0, cut), text.slice(cut + 2));
  return findSpeech(analysis, { people, organisations: [], places: [] }).quotes.map(
    (q) => `${q.speaker ?? '?'}: ${analysis.text.slice(q.start, q.end).replace(/\n\n/g, ' ¶ ')}`,
  );
}

const cases = readFileSync(new URL('./quotes.cases.txt', import.meta.url), 'utf8');

describe('who said what', () => {
  let heading = '';
  for (const line of cases.split('\n')) {
    if (line.startsWith('# -- ')) heading = line.slice(5);
    if (line === '' || line.startsWith('#')) continue;
    const titled = heading === 'titles';
    const [input, expected] = line.split(/ =>(?: |$)/);
    test(line, () => expect(quotesOf(input!, titled)).toEqual(expected ? expected.split(' | ') : []));
  }
});

test('a missing mark loses its own quotation at most: a balanced one in another paragraph is found whole', () => {
  const debris = fc.array(fc.constantFrom('“', '”', '«', '»', '"', '‘', '’', 'mot', ' ', ',', '. ', 'l’été'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(debris, (pieces) => {
      const sound = '« Personne ne nous avait prévenus », dit {Lina Roy|f}.';
      const found = quotesOf(`${sound} ¶ ${pieces.join('')} ¶ Un jour sans marque. ¶ ${sound}`);
      expect(found.filter((q) => q === 'Lina Roy: Personne ne nous avait prévenus')).toHaveLength(2);
    }),
  );
});

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
