import { type Claim, says } from './claim.js';
import type { Evidence } from './evidence.js';
import { type Site, word } from './site.js';
import { isNeed } from './undone.js';
import { UNITS } from './units.js';

const REACH_OF_OPENING = 5;
const AFTER = /^(?:après|plus)$/;

/** `Six mois après la sortie, …`, `Deux ans plus tard, …`, `À vingt-quatre mois, …` opens the sentence. */
function opensLater(site: Site): boolean {
  for (let i = site.from; i < site.from + REACH_OF_OPENING; i++) {
    if (UNITS.get(word(site, i))?.kind !== 'duration') continue;
    if (AFTER.test(word(site, i + 1))) return true;
    return word(site, site.from) === 'à' && word(site, i + 1) === ',';
  }
  return false;
}

/** The share is of those who were told of before: `74 % sont restés`, `61 % ont un emploi`. */
const isOfThem = ({ site, behind }: Claim) =>
  word(site, site.number.last) === '%' && /(?:[^m]ent|ont)$/.test(behind[0] ?? '');

/** `Six mois après, 47 % travaillent`: how those who were reached fare. */
const areFollowed = (c: Claim) => opensLater(c.site) && isOfThem(c);

const ASKED = /^(?:interrogé|sondé|questionné|enquêté)e?s$/;
const ANYBODY = /^(?:personnes|gens|répondants|répondantes|sondés|enquêtés|français|françaises|foyers|ménages)$/;
/** `un cinquième des personnes interrogées`: what a survey found. */
const isAsked = ({ site }: Claim) => {
  for (let i = site.number.last; i < site.number.last + 4; i++)
    if (ANYBODY.test(word(site, i))) return ASKED.test(word(site, i + 1)) || /dés$|êtés$/.test(word(site, i));
  return false;
};

const MEANS = /^(?:revenus?|ressources|salaires?|retraites?|pensions?|smic|paie)$/;
/** `consacrent 8 % de leurs revenus au chauffage`: what it takes of a household's means. */
const isOfTheirMeans = ({ behind }: Claim) =>
  /^(?:leurs?|ses|son|mes|mon)$/.test(behind[1] ?? '') && MEANS.test(behind[2] ?? '');

const STAYS = /^(?:reste|restent|demeure|demeurent|est|sont)$/;
const UNUSED = /^(?:vides?|vacante?s?|fermée?s?|inoccupée?s?|inutilisée?s?|closes?|insalubres?)$/;
/** `un logement sur quatre reste vide`. */
const isUnused = ({ behind }: Claim) => behind.slice(1, 4).some((w, i) => UNUSED.test(w) && STAYS.test(behind[i]!));

const OUR = /^(?:nos|notre)$/;
const PLACE = /^(?:territoire|commune|département|région|pays|vallée|île|ville|concitoyens|compatriotes|villages?)$/;
/** `35 % de nos achats`: of what those who speak do. */
const isOurs = ({ behind }: Claim) => OUR.test(behind[1] ?? '') && !PLACE.test(behind[2] ?? '');

/** Wished, and not by those whom a participle tells: `la part d'élèves demandant la voie générale passe à 66 %`. */
export const isWishedFor = ({ clause }: Claim) =>
  says(
    clause.filter((w, i) => !/ant$/.test(w) && !isNeed(w, i, clause)),
    'unreal',
  );

const DENIES = /^(?:pas|plus|jamais|encore|toujours|guère|y|en|l'|les|la|lui|leur)$/;

/** `n'ont jamais appelé`, `n'a pas été revu`: a result, if a poor one; `n'a plus de voiture` is none. */
const isPast = (words: readonly string[]) =>
  /^(?:a|ont)$/.test(words[0] ?? '') &&
  /(?:é|i|u|is|it|ert)e?s?$/.test(words.slice(1, 4).find((w) => !DENIES.test(w)) ?? '');

/** `n'ouvrent jamais`, `des dossiers n'arrivent pas` of today; `n'avaient vu personne` tells how it was before. */
export const neverDo = ({ behind }: Claim) => {
  const at = /^d(?:es|u|e|')$/.test(behind[0] ?? '') ? behind.slice(0, 4).findIndex((w) => /^n(?:e|')$/.test(w)) : 0;
  const verb = behind.slice(at + 1);
  return /^n(?:e|')$/.test(behind[at] ?? '') && !/ai(?:t|ent)$/.test(verb[0] ?? '') && !isPast(verb);
};

/** Whose share it is: of those followed, of a survey, of a household's means. */
export const FOLLOWED: readonly Evidence[] = [
  { name: 'how they fare later', weight: 4, holds: areFollowed },
  { name: 'of what we do', weight: 3, holds: isOurs },
  { name: 'of those who were asked', weight: -9, sign: { words: ASKED }, holds: isAsked },
  { name: 'of their means', weight: -8, sign: { words: MEANS }, holds: isOfTheirMeans },
  { name: 'unused', weight: -5, sign: { words: UNUSED }, holds: isUnused },
];
