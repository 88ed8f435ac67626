import { lookup } from '../../french/gazetteer.js';
import { genderOfFirstName, isFirstNameWord, NOBLE_TAIL } from '../../french/names.js';
import { knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { civilityAt, roleAt } from '../../french/roles.js';
import { isSpeechVerb } from '../../french/speech.js';
import { isFalseFriend } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { personRunEnd, tokenEndingAt } from './runs.js';

/** A family name with a particle (`d'Abbadie`, `de Montferrand`) behind a run, where no town of that name speaks against it. */
function withNobleTail(reading: Reading, last: number): number {
  NOBLE_TAIL.lastIndex = reading.tokens[last - 1]!.end;
  const match = NOBLE_TAIL.exec(reading.analysis.folded);
  if (!match) return last;
  const name = match[0].replace(/^ (?:de |d'|du |des )/, '');
  const towns = lookup(name).filter((place) => place.population > 5000 || place.kind !== 'commune');
  return towns.length > 0 ? last : tokenEndingAt(reading, last, reading.tokens[last - 1]!.end + match[0].length);
}

/** The `M` of `J.-M.` is no Monsieur. */
const insideInitials = ({ tokens }: Reading, i: number): boolean =>
  i > 0 && tokens[i - 1]!.end === tokens[i]!.start && /^[-.]$/.test(tokens[i - 1]!.text);

const LONGEST_ABBREVIATION = 4;

/** `Pape` with a capital inside a sentence or in a credit (`Photo : Reine Mba`), before another: somebody's first name. */
const isGivenName = ({ capital, opens, tokens, keys }: Reading, i: number): boolean =>
  capital[i] === true &&
  (!opens[i] || keys[i - 1] === ':') &&
  tokens[i]!.text.length > 2 &&
  isFirstNameWord(tokens[i]!.word);

/** `Mme Fau`, `le docteur Anne Roy`: the name after a civility; its kind is the gender that the civility tells. */
const afterCivility: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const civility = civilityAt(reading.words, i);
    if (!civility || insideInitials(reading, i) || isGivenName(reading, i)) continue;
    let name = i + civility.length;
    if (reading.tokens[name]?.text === '.' && name === i + 1 && reading.keys[i]!.length <= LONGEST_ABBREVIATION) name++;
    if (!reading.capital[name] || !together(reading, i, name) || isFalseFriend(reading.keys, name)) continue;
    const last = withNobleTail(reading, personRunEnd(reading, name));
    found.push(candidate(reading, [name, last], 'PER', 'civilité et nom', 88, civility.value));
  }
  return found;
};

/** `Odile Garrec`, `Marie-Ange d'Abbadie`: a first name of the lexicon and what follows. */
const firstNameAndSurname: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of reading.capitals) {
    if (i < reach || !isFirstNameWord(reading.tokens[i]!.word) || isFalseFriend(reading.keys, i)) continue;
    if (i > 0 && reading.capital[i - 1] && together(reading, i - 1, i) && !reading.opens[i - 1]) continue;
    const run = personRunEnd(reading, i);
    const last = run === i + 1 ? withNobleTail(reading, run) : run;
    if (last > i + 1) {
      found.push(candidate(reading, [i, last], 'PER', 'prénom et nom', 68, genderOfFirstName(reading.tokens[i]!.text)));
      reach = last;
    }
  }
  return found;
};

const NAME_FOLLOWS = new Set([
  'avec',
  'et',
  ',',
  ':',
  '-',
  '–',
  '"',
  'comme',
  'que',
  "qu'",
  'selon',
  '(',
  'pour',
  'par',
]);
const ARTICLES = new Set(['la', 'le', 'les', "l'", 'de', 'du', 'des', "d'", 'a', 'au', 'en', 'saint', 'sainte', 'rue']);

/** `insiste Josette, bénévole`: a first name by itself where names of people stand. */
const loneFirstName: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (const i of reading.capitals) {
    const { text, word } = reading.tokens[i]!;
    if (!isFirstNameWord(word) || isFalseFriend(reading.keys, i) || personRunEnd(reading, i) > i + 1) continue;
    const before = i > 0 && together(reading, i - 1, i) ? reading.keys[i - 1]! : '';
    if (ARTICLES.has(before) || reading.capital[i - 1] === true) continue;
    const after = reading.keys[i + 1] ?? '';
    const couple = after === 'et' && reading.capital[i + 2] === true && isFirstNameWord(reading.tokens[i + 2]!.word);
    const cue = couple || NAME_FOLLOWS.has(before) || after === ',' || /^\p{L}+$/u.test(before);
    const opens = reading.opens[i] && reading.common.has(reading.keys[i]!);
    if (cue && !opens) found.push(candidate(reading, [i, i + 1], 'PER', 'prénom seul', 44, genderOfFirstName(text)));
  }
  return found;
};

/** `B. Osei`, `J.-P. Delannoy`: initials and a family name. */
const initialsAndSurname: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of reading.capitals) {
    if (i < reach || i + 2 >= reading.tokens.length) continue;
    const { text } = reading.tokens[i]!;
    if (
      reading.keys[i + 1] !== '.' ||
      text === 'M' ||
      reading.keys[i - 1] === '°' ||
      !/^\p{Lu}[hj]?$/u.test(text) ||
      reading.tokens[i + 1]!.start !== reading.tokens[i]!.end
    )
      continue;
    const last = personRunEnd(reading, i);
    if (last < i + 3 || reading.tokens[last - 1]!.kind !== 'word') continue;
    found.push(candidate(reading, [i, last], 'PER', 'initiales et nom', 90));
    reach = last;
  }
  return found;
};

