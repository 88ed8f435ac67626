import { genericHeadAt, isAnyBody } from '../../french/organisation-words.js';
import { civilityAt, isTitle, mayStartRole, roleAt } from '../../french/roles.js';
import { isSpeechVerb } from '../../french/speech.js';
import { countBelow } from '../../text/sorted.js';
import { wordOf } from '../../text/words.js';
import type { Word } from '../../types.js';
import { insertEnd } from './inserts.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';
import { type RolePhrase, rolePhraseAt } from './role-phrase.js';

/** What a sentence is made of, for the patterns: names, roles, bodies meant by a common noun, and plain words. */
export interface Item {
  /** `P`, `O`, `L`, `R`, `A`, `N` (number), `ha` for the verb `a`, or the word's key. */
  readonly symbol: string;
  /** The symbol as a word: what is kept of it is found there. */
  readonly word: Word;
  readonly first: number;
  readonly last: number;
  readonly mention: Mention | null;
  readonly role: RolePhrase | null;
}

/** A sentence as one string of symbols with a space round each, and the items behind them. */
export interface Shape {
  readonly text: string;
  readonly items: readonly Item[];
  /** Offset in `text` of each item. */
  readonly offsets: readonly number[];
}

export const SYMBOL = {
  PER: wordOf('P'),
  ORG: wordOf('O'),
  LOC: wordOf('L'),
  role: wordOf('R'),
  body: wordOf('A'),
  number: wordOf('N'),
  has: wordOf('ha'),
} as const;

/** Field by field, and always in this order: items are made of nearly every token. */
const item = (word: Word, first: number, last: number, mention: Mention | null, role: RolePhrase | null): Item => ({
  symbol: word.text,
  word,
  first,
  last,
  mention,
  role,
});

/** What the shape needs of the article: its mentions by their first tokens, and the kinds of its organisations. */
export interface Bearings {
  /** Along the tokens: asked of each of them, several times. */
  readonly mentionAt: readonly (Mention | undefined)[];
  readonly kinds: ReadonlySet<string | null>;
  /** First words of the organisations' names. */
  readonly heads: ReadonlySet<string>;
}

/** Only with one of these does a common noun mean a body known already. */
const DEFINITE = new Set(['la', 'le', "l'", 'du', 'au', 'cette', 'cet', 'ce', 'notre', 'sa', 'son', 'leur']);

/** Kinds that a body may be whose kind the article has not told. */
const UNTOLD = new Set(['association', 'company', 'club', 'culture', 'venue', 'network', 'media']);

/** `la maison`, alone: with `de` it is a house of something. */
const HOUSE = { length: 1, value: 'other' };
const OF = new Set(['de', 'du', 'des', "d'"]);

/** Does a common noun there stand for a body that the article names? */
export const standsForBody = (reading: Reading, i: number, { kinds, heads }: Bearings) => {
  const { keys, words, capital } = reading;
  if (i === 0 || !DEFINITE.has(keys[i - 1]!)) return null;
  const meant = isAnyBody(keys[i]!) || heads.has(keys[i]!);
  const house = meant && !capital[i] && !OF.has(keys[i + 1] ?? '') ? HOUSE : null;
  const generic = genericHeadAt(words, i) ?? house;
  if (!generic) return null;
  const unknown = kinds.has(null) && UNTOLD.has(generic.value);
  return kinds.has(generic.value) || heads.has(keys[i]!) || unknown || isAnyBody(keys[i]!) ? generic : null;
};

/** The first token of the person whose civility starts at `i` (`Me Gérardin`, `la docteure Roy`), else `i`. */
function behindCivility(reading: Reading, i: number, mentionAt: Bearings['mentionAt']): number {
  // asked of every token, and nearly always null: first of all
  const civility = civilityAt(reading.words, i);
  if (!civility || mentionAt[i] || (roleAt(reading.words, i) !== null && !isTitle(reading.keys[i]!))) return i;
  const name = i + civility.length + (reading.tokens[i + civility.length]?.text === '.' ? 1 : 0);
  return mentionAt[name]?.type === 'PER' ? name : i;
}

