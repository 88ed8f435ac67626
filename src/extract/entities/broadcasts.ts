import { isFirstNameWord } from '../../french/names.js';
import { placesNamed } from '../../french/places.js';
import { isFalseFriend, schemeLength } from '../../french/traps.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';
import { plainRunEnd } from './runs.js';

const REACH = 6;
/** What is put on the air, or seen and heard again. */
const AIRED =
  /^(?:re)?(?:diffus|transmi)|^(?:retransmi|replay|podcast|revoir|reecouter|chronique|emission|documentaire|feuilleton)/;
/** What a station or a paper has. */
const OWNED = /^(?:antenne|ondes|micro|colonnes|frequences?)$/;

/** Is something aired within the few words before: `diffusé le 3 mai | sur X`? */
function isAired({ keys, sentence }: Reading, on: number): boolean {
  for (let k = on - 1; k >= Math.max(0, on - REACH) && sentence[k] === sentence[on]; k--)
    if (AIRED.test(keys[k]!)) return true;
  return false;
}

/** `sur les ondes de X`, `à l'antenne de X`: whose they are. */
const isOwned = ({ keys }: Reading, of: number): boolean =>
  /^(?:de|d')$/.test(keys[of]!) && OWNED.test(keys[of - 1] ?? '');

/** `diffusion sur Ribine TV`, `à l'antenne de Bulle FM`: a station that no list knows. */
export const broadcastOn: CandidateRule = (reading) => {
  const { keys, capitals, capital, tokens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    const before = i - 1;
    if (before < 1 || capital[before] || !together(reading, before, i)) continue;
    if (keys[before] === 'sur' ? !isAired(reading, before) : !isOwned(reading, before)) continue;
    const last = plainRunEnd(reading, i);
    const town = placesNamed(tokens, keys, i)?.length === last - i;
    if (!town && !isFirstNameWord(tokens[i]!.word) && schemeLength(keys, i) === 0 && !isFalseFriend(keys, i, last))
      found.push(candidate(reading, [i, last], 'ORG', 'diffusé sur X', 80, 'media'));
  }
  return found;
};
