import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';
import { capitalRunEnd } from './runs.js';

/** Places of which several are told at once. */
const PLACES =
  /^(?:communes|villes|villages|hameaux|bourgs|ilets|iles|ilots|quartiers|cites|vallees|cantons|departements|faubourgs|stations|localites|bourgades|lieux-dits|arrondissements|plages|sommets|cols|rues)$/;
const OF = /^(?:de|du|des|d')$/;
/** Behind these a list may stand. */
const APART = /^[,:(]$/;
const SEVERAL = /^(?:ces|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)$/;
/** Inside the name of a place. */
const JOINS = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'en', 'sur', 'sous']);
const MOST_NAMES = 12;

type Range = readonly [first: number, last: number];

/** `A, B et C`, `de A, de B et du C`: the names from `first` on, and whether `et` closes the list. */
function namesFrom(reading: Reading, first: number): { readonly names: Range[]; readonly closed: boolean } {
  const { capital, keys } = reading;
  const names: Range[] = [];
  let closed = false;
  for (let i = first; capital[i] && together(reading, first, i) && names.length < MOST_NAMES; ) {
    const last = capitalRunEnd(reading, i, JOINS);
    names.push([i, last]);
    if (closed || !/^(?:,|et)$/.test(keys[last] ?? '')) break;
    closed = keys[last] === 'et';
    i = OF.test(keys[last + 1] ?? '') ? last + 2 : last + 1;
  }
  return { names, closed };
}

/** Does a plural noun of places stand before, with `de` or a mark between: `les hameaux de`, `trois communes voisines :`? */
function isAnnounced({ keys }: Reading, i: number): boolean {
  // `la communauté de communes de`
  if (OF.test(keys[i - 1]!)) return PLACES.test(keys[i - 2]!) && !/^(?:de|d')$/.test(keys[i - 3]!);
  return APART.test(keys[i - 1]!) && (PLACES.test(keys[i - 2]!) || PLACES.test(keys[i - 3] ?? ''));
}

/** `: trois hameaux`, `, dans ces îlets`: do the words at a mark say that places were listed? */
function isSummedUp({ keys }: Reading, mark: number): boolean {
  if (!/^[,:–]$/.test(keys[mark] ?? '')) return false;
  const several = /^(?:dans|sur|a)$/.test(keys[mark + 1] ?? '') ? mark + 2 : mark + 1;
  return SEVERAL.test(keys[several] ?? '') && PLACES.test(keys[several + 1] ?? '');
}

/** `les hameaux de Sarn, Belloc et Vaure`, `Sarn, Belloc, Vaure : trois hameaux`: a list that a plural noun says to be places. */
export const placeSeries: CandidateRule = (reading) => {
  const { capital, capitals, opens } = reading;
  const found: Candidate[] = [];
  let reach = 0;
  for (const i of capitals) {
    if (i < reach || (!opens[i] && (i < 3 || capital[i - 1] || !isAnnounced(reading, i)))) continue;
    const announced = i > 2 && isAnnounced(reading, i);
    const { names, closed } = namesFrom(reading, i);
    if (names.length < 2 || !(announced ? closed : isSummedUp(reading, names.at(-1)![1]))) continue;
    reach = names.at(-1)![1];
    for (const name of names) found.push(candidate(reading, name, 'LOC', 'lieux énumérés', 88));
  }
  return found;
};
