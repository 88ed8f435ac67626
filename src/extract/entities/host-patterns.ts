import type { RolePattern } from './role-pattern.js';

/** `une policière, la brigadière`: who is lent has a role. */
const INTRODUCED = '<det><count><adjective>R (?:, )?(?:<det>R )?';
/** What is said of the body behind its name: `, à Dax,`, `, où Jeanne est inscrite,`. */
const SAID_OF_BODY =
  "<brackets>(?:, (?:(?:a|au|en|dans|pres de) |(?:ou|qui|que|qu'|dont) (?:[^.;: ]\\S* ){0,9}?)[^P.;: ]\\S* , |, )?";
/** Where something is told of: `À La Cordée`, `Chez Orange`. */
const FRAME = '<start>(?:enfin (?:, )?)?(?:a|au|aux|chez) <det><generic>';
const NO_NAME = '[^POR.;:, ]\\S* ';

/** A body that brings its people on: it stands where they are met, or acts and lends, elects, sends them. Shapes as in `role-pattern.ts`. */
export const HOST_PATTERNS: readonly RolePattern[] = [
  {
    name: 'à organisation, où elle est rôle, nom',
    pattern: `${FRAME}<O><brackets>, ou (?:il|elle) <be><adv><det><R>(?:${NO_NAME}){0,6}, P`,
    example: 'À La Cordée, où elle est comptable depuis dix ans, Inès Roy',
  },
  {
    name: 'à organisation, le rôle est nom',
    pattern: `${FRAME}<O><brackets>, <det><adjective><R>(?:est|sera|reste|demeure|s' appelle|se nomme|ha pour nom) (?:desormais |maintenant |depuis peu )?P`,
    example: 'À La Cordée, la nouvelle directrice est Inès Roy',
  },
  {
    name: 'organisation élit rôle nom',
    pattern: `<O>${SAID_OF_BODY}<has>(?:elu|elit|elire|reelu|reelit|nomm|design|chois|promu|recrut|embauch|engag|appel|propuls)\\S* (?:${NO_NAME}){0,3}?(?:comme |pour |au poste de |en tant que |a sa tete )?<det><adjective><R>(?:[,:] )?P`,
    example: 'La Cordée a élu présidente Inès Roy',
  },
  {
    name: 'organisation a un nouveau rôle : nom',
    pattern: `<O>${SAID_OF_BODY}(?:(?:vient d' )?accueill\\S*|ha|compte|trouv\\S*|tient|se dote d'|s' est dotee? d') (?:enfin |desormais |aussi |ainsi )?(?:une? |son |sa )<adjective><R>[:,] (?:il s' agit (?:de |d' )|c' est )?P`,
    example: 'La Cordée a une nouvelle directrice : Inès Roy',
    loose: true,
  },
  {
    name: 'organisation prête un rôle, nom',
    pattern: `(?<=<O>${SAID_OF_BODY}(?:ha |vient de )?(?:(?:nous|vous|leur|lui|y|me) )?(?:ha |avait )?)(?:pret|envoi|envoy|enver|detach|deleg|depech|mobilis|affect|mandat|missionn|emploi|employ|recrut|embauch|salari|remuner)\\S* (?:(?!a |au |aux |pour |par |de |du |chez )${NO_NAME}){0,3}?${INTRODUCED}P (?:(?:, )?et (?:${INTRODUCED})?P )?`,
    example: 'La Cordée nous prête maintenant un conseiller, Paul Roy',
    several: true,
  },
  {
    name: 'à organisation : le rôle, nom',
    pattern: `(?:a|au|aux|chez|du cote (?:de|du|des|d')) <det><generic><O><brackets>: (?:<det><adjective>R (?:, )?P |<det>P (?:, <det>R (?:, )?|\\( <det>R \\) ))(?:(?:, )?et <det>(?:R (?:, )?)?P )?`,
    example: 'Pensons à La Cordée : Paul Roy, médecin, et une infirmière, Inès Roy, y vont',
    several: true,
  },
  {
    name: 'à organisation, nom ; noms',
    pattern: `${FRAME}<O><brackets>, <det>P (?:[^POL.; ]\\S* ){1,14}; <det>P (?:, <det>R (?:, )?)?(?:(?:, )?et <det>P )?`,
    example: 'À La Cordée, Inès Roy est nommée directrice ; Paul Roy et Awa Sy, conseillers, arrivent',
    several: true,
  },
  {
    name: 'organisation, que représente nom',
    pattern: `<O><brackets>, (?:que|qu') (?:[^PORA.;:, ]\\S* ){0,2}(?:represent|pilot|port|condui|men|incarn|administr|encadr|defend)\\S* (?:[^POR.;:, ]\\S* ){0,3}<det>(?:R (?:, )?)?P`,
    example: 'La Cordée, que représente ce soir Inès Roy',
  },
  {
    name: 'et organisation par nom',
    pattern:
      '(?<=represente(?:e|s|es)? (?:[^OR.;:, ]\\S* ){0,3}par (?:[^.;: ]\\S* ){1,9}(?:et|,|;) )<det><generic><O><brackets>par (?:<det>(?:R (?:, )?)?)P',
    example: 'La Poste était représentée par sa directrice, Awa Sy, et La Cordée par Inès Roy',
  },
  {
    name: 'organisation représentée par son rôle, nom',
    pattern: `<O><brackets>(?:, |est |etait |sera )?represente(?:e|s|es)? (?:${NO_NAME}){0,4}par <det><adjective>R , P`,
    example: 'La Cordée était représentée par sa trésorière, Inès Roy',
  },
  {
    name: 'nom a mené une étude pour organisation',
    pattern:
      'P (?:, )?(?:<det>R )?qui (?:ha |avait )(?:coordonn|pilot|dirig|men|condui|encadr|supervis|sign)\\S* (?:[^PORLA.;:, ]\\S* ){1,4}(?:a|au|pour|chez|au sein de|au sein du) <det><generic><O>',
    example: 'Inès Roy, qui a coordonné l’étude pour La Cordée',
  },
  {
    name: 'comme l’a fait nom à organisation',
    pattern:
      "comme (?:l' |le )(?:ha |avait )?(?:fait|montr|mesur|calcul|etabli|demontr|verifi|observ)\\S* P (?:a|au|aux|chez) <det><generic><O>",
    example: 'Si l’on recompte, comme l’a fait Inès Roy à l’Insee',
  },
  {
    name: 'nom, parti chez organisation',
    pattern: 'P , (?:partie?|passee?) (?:[^PORLA.;:, ]\\S* ){0,3}?(?:a|au|aux|chez|rejoindre) <det><generic><O>',
    example: 'Elle succède à Paul Roy, parti à La Poste',
    loose: true,
  },
  {
    name: 'rôles de organisation, elles…',
    pattern: '<start><R><since><tail>(?:[^P.;:" ]\\S* ){0,14}?, (?:elles|ils|tous|toutes) ',
    example: 'Inès et Awa cousent. Salariées de La Cordée, elles recyclent les bâches',
    pointsBack: true,
    several: true,
  },
  {
    name: 'son collègue nom',
    pattern: '(?:son|sa|mon|ma|notre) <adjective>(?:R |collegue |binome )(?:, )?P',
    example: 'Elle frappe aux portes avec son collègue Paul Roy',
    fellow: true,
  },
  {
    name: 'nom, sa collègue',
    pattern: 'P <age>, (?:son|sa|mon|ma|notre) <adjective>(?:R |collegue |binome )',
    example: 'Awa Sy ouvre les dossiers ; Inès Roy, sa collègue, les classe',
    fellow: true,
  },
  {
    name: 'nom quitte la direction de organisation',
    pattern:
      "P (?:, )?(?:qui )?(?:quitt|laiss|abandonn|ha quitt|ha laiss)\\S* (?:la |sa |le |son |ses )(?:direction|presidence|vice-presidence|coordination|tete|secretariat|gerance|poste|fonctions?)(?: [^PORLA.;:, ]\\S*){0,3} (?:de|du|des|d') <det><generic><O>",
    example: 'Inès Roy quitte la direction artistique de La Cordée',
  },
  {
    name: 'organisation, l’association qu’elle a fondée',
    pattern:
      "<O><brackets>, <det>(?:A |[^PORL.;:, ]\\S* )(?:[^PORL.;:, ]\\S* ){0,2}(?:(?:que|qu') (?:il|elle) (?:ha |avait )?(?:(?:[^PORL.;:, ]\\S* )?(?:fond|cofond|cree|lanc|mont|dirig|presid|copresid|anim|coordonn|pilot|administr|gere)\\S* )|dont (?:il|elle) (?:(?:[^PORL.;:, ]\\S* ){0,3})(?:presidence|direction|coordination|gerance|tete|responsable|membre|benevole|salariee?) )",
    example: 'La Cordée, l’association qu’elle a fondée en 2021',
    pointsBack: true,
  },
];
