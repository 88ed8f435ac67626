import type { RolePattern } from './role-pattern.js';

const NUMBERS = ['deux', 'trois', 'quatre', 'cinq', 'six'];
const HIRES = '(?:accueill|recrut|embauch|engag|emploi|employ|salari|mobilis|nomm|detach)\\S*';
/** A name of the list and what is said of it, which names nobody else. */
const EACH = '(?:[^P.: ]\\S* ){0,16}';
/** As many names as are counted, and no more. */
const names = (count: number): string => `P ${`${EACH}P `.repeat(count - 1)}(?!${EACH}P )`;

/** `deux conseillères : Inès Roy ira à Dax, Awa Sy à Pau`: as many people as roles are counted, each with a clause of its own. */
export const COUNTED_PATTERNS: readonly RolePattern[] = NUMBERS.flatMap((number, i) => {
  const listed = `${number} <adjective><R>`;
  const several = { several: true } as const;
  return [
    {
      name: 'organisation recrute des rôles : noms',
      pattern: `<O><brackets>(?:, (?:[^P.;: ]\\S* ){1,8}, )?<has>${HIRES} (?:[^PORA.;: ]\\S* ){0,8}${listed}(?:[^PORA.;: ]\\S* ){0,6}: ${names(i + 2)}`,
      example: 'La Cordée accueille deux conseillères : Inès ira à Dax, Awa à Pau',
      ...several,
    },
    {
      name: 'tant de rôles : autant de noms',
      pattern: `${listed}<tail>(?:[^PORA.;: ]\\S* ){0,6}: ${names(i + 2)}`,
      example: 'Deux conseillères se relaient : Inès va à Dax, Awa à Pau',
      ...several,
    },
  ];
});
