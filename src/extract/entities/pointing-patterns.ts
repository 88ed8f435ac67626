import type { RolePattern } from './role-pattern.js';

/** Roles whose sentence names nobody: a pronoun or a definite noun takes up somebody named before. Shapes as in `role-pattern.ts`. */
export const POINTING_PATTERNS: readonly RolePattern[] = [
  {
    name: 'elle, en tant que rôle',
    pattern: '(?:il|elle) (?:[^PO.; ]\\S* ){0,12}(?:en tant que|comme) <R><tail>',
    example: 'Elle intervient en tant que médiatrice',
    pointsBack: true,
  },
  {
    name: 'après dix ans comme rôle, elle',
    pattern:
      '<start>(?:apres|pendant|durant) (?:[^PR.;:, ]\\S* ){1,8}(?:comme|en tant que|en qualite (?:de|d\')) <R><tail>(?:[^P.;:" ]\\S* ){0,8}?, (?:elle|il) ',
    example: 'Après dix ans comme infirmière chez Orange, elle a tout quitté',
    pointsBack: true,
  },
  {
    name: 'ce rôle, devenu rôle',
    pattern: '(?:ce|cet|cette) <adjective>R <place>(?:, )?<become><R><tail>',
    example: 'Cette ancienne factrice, devenue libraire à La Cordée',
    pointsBack: true,
  },
  {
    name: 'ce rôle, rôle',
    pattern: '(?:ce|cet|cette) <adjective>R , <adv><R><tail>(?=[,.;:)] )',
    example: 'Cette infirmière, salariée de La Cordée, a tout dessiné',
    pointsBack: true,
  },
  {
    name: 'ce rôle est rôle',
    pattern: '(?:ce|cet|cette) <adjective>R (?:[^PORLA.;:, ]\\S* ){0,4}(?:est|etait) <adv><det><R><tail>',
    example: 'Ce conseiller de 33 ans est salarié de La Cordée',
    pointsBack: true,
  },
  {
    name: 'entré dans organisation comme rôle',
    pattern:
      '(?:entree?|arrivee?|embauchee?|recrutee?|engagee?) (?:a|au|aux|dans|chez|par) <det><generic><O>(?:[^POR.;: ]\\S* ){0,4}(?:comme|en tant que|en qualite de) <R>',
    example: 'Cette femme de 29 ans, entrée à La Poste comme factrice',
    pointsBack: true,
  },
  {
    name: 'organisation l’a recruté comme rôle',
    pattern:
      "<O>(?:, (?:[^P.;: ]\\S* ){1,8}, )?(?:l' ha|l' avait|vient de l') (?:ensuite |alors )?(?:recrut|embauch|engag|nomm)\\S* (?:[^POR.;: ]\\S* ){0,3}(?:comme|en tant que|en qualite (?:de|d')) <R>",
    example: 'La Cordée l’a recrutée comme médiatrice',
    pointsBack: true,
  },
  {
    name: 'rencontre avec un rôle',
    pattern: "(?:rencontre avec|portrait d'|portrait de|entretien avec|conversation avec) une? <adjective><R><tail>",
    example: 'Rencontre avec une écoutante',
    pointsBack: true,
  },
  {
    name: 'vous êtes rôle',
    pattern: '(?:vous etes|vous etiez|vous voila|etes-vous devenue?) <adv><det><R><tail>',
    example: 'Vous êtes directrice depuis 2020',
    pointsBack: true,
    interviewed: 'asked',
  },
  {
    name: 'nom, je suis rôle',
    pattern: 'P (?:, |et )(?:N ans (?:, )?(?:et )?)?(?:moi , )?je <am><adv><det><adjective><R><tail>',
    example: 'Moi, c’est Inès, je suis factrice chez Orange',
  },
  {
    name: 'nom : « je suis rôle »',
    pattern: 'P (?:[^PR.;: ]\\S* ){0,8}: (?:" )?(?:moi , )?je <am><adv><det><adjective><R><tail>',
    example: 'Inès Roy le dit : « Je suis factrice »',
  },
  {
    name: '« je suis rôle », dit nom',
    pattern: 'je <am><adv><det><adjective><R><tail>(?:[^P. ]\\S* ){0,20}[a-z]+ P',
    example: '« Je suis factrice chez Orange », explique Inès Roy',
    spoken: true,
  },
  {
    name: 'je suis rôle',
    pattern: '(?<=(?:^|,) )je <am><adv><det><adjective><R><tail>',
    example: 'Je suis factrice depuis 2012',
    pointsBack: true,
    interviewed: 'answers',
  },
  {
    name: 'dit le rôle',
    pattern: "(?:le|la|l') <adjective><R><tail>(?!P |, (?:\\S+ )?P |(?:de|du|d'|des|a|au) (?:\\S+ ){0,6}P )",
    example: '« Un pas après l’autre », explique la formatrice.',
    anaphora: 'speech',
  },
  {
    name: 'dit ce rôle',
    pattern: '(?:ce|cet|cette) (?:jeune )?<R><tail>(?=[.,;:] )(?!, P )',
    example: '« Un pas après l’autre », explique cette formatrice.',
    anaphora: 'speech',
  },
  {
    name: 'celle-ci, rôle',
    pattern:
      "(?<=(?:^|[,;:]) )(?:celui-ci|celle-ci|ce dernier|cette derniere|l' interessee?) , <age>(?:, )?<adv><det><R><tail>",
    example: 'Celle-ci, infirmière chez Orange, habite Dax',
    pointsBack: true,
  },
  {
    name: 'ce dernier, qui est rôle',
    pattern:
      "(?:celui-ci|celle-ci|ce dernier|cette derniere|l' interessee?|lui|elle) , qui <adv><be><adv><det><adjective><R><tail>",
    example: '« Non », lance ce dernier, qui est aussi maire de Dax',
    pointsBack: true,
  },
  {
    name: 'le garçon est rôle',
    pattern:
      "(?<=(?:^|[,;:]) )(?:le|la|l'|ce|cet|cette) (?:jeune |vieil |vieille |vieux )?(?:garcon|fille|homme|femme|dame|monsieur|gaillard|adolescente?|ado|[a-z]+enaire|benjamine?|cadette?|ainee?|interessee?) <adv><be><adv><det><adjective><R><tail>",
    example: 'La jeune femme est depuis peu médiatrice chez Orange',
    pointsBack: true,
  },
  {
    name: 'le rôle, rôle, repris',
    pattern: '(?<=^ )(?:le|la|l\') R , <age>(?:, )?<adv><R><tail>(?:[^P.;:" ]\\S* ){0,8}?, ',
    example: 'L’autrice, professeure à La Sorbonne, compare dix villes.',
    anaphora: 'subject',
  },
  {
    name: 'le rôle, arrivé de loin, repris',
    pattern:
      "(?<=^ )(?:le|la|l') <adjective><R>, (?:arrivee?|venue?|nee?|installee?|formee?|passee?|revenue?|issue?|entree?|originaire) (?:[^PO.;: ]\\S* ){0,9}, ",
    example: 'L’ancienne graphiste, arrivée de Montreuil, trait ses vaches.',
    anaphora: 'subject',
  },
  {
    name: 'le rôle, que organisation emploie, repris',
    pattern: "(?<=^ )(?:le|la|l') <adjective><R><paid><O>(?!(?:[^.;: ]\\S* ){0,14}P )",
    example: 'La bibliothécaire, que La Poste a détachée auprès de La Cordée, trie',
    anaphora: 'next',
  },
  {
    name: 'le rôle, apposition, repris',
    pattern:
      "(?<=^ )(?:le|la|l') <adjective><R>, (?!que |qu' |dont )(?:[^PO.;: ]\\S* ){1,12}, (?!(?:[^.;: ]\\S* ){0,9}P )",
    example: 'L’entraîneur, ancien champion de judo, a soixante ans.',
    anaphora: 'subject',
  },
  {
    name: 'le rôle, nommé ensuite',
    pattern: "(?:le|la|l'|leur) <adjective><R>(?!P |(?:[,:(] )(?:\\S+ ){0,3}P |de |du |d' |des |chez )",
    example: 'On attend l’écrivaine publique. « Merci », dit Inès Roy',
    anaphora: 'ahead',
  },
  {
    name: 'que le vieux rôle, repris',
    pattern:
      "(?<=P (?:[^PR.;: ]\\S* ){2,30}(?:que|qu'|et|mais|car|quand|comme) )(?:le|la) (?:vieux|vieil|vieille|jeune|ancien|ancienne) <R>(?!P |, P |de |du |d' |des )",
    example: 'Paul Roy caresse la coque et l’on sent que le vieux mécanicien hésite.',
    anaphora: 'same',
  },
  {
    name: 'le rôle, repris',
    pattern:
      "<opening>(?:le|la|l') <adjective><R>(?:(?:de|d'|du) <det>L )?(?![POL,] |lui |\\( |de |du |d' |des |chez |a |au |aux |en |et )",
    example: 'La directrice ira le visiter jeudi.',
    anaphora: 'subject',
  },
  {
    name: 'le rôle de organisation, repris',
    pattern:
      "(?<=^ )(?:le|la|l') <R><employer><det><generic><O>(?!(?:ne |n' )?(?:lui|l'|la|le|les|leur) |(?:[^P.;: ]\\S* ){0,8}P )",
    example: 'La trésorière de La Cordée cultive un jardin.',
    anaphora: 'next',
  },
  {
    name: 'tous deux sont rôles',
    pattern: '(?:tous|toutes) (?:les )?(?:deux|trois) (?:sont|etaient|travaillent comme) <adv><det><R><tail>',
    example: 'Inès Roy lit, Paul Roy écrit. Tous deux sont bénévoles à La Cordée',
    pointsBack: true,
    several: true,
  },
  {
    name: 'elle occupe le poste de rôle',
    pattern:
      "(?:il|elle) (?:y )?(?:occup|tient|tenait|pris|prend)\\S* (?:[^PORLA.;:, ]\\S* ){0,3}(?:le |un |ce )?(?:poste|fonctions?|role) (?:de|d') <R><tail>",
    example: 'Elle occupe depuis 2020 le poste de directrice artistique',
    pointsBack: true,
  },
  {
    name: 'elle y est rôle',
    pattern: '(?:il|elle) y (?:<be>|travaille comme |exerce comme |officie comme )<adv><det><R>',
    example: 'Inès a rejoint La Cordée. Elle y sera comptable',
    pointsBack: true,
    there: true,
  },
  {
    name: 'elle en est rôle',
    pattern: "(?:il|elle) en <be><adv>(?:le |la |l' )<R>",
    example: 'Elle a grandi à La Cordée. Elle en est la directrice depuis mars',
    pointsBack: true,
    possessive: true,
  },
  {
    name: 'elle est rôle',
    pattern: '(?:il|elle) <adv><be><adv><adv><det><adjective><R><tail>',
    example: 'À 23 ans, elle est médiatrice chez Orange',
    pointsBack: true,
  },
  {
    name: 'ce rôle',
    pattern: '(?:ce|cet|cette) (?:jeune )?<R><tail>(?!(?:\\. )?$)',
    example: 'Cette libraire de 38 ans',
    pointsBack: true,
  },
];
