import { lexiconRows } from '../../french/lexicon.js';
import { bare } from '../../text/fold.js';

/** What a word near a figure says of it, as the lexicon `claim-words` explains. */
export type Sense =
  | 'does'
  | 'deed'
  | 'has'
  | 'idle'
  | 'funds'
  | 'price'
  | 'unreal'
  | 'plans'
  | 'loses'
  | 'waits'
  | 'society'
  | 'whole'
  | 'holder';

/** `aurait`, `voudrions`, `iraient`, and not the past `durait` or `ouvrait`. */
const CONDITIONAL = /(?:er|ir|dr|vr|rr|aur|pourr)(?:ais|ait|aient)$|(?:er|dr|vr|aur|rr)(?:ions|iez)$/;
const PAST_IN_R =
  /(?:ouvr|offr|couvr|souffr|admir|tir|attir|retir|espér|prépar|récupér|libér|opér|génér|gér|différ|préfér|sér|vir|respir)(?:ais|ait|aient)$/;
const ENCLITIC = /-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce)$/;

/** Endings of a verb, without accents, and the infinitive they lead back to: `gèrent` to `gerer`. */
const INFINITIVES: ReadonlyArray<readonly [ending: RegExp, infinitive: string]> = [
  [/(?:e|ent|ee|ees|er|ant|ait|aient|ons|era|eront)$/, 'er'],
  [/(?:i|is|it|ie|ies|ir|issent|issait|issant|ira|iront)$/, 'ir'],
];

const SHORTEST_STEM = 3;
/** Words whose senses are kept; a hostile text has more, and starts afresh. */
const KEPT = 50_000;

const NOTHING: ReadonlySet<Sense> = new Set();
const known = new Map<string, ReadonlySet<Sense>>();
/** The senses by entry, and how entries begin: most words begin like none of them. */
let lexicon: {
  readonly senses: ReadonlyMap<string, ReadonlySet<Sense>>;
  readonly openings: ReadonlySet<string>;
} | null = null;

const openingOf = (word: string) => word.slice(0, SHORTEST_STEM);
/** Of an infinitive (`=tuer`) what all its forms share. */
const openingOfEntry = (entry: string) => openingOf(entry.replace(/^=(.*)[ei]r$/, '$1'));

const isInfinitive = (entry: string) => /[^*](?:er|ir)$/.test(entry);

/** Entries as written; infinitives stand without accents too, since conjugation changes these. */
function load() {
  const map = new Map<string, Set<Sense>>();
  for (const [entry, sense] of lexiconRows('claim-words'))
    for (const key of isInfinitive(entry!) ? [entry!, `=${bare(entry!)}`] : [entry!])
      map.set(key, (map.get(key) ?? new Set()).add(sense as Sense));
  return { senses: map, openings: new Set([...map.keys()].map(openingOfEntry)) };
}

/** The keys under which a word may stand: whole, by its stems, by its infinitives. */
function keysOf(word: string): string[] {
  const keys = [word];
  for (let end = Math.min(word.length, 15); end >= SHORTEST_STEM; end--) keys.push(`${word.slice(0, end)}*`);
  const plain = bare(word.replace(/és$/, 'é'));
  for (const [ending, infinitive] of INFINITIVES) keys.push(`=${plain.replace(ending, infinitive)}`);
  return keys;
}

/** Senses of a word (lower case) from its whole, from its stems, from its ending. */
function look(written: string): ReadonlySet<Sense> {
  lexicon ??= load();
  const { senses, openings } = lexicon;
  const word = written.replace(ENCLITIC, '');
  const unreal = CONDITIONAL.test(word) && !PAST_IN_R.test(word);
  const plain = bare(word);
  const known = [openingOf(word), openingOf(plain), plain.slice(0, 2)].some((opening) => openings.has(opening));
  if (!unreal && !known) return NOTHING;
  const found = new Set<Sense>(unreal ? ['unreal'] : []);
  for (const key of keysOf(word)) for (const sense of senses.get(key) ?? []) found.add(sense);
  return found.size > 0 ? found : NOTHING;
}

/** What a word says of a figure near it. Looked up once a word. */
export function sensesOf(word: string): ReadonlySet<Sense> {
  let senses = known.get(word);
  if (!senses) {
    if (known.size >= KEPT) known.clear();
    senses = look(word);
    known.set(word, senses);
  }
  return senses;
}
