import { placesNamed } from '../../french/places.js';
import { type Candidate, type CandidateRule, candidate } from './candidate.js';
import { together } from './reading.js';

/** What bodies of a territory are for: `Loire Habitat`, `Occitanie Films`, `Creuse Tourisme`. */
const FIELDS = new Set(
  'habitat films images tourisme energie energies mobilite mobilites numerique developpement initiative initiatives livre culture cultures insertion emploi ingenierie attractivite logement amenagement nature environnement transports handisport eaux fibre ressources solidarite solidarites formation innovation industries artisanat sport sports jeunesse services active actives autonomie alternatives compost bio velo velos patrimoine musique danse cinema image handicap sante seniors familles autisme alzheimer femmes jeunes enfance vacances loisirs paysans terroirs randonnee rugby football basket handball cyclisme natation athletisme judo volley lecture circulaire durable solidaire connecte'.split(
    ' ',
  ),
);

/** `Loire Habitat`: a territory and what a body does there, both with a capital. */
export const territoryAndField: CandidateRule = (reading) => {
  const { keys, tokens, capital, capitals, opens } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (i + 1 >= tokens.length) break;
    if (capital[i - 1] && !opens[i - 1] && together(reading, i - 1, i)) continue;
    const place = placesNamed(tokens, keys, i);
    const field = i + (place?.length ?? 0);
    if (
      !place ||
      place.kind === 'country' ||
      !capital[field] ||
      !FIELDS.has(keys[field]!) ||
      !together(reading, i, field)
    )
      continue;
    const second = keys[field + 1] === '&' && capital[field + 2] ? field + 3 : field + 1;
    if (!capital[second]) found.push(candidate(reading, [i, second], 'ORG', 'territoire et domaine', 84));
  }
  return found;
};

const REGIONAL = new Set(['region', 'department', 'territory', 'former-region', 'epci']);

/** `Numérique Pays Basque`, `Initiative Gironde`: the field first, then the territory. */
export const fieldAndTerritory: CandidateRule = (reading) => {
  const { keys, tokens, capital, capitals } = reading;
  const found: Candidate[] = [];
  for (const i of capitals) {
    if (!FIELDS.has(keys[i]!) || !capital[i + 1] || capital[i - 1] || !together(reading, i, i + 1)) continue;
    const place = placesNamed(tokens, keys, i + 1);
    const end = i + 1 + (place?.length ?? 0);
    if (place && REGIONAL.has(place.kind) && !capital[end])
      found.push(candidate(reading, [i, end], 'ORG', 'territoire et domaine', 84));
  }
  return found;
};
