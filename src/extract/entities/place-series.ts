import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import type { Reading } from './reading.js';
import { capitalRunEnd, namesFrom } from './runs.js';

/** Places of which several are told at once. */
const PLACES =
  /^(?:communes|villes|villages|hameaux|bourgs|ilets|iles|ilots|quartiers|cites|vallees|cantons|departements|faubourgs|stations|localites|bourgades|lieux-dits|arrondissements|plages|sommets|cols|rues)$/;
const OF = /^(?:de|du|des|d')$/;
/** Behind these a list may stand. */
const APART = /^[,:(]$/;
const SEVERAL = /^(?:ces|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)$/;
/** Inside the name of a place. */
const JOINS = new Set(['de', 'du', 'des', "d'", 'la', 'le', 'les', "l'", 'en', 'sur', 'sous']);

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
    const { names, closed } = namesFrom(reading, i, {
      endOf: (first) => capitalRunEnd(reading, first, JOINS),
      and: /^et$/,
      behind: OF,
    });
    if (names.length < 2 || !(announced ? closed : isSummedUp(reading, names.at(-1)![1]))) continue;
    reach = names.at(-1)![1];
    for (const name of names) found.push(candidate(reading, name, 'LOC', 'lieux énumérés', 88));
  }
  return found;
};
