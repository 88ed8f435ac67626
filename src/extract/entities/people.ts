import { genderOfFirstName, isFirstName } from '../../french/names.js';
import { civilityAt } from '../../french/roles.js';
import { nameKey } from '../../text/fold.js';
import { keptByWord } from '../../text/kept.js';
import type { Found, FoundOrganisation, FoundPerson, Gender } from '../../types.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';

/** A person in the making: the forms of the name and where they stand. */
export interface Person {
  words: readonly string[];
  readonly mentions: Mention[];
  readonly aliases: Set<string>;
  name: string;
  gender: Gender | null;
}

const wordsOf: (name: string) => readonly string[] = keptByWord((name) => nameKey(name).split(' '));
const PLAIN_SPACE = /\s+/g;
const asWritten = (mention: Mention) => mention.text.replace(PLAIN_SPACE, ' ');

/** The civility right before a mention, as written, and what it tells. */
function civilityBefore(reading: Reading, mention: Mention): { text: string; gender: Gender | null } | null {
  for (let i = Math.max(0, mention.first - 3); i < mention.first; i++) {
    const civility = civilityAt(reading.words, i);
    if (!civility) continue;
    const dot = reading.tokens[i + civility.length]?.text === '.' ? 1 : 0;
    if (i + civility.length + dot !== mention.first) continue;
    const start = reading.tokens[i]!.start;
    return { text: reading.analysis.text.slice(start, mention.end).replace(PLAIN_SPACE, ' '), gender: civility.value };
  }
  return null;
}

function genderOf(reading: Reading, mention: Mention): Gender | null {
  const civility = civilityBefore(reading, mention)?.gender ?? null;
  return civility ?? genderOfFirstName(mention.text.split(/\s+/)[0]!);
}

const isInitials = (word: string) => /^(?:\p{Ll}h?\.[-]?)+$/u.test(word);

/** Do two first words agree: equal, or one the initials of the other (`j.-p.`, `jean-paul`)? */
function sameFirst(a: string, b: string): boolean {
  if (a === b) return true;
  const [initials, full] = isInitials(a) ? [a, b] : [b, a];
  if (!isInitials(initials) || isInitials(full)) return false;
  const letters = initials.replace(/[^\p{L}]/gu, '');
  return (
    full
      .split('-')
      .map((part) => part[0])
      .join('') === letters || full[0] === letters
  );
}

/** Are two full names of one person: the same first name, and one family name the other's beginning? */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [restShort, restLong] = [short.slice(1).join(' '), long.slice(1).join(' ')];
  return (
    sameFirst(a[0]!, b[0]!) &&
    (restLong === restShort || restLong.startsWith(`${restShort}-`) || restLong.startsWith(`${restShort} `))
  );
}

const contradicts = (a: Gender | null, b: Gender | null) => a !== null && b !== null && a !== b;

/** The persons of an article found by the words of their names: an article may name thousands. */
class Register {
  readonly people: Person[] = [];
  readonly #byFirst = new Map<string, Person[]>();
  readonly #bySurname = new Map<string, Person[]>();
  readonly #nicknames = new Map<string, Person>();

  add(person: Person): void {
    this.people.push(person);
    this.index(person);
  }

