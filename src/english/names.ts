import type { Confidence } from '../types.js';
import type { Term } from './terms.js';
import { CAPITAL_NOISE, HONORIFICS, NAME_LINKS, ORGANISATION_HEADS, SPEECH_VERBS } from './words.js';

export type NameType = 'person' | 'organisation' | 'place';

/** A name: `terms[first]` up to, not including, `terms[last]`. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly text: string;
  readonly rule: string;
  readonly confidence: Confidence;
}

const withoutPossessive = (text: string): string => text.replace(/'s?$/, '');
const key = (term: Term): string => withoutPossessive(term.text).toLowerCase();
const isCapital = (term: Term): boolean => /^\p{Lu}/u.test(term.text);
const isAcronym = (term: Term): boolean => /^\p{Lu}{2,8}$/u.test(withoutPossessive(term.text));
const isHead = (term: Term): boolean => ORGANISATION_HEADS.has(key(term)) && isCapital(term);
const isHonorific = (term: Term): boolean => isCapital(term) && HONORIFICS.has(key(term));
const isInitial = (term: Term): boolean => /^\p{Lu}$/u.test(term.text);
const isWordLike = (term: Term): boolean => /^\p{Lu}\p{Ll}+(?:'s)?$/u.test(term.text);
const tagged = (tag: string) => (term: Term) => term.tags.has(tag);

/** Words that may stand in a name: a capital, and nothing that says a date, a number, a nationality. */
function isNameWord(terms: readonly Term[], i: number): boolean {
  const term = terms[i]!;
  if (!isCapital(term) || CAPITAL_NOISE.has(key(term))) return false;
  if (['Date', 'Value', 'Demonym', 'Pronoun', 'Determiner', 'Url'].some((tag) => term.tags.has(tag))) return false;
  const opens = i === 0 || terms[i - 1]!.sentence !== term.sentence || /[":]/.test(terms[i - 1]!.gap);
  return !opens || isAcronym(term) || isHead(term) || term.tags.has('ProperNoun') || term.tags.has('Honorific');
}

/** Does the name go on behind `term`: no mark between, but the stop of an initial or a title, or a hyphen? */
const goesOn = (term: Term): boolean =>
  /^[ -]$/.test(term.gap) ? !/'s?$/.test(term.text) : term.gap === '. ' && (isInitial(term) || isHonorific(term));

/** End of the run of name words from `first` on; small words count inside the name of an organisation. */
function runEnd(terms: readonly Term[], first: number): number {
  let end = first + 1;
  let headed = isHead(terms[first]!);
  for (let i = end; i < terms.length && i - end < 3 && goesOn(terms[i - 1]!); i++) {
    const inside = headed && NAME_LINKS.has(terms[i]!.text);
    // `the Trust in Leeds` is two names: a place behind « in » stands for itself
    if (inside && terms[i]!.text === 'in') break;
    if (inside) continue;
    if (!isNameWord(terms, i)) break;
    end = i + 1;
    headed ||= isHead(terms[i]!);
  }
  return end;
}

/** Rules from the surest to the least: the first that holds tells the type. */
const TYPES: readonly (readonly [
  rule: string,
  type: NameType,
  holds: (run: readonly Term[], around: Around) => boolean,
])[] = [
  ['head of an organisation', 'organisation', (run) => run.length > 1 && (isHead(run[0]!) || isHead(run.at(-1)!))],
  ['title and name', 'person', (_, { titled }) => titled],
  ['first name and family name', 'person', (run) => run.length > 1 && tagged('FirstName')(run[0]!)],
  ['tagged organisation', 'organisation', (run) => run.some(tagged('Organization'))],
  ['tagged place', 'place', (run) => run.every(tagged('Place'))],
  ['tagged person', 'person', (run) => run.every(tagged('Person'))],
  ['who says', 'person', (_, { says }) => says],
  ['named with a person', 'person', (run, { listed }) => run.length === 2 && listed],
  ['acronym', 'organisation', (run) => run.length === 1 && isAcronym(run[0]!) && run[0]!.text.length > 2],
  ['tagged place', 'place', (run) => run.length > 1 && tagged('Place')(run.at(-1)!)],
  ['initial and name', 'person', (run) => run.length > 1 && isInitial(run[0]!)],
  ['two capital words', 'person', (run, { called }) => run.length === 2 && !called && run.every(isWordLike)],
];

interface Around {
  readonly titled: boolean;
  readonly says: boolean;
  /** Behind an article or `called`: the name of a thing. */
  readonly called: boolean;
  /** Named in one breath with a person: `Amina Diallo and …`. */
  readonly listed: boolean;
}

const DOUBTFUL = new Set(['acronym', 'two capital words']);

function aroundOf(terms: readonly Term[], first: number, last: number, before: Name | undefined): Around {
  const beside = [terms[first - 1], terms[last]].map((term) => term?.text.toLowerCase() ?? '');
  return {
    titled: first > 0 && isHonorific(terms[first - 1]!),
    says: last - first === 2 && beside.some((word) => SPEECH_VERBS.has(word)),
    called: /^(?:the|an?|its?|their|our|this|call(?:s|ed)?|named|on|every|each)$/.test(beside[0]!),
    listed: before?.type === 'person' && before.last === first - 1 && beside[0] === 'and',
  };
}

/** The names of an article, in order, none overlapping another. `text` is the article's own. */
export function findNames(text: string, terms: readonly Term[]): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < terms.length; i++) {
    if (!isNameWord(terms, i)) continue;
    const last = runEnd(terms, i);
    let first = i;
    while (first < last - 1 && isHonorific(terms[first]!)) first++;
    i = last - 1;
    const run = terms.slice(first, last);
    const around = aroundOf(terms, first, last, names.at(-1));
    const found = TYPES.find(([, , holds]) => holds(run, around));
    if (!found) continue;
    const [rule, type] = found;
    const start = run[0]!.start;
    // the last word without its 's, in the article's own apostrophes
    const end = run.at(-1)!.start + withoutPossessive(run.at(-1)!.text).length;
    const confidence = DOUBTFUL.has(rule) ? 'low' : 'medium';
    names.push({ first, last, type, rule, confidence, text: text.slice(start, end) });
  }
  return names;
}
