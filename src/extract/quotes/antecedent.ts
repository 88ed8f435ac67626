import { roleAt } from '../../french/roles.js';
import { isSpeechVerb } from '../../french/speech.js';
import { sentenceAt } from '../../text/analyse.js';
import type { Analysis, FoundPerson, Gender } from '../../types.js';
import { bystanderAt, personNounAt } from './person-nouns.js';
import { mentionsBefore, type PersonMention, paragraphAt, type Scene } from './scene.js';
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

/** How near, in tokens, the quotation must be that names the person concerned. */
const NEAR = 60;

/** The last person named in a quotation just before: `l'intéressée`. */
export const namedInQuotation = (
  scene: Scene,
  token: number,
  accepts: (person: FoundPerson) => boolean,
): PersonMention | null =>
  mentionsBefore(scene, token).find(
    ({ first, person }) => scene.quoted(first) && token - first < NEAR && accepts(person),
  ) ?? null;

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

/** How many tokens back the paragraph is read for its pronouns. */
const MEMORY = 300;

/** Has the narrator of the paragraph used the pronoun before, as of somebody known (`Née en 1935, elle avait …`)? */
function isTakenUp({ analysis, keys, quoted }: Scene, token: number, pronoun: string): boolean {
  const here = sentenceAt(analysis, tokenStart(analysis, token));
  const inside = analysis.sentences[here]?.paragraph;
  for (let i = here; i >= 0 && analysis.sentences[i]!.paragraph === inside; i--) {
    const { first, last } = analysis.sentences[i]!;
    if (token - first > MEMORY) return false;
    for (let k = first; k < Math.min(last, token); k++) if (keys[k] === pronoun && !quoted(k)) return true;
  }
  return false;
}

const tokenStart = (analysis: Analysis, token: number): number => analysis.tokens[token]?.start ?? analysis.text.length;

/** Is the mention no more than the source of a quotation: `“…”, réagit X`? */
const isReporter = ({ keys }: Scene, { first }: PersonMention): boolean => {
  for (let i = first - 1; i > first - 8 && i >= 0 && !/^[.!?"]$/.test(keys[i]!); i--)
    if (isSpeechVerb(keys[i]!)) return true;
  return false;
};

/** The only person of that gender whom the title names. */
function titlePerson({ analysis, mentions, tokens }: Scene, gender: Gender): FoundPerson | null {
  const named = new Set<FoundPerson>();
  for (const { person, first } of mentions) {
    if (tokens[first]!.start >= analysis.titleEnd) break;
    if (person.gender === gender) named.add(person);
  }
  return named.size === 1 ? [...named][0]! : null;
}

/** Whom the article is about, where a paragraph takes up `elle` and only speakers were named since. */
function subjectOfArticle(scene: Scene, token: number, gender: Gender, nearest: PersonMention): FoundPerson | null {
  const sameParagraph = paragraphAt(scene, nearest.first) === paragraphAt(scene, token);
  if (sameParagraph || !isReporter(scene, nearest) || !isTakenUp(scene, token, gender === 'f' ? 'elle' : 'il'))
    return null;
  return titlePerson(scene, gender);
}

/** The person a pronoun of that gender stands for. */
export function antecedent(scene: Scene, token: number, gender: Gender | null): FoundPerson | null {
  const possible = topicBefore(scene, token, (person) => compatible(person, gender));
  const about = gender && possible && subjectOfArticle(scene, token, gender, possible);
  if (about) return about;
  const sure = gender && topicBefore(scene, token, (person) => person.gender === gender);
  if (!sure || !possible) return possible?.person ?? null;
  // whom a quotation names is spoken of in it
  if (isNarrated(scene, possible) && !isNarrated(scene, sure)) return possible.person;
  return (possible.first - sure.first < UNKNOWN_GENDER_ADVANTAGE ? sure : possible).person;
}