/** `« … », philosophe Paul Roy`, `qui pilote La Cordée`, `Inès Roy garde le magasin`, `a élu`: the verb, not the role. */
const isVerb = ({ keys, words }: Reading, i: number, mentionAt: Bearings['mentionAt']): boolean =>
  keys[i - 1] === 'qui' ||
  (keys[i] === 'elu' && /^(?:a|ont|avait|avaient|ayant)$/.test(words[i - 1] ?? '')) ||
  (OBJECT.test(keys[i + 1] ?? '') &&
    /e$/.test(keys[i]!) &&
    /^\p{L}+$/u.test(keys[i - 1] ?? '') &&
    !BEFORE_NOUN.has(keys[i - 1]!)) ||
  (mentionAt[i + 1]?.type === 'PER' && /^[,"]$/.test(keys[i - 1] ?? '') && isSpeechVerb(keys[i]!));

const OBJECT = /^(?:le|la|l'|les|une?)$/;
const BEFORE_NOUN = new Set(
  "le la l' les un une des son sa ses notre votre leur mon ma nos vos leurs ce cet cette de d' du comme est etait et en jeune ancien ancienne nouvelle nouveau devenu devenue".split(
    ' ',
  ),
);

/** `a`, not `à`: the patterns must not take `a quitté` for a place. */
const hasVerb = ({ words, opens }: Reading, i: number): boolean => words[i] === 'a' && !opens[i];

function itemAt(reading: Reading, i: number, bearings: Bearings): Item {
  const { mentionAt } = bearings;
  const mention = mentionAt[behindCivility(reading, i, mentionAt)];
  if (mention) return item(SYMBOL[mention.type], i, mention.last, mention, null);
  const generic = standsForBody(reading, i, bearings);
  // a role starts here, or behind a word for what one was
  const mayStart = mayStartRole(reading.words, i) || mayStartRole(reading.words, i + 1);
  const role =
    generic || !mayStart || isVerb(reading, i, mentionAt)
      ? null
      : rolePhraseAt(
          reading,
          i,
          (k) => mentionAt[k] !== undefined || standsForBody(reading, k, bearings) !== null,
          (k) => (mentionAt[k]?.type === 'LOC' ? mentionAt[k].last : null),
        );
  if (role) return item(SYMBOL.role, i, role.last, null, role);
  if (generic) return item(SYMBOL.body, i, i + generic.length, null, null);
  const { kind, word } = reading.tokens[i]!;
  return item(
    kind === 'number' ? SYMBOL.number : hasVerb(reading, i) ? SYMBOL.has : word.keyWord,
    i,
    i + 1,
    null,
    null,
  );
}

/** What names or says who one is, as opposed to a verb. */
const NOMINAL = /^(?:[POLRA]|\))$/;

/** The token at or behind `i` where what stands before goes on, phrases of time and manner aside; `before`: the item before. Behind a name one of their commas stays. */
function pastInserts(reading: Reading, i: number, last: number, before: Item | undefined): number {
  const { keys } = reading;
  for (let at = i; ; ) {
    const start = keys[at] === ',' ? at + 1 : at;
    const end = start < last ? insertEnd(reading, start, last) : start;
    if (end === start) return at;
    const closes = end < last && keys[end] === ',';
    // `Inès, depuis mai directrice`
    if (start > at && !closes) return NOMINAL.test(before?.symbol ?? '') ? at : end;
    if (start > at && NOMINAL.test(before?.symbol ?? '')) return end;
    at = closes && (start > at || !before) ? end + 1 : end;
  }
}

/** The shape of the tokens `[first, last)`; */
export function shapeOf(reading: Reading, first: number, last: number, bearings: Bearings): Shape {
  const items: Item[] = [];
  const offsets: number[] = [];
  let text = ' ';
  for (
    let i = pastInserts(reading, first, last, undefined);
    i < last;
    i = pastInserts(reading, i, last, items.at(-1))
  ) {
    const next = itemAt(reading, i, bearings);
    items.push(next);
    offsets.push(text.length);
    text += `${next.symbol} `;
    i = next.last;
  }
  return { text, items, offsets };
}

/** Index of an item of the shape: they stand in the order of their tokens, and a sentence may have thousands. */
export const indexOf = ({ items }: Shape, { first }: Pick<Item, 'first'>): number =>
  countBelow(items, first, (item) => item.first);

/** Index of the item that stands at that offset of the shape's text. */
export const itemIndexAt = ({ offsets }: Shape, offset: number): number =>
  countBelow(offsets, offset + 1, (at) => at) - 1;
