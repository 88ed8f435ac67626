import { roleAt } from '../../french/roles.js';
import { sentenceAt } from '../../text/analyse.js';
import type { FoundPerson, Gender } from '../../types.js';
import { bystanderAt, personNounAt } from './person-nouns.js';
import { mentionsBefore, type PersonMention, type Scene } from './scene.js';
import { PREPOSITIONS } from './words.js';

/** Does a preposition stand before the mention? Then it is no subject. */
export const isGoverned = ({ keys }: Scene, { first }: PersonMention): boolean =>
  PREPOSITIONS.has(keys[first - 1] ?? '');

/** The gender of a person, from the first name, civility or role; null where nothing tells. */
export const compatible = (person: FoundPerson, gender: Gender | null): boolean =>
  gender === null || person.gender === null || person.gender === gender;

/** A sentence between a mention's sentence and the token begins with somebody unnamed (`Un délégué breton …`): pronouns mean him since. */
function introducesSomebody({ analysis, tokens, words: spelt, keys }: Scene, from: number, token: number): boolean {
  const here = sentenceAt(analysis, tokens[token]?.start ?? analysis.text.length);
  for (let i = Math.max(from + 1, here - 2); i < here; i++) {
    const { first } = analysis.sentences[i]!;
    if (
      /^une?$/.test(keys[first]!) &&
      (roleAt(spelt, first + 1) ?? personNounAt(spelt, first + 1) ?? bystanderAt(spelt, first + 1))
    )
      return true;
  }
  return false;
}

/**
 * The subject of the nearest sentence before a token that mentions a person for whom `accepts` holds: French takes its
 * pronouns up from subjects, so the first mention of the sentence that no preposition governs, else its first. Whom a quotation
 * names is spoken of in it: the narrator's own mentions come first.
 */
export function topicBefore(
  scene: Scene,
  token: number,
  accepts: (person: FoundPerson) => boolean,
): PersonMention | null {
  const all = mentionsBefore(scene, token);
  return (
    topicOf(
      scene,
      token,
      all.filter((mention) => isNarrated(scene, mention)),
      accepts,
    ) ?? topicOf(scene, token, all, accepts)
  );
}

/** Is it the narrator who mentions: outside quotation marks, or in an aside between them (`“…, raconte X. …”`)? */
const isNarrated = ({ keys, quoted }: Scene, { first }: PersonMention): boolean =>
  !quoted(first) || (/^[,?!…]$/.test(keys[first - 2] ?? '') && /^\p{L}/u.test(keys[first - 1]!));

/** Whoever is named last, by whomever: `l'intéressée`. */
export const lastNamed = (
  scene: Scene,
  token: number,
  accepts: (person: FoundPerson) => boolean,
): PersonMention | null => mentionsBefore(scene, token).find(({ person }) => accepts(person)) ?? null;

function topicOf(
  scene: Scene,
  token: number,
  mentions: readonly PersonMention[],
  accepts: (person: FoundPerson) => boolean,
): PersonMention | null {
  let best: PersonMention | null = null;
  let sentence = -1;
  for (const mention of mentions) {
    const here = sentenceAt(scene.analysis, scene.tokens[mention.first]!.start);
    if (best && here !== sentence) break;
    if (!best && introducesSomebody(scene, here, token)) return null;
    if (!accepts(mention.person) || (best && isGoverned(scene, mention) && !isGoverned(scene, best))) continue;
    best = mention;
    sentence = here;
  }
  return best;
}

/** How many tokens nearer a person of unknown gender must be than one of the right gender to be the likelier one. */
const UNKNOWN_GENDER_ADVANTAGE = 60;

/** The person a pronoun of that gender stands for. */
export function antecedent(scene: Scene, token: number, gender: Gender | null): FoundPerson | null {
  const possible = topicBefore(scene, token, (person) => compatible(person, gender));
  const sure = gender && topicBefore(scene, token, (person) => person.gender === gender);
  if (!sure || !possible) return possible?.person ?? null;
  return (possible.first - sure.first < UNKNOWN_GENDER_ADVANTAGE ? sure : possible).person;
}
