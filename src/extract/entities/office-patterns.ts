import type { RolePattern } from './role-pattern.js';

const OF_BODY = "(?:de|du|des|d') <det><generic><O>";

/** How one comes to an office, holds it, leaves it. */
const HOLDS = `(?:${[
  '(?:(?:vient|viennent|venait) de |(?:va|vont|allait|doit) |(?:ha|avait|aura) )?(?:(?:re)?pren|(?:re)?pri|assur|occup|tien|tenu|tenir|exerc|ced|quitt|laiss|abandonn|conserv|gard|retrouv)\\S*',
  '(?:accede|accedait|accedera)',
  "(?:(?:est|ha ete|avait ete|sera|fut|vient d' etre) )?(?:elu|reelu|nomme|porte|promu|appele|reconduit|arrive|propulse)e?s?",
].join('|')}) `;

/** How an office comes to somebody: by whom it is held (`assurée par X`), or to whom it goes (`revient à X`). */
const GOES_TO = `(?:${[
  '(?:revient|reviendra|revenait|echoit|echoira|incombe|incombera|passe|passera) (?:[^POR.;:, ]\\S* ){0,3}?a',
  '(?:(?:est|sera|etait|ha ete|fut|ont ete) )?(?:[^POR.;:, ]\\S* )?(?:confie|attribue|devolue?|remis|echue?|revenue|passe)e?s? (?:[^POR.;:, ]\\S* ){0,3}?a',
  '(?:(?:est|sera|etait|ha ete|fut|ont ete) )?(?:[^POR.;:, ]\\S* )?(?:(?:assure|exerce|tenue?|occupe|reprise?|partage)e?s?|R) (?:[^POR.;:, ]\\S* ){0,3}?par',
].join('|')}) <det>(?:R )?P`;

/** A seat or a parent body behind the one that is meant: `au laboratoire X de l'université Y, …`. */
const OF_ANOTHER = "<brackets>(?:(?:de|du|d'|a|au) <det>[OL] <brackets>)?";

/** Offices that one holds: `X prend la présidence de Y` says what `X préside Y` says. */
export const OFFICE_PATTERNS: readonly RolePattern[] = [
  {
    name: 'nom prend la présidence de organisation',
    pattern: `P (?:, )?(?:qui )?(?:[^POR.;:, ]\\S* ){0,3}${HOLDS}(?:[^PORLA.;:, ]\\S* ){0,3}?(?:a )?(?:la|sa|le) (?:nouvelle |nouveau )?<office>${OF_BODY}`,
    example: 'Inès Roy prend la présidence de La Cordée',
  },
  {
    name: 'nom en prend la présidence',
    pattern: `P (?:, )?(?:qui )?en ${HOLDS}(?:[^PORLA.;:, ]\\S* ){0,3}?(?:a )?(?:la|le) (?:nouvelle |nouveau )?<office>`,
    example: 'La Cordée change de tête : Inès Roy en prend la direction',
    possessive: true,
  },
  {
    name: 'elle prend la présidence de organisation',
    pattern: `(?:il|elle) (?:[^POR.;:, ]\\S* ){0,3}${HOLDS}(?:[^PORLA.;:, ]\\S* ){0,3}?(?:a )?(?:la|le) (?:nouvelle |nouveau )?<office>${OF_BODY}`,
    example: 'Inès Roy sourit. Elle a pris en mars la présidence de La Cordée',
    pointsBack: true,
  },
  {
    name: 'elle en prend la présidence',
    pattern: `(?:il|elle) en ${HOLDS}(?:[^PORLA.;:, ]\\S* ){0,3}?(?:la|le) <office>`,
    example: 'Elle a grandi à La Cordée. Elle en a repris la direction',
    pointsBack: true,
    possessive: true,
  },
  {
    name: 'élue à la présidence de organisation, nom',
    pattern: `<start>(?:elu|reelu|nomme|porte|appele|arrive)e? (?:[^PORLA.;:, ]\\S* ){0,4}a la <office>${OF_BODY}(?:[^P.;:" ]\\S* ){0,8}?, P`,
    example: 'Élue en mai à la présidence de La Cordée, Inès Roy',
  },
  {
    name: 'la présidence de organisation revient à nom',
    pattern: `(?:la|le) <office>${OF_BODY}${OF_ANOTHER}${GOES_TO}`,
    example: 'La présidence de La Cordée revient à Inès Roy',
  },
  {
    name: 'chez organisation, la présidence revient à nom',
    pattern: `(?:a|au|aux|chez|pour|cote) <det><generic><O>${OF_ANOTHER}, (?:la|le) <office>${GOES_TO}`,
    example: 'À La Cordée, la présidence échoit à Inès Roy',
  },
  {
    name: 'organisation confie sa direction à nom',
    pattern: `<O><brackets>(?:, (?:[^P.;: ]\\S* ){1,8}, )?<has>(?:confi|remet|remis|attribu|laiss|ced)\\S* (?:[^PORLA.;:, ]\\S* ){0,3}?(?:la|sa|le|son) <office>a <det>(?:R )?P`,
    example: 'La Cordée a confié sa direction à Inès Roy',
  },
  {
    name: 'organisation porte nom à sa présidence',
    pattern: `<O><brackets>(?:, (?:[^P.;: ]\\S* ){1,8}, )?<has>(?:(?:port|elu|elit|appel|nomm|plac|hiss|propuls)\\S*|R) <det>(?:R )?P (?:[^POR.;:, ]\\S* ){0,3}?a (?:la|sa) <office>`,
    example: 'La Cordée a porté Inès Roy à sa présidence',
  },
];
