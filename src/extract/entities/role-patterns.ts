import type { RolePattern } from './role-pattern.js';

/** In order: of two that read the same role, the first counts. */
export const ROLE_PATTERNS: readonly RolePattern[] = [
  {
    name: 'nom, ancien rôle devenu rôle',
    pattern: 'P <age>, <adv><det>R <employed>(?:, )?(?:et )?<become><det><R><tail>',
    example: 'Inès Roy, ancienne factrice devenue libraire',
  },
  {
    name: 'nos rôles, noms',
    pattern: '(?:nos|mes) <count><R>(?:[,:] )?P (?:, P ){0,9}(?:, )?et P',
    example: 'mes deux conseillers, Awa et Paul',
    several: true,
    held: true,
  },
  {
    name: 'noms, nos rôles',
    pattern: 'P (?:, P ){0,9}et P , (?:nos|mes) <count><R><tail>',
    example: 'Awa Sy et Paul Roy, nos deux référents',
    several: true,
    held: true,
  },
  {
    name: 'noms, respectivement rôles',
    pattern:
      'P (?:, P ){0,4}et P (?:, |sont |etaient |<be>)<adv><det>respectivement (?:<det>R (?:[^PR.;:, ]\\S* ){0,8}(?:, )?(?:et )?){2,5}',
    example: 'Awa Sy et Paul Roy, respectivement présidente et trésorier de La Cordée',
    several: true,
    respective: true,
  },
  {
    name: 'noms, leurs rôles',
    pattern: 'P (?:, P ){0,9}et (?:(?:sa|son|leur) [a-z]+ (?:, )?)?P , <all><adv><det><count><R><tail>',
    example: 'Awa Sy et Paul Roy, tous deux référents',
    several: true,
    agrees: true,
  },
  {
    name: 'les rôles, noms',
    pattern: '<det><count><R><tail><place>(?:[,:] )?P <member>(?:, P <member>){0,9}(?:, )?et P',
    example: 'les deux conseillers, Awa et Paul',
    several: true,
  },
  {
    name: 'rôles s’appellent noms',
    pattern: "(?:les|nos|ses|leurs) <count><R><tail>(?:se nomment|s' appellent|se prenomment) P (?:, P ){0,9}et P",
    example: 'Les deux conseillers s’appellent Awa et Paul',
    several: true,
    held: true,
  },
  {
    name: 'noms sont rôles',
    pattern:
      'P (?:, P ){0,9}et P <adv>(?:sont|etaient|seront|deviennent|sont devenue?s|(?:ont ete|sont|seront) (?:elu|nomme|recrute|embauche|designe)e?s(?: comme)?|(?:travaill|exerc|intervien|offici)\\S* comme) <all><adv><det><count><R><tail>',
    example: 'Awa Sy et Paul Roy ont été élus coprésidents de la Ligue',
    several: true,
  },
  {
    name: 'nom, devenu rôle',
    pattern: 'P <age>(?:(?:, )?<become>|, <named>)<R><tail>',
    example: 'Inès, devenue régisseuse',
  },
  {
    name: 'nom, dit surnom, rôle',
    pattern: 'P , (?:dite?|alias|surnommee?) (?:" )?<det>(?:P|[a-z]+) (?:" )?, <det><R><tail>',
    example: 'Louis Hoareau, dit Lulu, gardien',
  },
  {
    name: 'nom, son rôle',
    pattern: 'P <age>, (?:son|sa|leur) <adjective><R>(?!P )',
    example: 'La Cordée recrute. Inès Roy, sa directrice',
    possessive: true,
  },
  {
    name: 'notre collègue nom, rôle',
    pattern:
      '(?:ma|mon|notre|sa|son|leur|nos|mes|ses|leurs) (?:autre |jeune )?collegues? P , <age>(?:, )?<adv><det><R>(?!P )<tail>',
    example: 'Avec ma collègue Inès Roy, psychologue, nous avons ouvert',
    ours: true,
  },
  {
    name: 'nom, notre rôle',
    pattern: 'P <age>, (?:notre|nos) <adjective><R>(?!P )',
    example: 'Basile, notre arbitre, garde la cage',
    ours: true,
  },
  {
    name: 'contact : nom, rôle',
    pattern:
      '<start>(?:contacts?|renseignements?|inscriptions?|reservations?|infos?|informations?) : P , <det><R>(?![^.;]*O )',
    example: 'Les dossiers se déposent à La Cordée. Contact : Inès Roy, chargée de mission',
    possessive: true,
  },
  {
    name: 'nom, rôle du même organisme',
    pattern: 'P <age>, <det>(?:<R>)?<same>',
    example: 'Awa Sy, de La Cordée, et Inès Roy, comptable de la même association',
    there: true,
  },
  {
    name: 'nom, rôle, organisation',
    pattern: 'P <age>(?:, |[–:-] )<det><R>(?:, |[–/-] |\\( )<det><generic><O>(?=[.;)"] |$)',
    example: 'Inès Roy, directrice, La Cordée',
  },
  {
    name: 'nom, rôle',
    pattern: '<own><aside><age>, <kin><age>(?:, )?<adv><det><adjective><R>(?!P |aussi |egalement )<tail>',
    example: 'Inès Roy, 32 ans, directrice du lycée Diderot',
  },
  {
    name: 'nom, rôle, rôle chez organisation',
    pattern: 'P <age>, <adv><det>R <place>, <adv><det><adjective><R><employer><det><generic><O>',
    example: 'Inès Roy, sociologue, directrice de recherche au CNRS',
  },
  {
    name: 'nom le rôle',
    pattern: "P (?:le|la|l') <R>(?=[,.;:)] |et )",
    example: 'Inès la fleuriste, Paul le boulanger',
  },
  {
    name: 'nom rôle chez organisation',
    pattern: 'P <R><employer><det><generic><O>',
    example: 'Inès Roy directrice chez Orange',
  },
  {
    name: 'nom (rôle, organisation)',
    pattern: 'P \\( <age>(?:, )?<det><R>(?:, |[–/-] )<det><generic><O>\\) ',
    example: 'Inès Roy (libraire, La Cordée)',
  },
  {
    name: 'nom (organisation), rôle',
    pattern: 'P \\( <det><O>(?:, <det>L )?\\) , <det><R>(?!P )',
    example: 'Inès Roy (La Cordée), présidente',
  },
  { name: 'nom (rôle)', pattern: 'P \\( <age>(?:, )?<det><R><tail>', example: 'Inès Roy (libraire)' },
  { name: 'nom – rôle', pattern: 'P [–:-] <det><R><tail>', example: 'Inès Roy – directrice' },
  {
    name: 'organisation dont nom est rôle',
    pattern: "<O>, (?:(?:le|la|l'|une?) [A-Za-z-]+ )?dont P <be><adv><det><R>",
    example: 'La Cordée, le hub dont Inès Roy est la coordinatrice',
  },
  {
    name: 'organisation, dont le rôle, nom',
    pattern: "<O><brackets>(?:, (?:[^P.;: ]\\S* ){1,8})?, dont (?:le|la|l') <R>(?:, )?P",
    example: 'La Cordée, dont la directrice, Inès Roy, sourit',
  },
  {
    name: 'nom est rôle',
    pattern: '<subject>(?:, )?<age>(?:, )?<adv><be><adv><adv><det><adjective><R><tail>',
    example: 'Inès Roy est conseillère numérique chez Orange',
  },
  {
    name: 'nom y est rôle',
    pattern: 'P (?:, )?(?:qui )?y <be><adv><det><R>',
    example: 'La Cordée recrute. Son frère, Paul, y est soudeur',
    there: true,
  },
  {
    name: 'nom en est rôle',
    pattern: 'P (?:, )?(?:qui )?en <be><adv><det><R>',
    example: 'La Cordée change de tête : Inès Roy en devient la directrice',
    possessive: true,
  },
  {
    name: 'rôles et noms, tous deux rôles',
    pattern: 'R , P , et <det>R , P , (?:tous|toutes) (?:les )?(?:deux|trois) <R><tail>',
    example: 'Une infirmière, Inès, et un médecin, Paul, tous deux salariés de La Cordée',
    several: true,
  },
  {
    name: 'dans son équipe, le rôle, nom',
    pattern: "dans (?:son|leur|notre|l') equipe (?:, )?(?:[^PR.;: ]\\S* ){0,3}<R>, P",
    example: 'Dans son équipe, un éducateur, Paul Roy',
    ours: true,
  },
  {
    name: 'nom rôle, le verbe sous-entendu',
    pattern: '(?<= est R , )P <R>(?=[.;] )',
    example: 'Inès Roy est infirmière, Paul Roy médiateur.',
  },
  {
    name: 'nom, apposition, est rôle',
    pattern: 'P , (?:[^P.;:" ]\\S* ){1,12}, <be><adv><det><R><tail>',
    example: 'Inès Roy, partie de rien, est directrice chez Orange',
  },
  {
    name: 'nom, qui est rôle',
    pattern:
      'P , qui (?:(?:[^P.;: ]\\S* ){1,14}?(?:et|mais|puis|,) (?:qui )?)?<adv>(?:y )?<be><adv><det><adjective><R><tail>',
    example: 'Inès Roy, qui est infirmière à domicile',
  },
  {
    name: 'nom fait et est rôle',
    pattern: '<subject>(?!dont |et )(?:[^P.;:" ]\\S* ){1,14}?(?:et|mais|puis) <adv><be><adv><det><adjective><R><tail>',
    example: 'Inès Roy habite Dax et est depuis 2020 infirmière',
  },
  {
    name: 'nom, rôle avant de devenir rôle',
    pattern:
      "<subject>(?:[^PR.;: ]\\S* ){0,12}R (?:[^PR.;: ]\\S* ){0,8}?(?:avant d' etre|avant de devenir|puis est devenue?|puis devient|pour devenir|et devient|et est devenue?|jusqu' a devenir) <adv><det><adjective><R><tail>",
    example: 'Inès Roy a débuté comme factrice avant de devenir libraire',
  },
  {
    name: 'nom, avant d’être embauché comme rôle',
    pattern:
      "<subject>(?:, qui )?(?:(?!(?:que|qu'|qui|dont) )[^P.;: ]\\S* ){1,25}?(?:etre|ete|fut|est|sera) (?:[^PORLA.;:, ]\\S* ){0,2}(?:embauch|recrut|engag|nomm|promu|titularis|affect|employ|mut)\\S* (?:[^POR.;:, ]\\S* ){0,3}(?:comme|en tant que|en qualite (?:de|d')|au poste de) <R><tail>",
    example: 'Inès Roy, mère de deux enfants, a servi en salle avant d’être embauchée comme libraire',
  },
  {
    name: 'organisation, dont elle est rôle',
    pattern:
      "P (?:[^POR,;: ]\\S* ){0,8}<det><O>(?:(?:de|du|d'|des) <det>L )?(?:\\( (?:\\S+ ){1,9}?\\) )?, dont (?:il|elle) <be><det><R>",
    example: 'Inès Roy a rejoint La Poste, dont elle est directrice',
  },
  {
    name: 'travaille chez organisation comme rôle',
    pattern:
      "P (?:, )?(?:[^PORA.;: ]\\S* ){0,8}(?:de|du|d'|a|au|chez|dans) <det><O>(?:[^POR.;:, ]\\S* ){0,3}(?:comme|en tant que|en qualite (?:de|d')) <R>",
    example: 'Inès Roy, qui veille sur les comptes de la compagnie en qualité d’administratrice',
  },
  {
    name: 'travaille comme rôle',
    pattern:
      "(?:<subject>|P (?=, qu))(?:(?!(?:que|qu') (?:son|sa|ses|leurs?) )[^PR.;: ]\\S* ){0,10}(?:comme|en tant que|en qualite (?:de|d')) <R><tail>",
    example: 'Inès Roy travaille comme infirmière',
  },
  {
    name: 'nom succède à nom comme rôle',
    pattern:
      "P (?:[^POR.;:, ]\\S* ){0,3}(?:succed|remplac|releve|pren)\\S* (?:la suite |le relais )?(?:(?:a|de|d') )?P (?:[^PR.;: ]\\S* ){0,4}(?:comme|en tant que|au poste de|aux fonctions de) <R><tail>",
    example: 'Inès Roy succède à Paul Roy comme directrice de La Cordée',
  },
  {
    name: 'rôle de organisation, nom',
    pattern: '<lead><R><brackets><employer><det><generic><O>(?:R )?(?:<onward>|(?:[^PORA.;:, ]\\S* ){0,8}<title>)P',
    example: 'La présidente de Péage Libre, Inès Roy',
  },
  {
    name: 'chez organisation, le rôle nom',
    pattern: "(?:aux?|a|chez) (?:<det>A (?:<town>)?(?:de|du|d') )?<det><O>, (?:<town>, )?<det><R>(?:, )?P",
    example: 'Au lycée Diderot, le professeur Paul Roy',
  },
  {
    name: 'rôle que organisation emploie, nom',
    pattern: '<lead><adjective><R><paid><O>(?:[^PORA.;:" ]\\S* ){0,8}?, P',
    example: 'Une médiatrice que rémunère La Cordée, Inès Roy',
  },
  {
    name: 'rôle (organisation) nom',
    pattern: '<stranger><lead><adjective><R>\\( <det><O>\\) (?:, )?P',
    example: 'L’historienne (CNRS) Inès Roy',
  },
  {
    name: 'rôle de lieu, nom',
    pattern: '<lead><R><brackets><town>(?:R )?(?:, )?<called>P',
    example: 'Le sous-préfet de Dax, Paul Roy',
  },
  {
    name: 'rôle d’un lieu commun, nom',
    pattern: "<lead><R>(?:du|de la|de l'|des) (?:[^PORLA.;:, ]\\S* ){1,3}(?:<title>|, )P",
    example: 'La directrice de l’école, Inès Roy',
  },
  {
    name: 'rôle qui…, nom',
    pattern: '<lead><R>(?:qui|que|dont) (?:[^PORA.;:, ]\\S* ){1,8}, P',
    example: 'La professeure qui l’avait poussé, Inès Roy',
  },
  {
    name: 'rôle se nomme nom',
    pattern: "<det><R><tail>(?:se nomme|s' appelle|s' appelait|est desormais) P",
    example: 'Le président se nomme Paul Roy',
    held: true,
  },
  {
    name: 'après dix ans comme rôle, nom',
    pattern:
      '<start>(?:apres|pendant|durant) (?:[^PR.;:, ]\\S* ){1,8}(?:comme|en tant que|en qualite (?:de|d\')) <R><tail>(?:[^P.;:" ]\\S* ){0,8}?, P',
    example: 'Après dix ans comme infirmière chez Orange, Inès Roy',
  },
  {
    name: 'organisation, où elle est rôle',
    pattern: '<O><brackets>, ou (?:il|elle) <be><adv><det><R>',
    example: 'Elle arrive à La Cordée, où elle est comptable',
    pointsBack: true,
  },
  {
    name: 'rôle depuis, nom',
    pattern: '<start><elected><R><tail>(?:[^PORA.;:, ]\\S* ){0,7}, <called>P',
    example: 'Directrice depuis dix ans, Inès Roy',
  },
  {
    name: 'son rôle, nom',
    pattern: '(?:son|sa|leur) <adjective><R>(?:, )?P',
    example: 'La compagnie joue ce soir. Sa metteuse en scène, Inès Roy',
    possessive: true,
  },
  {
    name: 'le rôle, nom',
    pattern: "<stranger>(?:le|la|l'|notre|mon|ma) <adjective><R><self>, <called>P",
    example: 'La directrice, Inès Roy',
    held: true,
  },
  {
    name: 'du rôle, nom',
    pattern: '<kinless>(?<!^ )(?<=[a-z] )(?:du|au) <adjective><R>(?:P|, P (?=[,.;:)] |qui ))',
    example: 'sous la responsabilité du vice-président, Paul Roy, un comité se réunit',
  },
  {
    name: 'rôle, un certain nom',
    pattern: '<stranger><lead><adjective><R>, une? certaine? P',
    example: 'l’architecte, un certain Paul Roy',
  },
  {
    name: 'le rôle nom',
    pattern: "<stranger>(?:le|la|l') <adjective><R>P",
    example: 'l’infirmière Inès Roy',
    held: true,
  },
  {
    name: 'rôle nom',
    pattern: '<stranger><lead><adjective><R>(?:<self>, <called>)?P',
    example: 'le boulanger Paul Roy',
  },
  {
    name: 'rôle, et bien d’autres, nom',
    pattern: '<start><elected><R><since><tail><meanwhile>, <called>P',
    example: 'Soudeur pendant huit ans chez Alstom, à Belfort, Paul Roy',
  },
  {
    name: 'rôle, elle…',
    pattern: '<clause><R><since><tail><among>, (?:elle|il) ',
    example: 'Salariée de La Cordée depuis 2016, elle y tient',
    pointsBack: true,
  },
  {
    name: 'rôle, rôle, elle…',
    pattern: '<start>R (?:[^P.;:" ]\\S* ){0,8}?, <R><tail>(?:[^P.;:" ]\\S* ){0,14}?, (?:elle|il) ',
    example: 'Cadre à la retraite, présidente de La Cordée, elle y tient',
    pointsBack: true,
  },
  {
    name: 'rôle, ce rôle…',
    pattern:
      '<start><R><since><tail>(?:[^P.;:" ]\\S* ){0,8}?, (?:ce|cet|cette|la jeune|le jeune|l\' homme|la femme|(?:le|la) \\S+enaire) ',
    example: 'Fondatrice de La Cordée, cette informaticienne a quitté Lyon',
    pointsBack: true,
  },
  {
    name: 'lui est rôle',
    pattern: '(?:lui|elle) (?:, )?(?:est |etait )<det><R><tail>',
    example: 'Lui est conseiller, elle est médiatrice',
    pointsBack: true,
  },
  {
    name: 'elle, rôle',
    pattern: "(?<!(?:a|de|d'|avec|pour|chez|sur|vers|par|contre|sans) )(?:lui|elle) , <age>(?:, )?<det><R>(?=[,.;:] )",
    example: 'Lui est conseiller ; elle, médiatrice, arrive de Brest',
    pointsBack: true,
  },
  { name: 'rôle : nom', pattern: '<R><tail>: P', example: 'Directrice : Inès Roy' },
  {
    name: 'le rôle, c’est nom',
    pattern: "(?:le|la|l'|notre|mon|ma) <adjective><R><tail>(?:, )?c' (?:est|etait) P",
    example: 'La directrice, c’est Inès Roy',
    held: true,
  },
  {
    name: 'rôle de quoi que ce soit, nom',
    pattern:
      "(?:le|la|l'|un|une|notre|son|sa|leur) <adjective><R>(?:de|du|des|d'|a|au|aux|chez|pour) (?:[^PR.;:, ]\\S* ){1,9}(?:<title>|, )P (?=[,.;:)\"–—] |$)",
    example: 'La gérante du petit garage de la place, Inès Roy, sourit',
  },
  {
    name: 'nom est l’un des rôles',
    pattern: "P <be>(?:l' )?une? des <count><R><tail>",
    example: 'Inès Roy est l’une des trois conseillères de la Caf',
    singlesOut: true,
    held: true,
  },
  {
    name: 'le métier de rôle',
    pattern:
      "P (?:(?!form|prepar|destin|rev|vis|cherch|decouvr|initi|candidat|orient)[^POR.;: ]\\S* ){0,6}(?:quotidien|metier|travail|parcours|vie|carriere|profession|activite|emploi|poste|fonctions|brassard|(?:double )?casquettes?|tablier|blouse|habits?|costume|tenue|uniforme|badge|carte|gilet|toque|robe|kepi|salopette|sacoche|trousse|carnet|mandat|office|titre) (?:de|d') <R><tail>",
    example: 'Inès Roy raconte son quotidien de libraire',
  },
  {
    name: 'poste de rôle, confié à nom',
    pattern: "(?:poste|role|fonctions?|mission) (?:de|d') <R>(?:, )?(?:est |ha ete |fut )?confiee?s? a P",
    example: 'un poste d’animatrice, confié à Inès Roy',
  },
  {
    name: 'nom, l’un des rôles',
    pattern: "P , <age>(?:, )?(?:l' )?une? des <count><R><tail>",
    example: 'Inès Roy, l’une des trois conseillères de la Caf',
    singlesOut: true,
    held: true,
  },
  {
    name: 'rôles, dont nom',
    pattern: '<count><R><tail>, dont P',
    example: 'Trois bénévoles de La Cordée, dont Paul Roy',
    singlesOut: true,
  },
  {
    name: 'parmi les rôles : nom',
    pattern: 'parmi <det><count><R><tail>(?:[:,] )?P',
    example: 'Parmi les conseillers de l’association : Inès Roy',
    singlesOut: true,
  },
];
