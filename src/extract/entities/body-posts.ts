import { columnOf } from '../../french/article-words.js';
import { lookupWithArticle } from '../../french/gazetteer.js';
import { isFirstNameWord } from '../../french/names.js';
import { isPartOfBody } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { civilityAt, isLocal, mayBeHeld, roleAt } from '../../french/roles.js';
import { isFalseFriend } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { introducedEnd } from './lower-tail.js';
import { TERRITORIES } from './organisation-tail.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { rolePhraseAt } from './role-phrase.js';
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
  const own = capital[name]! && BODY_ARTICLES.has(keys[name]!);
  return i < 1 || !ROLE_OF.has(keys[i]!) || (needsArticle(keys[i]!) && !article && !own) ? null : i;
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
      namesPlace(reading, i, name) ||
      (isFirstNameWord(tokens[name]!.word) && !isOfTerritory(reading, name, last)) ||
      roleAt(reading.words, name) !== null;
    const territory = TERRITORIES.has(keys[name]!) || isPartOfBody(keys[name]!);
    if (!other && !territory && !isFalseFriend(keys, name, last))
      found.push(candidate(reading, [name, last], 'ORG', 'rôle de', weightOf(reading, i, name, last)));
  }
  return found;
};

/** `salariée d'Aurore Normandie`: a body's name and its region, rather than somebody's first name and surname. */
const isOfTerritory = ({ tokens, keys }: Reading, name: number, last: number): boolean =>
  last === name + 2 && placesNamed(tokens, keys, name + 1)?.kind === 'region';

const weightOf = (reading: Reading, i: number, name: number, last: number): number => {
  if (isOfTerritory(reading, name, last)) return 84;
  if (name > i + 1) return 68;
  return isFormer(reading, i) ? 76 : 58;
};

const LONGEST_ROLE = 5;

/** Does a role that is held in a body end right before `i`? */
export function isInsideRole(reading: Reading, i: number): boolean {
  for (let back = 1; back <= Math.min(LONGEST_ROLE, i); back++) {
    const role = roleAt(reading.words, i - back);
    if (role?.length === back && mayBeHeld(role.value.masculine)) return true;
  }
  return isFormer(reading, i) || endsRolePhrase(reading, i);
}

const LONGEST_PHRASE = 14;

/** Does a role with all that is said of it end right before `i`: `responsable insertion et formation | à La Cordée`? */
function endsRolePhrase(reading: Reading, i: number): boolean {
  const { words, tokens, capital } = reading;
  for (let first = i - 2; first >= 0 && first >= i - LONGEST_PHRASE; first--) {
    if (tokens[first]!.kind !== 'word' || capital[first + 1]) return false;
    const head = roleAt(words, first);
    if (!head || !mayBeHeld(head.value.masculine)) continue;
    return (
      rolePhraseAt(
        reading,
        first,
        (k) => k >= i,
        () => null,
      )?.last === i
    );
  }
  return false;
}

const IS_FORMER = /^(?:ancien(?:ne)?s?|ex)$/;
/** Worked for a firm: whoever was mayor or champion was so of a town. */
const WORKER = /(?:iste|ier|ière|eur|euse|rice|ien|ienne|ant|ante)s?$/;

/** `ex-métallurgiste d'Usinor`, `ancienne brodeuse de Lejaby`: does a former worker's trade end right before `i`? */
function isFormer({ words, keys }: Reading, i: number): boolean {
  const former = words[i - 1]?.startsWith('ex-') === true || IS_FORMER.test(keys[i - 2] ?? '');
  const role = former ? roleAt(words, i - 1) : null;
  return role !== null && WORKER.test(words[i - 1]!) && !isLocal(role.value.masculine);
}

/** What a body loses or ends by, behind which it is named: `la fermeture de Moulinex`. */
const ENDINGS = /(?:^|[ '])(?:fermeture|liquidation|faillite|délocalisation|licenciée?s?) d(?:e |')$/;

const INSIDE =
  /^(?:chez|au sein (?:de|du|des|d')|(?:à la |la )?tête (?:de|du|d')|(?:aux |les )?(?:commandes|manettes|rênes) (?:de|du|d')|(?:à )?la barre (?:de|du|d')|pour le compte (?:de|du|d')) ?(?:la |le |les |l')?$/;

const CUES =
  /(?:chez|tete)$|^(?:sein|compte|commandes|manettes|renes|barre|fermeture|liquidation|faillite|delocalisation|licenciee?s?)$/;
const endsCue = columnOf(({ text }) => (CUES.test(text) ? 1 : 0));

/** Does one of the four words before end a cue? Asked before their text is. */
function mayBeCue({ keys }: Reading, i: number): boolean {
  const ends = endsCue(keys);
  for (let k = Math.max(0, i - 4); k < i; k++) if (ends[k] === 1) return true;
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
    // `chez M. Roy`
    if (civilityAt(reading.words, i) !== null) continue;
    const before = analysis.folded.slice(tokens[Math.max(0, i - 4)]!.start, tokens[i]!.start).toLowerCase();
    const cue =
      /(?:chez|au sein|tête|(?:aux |les )?(?:commandes|manettes|rênes)|(?:à )?la barre|pour le compte)[^,.;:]*$/.exec(
        before,
      );
    const ended = ENDINGS.test(before);
    if ((!ended && (!cue || !INSIDE.test(cue[0].trimStart()))) || isFirstNameWord(tokens[i]!.word)) continue;
    const last = introducedEnd(reading, capitalRunEnd(reading, i, NAME_JOINS));
    const town = placesNamed(tokens, keys, i)?.length === last - i;
    if (town && (ended || !/chez|sein|compte/.test(cue![0]))) continue;
    const weight = ended || (!cue![0].includes('chez') && !town) ? WITHIN : AT;
    if (!isFalseFriend(keys, i, last))
      found.push(candidate(reading, [i, last], 'ORG', ended ? 'fin de X' : 'chez', weight));
  }
  return found;
};

/** Small words that a body's name holds even where nothing but a preposition announces it. */
const NAME_JOINS = new Set(['&', 'et']);
