import type { RolePattern } from './role-pattern.js';

const AS = "(?:(?:comme|en tant que|en qualite (?:de|d')|au poste de|aux fonctions de|pour) )?";
const TOLD = '(?:, (?:[^P.;: ]\\S* ){1,8}, )?';
const WHERE = '(?:ou|pour (?:laquelle|lequel|qui)|dans (?:laquelle|lequel)|chez qui|au sein (?:de laquelle|duquel))';
const WORKS = '(?:travaill|exerc|offici|intervien|milit|oeuvr|enseign)\\S*';
const ONE = '<det>(?:R (?:, )?)?P';

/** Whom a body names, has or is led by, told from the body's side. Before those of a person: there the body would be lost. */
export const NOMINATION_PATTERNS: readonly RolePattern[] = [
  {
    name: 'organisation nomme nom rôle',
    pattern: `<O><brackets>${TOLD}<has>(?:(?:nomm|elu|elit|reelu|reelit|design|choisi|promu|recrut|embauch|investi|reconduit|propuls)\\S*|R) P ${AS}<det><R>`,
    example: 'La Cordée a nommé Inès Roy directrice générale',
  },
  {
    name: 'organisation choisit un rôle en la personne de nom',
    pattern: `<O><brackets>${TOLD}(?:s' est )?<has>(?:choisi|trouv|donn|nomm|recrut|design|tient|tenait)\\S* <det><adjective><R>en la personne (?:de|d') P`,
    example: 'La Cordée s’est choisi une présidente en la personne d’Inès Roy',
  },
  {
    name: 'organisation a pour rôle nom',
    pattern: '<O><brackets>(?:ha|avait|aura) (?:pour|comme) <adjective><R>(?:, )?P',
    example: 'La Cordée a pour présidente Inès Roy',
  },
  {
    name: 'organisation, dont le rôle est nom',
    pattern: "<O><brackets>, dont (?:le|la|l') <adjective><R>(?:est|etait|sera|se nomme|s' appelle|n' est autre que) P",
    example: 'La Cordée, dont la présidente est Inès Roy',
  },
  {
    name: 'organisation, dont nom assure la présidence',
    pattern:
      '<O><brackets>, dont P (?:[^POR.;:, ]\\S* ){0,3}(?:assur|occup|tien|exerc|(?:re)?pren|(?:re)?pri|ced|quitt|brigu)\\S* (?:[^PORLA.;:, ]\\S* ){0,2}?(?:la|le) <office>',
    example: 'La Cordée, dont Inès Roy assure la présidence',
  },
  {
    name: 'organisation, où nom est rôle',
    pattern: `<O><brackets>, ${WHERE} P <be><adv><det><R>`,
    example: 'La Cordée, où Inès Roy est comptable',
  },
  {
    name: 'noms, rôles dans leur ordre',
    pattern: 'P (?:, P ){0,3}et P , <det>R (?:, <det>R ){0,3}et <det>R <tail>',
    example: 'Inès Roy et Paul Roy, présidente et trésorier de La Cordée',
    several: true,
    respective: true,
  },
  {
    name: 'l’un des rôles, nom',
    pattern: "(?:l' )?une? des <count><R><tail>, P (?=[,.;:)] )",
    example: 'L’une des fondatrices de La Cordée, Inès Roy, se souvient',
    singlesOut: true,
    held: true,
  },
];

/** The same where no role is told. */
export const STAFF_PATTERNS: readonly RolePattern[] = [
  {
    name: 'organisation, où travaille nom',
    pattern: `<O><brackets>, ${WHERE} (?:P (?:[^PORLA.;:, ]\\S* ){0,2}?${WORKS} |${WORKS} (?:(?!des? |du |d' )[^PORLA.;:, ]\\S* ){0,3}?${ONE})`,
    example: 'La Cordée, pour laquelle travaille Inès Roy',
    loose: true,
  },
  {
    name: 'organisation, à la tête de laquelle nom',
    pattern: `<O><brackets>, a la tete (?:de laquelle|duquel|de qui) (?:[^PORLA.;:, ]\\S* ){0,4}${ONE}`,
    example: 'La Cordée, à la tête de laquelle on trouve Inès Roy',
  },
  {
    name: 'organisation a à sa tête nom',
    pattern: `<O><brackets>(?:ha|avait|aura|place|placait) a sa tete ${ONE}`,
    example: 'La Cordée a à sa tête Inès Roy',
  },
];
