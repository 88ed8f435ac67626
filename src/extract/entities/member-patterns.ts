import type { RolePattern } from './role-pattern.js';

/** A person's organisation without a role: shapes as in `role-pattern.ts`. */
export const MEMBER_PATTERNS: readonly RolePattern[] = [
  {
    name: 'nom, de organisation',
    pattern: "P (?:, )?(?:de|du|d'|des|chez) <det><generic><O>",
    example: 'Inès Roy, de La Poste',
  },
  {
    name: 'à la tête de organisation, nom',
    pattern:
      "<helm> (?:de|du|des|d') <det><generic><O><brackets>(?:, <det>(?:[OA] |[^POR.;:, ]\\S* ){1,4}(?:(?:de|du|d') <det>L )?)?(?:[^POR.;:, ]\\S* ){0,9}, (?:<det>R (?:, )?)?P",
    example: 'À la tête de La Cordée, un hub de Brest, Inès Roy',
  },
  {
    name: 'nom à la tête de organisation',
    pattern:
      "(?<!(?:succede|succedera|succedait|succeder|remplace) (?:a )?)P (?:, (?:[^P.;:' ]\\S* ){1,10}?, |, )?(?:[^POR.;:, ]\\S* ){0,4}(?:<helm>|la tete|la barre|les renes|les commandes|les manettes) (?:de|du|des|d') <det><generic><O>",
    example: 'Inès Roy, à la tête de La Cordée',
  },
  {
    name: 'nom prend la barre de organisation',
    pattern:
      "<subject>(?:[^POR.;: ]\\S* ){0,16}(?:prend|pris|prendre|prendra|reprend|repris|reprendre) (?:[^PORLA.;:, ]\\S* ){0,3}(?:tete|barre|renes|commandes|manettes|direction|presidence) (?:de|du|des|d') <det><generic><O>",
    example: 'Inès Roy a passé vingt ans en mer avant de prendre la barre de La Cordée',
  },
  {
    name: 'elle à la tête de organisation',
    pattern:
      "(?:il|elle) (?:[^POR.;:, ]\\S* ){0,4}(?:<helm>|la tete|la barre|les renes|les commandes|les manettes) (?:de|du|des|d') <det><generic><O>",
    example: 'Depuis 2020, elle est à la tête de La Cordée',
    pointsBack: true,
  },
  {
    name: 'depuis qu’elle est à la tête de organisation, nom',
    pattern:
      "<start>(?:depuis|quand|lorsqu'|avant|apres|des) (?:[^POR.;:, ]\\S* ){0,6}(?:<helm>|la tete|la barre|les renes|les commandes|la direction|la presidence) (?:de|du|des|d') <det><generic><O>(?:[^PORLA.;:, ]\\S* ){0,5}, P",
    example: 'Depuis qu’elle a pris la tête de La Cordée, Inès Roy',
  },
  {
    name: 'nom, première à diriger organisation',
    pattern:
      'P (?:[^PO.;: ]\\S* ){0,10}(?:femme|homme|personne|premier|premiere|seule?) a (?:co)?(?:dirig|presid|gere|pilot|coordonn|anim|commander)\\S* <det><generic><O>',
    example: 'Inès Roy est la première femme à diriger La Cordée',
  },
  {
    name: 'nom, qui la commande',
    pattern:
      "P (?:, R )?, qui (?:la |le |l' )(?:ha |avait )?(?:command|pilot|anim|administr|represent|gere|coanim|copilot|mene|conduit|porte)\\S* ",
    example: 'La Cordée recrute. Inès Roy, qui l’anime',
    possessive: true,
  },
  {
    name: 'nom, dont l’association organisation',
    pattern: "P , dont (?:la|le|l') (?:A )<O>",
    example: 'Inès Roy, dont l’association La Cordée fête ses dix ans',
  },
  {
    name: 'nom succède à nom à la tête de organisation',
    pattern: "P (?:[^POR.;:, ]\\S* ){0,3}(?:succed|remplac)\\S* (?:a )?P a la tete (?:de|du|des|d') <det><generic><O>",
    example: 'Inès Roy succède à Paul Roy à la tête de La Cordée',
  },
  {
    name: 'nom représente organisation',
    pattern: 'P (?:, )?(?:qui )?represent(?:e|ait|era) <lately><det><generic><O>',
    example: 'Inès Roy représente La Cordée',
  },
  {
    name: 'organisation représentée par nom',
    pattern: '<O><brackets>(?:, |est |etait )represente(?:e|s|es)? (?:[^POR.;:, ]\\S* ){0,4}par <det>(?:R )?P',
    example: 'La Cordée, représentée par Inès Roy',
  },
  {
    name: 'noms font partie de organisation',
    pattern:
      "<listed>(?:qui )?(?:fait|font|faisait|faisaient) (?:[^PORLA.;:, ]\\S* )?partie (?:de|du|des|d') <det>(?:[^PORLA.;:, ]\\S* ){0,4}?<generic><O>",
    example: 'Inès Roy fait partie de l’équipe de La Cordée',
    several: true,
  },
  {
    name: 'nom dirige un service de organisation',
    pattern:
      "<mover><adv>(?:(?:dirig|codirig|pilot|coordonn|encadr|supervis|chapeaut|gere)(?:e|ait|era)? |s' occup(?:e|ait) (?:de |du |des |d' ))<lately><det>(?:[^POLA.;:, ]\\S* ){1,7}(?:de|du|des|d'|pour|chez|au sein de|au sein du|a|au) <det><generic><O>",
    example: 'Inès Roy, qui pilote le pôle santé de La Cordée',
  },
  {
    name: 'dans une liste : nom, organisation',
    pattern: '(?<=(?:^|[:;]) )P , <det><O>(?=[;.] |$)',
    example: 'Ont participé : Inès Roy, La Cordée ; Paul Roy, Orange',
  },
  {
    name: 'à organisation, c’est nom',
    pattern:
      "<start>(?:a|au|chez|dans|pour|cote) <det><generic><O>(?:, (?:[^POR.;:, ]\\S* ){1,4})?, c' est <det>(?:R )?P",
    example: 'À La Cordée, c’est Inès Roy qui tient l’agenda',
  },
  {
    name: 'tous deux travaillent pour organisation',
    pattern:
      '(?:tous|toutes|ils|elles) (?:deux |trois |les deux )?(?:y )?(?:travaill|exerc|oeuvr|milit|intervien)\\S* <employer><det><generic><O>',
    example: 'Inès est infirmière, Paul médiateur. Tous deux travaillent pour La Cordée',
    pointsBack: true,
    several: true,
  },
  {
    name: 'nom tient la permanence de organisation',
    pattern:
      "P (?:, )?(?:qui )?(?:tient|tenait|assure|assurait) (?:la |l' |le |les |une |des )(?:permanence|accueil|guichet|standard|boutique|caisse|secretariat|comptabilite|direction|coordination|communication)s? (?:[^PORLA.;:, ]\\S* ){0,3}(?:de|du|des|d') <det><generic><O>",
    example: 'Inès Roy tient la permanence d’écriture de La Cordée',
  },
  {
    name: 'le rôle a été recruté par organisation',
    pattern:
      "(?<=^ )(?:le|la|l') <adjective>R (?:ha ete|est) (?:[^PORLA.;:, ]\\S* ){0,2}(?:recrute|embauche|employe|engage|salarie|missionne|detache)e? (?:[^PORLA.;:, ]\\S* ){0,3}(?:par|chez) <det><generic><O>",
    example: 'La comptable a été recrutée en mars par La Cordée',
    pointsBack: true,
  },
  {
    name: 'ce rôle a rejoint organisation',
    pattern: '(?:ce|cet|cette) <adjective>R (?:[^P.;: ]\\S* ){0,10}(?:rejoi|integr)\\S+ <det><generic><O>',
    example: 'Ce médecin a quitté son cabinet pour rejoindre La Cordée',
    pointsBack: true,
  },
  {
    name: 'nom, que organisation emploie',
    pattern: 'P (?:, (?:[^P.;:" ]\\S* ){1,12}?)?, (?=que |qu\' )<paid><O>',
    example: 'Inès Roy, que La Cordée emploie dans trois cantons',
  },
  {
    name: 'recruté par organisation, elle…',
    pattern:
      '<start>(?:recrute|embauche|employe|engage|salarie|missionne)e?s? (?:[^PORLA.;:, ]\\S* ){0,4}(?:par|chez) <det><generic><O>(?:[^P.;:" ]\\S* ){0,12}?, (?:il|elle) ',
    example: 'Recrutée en mars par La Poste, elle apprend',
    pointsBack: true,
  },
  {
    name: 'c’est organisation qui l’emploie',
    pattern: "c' est <det><generic><O>qui l' (?:ha |avait )?(?:emploi|employ|salari|recrut|embauch)\\S* ",
    example: 'Paul porte des baskets et c’est La Poste qui l’emploie',
    pointsBack: true,
  },
  {
    name: 'nom, qui tient organisation',
    pattern:
      'P (?:, qui <adv>(?:command|mene|menait|tient|tenait|porte|developp)\\S* <lately><det><generic>|(?:tient|tenait) <det>A )<O>',
    example: 'Inès Roy, qui tient La Cordée',
  },
  {
    name: 'noms animent organisation',
    pattern:
      '<listed>(?:qui )?<adv>(?:pilot|gere|anim|administr|encadr|supervis|chapeaut|copilot|coanim|cogere)(?:e|ent|ait|aient|ra|ront)? <lately><det><generic><O>',
    example: 'Inès Roy et Paul Roy animent La Cordée',
    several: true,
  },
  {
    name: 'elle anime organisation',
    pattern:
      '(?:il|elle) <adv>(?:pilot|gere|anim|administr|encadr|supervis|chapeaut|copilot|coanim|cogere)(?:e|ait|ra)? <lately><det><generic><O>',
    example: 'Depuis dix ans, elle anime La Cordée',
    pointsBack: true,
  },
  {
    name: 'noms ont créé organisation',
    pattern:
      '<listed>(?:qui )?(?:ha|ont|avait|avaient|vient de|viennent de) (?:cree|creer|monte|monter|cofonde|repris|reprendre)s? <lately><det><generic><O>',
    example: 'Inès Roy a créé La Cordée en 2011',
    several: true,
  },
  {
    name: 'nom, pour le compte de organisation',
    pattern: "P (?:[^P.;: ]\\S* ){0,14}pour le compte (?:de|du|des|d') <det><generic><O>",
    example: 'Inès Roy sillonne les vallées pour le compte de La Cordée',
  },
  {
    name: 'au nom de organisation, nom',
    pattern: "au nom (?:de|du|des|d') <det><generic><O><brackets>, P",
    example: 'Au nom de La Cordée, Inès Roy',
  },
  {
    name: 'chez organisation, noms',
    pattern:
      '<start>(?:a|au|chez|dans|pour) (?:[^PORLA.;:, ]\\S* ){0,6}<det><generic><O>, <det>P (?:, <det>R )?(?:, )?et <det>P',
    example: 'À bord du camion de l’association X, Inès Roy, médecin, et Paul Roy',
    several: true,
  },
  {
    name: 'chez organisation, nom',
    pattern:
      "<start>(?:a|au|chez|dans|pour|cote|du cote (?:de|du|des|d'|de la)) (?:[^PORLA.;:, ]\\S* ){0,6}<det><generic><O>, (?:le |la )?P",
    visited: true,
    example: 'À bord du camion de l’association X, Inès Roy',
  },
  {
    name: 'nom (organisation)',
    pattern: 'P \\( <det><O>(?:, (?!N (?:pages?|p|euros?|minutes?|min|, |\\) ))|\\) )',
    example: 'Inès Roy (La Poste)',
  },
  {
    name: 'noms rejoignent organisation',
    pattern: '<listed><has>(?:rejoi|integr)\\S+ <det><generic><O>',
    example: 'Inès Roy, comptable, et Paul Roy, formateur, rejoignent La Cordée',
    several: true,
  },
  {
    name: 'nom travaille chez organisation',
    pattern:
      '<mover>(?:(?!ha |avait )[^PORLA.;:, ]\\S* ){0,3}(?:travaill|exerc|offici|intervien|enseign|milit|oeuvr)\\S+ (?:[^PORLA.;:, ]\\S* ){0,4}<employer><det><generic><O>',
    example: 'Inès Roy, qui enseigne depuis dix ans au lycée Diderot',
    loose: true,
  },
  {
    name: 'noms travaillent chez organisation',
    pattern:
      '<listed>(?:travaillent|travaillaient|exercent|officient|interviennent|enseignent|oeuvrent) (?:[^PORLA.;:, ]\\S* ){0,4}<employer><det><generic><O>',
    example: 'Inès Roy, infirmière, et Paul Roy, médecin, travaillent pour La Cordée',
    several: true,
    loose: true,
  },
  {
    name: 'elle travaille chez organisation',
    pattern:
      '(?:il|elle) (?:(?!ha |avait )[^PORLA.;:, ]\\S* ){0,3}(?:travaill|exerc|offici|enseign|milit|oeuvr|intervien)\\S+ (?:[^PORLA.;:, ]\\S* ){0,4}<employer><det><generic><O>',
    example: 'Inès Roy sourit. Elle travaille depuis dix ans au lycée Diderot',
    pointsBack: true,
    loose: true,
  },
  {
    name: 'elle répare des vélos chez organisation',
    pattern:
      '(?:il|elle) (?:repar|soud|coud|cous|vend|livr|cuisin|assembl|fabriqu|nettoi|conduit|entretien|encadr|form|accueill)\\S* (?:[^PORLA.;:, ]\\S* ){1,4}chez <det><generic><O>',
    example: 'Inès Roy a 24 ans. Elle répare des vélos chez Orange',
    pointsBack: true,
    loose: true,
  },
  {
    name: 'elle rejoint organisation',
    pattern: '(?:il|elle) (?:[^PORLA.;:, ]\\S* ){0,2}(?:rejoi|integr)\\S+ <lately><det><generic><O>',
    example: 'Inès Roy a 24 ans. Elle a rejoint La Cordée en mars',
    pointsBack: true,
  },
  {
    name: 'elle est recrutée par organisation',
    pattern:
      "(?:il|elle) (?:ha ete|est|avait ete|vient d' etre) (?:[^PORLA.;:, ]\\S* ){0,2}(?:recrute|embauche|employe|engage|salarie|missionne|mandate|detache)e? (?:[^PORLA.;:, ]\\S* ){0,4}(?:par|chez|aupres de|aupres du) <det><generic><O>",
    example: 'Elle a été recrutée en mars par La Poste',
    pointsBack: true,
  },
  {
    name: 'nom y travaille',
    pattern: 'P (?:, )?(?:qui )?y (?:travaill|encadr|enseign|exerc|offici|milit|oeuvr)\\S* ',
    example: 'Le lycée recrute. Inès Roy y enseigne',
    there: true,
  },
  {
    name: 'noms étudient chez organisation',
    pattern:
      '<listed>(?:prepare|suit|suivent|apprend|apprennent|etudi|se form)\\S* (?:[^POLA.;:, ]\\S* ){0,6}(?:a|au|aux|chez|dans|au sein de|au sein du) <det><generic><O>',
    example: 'Inès Roy et Paul Roy passent un diplôme de soudeur à l’Afpa',
    several: true,
  },
  {
    name: 'nom recruté par organisation',
    pattern:
      'P (?:, (?:[^P.;:" ]\\S* ){1,10}?, |, )?(?:[^PORLA.;: ]\\S* ){0,5}(?:recrute|embauche|employe|engage|salarie|missionne|mandate|detache|depeche|charge|delegue|envoye|paye|remunere|prete(?=e?s? par )|affecte|mute)e?s? (?:[^PORLA.;:, ]\\S* ){0,4}(?:par|chez|aupres de|aupres du) <det><generic><O>',
    example: 'Inès Roy a été recrutée en mars par La Poste',
  },
  {
    name: 'recruté par organisation, nom',
    pattern:
      '<start>(?:recrute|embauche|employe|engage|salarie|missionne)e?s? (?:[^PORLA.;:, ]\\S* ){0,4}(?:par|chez|a|au|aux) <det><generic><O>(?:[^P.;:" ]\\S* ){0,12}?, P',
    example: 'Recrutée en mars par La Poste, Inès Roy',
  },
  {
    name: 'organisation recrute nom',
    pattern:
      '<O><brackets>(?:, (?:[^P.;: ]\\S* ){1,8}, )?<has>(?:recrut|embauch|emploi|employ|salari|detach|mobilis|missionn|depech|mandat|nomm|envoy|delegu)\\S* (?:aussi |desormais )?<det><count>(?:R )?(?:, )?P (?:(?:, )?et <det>(?:R )?(?:, )?P )?',
    example: 'La Cordée emploie une médiatrice, Inès Roy',
    several: true,
  },
  {
    name: 'ils emploient dix personnes, dont nom',
    pattern:
      '(?:ils?|elles?|on) (?:y |en )?<has>(?:emploi|employ|recrut|embauch|salari)\\S* (?:[^PO.;: ]\\S* ){1,8}, dont P',
    example: 'La Cordée grandit. Elle emploie dix personnes, dont Inès Roy',
    possessive: true,
  },
  {
    name: 'elle recrute un rôle, nom',
    pattern:
      '(?:il|elle) (?:y |en )?<has>(?:recrut|embauch|detach|missionn|nomm|depech|mandat)\\S* (?:aussi |desormais )?<det><count>(?:R )?(?:, )?P',
    example: 'La Cordée grandit. Elle a recruté une libraire, Inès Roy',
    possessive: true,
  },
  {
    name: 'organisation, dont nom tient la boutique',
    pattern:
      '<O><brackets>, dont P (?:[^PORLA.;:, ]\\S* ){0,2}(?:tient|tenait|anim|gere|pilot|mene|assur|encadr|entrain)\\S* ',
    example: 'Le café est à La Cordée, dont Inès Roy tient la caisse',
  },
  {
    name: 'nom, en poste chez organisation',
    pattern:
      'P (?:, )?(?:est |etait )?en (?:poste|stage|alternance|apprentissage|service civique|contrat|formation|insertion|emploi) (?:[^PORLA.;:, ]\\S* ){0,4}<employer><det><generic><O>',
    example: 'Inès Roy, en poste depuis neuf ans au collège Diderot',
  },
  {
    name: 'noms présentent leur organisation',
    pattern: '<listed>(?:present|racont|defend|anim|port)\\S* (?:leur|son|sa) (?:[A-Za-z-]+ ){1,2}, <det><O>',
    example: 'Inès Roy, cheffe de chœur, et Paul présentent leur ensemble, La Cordée',
    several: true,
  },
  {
    name: 'fonder organisation avec nom',
    pattern:
      '(?:fond|cofond|cree|lanc|mont)\\S* <det><generic><O><brackets>(?:[^PORA.;:, ]\\S* ){0,3}avec <det>(?:R )?(?:, )?P',
    example: 'Elle a fondé La Cordée avec une libraire, Inès Roy',
  },
  {
    name: 'elle a fondé organisation',
    pattern:
      '(?:il|elle) (?:[^PR.;:" ]\\S* ){0,14}(?:(?:ha|avoir|de|pour) (?:fond|cofond|cree)\\S*|(?:fonde|cofonde|cree)) <lately><det><generic><O>',
    example: 'Elle a travaillé ailleurs avant de fonder La Cordée',
    pointsBack: true,
  },
  {
    name: 'fondé par les rôles, noms',
    pattern:
      '<start>(?:fond|cofond|cree|anime|gere|tenu)e?s? (?:[^POR.;:, ]\\S* ){0,4}par <det><count>(?:R )?(?:, )?P (?:, P ){0,9}(?:(?:, )?et P )?',
    example: 'Fondé en 2009 par deux éducateurs, Inès et Paul, le club',
    several: true,
    possessive: true,
  },
  {
    name: 'organisation fondée par les rôles, noms',
    pattern:
      '<O><brackets>(?:, |ha ete |est )(?:[^POR.;:, ]\\S* ){0,3}(?:fond|cofond|cree|anime|gere|tenu|pilote)e?s? (?:[^POR.;:, ]\\S* ){0,4}par <det><count>(?:R )?(?:, )?P (?:, <det>R (?=, ))?(?:, P ){0,9}(?:(?:, )?et (?:par )?<det>(?:R )?(?:, )?P )?',
    example: 'La Cordée, fondée en 2009 par deux libraires, Inès et Paul',
    several: true,
  },
  {
    name: 'organisation, que pilote nom',
    pattern:
      "<O><brackets>, (?:que|qu') (?:ha |avait )?(?:(?:anim|gere|gerait|mene|administr|fonde|cree)\\S* (?:[^POR.;:, ]\\S* ){0,3}|R )P",
    example: 'La Cordée, que pilote Inès Roy',
  },
  {
    name: 'organisation, où elle travaille',
    pattern:
      "<O><brackets>, ou (?:il|elle) (?:[^POR.;:, ]\\S* ){0,2}(?:prend son|prend sa|travaill|exerc|offici|enseign|intervien|dirig|coordonn|pilot|anim|encadr|gere|assur|tenait|menait|soign|s' occup)\\S* ",
    example: 'Elle habite loin de La Poste, où elle prend son service',
    pointsBack: true,
  },
];