  index(person: Person): void {
    const [first, ...surname] = person.words;
    file(this.#byFirst, first!, person);
    // both the whole family name and its last word call a person back
    for (const key of new Set([surname.join(' '), surname.at(-1)])) if (key) file(this.#bySurname, key, person);
  }

  /** Those that a full name may be another spelling of. */
  alike(words: readonly string[]): readonly Person[] {
    const surname = words.slice(1);
    return [...(this.#byFirst.get(words[0]!) ?? []), ...(this.#bySurname.get(surname.join(' ')) ?? [])].slice(
      0,
      MOST_ALIKE,
    );
  }

  /** Those whom one word may mean: by first name, or by family name where the gender does not contradict. */
  ownersOf(word: string, gender: Gender | null): Person[] {
    const byFirst = (this.#byFirst.get(word) ?? []).filter((p) => p.words.length > 1);
    if (byFirst.length > 0) return byFirst;
    return (this.#bySurname.get(word) ?? []).filter((p) => !contradicts(p.gender, gender));
  }

  /** The person known by that word alone: a first name without family name, or a nickname. */
  alone(word: string): Person | undefined {
    return this.#byFirst.get(word)?.find((p) => p.words.length === 1) ?? this.#nicknames.get(word);
  }

  nickname(word: string, person: Person): void {
    this.#nicknames.set(word, person);
  }
}

const MOST_ALIKE = 50;

function file(map: Map<string, Person[]>, key: string, person: Person): void {
  const members = map.get(key);
  if (!members) map.set(key, [person]);
  else if (!members.includes(person) && members.length < MOST_ALIKE) members.push(person);
}

/** Of several owners of a word the one named last, or the first to come. */
function nearest(people: readonly Person[], offset: number): Person | undefined {
  if (people.length < 2) return people[0];
  return [...people].sort((a, b) => distance(a, offset) - distance(b, offset))[0];
}

/** How far a person's last mention read so far is; ahead counts double. */
function distance({ mentions }: Person, offset: number): number {
  const starts = [mentions[0]!.start, mentions.at(-1)!.start];
  return Math.min(...starts.map((start) => (start <= offset ? offset - start : 2 * (start - offset))));
}

function addForm(person: Person, mention: Mention, form: string): void {
  person.mentions.push(mention);
  if (nameKey(form) !== nameKey(person.name) || form !== person.name) person.aliases.add(form);
}

/** Full names first: mentions of two words and more become persons, spelled variants of one name one person. */
function fullNames(reading: Reading, mentions: readonly Mention[]): Register {
  const register = new Register();
  for (const mention of mentions) {
    const words = wordsOf(mention.text);
    if (words.length < 2 || isOnlyInitials(mention.text)) continue;
    const form = asWritten(mention);
    const same = register.alike(words).find((p) => sameFullName(p.words, words));
    if (!same) {
      register.add({ words, mentions: [mention], aliases: new Set(), name: form, gender: genderOf(reading, mention) });
    } else if (words.join(' ').length > same.words.join(' ').length) {
      same.aliases.add(same.name);
      Object.assign(same, { words, name: form });
      same.mentions.push(mention);
      register.index(same);
    } else addForm(same, mention, form);
  }
  return register;
}

/** `Paul et Odile Garrec`: a first name that shares the family name behind it. */
function sharedSurname(reading: Reading, mention: Mention, mentions: readonly Mention[]): string | null {
  if (reading.keys[mention.last] !== 'et' || !isFirstName(mention.text)) return null;
  const other = mentions.find((m) => m.first === mention.last + 1);
  const [first, ...surname] = other?.text.split(/\s+/) ?? [];
  return surname.length > 0 && isFirstName(first!) ? `${mention.text} ${surname.join(' ')}` : null;
}

/** Nothing but initials: `H. N.-V.` */
const isOnlyInitials = (text: string): boolean => /^(?:\p{Lu}\.[ -]?){2,}$/u.test(text.replace(/\.?$/, '.'));
const capitalsOf = (text: string): string => text.replace(/[^\p{Lu}]/gu, '');
/** `HNV` and `HN` of Hélène Nguyen-Vasseur. */
const initialsOf = (name: string): string[] => [capitalsOf(name), capitalsOf(name).slice(0, 2)];

const isMark = ({ tokens }: Reading, i: number): boolean => /^["“«]$/.test(tokens[i]?.text ?? '');

/** `Ludovic Hoarau, dit Ludo`: the person named right before, whose other name the text gives here. */
function nicknamed(reading: Reading, mention: Mention, before: Mention | undefined, register: Register) {
  const open = isMark(reading, mention.first - 1) ? 2 : 1;
  if (!before || !/^(?:dite?|alias|surnommee?)$/.test(reading.keys[mention.first - open] ?? '')) return undefined;
  const words = wordsOf(before.text);
  return register.alike(words).find((p) => sameFullName(p.words, words));
}

/** The persons of an article with all their mentions: a first name or a family name alone joins the full name. */
export function joinPeople(reading: Reading, all: readonly Mention[]): Person[] {
  const mentions = all.filter((m) => m.type === 'PER');
  const register = fullNames(reading, mentions);
  const atFirst = new Map(mentions.map((m) => [m.first, m]));
  const atLast = new Map(mentions.map((m) => [m.last, m]));
  const named = register.people.slice();
  let initials: Map<string, Person> | undefined;
  // few articles call anybody by nothing but initials
  const byInitials = () =>
    (initials ??= new Map(named.flatMap((p) => initialsOf(p.name).map((letters) => [letters, p] as const))));
  for (const mention of mentions) {
    const words = wordsOf(mention.text);
    if (words.length !== 1 && !isOnlyInitials(mention.text)) continue;
    const civility = civilityBefore(reading, mention);
    const form = civility?.text ?? asWritten(mention);
    const next = atFirst.get(mention.last + 1);
    const shared = next ? sharedSurname(reading, mention, [next]) : null;
    const gender = civility?.gender ?? genderOfFirstName(mention.text);
    const owners = words.length === 1 ? register.ownersOf(words[0]!, civility?.gender ?? null) : [];
    const owner = nearest(owners, mention.start);
    const alone =
      words.length === 1
        ? (register.alone(words[0]!) ??
          nicknamed(
            reading,
            mention,
            atLast.get(mention.first - (isMark(reading, mention.first - 1) ? 3 : 2)),
            register,
          ))
        : byInitials().get(capitalsOf(mention.text));
    if (shared && !owner)
      register.add({ words: wordsOf(shared), mentions: [mention], aliases: new Set([form]), name: shared, gender });
    else if (owner ?? alone) {
      const known = (owner ?? alone)!;
      addForm(known, mention, form);
      if (!owner && words.length === 1) register.nickname(words[0]!, known);
    } else {
      const name = asWritten(mention);
      const person = { words, mentions: [mention], aliases: new Set(form === name ? [] : [form]), name, gender };
      register.add(person);
      if (words.length > 1) byInitials().set(capitalsOf(name), person);
    }
  }
  return register.people.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** What is said of a person, settled. */
export interface Standing {
  readonly role: string | null;
  readonly organisation: FoundOrganisation | null;
  readonly evidence: Found | null;
  readonly gender: Gender | null;
}

export const toFoundPerson = ({ name, aliases, gender, mentions }: Person, standing: Standing): FoundPerson => ({
  name,
  aliases: [...aliases].filter((alias) => alias !== name),
  role: standing.role,
  organisation: standing.organisation?.name ?? null,
  evidence: standing.evidence,
  gender: gender ?? standing.gender,
  mentions: [...mentions]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, rule, confidence }) => ({ start, end, rule, confidence })),
});
