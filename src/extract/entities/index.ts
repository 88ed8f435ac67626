import type { Analysis, Entities } from '../../types.js';
import type { Candidate, CandidateRule } from './candidate.js';
import { cars, honours, portfolios, traps, works } from './conflicts.js';
import { pairedNames } from './name-pairs.js';
import { nameParts } from './name-parts.js';
import { ORGANISATION_RULES } from './organisation-rules.js';
import { joinOrganisations } from './organisations.js';
import { joinPeople, toFoundPerson } from './people.js';
import { PEOPLE_RULES } from './people-rules.js';
import { PLACE_RULES } from './place-rules.js';
import { joinPlaces } from './places.js';
import { propagate } from './propagate.js';
import { type Reading, read } from './reading.js';
import { resolve } from './resolve.js';
import { claimRoles } from './roles.js';
import { standingsOf } from './standings.js';
import { tagged } from './tagged.js';

/** Whatever may take a stretch of text for a name. */
const RULES: readonly CandidateRule[] = [
  tagged,
  ...PEOPLE_RULES,
  ...ORGANISATION_RULES,
  ...PLACE_RULES,
  traps,
  honours,
  portfolios,
  cars,
  works,
];

function candidatesOf(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const rule of RULES) for (const found of rule(reading)) candidates.push(found);
  return [...candidates, ...pairedNames(reading, candidates), ...nameParts(reading, candidates)];
}

/** People with role and organisation, organisations and places of an article, as a careful reader would list them. */
export function findEntities(analysis: Analysis): Entities {
  const reading = read(analysis);
  const mentions = propagate(reading, resolve(reading, candidatesOf(reading)));
  const organisations = joinOrganisations(reading, mentions);
  const people = joinPeople(reading, mentions);
  const standings = standingsOf(reading, people, claimRoles(reading, mentions, organisations), organisations);
  return {
    people: people.map((person) => toFoundPerson(person, standings.get(person)!)),
    organisations,
    places: joinPlaces(reading, mentions),
  };
}
