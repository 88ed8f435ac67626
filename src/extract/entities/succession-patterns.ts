import type { RolePattern } from './role-pattern.js';

/** What is said of somebody before the verb: `Inès Roy, comptable à Dax, | succède`. */
const SAID = '(?:, (?:[^P.;:" ]\\S* ){1,14}?, |, )?';
// no kin: `remplace son frère Paul`
const ONE = "(?:(?:le|la|l'|une?) )?(?:R (?:, )?)?P";
const MOMENT = '(?:[^PORLA.;:, ]\\S* ){0,3}?';
/** Taking somebody's place, up to whose it is. */
const SUCCEEDS = `<has>(?:succed\\S* ${MOMENT}a|(?:remplac(?:e|era|ait|er)|releve|relaie)|(?:re)?(?:pren|pri)\\S* (?:ainsi )?(?:la suite|la succession|la place|le relais|la releve|le poste|le fauteuil|le flambeau) (?:de|d')) `;
/** The same of somebody meant by a pronoun. */
const SUCCEEDS_THEM =
  "(?:lui (?:ha )?succed\\S*|(?:va |doit |vient de )?(?:lui succeder|(?:le|la|l') (?:ha )?(?:remplac(?:e|era|ait|er|ee)?|relev(?:e|era|er)) )|(?:prend|prendra|pris|assure|assurera) sa (?:suite|succession|place|releve) )";
/** Leaving one's place, up to whom one leaves it to. */
const YIELDS = `(?:ced|laiss|transm|pass|remet|remis|confi)\\S* ${MOMENT}(?:sa place|la place|son poste|son siege|son fauteuil|la main|le relais|le flambeau|le temoin|la barre|les (?:renes|commandes|cles|manettes)|(?:sa|son|la) (?:charge|mandat|presidence|direction)) ${MOMENT}a `;
const REPLACED = `(?:est |sera |ha ete |fut |va etre |etre )(?:[^PORLA.;:, ]\\S* )?remplacee? ${MOMENT}par `;

/** Who takes whose place: what is told of the one's office is told of the other's. */
export const SUCCESSION_PATTERNS: readonly RolePattern[] = [
  {
    name: 'nom succède à nom',
    pattern: `<subject>${SAID}(?:qui )?<adv>${SUCCEEDS}${ONE}`,
    example: 'Inès Roy succède à Paul Roy',
    heir: 'first',
  },
  {
    name: 'nom lui succède',
    pattern: `<subject>${SAID}(?:qui )?<adv>${SUCCEEDS_THEM}`,
    example: 'Paul Roy, président, s’en va. Inès Roy lui succède',
    heir: 'first',
  },
  {
    name: 'lui succède nom',
    pattern: `(?:lui|leur) (?:ha )?succed\\S* ${MOMENT}${ONE}`,
    example: 'Paul Roy, président, s’en va. Lui succède Inès Roy',
    heir: 'last',
  },
  {
    name: 'elle succède à nom',
    pattern: `(?:il|elle) (?:y )?<adv>${SUCCEEDS}${ONE}`,
    example: 'Inès Roy est élue présidente. Elle succède à Paul Roy',
    heir: 'pointed',
  },
  {
    name: 'nom cède sa place à nom',
    pattern: `<subject>${SAID}(?:[^P.;: ]\\S* ){0,8}?${YIELDS}${ONE}`,
    example: 'Paul Roy, président, cède sa place à Inès Roy',
    heir: 'last',
  },
  {
    name: 'elle cède sa place à nom',
    pattern: `(?:il|elle) (?:[^PORLA.;: ]\\S* ){0,5}?${YIELDS}${ONE}`,
    example: 'Paul Roy, président, s’en va. Il cède sa place à Inès Roy',
    heir: 'last',
  },
  {
    name: 'nom est remplacé par nom',
    pattern: `<subject>${SAID}(?:[^P.;: ]\\S* ){0,8}?${REPLACED}${ONE}`,
    example: 'Paul Roy, président, sera remplacé par Inès Roy',
    heir: 'last',
  },
  {
    name: 'elle est remplacée par nom',
    pattern: `(?:il|elle) (?:[^PORLA.;: ]\\S* ){0,5}?${REPLACED}${ONE}`,
    example: 'Paul Roy, président, s’en va. Il sera remplacé par Inès Roy',
    heir: 'last',
  },
  {
    name: 'nom, à qui succède nom',
    pattern: `P (?:, (?:[^P.;:" ]\\S* ){1,14}?)?, (?:a qui|auquel|a laquelle|que) (?:ha )?(?:succed|remplac)\\S* ${MOMENT}${ONE}`,
    example: 'Paul Roy, président, à qui succède Inès Roy',
    heir: 'last',
  },
];
