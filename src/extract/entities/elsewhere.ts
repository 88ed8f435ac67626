import { genericHeadAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import type { Reading } from './reading.js';
import type { RoleClaim } from './roles.js';

/** Places and bodies that go without a name: whoever is `du village` or `de mairie` is so there, not where the article is. */
const NAMELESS =
  /^(?:village|hameau|bourg|commune|quartier|coin|canton|ville|mairie|bistrot|bar|cafe|buvette|auberge|hotel|restaurant|epicerie|boulangerie|ferme|college|lycee|ecole|hopital|usine|atelier|agglomeration|agglo|metropole|departement|region|paroisse|port|gare|prefecture|rectorat|groupe)$/;

const BARE = /^(?:mairie|village|quartier|bourg)$/;

/** Index of the noun behind `de`, `du`, `à la` at `of`, or null. */
function complementAt({ keys }: Reading, of: number): number | null {
  const key = keys[of] ?? '';
  if (/^(?:du|des|au|aux)$/.test(key)) return of + 1;
  if (!/^(?:de|d'|a|en)$/.test(key)) return null;
  return /^(?:la|l'|le|les)$/.test(keys[of + 1] ?? '') ? of + 2 : of + 1;
}

/** `patronne | du bistrot`, `directrice | de l'école`: does the complement at `of` mean by a common noun what no body of the article bears? `inside` the role's words only what is no field of work (`animateur du réseau`). */
function isNameless(reading: Reading, of: number, inside: boolean): boolean {
  const noun = complementAt(reading, of);
  if (noun === null) return false;
  const { keys, words } = reading;
  // `chef d'atelier`, `secrétaire de mairie`: without an article what one does, but for the town's own
  if (noun === of + 1 && !/^(?:du|au|aux)$/.test(keys[of]!)) return BARE.test(keys[noun] ?? '');
  return NAMELESS.test(keys[noun] ?? '') || (!inside && keys[of] !== 'au' && genericHeadAt(words, noun) !== null);
}

/** `conseiller numérique | à Dax`, `animateur | de Dax`: is the complement at `of` a place? */
function isOfPlace(reading: Reading, of: number): boolean {
  const noun = complementAt(reading, of);
  return noun !== null && reading.capital[noun] === true && placesNamed(reading.tokens, reading.keys, noun) !== null;
}

/** How many words may open a sentence to say where it goes on. */
const LONGEST_OPENING = 7;

/** `À Dax, l'adjointe`: does the sentence say, before the role, in what other place it goes on? */
function isSetElsewhere(reading: Reading, { role, at }: RoleClaim): boolean {
  const { sentence, keys, analysis } = reading;
  const { first } = analysis.sentences[sentence[at]!]!;
  const comma = first + keys.slice(first, first + LONGEST_OPENING).indexOf(',');
  return comma > first && comma < Math.min(at, role!.first) && isOfPlace(reading, first);
}

/** Is the role held where the text says: in a place, or in what it means by a common noun that no body of the article bears? */
export function isElsewhere(reading: Reading, claim: RoleClaim): boolean {
  const { role, organisation } = claim;
  if (!role || organisation) return false;
  for (let of = role.first + 1; of <= role.last; of++) if (isNameless(reading, of, of < role.last)) return true;
  // `notre chef d'équipe de Dax` is ours there too; a title says where the whole article is
  const here = claim.pattern.ours === true || claim.evidence.start < reading.analysis.titleEnd;
  return !here && (isOfPlace(reading, role.last) || isSetElsewhere(reading, claim));
}
