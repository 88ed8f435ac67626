import { isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placeHeadAt, placesNamed } from '../../french/places.js';
import { isModifier } from '../../french/roles.js';
import { falseFriendLength } from '../../french/traps.js';
import { INTRODUCED, isArticle } from './appositions.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { introducedEnd } from './lower-tail.js';
import { behindArticle } from './organisation-grammar.js';
import { phraseEnd } from './phrase-name.js';
import { quotedEnd } from './quoted-names.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { capitalRunEnd, personRunEnd } from './runs.js';
import { withoutSeat } from './seats.js';

/** The first token of a name behind a generic head: `association X`, `association « X »`, or none. */
function nameAfterHead(reading: Reading, i: number): number | null {
  let name = i;
  while (name < i + 2 && !reading.capital[name] && isModifier(reading.tokens[name]?.text ?? '')) name++;
  if (reading.tokens[name]?.text === '"') name++;
  name = behindArticle(reading, name);
  return reading.capital[name] && together(reading, i - 1, name) ? name : null;
}

/** Kinds whose head is part of the name: `lycée Diderot`, not `Diderot`. */
const NAMED_WITH_HEAD = new Set(['school', 'health', 'culture', 'venue', 'public', 'authority', 'religious']);

/** `La Ruche | à Dax`: where the run of capitals ends without the town that `à` brings. */
function beforeTown({ words, keys, tokens }: Reading, name: number, last: number): number {
  for (let k = name + 1; k + 1 < last; k++)
    if (words[k] === 'à' && placesNamed(tokens, keys, k + 1)?.length === last - k - 1) return k;
  return last;
}

const WORKSHOPS = /^(?:ateliers?|stages?|formations?|cycles?)$/;

/** `La Bobine | de Dax`: where a name of one word ends without the town that `de` brings, unless that word says what the body is (`L'Harmonie de Dax`). */
function beforeSeat(reading: Reading, name: number, last: number): number {
  const { keys, words } = reading;
  const word = /^(?:la|le|l')$/.test(keys[name]!) ? name + 1 : name;
  if (keys[word + 1] !== 'de' && keys[word + 1] !== "d'") return last;
  const noun = genericHeadAt(words, word) ?? organisationHeadAt(words, word) ?? placeHeadAt(words, word);
  return noun || /s$/.test(keys[word]!) ? last : withoutSeat(reading, word, last);
}

/** Where a name ends that a noun introduces: its capitals, and the plain words that belong to it. */
function nameEndBehindHead(reading: Reading, name: number): number {
  const run = introducedEnd(
    reading,
    beforeSeat(reading, name, beforeTown(reading, name, capitalRunEnd(reading, name))),
  );
  return Math.max(run, phraseEnd(reading, name));
}

/** `SCIC`, `EARL`, `ONG`: what a body is by law, in capitals, introduces its name as a noun does. */
const isForm = ({ tokens }: Reading, i: number): boolean => /^\p{Lu}{3,5}$/u.test(tokens[i]!.text);

/** `l'association Les Mains dans le Pain`: what follows a generic head is a body of that kind. */
export const afterGenericHead: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const head = genericHeadAt(reading.words, i);
    if (!head || head.value === 'other' || (reading.capital[i + head.length - 1] && !isForm(reading, i))) continue;
    const name = nameAfterHead(reading, i + head.length);
    if (name === null || (NAMED_WITH_HEAD.has(head.value) && organisationHeadAt(reading.words, i))) continue;
    const quoted = quotedEnd(reading, name);
    // `l'atelier « Mon téléphone et moi »`, `la formation Compétences numériques`: what is done there
    if (quoted !== null && WORKSHOPS.test(reading.keys[i]!)) continue;
    if (/^(?:formations?|stages?|cycles?)$/.test(reading.keys[i]!)) continue;
    const last = quoted ?? nameEndBehindHead(reading, name);
    const person = isFirstNameWord(reading.tokens[name]!.word) && personRunEnd(reading, name) > name + 1;
    if (person || falseFriendLength(reading.keys, name) >= last - name) continue;
    found.push(candidate(reading, [name, last], 'ORG', 'nom commun et nom', 74, head.value));
  }
  return found;
};

const NAMES = /^(?:s'appell|se nomm|baptis|nomm|appel|choisi)/;

/** How far before its name the noun of a body may stand. */
const REACH_OF_NAME = 14;

/** `un nom à l'entreprise ; ils ont choisi La Fabrique`: what a body is called, with the article that is part of it. */
export const namedSo: CandidateRule = (reading) => {
  const { keys, capital, tokens, words } = reading;
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < keys.length; i++) {
    const name = tokens[i]!.text === '"' ? i + 1 : i;
    if (!isArticle(keys[name] ?? '') || !capital[name] || !capital[name + 1] || !NAMES.test(keys[i - 1]!)) continue;
    if (!together(reading, i - 1, name + 1) || placesNamed(tokens, keys, name) !== null) continue;
    const noun = range(Math.max(0, i - REACH_OF_NAME), i - 1).find(
      (k) => together(reading, k, i) && INTRODUCED.has(genericHeadAt(words, k)?.value ?? ''),
    );
    if (noun === undefined) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, name));
    found.push(candidate(reading, [name, last], 'ORG', 'nommé ainsi', 76, genericHeadAt(words, noun)!.value));
  }
  return found;
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
