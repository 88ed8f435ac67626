import { lexiconRows } from '../../french/lexicon.js';

/** What a word near a figure says of it, as the lexicon `claim-words` explains. */
export type Sense =
  | 'does'
  | 'produces'
  | 'funds'
  | 'price'
  | 'unreal'
  | 'loses'
  | 'waits'
  | 'elsewhere'
  | 'whole'
  | 'holder';

/** `aurait`, `voudrions`, `iraient`, and not the past `durait` or `ouvrait`. */
const CONDITIONAL = /(?:er|ir|dr|vr|rr|aur|pourr)(?:ais|ait|aient)$|(?:er|dr|vr|aur|rr)(?:ions|iez)$/;
const PAST_IN_R =
  /(?:ouvr|offr|couvr|souffr|admir|tir|attir|retir|espér|prépar|récupér|libér|opér|génér|gér|différ|préfér|sér|vir|respir)(?:ais|ait|aient)$/;
const ENCLITIC = /-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce)$/;

const SHORTEST_STEM = 3;
/** Words whose senses are kept; a hostile text has more, and starts afresh. */
const KEPT = 50_000;

const NOTHING: ReadonlySet<Sense> = new Set();
const known = new Map<string, ReadonlySet<Sense>>();
let lexicon: ReadonlyMap<string, ReadonlySet<Sense>> | null = null;

function load(): ReadonlyMap<string, ReadonlySet<Sense>> {
  const map = new Map<string, Set<Sense>>();
  for (const [entry, sense] of lexiconRows('claim-words'))
    map.set(entry!, (map.get(entry!) ?? new Set()).add(sense as Sense));
  return map;
}

/** Senses of a word (lower case) from its whole, from its stems, from its ending. */
function look(written: string): ReadonlySet<Sense> {
  lexicon ??= load();
  const word = written.replace(ENCLITIC, '');
  const found = new Set<Sense>(lexicon.get(word));
  for (let end = Math.min(word.length, 15); end >= SHORTEST_STEM; end--)
    for (const sense of lexicon.get(`${word.slice(0, end)}*`) ?? []) found.add(sense);
  if (CONDITIONAL.test(word) && !PAST_IN_R.test(word)) found.add('unreal');
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
