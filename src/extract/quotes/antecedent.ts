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

const SOURCE = /^(?:selon|pour|apres)$/;

/** Is the mention no more than the source of a quotation: `“…”, réagit X`, `Pour l'historien X, “…”`? */
const isReporter = ({ keys }: Scene, { first }: PersonMention): boolean => {
  for (let i = first - 1; i > first - 8 && i >= 0 && !/^[.!?"]$/.test(keys[i]!); i--)
    if (isSpeechVerb(keys[i]!) || SOURCE.test(keys[i]!)) return true;
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

/** Behind these a name is a subject, or says who the pronoun is. */
const NO_OBJECT =
  /^(?:[,.:;!?…()"–-]|que|qu'|quand|lorsque|lorsqu'|si|dont|ou|mais|car|puisque|comme|est|etait|appelle|appelait|nomme)$/;
const IMPERSONAL = /^(?:y|faut|fallait|faudra|reste|restait|suffit|suffisait|s')$/;

/** Is nothing but quotations said between the sentence of the mention and the token? */
function isJustBefore({ analysis, tokens, quoted }: Scene, { first }: PersonMention, token: number): boolean {
  const from = sentenceAt(analysis, tokens[first]!.start) + 1;
  const here = sentenceAt(analysis, tokenStart(analysis, token));
  return token - first < MEMORY && analysis.sentences.slice(from, here).every((sentence) => quoted(sentence.first));
}

/** `C'est là qu'elle a rencontré X.`: the pronoun of that gender whose verb has the mention for its object; -1 where there is none. */
function pronounSubjectOf(scene: Scene, mention: PersonMention, gender: Gender): number {
  const { analysis, keys, tokens, quoted } = scene;
  const { first } = mention;
  if (isGoverned(scene, mention) || NO_OBJECT.test(keys[first - 1] ?? '.')) return -1;
  const sentence = analysis.sentences[sentenceAt(analysis, tokens[first]!.start)]!;
  const pronoun = gender === 'f' ? 'elle' : 'il';
  for (let i = first - 1; i >= sentence.first && i > first - LONGEST_CLAUSE; i--) {
    if (/^[;:()]$/.test(keys[i]!)) return -1;
    if (keys[i] !== pronoun || quoted(i) || PREPOSITIONS.has(keys[i - 1] ?? '')) continue;
    return IMPERSONAL.test(keys[i + 1]!) ? -1 : i;
  }
  return -1;
}

const LONGEST_CLAUSE = 30;

/** The person a pronoun of that gender stands for: of two in a sentence its subject, where that is such a pronoun. */
export function antecedent(scene: Scene, token: number, gender: Gender | null): FoundPerson | null {
  const person = lastSpokenOf(scene, token, gender);
  const named =
    person && gender && mentionsBefore(scene, token).find((m) => m.person === person && isNarrated(scene, m));
  const before = named && isJustBefore(scene, named, token) ? pronounSubjectOf(scene, named, gender) : -1;
  const subject = before === -1 ? null : lastSpokenOf(scene, before, gender);
  return subject ?? person;
}

/** The person of that gender last spoken of. */
function lastSpokenOf(scene: Scene, token: number, gender: Gender | null): FoundPerson | null {
  const possible = topicBefore(scene, token, (person) => compatible(person, gender));
  const about = gender && possible && subjectOfArticle(scene, token, gender, possible);
  if (about) return about;
  const sure = gender && topicBefore(scene, token, (person) => person.gender === gender);
  if (!sure || !possible) return possible?.person ?? null;
  // whom a quotation names is spoken of in it
  if (isNarrated(scene, possible) && !isNarrated(scene, sure)) return possible.person;
  return (possible.first - sure.first < UNKNOWN_GENDER_ADVANTAGE ? sure : possible).person;
}
