import { lookupWithArticle } from '../../french/gazetteer.js';
import { isFirstNameWord } from '../../french/names.js';
import { isPartOfBody } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { mayBeHeld, roleAt } from '../../french/roles.js';
import { isFalseFriend } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { introducedEnd } from './lower-tail.js';
import { TERRITORIES } from './organisation-grammar.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { capitalRunEnd } from './runs.js';

/** Prepositions between a role and its body, and the articles that may follow. */
const ROLE_OF = new Set(['de', "d'", 'chez', 'du', 'des', 'au', 'aux', 'a']);
const BODY_ARTICLES = new Set(['la', 'le', 'les', "l'"]);
/** `à` alone brings a town more often than a body. */
const needsArticle = (preposition: string): boolean => preposition === 'a';

/** The preposition of a role that brings the capitalised name at `name`, with its article or without, or null. */
function prepositionBefore({ keys, capital }: Reading, name: number): number | null {
  const article = BODY_ARTICLES.has(keys[name - 1] ?? '') && !capital[name - 1];
  const i = article ? name - 2 : name - 1;
  return i < 1 || !ROLE_OF.has(keys[i]!) || (needsArticle(keys[i]!) && !article) ? null : i;
}

const HIDDEN_ARTICLES = new Map<string, 'le' | 'les'>([
  ['du', 'le'],
  ['au', 'le'],
  ['des', 'les'],
  ['aux', 'les'],
]);

/** Is the name behind `de` or `du` a place, with the article that `du` and `aux` hide? */
function namesPlace(reading: Reading, preposition: number, name: number): boolean {
  const { keys, tokens } = reading;
  if (placesNamed(tokens, keys, name) !== null) return true;
  const article = HIDDEN_ARTICLES.get(keys[preposition]!);
  return article !== undefined && lookupWithArticle(article, tokens[name]!.text).length > 0;
}

/** `directrice d'Isolaction`, `les salariés de la Filature`: what one is director of, where it is no place and nobody. */
export const afterRole: CandidateRule = (reading) => {
  const { keys, tokens } = reading;
  const found: Candidate[] = [];
  for (const name of reading.capitals) {
    const i = prepositionBefore(reading, name);
    if (i === null || !together(reading, i, name) || !isInsideRole(reading, i)) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, name, name > i + 1 ? undefined : NAME_JOINS));
    const other =
      namesPlace(reading, i, name) || isFirstNameWord(tokens[name]!.word) || roleAt(reading.words, name) !== null;
    const territory = TERRITORIES.has(keys[name]!) || isPartOfBody(keys[name]!);
    if (!other && !territory && !isFalseFriend(keys, name, last))
      found.push(candidate(reading, [name, last], 'ORG', 'rôle de', name > i + 1 ? 68 : 58));
  }
  return found;
};

const LONGEST_ROLE = 5;

/** Does a role that is held in a body end right before `i`? */
export function isInsideRole({ words }: Reading, i: number): boolean {
  for (let back = 1; back <= Math.min(LONGEST_ROLE, i); back++) {
    const role = roleAt(words, i - back);
    if (role?.length === back && mayBeHeld(role.value.masculine)) return true;
  }
  return false;
}

const INSIDE =
  /^(?:chez|au sein (?:de|du|des|d')|(?:à la |la )?tête (?:de|du|d')|pour le compte (?:de|du|d')) ?(?:la |le |les |l')?$/;

const endsCue = (key: string): boolean =>
  key === 'sein' || key === 'compte' || key.endsWith('chez') || key.endsWith('tete');

/** Does one of the four words before end a cue? Asked before their text is. */
function mayBeCue({ keys }: Reading, i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k++) if (endsCue(keys[k]!)) return true;
  return false;
}

/** One is at somebody's too, but only within a body. */
const AT = 58;
const WITHIN = 76;

/** `chez Fleuve Ouvert`, `au sein de Reconnect`: one is chez a body (or chez somebody whose first name is known). */
export const afterCue: CandidateRule = (reading) => {
  const { keys, capital, capitals, tokens, analysis } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (i === 0 || capital[i - 1] || !together(reading, i - 1, i) || !mayBeCue(reading, i)) continue;
    const before = analysis.folded.slice(tokens[Math.max(0, i - 4)]!.start, tokens[i]!.start).toLowerCase();
    const cue = /(?:chez|au sein|tête|pour le compte)[^,.;:]*$/.exec(before);
    if (!cue || !INSIDE.test(cue[0].trimStart()) || isFirstNameWord(tokens[i]!.word)) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, i, NAME_JOINS));
    const town = placesNamed(tokens, keys, i)?.length === last - i;
    if (town && /tête/.test(cue[0])) continue;
    if (!isFalseFriend(keys, i, last))
      found.push(candidate(reading, [i, last], 'ORG', 'chez', /sein/.test(cue[0]) && !town ? WITHIN : AT));
  }
  return found;
};

/** Small words that a body's name holds even where nothing but a preposition announces it. */
const NAME_JOINS = new Set(['&', 'et']);
