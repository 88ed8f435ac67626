import { tokenAt } from '../../text/analyse.js';
import { countBelow } from '../../text/sorted.js';
import type { FoundOrganisation } from '../../types.js';
import type { Person, Standing } from './people.js';
import type { Reading } from './reading.js';
import { isOfPerson } from './relations.js';
import type { RoleClaim } from './roles.js';
import type { Named } from './whose.js';

/** How the rule of a standing ends whose body only the context tells. */
export const BY_CONTEXT = 'selon le contexte';

const POSSESSIVE = /^(?:son|sa|mon|ma|notre)$/;
const OWN_VOICE = /^(?:mon|ma|notre)$/;

/** How many words may stand before the possessive: `, 24 ans, sa collègue`. */
const FARTHEST = 5;

const ADJECTIVE =
  /^(?:jeune|nouve\w+|ancien\w*|proche|autre|futur\w*|actuel\w*|fidele|premiere?|seconde?|principale?|ex)$/;

/** Token of the possessive that brings the noun of a fellow; null where the claim has none. */
function possessiveOf({ keys }: Reading, { at, person }: RoleClaim): number | null {
  const from = person!.first <= at ? person!.last : at;
  for (let own = from; own < from + FARTHEST; own++) {
    if (!POSSESSIVE.test(keys[own] ?? '')) continue;
    const noun = ADJECTIVE.test(keys[own + 1] ?? '') && !isOfPerson(keys[own + 1]!) ? own + 2 : own + 1;
    return isOfPerson(keys[noun] ?? '') ? own : null;
  }
  return null;
}

const LONGEST_PARAGRAPHS = 3000;

/** Does at most one paragraph end between the person and who is told to be theirs? */
const isNear = ({ analysis }: Reading, start: number, end: number): boolean =>
  end - start < LONGEST_PARAGRAPHS && analysis.text.slice(start, end).split(/\n+/).length <= 2;

/** `Elle succède à Paul Roy. Son adjointe …`: the one who is no longer there owns nothing that follows. */
function isReplaced({ analysis, keys }: Reading, start: number): boolean {
  const name = tokenAt(analysis, start);
  return keys.slice(Math.max(0, name - 3), name).some((key) => /^(?:succed|remplac)/.test(key));
}

/** The person by whom the claim presents somebody: the last one named before; where it says `mon` outside quotation marks, whose words the article is. */
function ownerOf(reading: Reading, claim: RoleClaim, named: Named, host: Person | undefined): Person | undefined {
  const own = possessiveOf(reading, claim);
  if (own === null) return undefined;
  if (OWN_VOICE.test(reading.keys[own]!)) return reading.quoted[own] ? undefined : host;
  const last = countBelow(named, claim.evidence.start, ({ start }) => start) - 1;
  const before = named[last] && isReplaced(reading, named[last].start) ? named[last - 1] : named[last];
  return before && isNear(reading, before.start, claim.evidence.start) ? before.person : undefined;
}

const BY_PERSON = 'selon la personne';

/** Gives those whom the text presents by somebody else (`son collègue Paul`) that person's body, where they have none of their own that is told. */
export function shareBodies(
  reading: Reading,
  claims: readonly RoleClaim[],
  named: Named,
  personAt: ReadonlyMap<number, Person>,
  standings: Map<Person, Standing>,
  host: Person | undefined,
): void {
  for (const claim of claims) {
    const fellow = claim.pattern.fellow && claim.person ? personAt.get(claim.person.start) : undefined;
    const owner = fellow && ownerOf(reading, claim, named, host);
    if (!owner || owner === fellow) continue;
    const body = standings.get(owner)!.organisation;
    const own = standings.get(fellow)!;
    if (body !== null && !isTold(own)) standings.set(fellow, within(own, claim, body));
  }
}

const isTold = ({ organisation, evidence }: Standing): boolean =>
  organisation !== null && evidence?.rule.endsWith(BY_CONTEXT) !== true;

const within = (own: Standing, { evidence, pattern }: RoleClaim, organisation: FoundOrganisation): Standing => ({
  ...own,
  organisation,
  evidence: {
    start: own.evidence?.start ?? evidence.start,
    end: own.evidence?.end ?? evidence.end,
    rule: `${pattern.name}, ${BY_PERSON}`,
    confidence: 'medium',
  },
});
