import type { RolePattern, SaidRole } from './role-pattern.js';

/** A verb that says what somebody is: its stem without accents, and the role of who does it. */
const VERBS: readonly (readonly [stem: string, said: SaidRole])[] = [
  ['presid', { masculine: 'président', feminine: 'présidente' }],
  ['copresid', { masculine: 'coprésident', feminine: 'coprésidente' }],
  ['dirig', { masculine: 'directeur', feminine: 'directrice' }],
  ['codirig', { masculine: 'codirecteur', feminine: 'codirectrice' }],
  ['fond', { masculine: 'fondateur', feminine: 'fondatrice' }],
  ['cofond', { masculine: 'cofondateur', feminine: 'cofondatrice' }],
  ['coordonn', { masculine: 'coordinateur', feminine: 'coordinatrice' }],
  ['entrain', { masculine: 'entraîneur', feminine: 'entraîneuse' }],
];

/** Patterns of one verb: `présidée par X`, `X préside Y`, `Y, que préside X`. */
const patternsOf = (stem: string, says: SaidRole): RolePattern[] => [
  {
    name: 'organisation présidée par nom',
    pattern: `<O>(?:\\( (?:\\S+ ){1,6}?\\) )?(?:[^POR.;: ]\\S* ){0,8}${stem}ee?s? (?:[^POR.;:, ]\\S* ){0,4}par <det>(?:R (?:, )?)?P (?:et (?:par )?P (?=[,.;:)] ))?`,
    example: 'La Cordée, présidée depuis juin par Inès Roy',
    says,
    several: true,
  },
  {
    name: 'présidé par nom',
    pattern: `${stem}ee?s? (?:[^POR.;:, ]\\S* ){0,4}par <det>(?:R (?:, )?)?P`,
    example: 'Elle est présidée par Inès Roy',
    says,
    possessive: true,
  },
  {
    name: 'nom préside organisation',
    pattern: `<mover><adv>(?:ha |avait |vient de )?${stem}(?:e|ait|ea|eait|a|ee|era|er) <lately><det><generic><O>`,
    example: 'Inès Roy, qui dirige La Cordée',
    says,
  },
  {
    name: 'organisation, que préside nom',
    pattern: `<O>, (?:que|qu') (?:ha )?${stem}(?:e|ait|eait|ee|a) (?:<det>R (?:, )?)?P`,
    example: 'La Cordée, que préside Inès Roy',
    says,
  },
  {
    name: 'elle préside organisation',
    pattern: `(?:il|elle) <adv>(?:en |y )?(?:ha |avait |vient de )?${stem}(?:e|ait|ea|eait|a|ee|era|er) <lately><det><generic><O>`,
    example: 'À 71 ans, elle préside La Cordée',
    says,
    pointsBack: true,
  },
  {
    name: 'organisation, qu’elle préside',
    pattern: `<O><brackets>, (?:que|qu') (?:il|elle) (?:ha )?${stem}(?:e|ait|eait|ee|a) `,
    example: 'De là est née La Cordée, qu’elle préside toujours',
    says,
    pointsBack: true,
  },
  {
    name: 'nom, qui la préside',
    pattern: `P , qui (?:la |le |l' )(?:ha )?${stem}(?:e|ait|eait|ee|a) `,
    example: 'La Cordée recrute. Inès Roy, qui la préside',
    says,
    possessive: true,
  },
];

/** Standings that have a name for who is in them. */
const STANDINGS: readonly (readonly [standing: string, said: SaidRole])[] = [
  ["(?:contrat d' )?apprentissage", { masculine: 'apprenti', feminine: 'apprentie' }],
  ['alternance', { masculine: 'alternant', feminine: 'alternante' }],
  ['stage', { masculine: 'stagiaire', feminine: 'stagiaire' }],
  ['service civique', { masculine: 'volontaire en service civique', feminine: 'volontaire en service civique' }],
];

const standingPattern = ([standing, says]: (typeof STANDINGS)[number]): RolePattern => ({
  name: 'nom, en apprentissage',
  pattern: `P <age>(?:, )?(?:est |etait )?en ${standing} `,
  example: 'Inès Roy, en contrat d’apprentissage',
  says,
});

export const VERB_PATTERNS: readonly RolePattern[] = [
  ...VERBS.flatMap(([stem, says]) => patternsOf(stem, says)),
  ...STANDINGS.map(standingPattern),
];
