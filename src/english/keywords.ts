import type { Analysis } from '../types.js';
import type { Name } from './names.js';
import type { Term } from './terms.js';

const LIMIT = 8;
const LONG_ARTICLE = 150;
const TITLE_WEIGHT = 3;
const NOISE = new Set(
  'thing things way ways lot lots people time times day days week weeks month months year years its less half here there one ones'.split(
    ' ',
  ),
);

/** `libraries` and `library` count as one. */
const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

const isTelling = ({ text, tags }: Term): boolean =>
  /^\p{L}[\p{L}'-]{2,}$/u.test(text) &&
  tags.has('Noun') &&
  !tags.has('Pronoun') &&
  !tags.has('Value') &&
  !tags.has('Date') &&
  !tags.has('Demonym') &&
  !NOISE.has(text.toLowerCase());

/** The nouns that an English article turns around, at most eight, the weightiest first; what counts is as in French. */
export function findEnglishKeywords({ titleEnd }: Analysis, terms: readonly Term[], names: readonly Name[]): string[] {
  const named = new Set(names.flatMap(({ first, last }) => terms.slice(first, last)));
  const found = new Map<string, { count: number; weight: number; forms: Map<string, number> }>();
  for (const term of terms.filter(isTelling)) {
    const written = term.text.replace(/'s?$/, '');
    const form = named.has(term) ? written : written.toLowerCase();
    const key = singular(form.toLowerCase());
    const noun = found.get(key) ?? { count: 0, weight: 0, forms: new Map<string, number>() };
    noun.count++;
    noun.weight += term.start < titleEnd ? TITLE_WEIGHT : 1;
    noun.forms.set(form, (noun.forms.get(form) ?? 0) + 1);
    found.set(key, noun);
  }
  const least = terms.length > LONG_ARTICLE ? 2 : 1;
  return [...found.values()]
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LIMIT)
    .map(({ forms }) => [...forms].reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
}
