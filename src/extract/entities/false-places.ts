import { type Candidate, candidate } from './candidate.js';
import { type Reading, together } from './reading.js';
import { plainRunEnd } from './runs.js';

/** Things called by a place that they are not from: `cochon d'Inde`, `encre de Chine`. */
const CALLED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['inde', /^(?:cochons?|oeillets?|œillets?|roses?|marrons?|poules?)$/],
  ['angole', /^pois$/],
  ['barbarie', /^(?:figues?|figuiers?|canards?|orgues?)$/],
  ['bruxelles', /^choux?$/],
  ['chine', /^(?:encres?|roses?)$/],
  ['prusse', /^bleus?$/],
  ['sienne', /^terres?$/],
  ['cologne', /^eaux?$/],
  ['marseille', /^savons?$/],
  ['provence', /^herbes?$/],
  ['turquie', /^ble$/],
  ['pacifique', /^francs?$/],
  ['judee', /^arbres?$/],
  ['jouy', /^toiles?$/],
]);

/** `cochon d'Inde`, `3 000 francs Pacifique`: the place in what a thing is called. */
export function thingsOfPlaces(reading: Reading): Candidate[] {
  const { keys, capitals } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    const things = CALLED_BY.get(keys[i]!);
    const thing = /^(?:de|d')$/.test(keys[i - 1] ?? '') ? i - 2 : i - 1;
    if (things?.test(keys[thing] ?? '')) found.push(candidate(reading, [i, i + 1], 'NONE', 'nom d’une chose', 92));
  }
  return found;
}

/** `pour la Saint-Michel`: a feast has the article of its day, which no town and no man has. */
export function feasts(reading: Reading): Candidate[] {
  const { keys, capital, capitals, tokens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals)
    if (keys[i - 1] === 'la' && !capital[i + 1] && SAINT.test(tokens[i]!.text) && together(reading, i - 1, i))
      found.push(candidate(reading, [i, plainRunEnd(reading, i)], 'NONE', 'fête d’un saint', 92));
  return found;
}

const SAINT = /^Saint-\p{Lu}\p{L}+$/u;
