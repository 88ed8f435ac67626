import type { Analysis, Entities } from '../../types.js';
import type { Candidate, CandidateRule } from './candidate.js';
import { apposedWorks, cars, honours, offices, portfolios, traps, works } from './conflicts.js';
import { feasts, thingsOfPlaces } from './false-places.js';
import { heldOffices } from './held-offices.js';
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
  offices,
  heldOffices,
  cars,
  works,
  apposedWorks,
  thingsOfPlaces,
  feasts,
];

/** What each rule finds in each article. A rule is taken through all of them before the next: so its code and its lists are at hand. */
function candidatesOf(readings: readonly Reading[]): Candidate[][] {
  const candidates: Candidate[][] = readings.map(() => []);
  for (const rule of RULES)
    for (const [i, reading] of readings.entries()) for (const found of rule(reading)) candidates[i]!.push(found);
  return readings.map((reading, i) => withNames(reading, candidates[i]!));
}

const withNames = (reading: Reading, found: readonly Candidate[]): Candidate[] => [
  ...found,
  ...pairedNames(reading, found),
  ...nameParts(reading, found),
];

/** People with role and organisation, organisations and places of each article, as a careful reader would list them. Step by step through all articles: see {@link candidatesOf}. */
export function entitiesOf(analyses: readonly Analysis[]): Entities[] {
  const readings = analyses.map(read);
  const candidates = candidatesOf(readings);
  const mentions = readings.map((reading, i) => propagate(reading, resolve(reading, candidates[i]!)));
  const bodies = readings.map((reading, i) => joinOrganisations(reading, mentions[i]!));
  const persons = readings.map((reading, i) => joinPeople(reading, mentions[i]!));
  const claims = readings.map((reading, i) => claimRoles(reading, mentions[i]!, bodies[i]!));
  const standings = readings.map((reading, i) => standingsOf(reading, persons[i]!, claims[i]!, bodies[i]!));
  return readings.map((reading, i) => ({
    people: persons[i]!.map((person) => toFoundPerson(person, standings[i]!.get(person)!)),
    organisations: bodies[i]!,
    places: joinPlaces(reading, mentions[i]!),
  }));
}

/** The same of one article. */
export const findEntities = (analysis: Analysis): Entities => entitiesOf([analysis])[0]!;
