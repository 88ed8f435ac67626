import { isFirstNameWord } from '../../french/names.js';
import { placesNamed } from '../../french/places.js';
import { type Candidate, candidate } from './candidate.js';
import { isShort } from './organisations.js';
import type { Reading } from './reading.js';
import { together } from './reading.js';
import { capitalRunEnd } from './runs.js';

const OPENERS = new Set(['la', 'le', "l'", 'ou', 'dit', 'dite', 'appele', 'appelee', 'baptise', 'baptisee']);

/** Where a second name starts behind a first: `( X`, `, dit X`, `, la X`; null where none does. */
function secondName({ keys, capital }: Reading, last: number): number | null {
  const opening = keys[last];
  const said = keys[last + 1] === 'dit' || keys[last + 1] === 'dite';
  if (opening !== '(' && !(opening === ',' && said)) return null;
  let name = last + 1;
  while (OPENERS.has(keys[name] ?? '') && !capital[name]) name++;
  return capital[name] ? name : null;
}

const ORGANISATION_ENOUGH = 60;

/** `Espace communautaire, dit Ecla`, `Long Name (SIGLE)`, `SIGLE (Long Name)`: what is a body under one name is one under the other. */
export function pairedNames(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const bodies = candidates.filter((c) => c.type === 'ORG' && c.weight >= ORGANISATION_ENOUGH);
  const behind = bodies.flatMap((body) => {
    const name = secondName(reading, body.last);
    if (name === null || !together(reading, body.first, name) || isFirstNameWord(reading.tokens[name]!.word)) return [];
    const last = capitalRunEnd(reading, name, new Set());
    const place = placesNamed(reading.tokens, reading.keys, name) !== null;
    const closed = !place && last === name + 1 && /^[),]$/.test(reading.keys[last] ?? '');
    return closed ? [candidate(reading, [name, last], 'ORG', 'autre nom', 89)] : [];
  });
  const before = bodies.flatMap((body) => {
    const short = body.first - 2;
    const bracketed = reading.keys[body.first - 1] === '(' && reading.keys[body.last] === ')';
    if (
      !bracketed ||
      !isShort(reading.tokens[short]?.text ?? '') ||
      body.last - body.first < 2 ||
      short < 0 ||
      !reading.capital[short] ||
      reading.capital[short - 1]
    )
      return [];
    return [candidate(reading, [short, short + 1], 'ORG', 'autre nom', 89)];
  });
  return [...behind, ...before];
}