/** `le boulanger Wojciech Nowak`: capitalised words right behind a role. */
const afterRole: CandidateRule = (reading) => {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const role = roleAt(reading.words, i);
    if (!role || reading.capital[i + role.length - 1]) continue;
    const name = i + role.length;
    if (!reading.capital[name] || !together(reading, i, name) || isFalseFriend(reading.keys, name)) continue;
    const last = personRunEnd(reading, name);
    if (last > name + 1) found.push(candidate(reading, [name, last], 'PER', 'rôle et nom', 56));
  }
  return found;
};

/** `une fille de 9 ans, Shanaya, …`: the name in apposition behind an age, or null. */
function namedBehindAge({ keys, capital }: Reading, ans: number): readonly [number, number] | null {
  const first = ans + 2;
  if (keys[ans + 1] !== ',' || !capital[first]) return null;
  const last = capital[first + 1] ? first + 2 : first + 1;
  return keys[last] === ',' ? [first, last] : null;
}

/** `Rosalie Kempf, 42 ans`: what has an age is a person. */
const withAge: CandidateRule = (reading) => {
  const [behind, before]: [Candidate[], Candidate[]] = [[], []];
  for (let i = 1; i + 1 < reading.tokens.length; i++) {
    if (reading.tokens[i]!.kind !== 'number' || reading.keys[i + 1] !== 'ans') continue;
    const name = i + 4 < reading.tokens.length ? namedBehindAge(reading, i + 1) : null;
    if (name && together(reading, i + 1, name[1]) && !isFalseFriend(reading.keys, name[0], name[1]))
      behind.push(candidate(reading, name, 'PER', 'âge, nom', 62));
    if (i < 2 || reading.keys[i - 1] !== ',') continue;
    let first = i - 1;
    while (first > 0 && reading.capital[first - 1] && i - first < 6) first--;
    if (first < i - 1 && !isFalseFriend(reading.keys, first))
      before.push(candidate(reading, [first, i - 1], 'PER', 'nom et âge', 64));
  }
  return [...behind, ...before];
};

const CLOSES_INCISE = new Set([',', '.', '"', ';', ':', '(', 'en', 'qui', 'dans', 'avec']);
/** Subjects that stand before the verb: behind them `explique Atelier` is no inversion. */
const NO_SUBJECT = new Set([',', '"', '.', '…', '!', '?']);

/** Does a role or an age follow behind a comma? */
const isPresented = ({ keys, words, tokens }: Reading, last: number): boolean =>
  keys[last] === ',' && (roleAt(words, last + 1) !== null || tokens[last + 1]?.kind === 'number');

/** `…, s'étonne Sinaï, piroguier`: who stands behind a verb of speech that a comma or a mark sets off spoke. */
const afterSpeech: CandidateRule = (reading) => {
  const { keys, capital, capitals, tokens, words } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (i < 2 || i + 1 >= tokens.length || capital[i - 1]) continue;
    if (!isSpeechVerb(keys[i - 1]!) || !together(reading, i - 1, i)) continue;
    const clitic = /^(?:s'|se|me|m'|lui|nous)$/.test(keys[i - 2]!);
    if (!NO_SUBJECT.has(keys[clitic ? i - 3 : i - 2] ?? '') || organisationHeadAt(words, i) !== null) continue;
    const last = personRunEnd(reading, i);
    if (!CLOSES_INCISE.has(keys[last] ?? '.') || knownOrganisationAt(keys, i) !== null) continue;
    if (!isFalseFriend(keys, i, last))
      found.push(candidate(reading, [i, last], 'PER', 'dit <nom>', isPresented(reading, last) ? 88 : 72));
  }
  return found;
};

const BORN = /^nee?s? (?:a|au|le)$/;
const A_NAME_AT_MOST = 5;
const IS_ARTICLE = /^(?:la|le|les|l')$/;

/** `Apollina, née à Papaïchton`: who is born in a place is a person; `la Coopérative, née à Lens` has its article. */
const born: CandidateRule = (reading) => {
  const { keys, capital, capitals, tokens, words } = reading;
  const found: Candidate[] = [];
  for (const end of capitals) {
    const i = end + 1;
    if (keys[i] !== ',' || i + 2 >= tokens.length || !BORN.test(`${keys[i + 1]} ${keys[i + 2]}`)) continue;
    let first = i;
    while (first > 0 && capital[first - 1] && i - first < A_NAME_AT_MOST && together(reading, first - 1, i)) first--;
    if (first === i || IS_ARTICLE.test(keys[first]!) || IS_ARTICLE.test(keys[first - 1] ?? '')) continue;
    if (organisationHeadAt(words, first) === null && knownOrganisationAt(keys, first) === null)
      found.push(candidate(reading, [first, i], 'PER', '<nom>, né à', 70));
  }
  return found;
};

export const PEOPLE_RULES: readonly CandidateRule[] = [
  afterCivility,
  firstNameAndSurname,
  initialsAndSurname,
  loneFirstName,
  afterRole,
  withAge,
  afterSpeech,
  born,
];
