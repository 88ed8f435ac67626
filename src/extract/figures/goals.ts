import { type Claim, reads } from './claim.js';
import { isDeedOf } from './counts-for.js';
import type { Evidence } from './evidence.js';
import { wasDone } from './verbs.js';

const GOAL =
  /^(?:objectifs?|ambitions?|cible|cap|but|priorités?|perspectives?|feuille|chantiers?|axes|pistes|souhaits?|promesses?|engagements?|projets|étapes?|idées?|pari|défis?|enjeux?|missions?|vocation|rêve)$/;
const REACH = 40;
const REACH_OF_GOAL = 6;

/** The token of the colon that opens the list or aim the figure stands in; -1 where none does. */
function colonBefore({ site, first }: Claim): number {
  for (let i = first - 2; i >= Math.max(site.from + 1, first - REACH); i--) if (site.tokens[i]!.text === ':') return i;
  return -1;
}

/** `Trois priorités : l'ouverture d'une ligne et l'accueil de 12 jeunes`, `a fixé le cap : obtenir 12 lits`. */
function isAimedAt(c: Claim): boolean {
  const colon = colonBefore(c);
  const opening = c.site.tokens[colon + 1]?.text.toLowerCase() ?? '';
  if (colon < 0 || !(isDeedOf(c) || /[^m](?:er|ir|re)$/.test(opening)) || wasDone(c)) return false;
  for (let i = colon - 1; i >= Math.max(c.site.from, colon - REACH_OF_GOAL); i--)
    if (GOAL.test(c.site.tokens[i]!.text.toLowerCase())) return true;
  return false;
}

const PLEDGES =
  /^(?:engag(?:e|ent|eait|eaient|ée?s?)|promet(?:tent|tait)?|apprêt(?:e|ent)|prépar(?:e|ent)|jur(?:e|ent))$/;
const INFINITIVE = /[^m](?:er|ir|re)$/;

/** `Ils s'engagent, pour quatre ans, à bâtir 90 logements`. */
function isPledged({ before }: Claim): boolean {
  // `s'engagent sur douze baux`
  if (before[0] === 'sur' && reads(before, PLEDGES, 5)) return true;
  const to = before.slice(0, 4).findIndex((w, i) => /^(?:à|de|d')$/.test(w) && INFINITIVE.test(before[i - 1] ?? ''));
  return to > 0 && before.slice(to + 1).some((w) => PLEDGES.test(w));
}

const PREPARES = /^(?:prépar|prévoi|envisag|projett?|étudi|annonc|espèr|attend|vis)(?:e|t|ent|ait|é|aient)$/;

/** `prépare l'ouverture de deux antennes`, `a annoncé l'arrivée de cinq bus`. */
const isPrepared = (c: Claim) => isDeedOf(c) && reads(c.clause.slice(2), PREPARES, 3);

const EXPECTED =
  /^(?:attendu|prévu|programmé|annoncé|espéré|envisagé|planifié|projeté|reporté|suspendu|ajourné|souhaité)e?s?$/;
/** `La livraison de 80 logements est attendue pour l'été`. */
const isExpected = (c: Claim) => {
  const at = c.behind.slice(0, 6).findIndex((w) => EXPECTED.test(w));
  return at > 0 && isDeedOf(c) && /^(?:est|sont|était|étaient|reste|restent)$/.test(c.behind[at - 1]!);
};

const IS = /^(?:est|était|serait|reste|restait|demeure)$/;
const MEANT = /^(?:cible|but|défi|enjeu|idée|mission|vocation|ambition|rôle|objectif|pari|propos|souhait|rêve)$/;
/** `Le but est de former 1 000 aidants`, `L'idée : ouvrir trois haltes`. */
const isMeant = ({ clause }: Claim) => {
  const to = clause
    .slice(0, 4)
    .findIndex((w, i) => /^(?:de|d'|à|:)$/.test(w) && /\p{L}{2}(?:er|ir|re)$/u.test(clause[i - 1] ?? ''));
  if (to > 0) return reads(clause.slice(to + 1), MEANT, 5);
  // `La cible était de 500 foyers`
  return /^d(?:e|')$/.test(clause[0] ?? '') && IS.test(clause[1] ?? '') && reads(clause.slice(2), MEANT, 4);
};

const FORESEEN =
  /^(?:annoncé|prévu|promis|espéré|envisagé|escompté|programmé|budgété|budgétisé|demandé|réclamé|sollicité|souhaité|initial|visé|projeté|attendu|nécessaire|manquant|requis)(?:e?s?|aux|ales?)$/;
/** `moins que les 900 euros annoncés`, `les six classes initialement prévues`: what was meant to be. */
export const FORETOLD: Evidence = {
  name: 'foretold, whatever came',
  weight: -8,
  sign: { words: FORESEEN },
  holds: ({ before, behind, unit }) =>
    FORESEEN.test(behind[0] ?? '') ||
    (/ement$/.test(behind[0] ?? '') && FORESEEN.test(behind[1] ?? '')) ||
    (/^(?:les|des|aux|ses|ces|leurs)$/.test(before[0] ?? '') &&
      unit
        .split(' ')
        .slice(1)
        .some((w) => FORESEEN.test(w))),
};

export const PLEDGED: Evidence = { name: 'pledged', weight: -8, sign: { words: PLEDGES }, holds: isPledged };

/** What is aimed at, pledged or prepared is nobody's yet. */
export const AIMS: readonly Evidence[] = [
  FORETOLD,
  { name: 'aimed at', weight: -8, holds: isAimedAt },
  { name: 'expected', weight: -9, sign: { words: EXPECTED }, holds: isExpected },
  { name: 'meant', weight: -8, sign: { words: MEANT }, holds: isMeant },
  PLEDGED,
  { name: 'prepared', weight: -9, sign: { words: PREPARES }, holds: isPrepared },
];
