import type { RolePattern } from './role-pattern.js';

const BOARD =
  "(?:bureau|conseil d' administration|conseil de surveillance|conseil scientifique|conseil syndical|comite directeur|comite de direction|comite de pilotage|directoire|codir|ca)";
const OF_BODY = "(?:(?:de|du|des|d') <det><generic><O><brackets>)";
/** `élus au bureau`, `le bureau se compose de`, `nouveau bureau`. */
const SEATS = `(?:${[
  `(?:elu|reelu|designe|nomme|entre|coopte)e?s? (?:[^PORLA.;:, ]\\S* ){0,4}(?:au|aux|a|dans) (?:la |le |l' )?(?:[^PORLA.;:, ]\\S* )?${BOARD}`,
  `(?:entrent|entre|siegent|accedent|rejoignent) (?:au|aux|le|dans le) (?:[^PORLA.;:, ]\\S* )?${BOARD}`,
  `<start>(?:composition du |le |son |leur |notre )?(?:nouveau )?${BOARD}`,
].join('|')}) `;
/** Each with what is said of them, up to the end of the list. */
const LISTED = '(?:P (?:[^P.:" ]\\S* ){0,16}){1,12}';

/** Those who sit on a board belong to its body, whoever sends them. */
export const BOARD_PATTERNS: readonly RolePattern[] = [
  {
    name: 'élus au bureau de organisation : noms',
    pattern: `${SEATS}${OF_BODY}(?:[^PORA.;: ]\\S* ){0,8}: ${LISTED}`,
    example: 'Ont été élus au bureau de La Cordée : Inès Roy (Orange), présidente ; Paul Roy, trésorier',
    several: true,
    board: true,
  },
  {
    name: 'élus au bureau : noms',
    pattern: `${SEATS}(?:[^PORA.;: ]\\S* ){0,8}: ${LISTED}`,
    example: 'Ont été élus au bureau : Inès Roy (Orange), présidente ; Paul Roy, trésorier',
    several: true,
    board: true,
  },
  {
    name: 'noms entrent au bureau de organisation',
    pattern: `<listed>(?:qui )?<adv>(?:(?:(?:sont|est|ont ete|ha ete|seront|sera) )?(?:elu|reelu|designe|nomme|entre|coopte)e?s?|R|entre|entrent|siege|siegent|siegeait|accede|accedent|rejoint|rejoignent|integre|integrent) (?:[^PORLA.;:, ]\\S* ){0,3}(?:au|aux|le|a|dans le) (?:[^PORLA.;:, ]\\S* )?${BOARD} ${OF_BODY}`,
    example: 'Inès Roy et Paul Roy entrent au conseil d’administration de La Cordée',
    several: true,
  },
];
