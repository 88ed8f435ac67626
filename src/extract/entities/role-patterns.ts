/**
 * How a sentence ties a role to a person and an organisation: expressions over shapes. Symbols: `P` person, `O`
 * organisation, `L` place, `R` role, `A` a body meant by its common noun (`association`), `N` number; other words are in
 * lower case without accents, and each word ends with its space. Words in angle brackets are the macros of
 * `role-grammar.ts`, which bring their own spaces.
 */
export interface RolePattern {
  readonly name: string;
  readonly pattern: string;
  /** A phrase it reads, for the reader of this file. */
  readonly example: string;
  /** The role that a verb says without a noun. */
  readonly says?: SaidRole;
  /** Every person named before the role bears it, not only the nearest. */
  readonly several?: true;
  /** One of several is meant: `l'une des conseillères`. */
  readonly singlesOut?: true;
  /** `la directrice, X`, `nos éducateurs`: held in the organisation that the article turns around, where none is named. */
  readonly held?: true;
  /** `sa directrice`: the organisation is the last one named before, if no person is named since. */
  readonly possessive?: true;
  /** The person is the last one named before: the phrase only points back. */
  readonly pointsBack?: true;
}

/** A role as it is said of a man and of a woman. */
export interface SaidRole {
  readonly masculine: string;
  readonly feminine: string;
}

/** In order: of two that read the same role, the first counts. */
export const ROLE_PATTERNS: readonly RolePattern[] = [
  {
    name: 'nom, ancien rôle devenu rôle',
    pattern: 'P <age>, <det>R <place>devenue? (?:(?:elle|lui|aussi|meme|egalement|ensuite|depuis) ){0,3}<R><tail>',
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
    name: 'noms, leurs rôles',
    pattern: 'P (?:, P ){0,9}et P , <adv><det><count><R><tail>',
    example: 'Awa Sy et Paul Roy, nos deux référents',
    several: true,
  },
  {
    name: 'les rôles, noms',
    pattern: '<det><count><R><tail>(?:[,:] )?P <member>(?:, P <member>){0,9}(?:, )?et P',
    example: 'les deux conseillers, Awa et Paul',
    several: true,
  },
  {
    name: 'noms sont rôles',
    pattern:
      'P (?:, P ){0,9}et P (?:sont|etaient|deviennent|sont devenue?s|ont ete (?:elue?s|nommee?s)) <adv><det><count><R><tail>',
    example: 'Awa Sy et Paul Roy ont été élus coprésidents de la Ligue',
    several: true,
  },
  {
    name: 'nom, devenu rôle',
    pattern: 'P , devenue? <R><tail>',
    example: 'Inès, devenue régisseuse',
  },
  {
    name: 'nom, dit surnom, rôle',
    pattern: 'P , (?:dite?|alias|surnommee?) <det>(?:P|[a-z]+) , <det><R><tail>',
    example: 'Louis Hoareau, dit Lulu, gardien',
  },
  {
    name: 'nom, son rôle',
    pattern: 'P <age>, (?:son|sa|leur) <adjective><R>(?!P )',
    example: 'La Cordée recrute. Inès Roy, sa directrice',
    possessive: true,
  },
  {
    name: 'nom, rôle',
    pattern: 'P <age>, <kin><age>(?:, )?<adv><det><adjective><R>(?!P )<tail>',
    example: 'Inès Roy, 32 ans, directrice du lycée Diderot',
  },
  {
    name: 'nom rôle chez organisation',
    pattern: 'P <R><employer><det><generic><O>',
    example: 'Inès Roy directrice chez Orange',
  },
  { name: 'nom (rôle)', pattern: 'P \\( <age>(?:, )?<det><R><tail>', example: 'Inès Roy (libraire)' },
  { name: 'nom – rôle', pattern: 'P [–:-] <det><R><tail>', example: 'Inès Roy – directrice' },
  {
    name: 'organisation dont nom est rôle',
    pattern: "<O>, (?:(?:le|la|l'|une?) [A-Za-z-]+ )?dont P <be><adv><det><R>",
    example: 'La Cordée, le hub dont Inès Roy est la coordinatrice',
  },
  {
    name: 'nom est rôle',
    pattern: 'P (?:, )?<age>(?:, )?<adv><be><adv><det><R><tail>',
    example: 'Inès Roy est conseillère numérique chez Orange',
  },
  {
    name: 'nom, apposition, est rôle',
    pattern: 'P , (?:[^P.;:" ]\\S* ){1,12}, <be><adv><det><R><tail>',
    example: 'Inès Roy, partie de rien, est directrice chez Orange',
  },
  {
    name: 'nom, qui est rôle',
    pattern: 'P , qui <be><adv><det><R><tail>',
    example: 'Inès Roy, qui est infirmière à domicile',
  },
  {
    name: 'organisation, dont elle est rôle',
    pattern:
      "P (?:[^POR,;: ]\\S* ){0,8}<det><O>(?:(?:de|du|d'|des) <det>L )?(?:\\( (?:\\S+ ){1,9}?\\) )?, dont (?:il|elle) <be><det><R>",
    example: 'Inès Roy a rejoint La Poste, dont elle est directrice',
  },
  {
    name: 'travaille comme rôle',
    pattern: 'P (?:[^PR.;: ]\\S* ){0,10}(?:comme|en tant que|en qualite de) <R><tail>',
    example: 'Inès Roy travaille comme infirmière',
  },
  {
    name: 'rôle de organisation, nom',
    pattern: '<lead><R><employer><det><generic><O>(?:[^PORA.;:, ]\\S* ){0,5}(?:, )?P',
    example: 'La présidente de Péage Libre, Inès Roy',
  },
  {
    name: 'chez organisation, le rôle nom',
    pattern: '(?:au|a|chez) <det><O>, <det><R>P',
    example: 'Au lycée Diderot, le professeur Paul Roy',
  },
  {
    name: 'rôle de lieu, nom',
    pattern: '<lead><R><town>(?:, )?P',
    example: 'Le sous-préfet de Dax, Paul Roy',
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
    name: 'organisation, où elle est rôle',
    pattern: '<O><brackets>, ou (?:il|elle) <be><adv><det><R>',
    example: 'Elle arrive à La Cordée, où elle est comptable',
    pointsBack: true,
  },
  {
    name: 'rôle depuis, nom',
    pattern: '<start><R><tail>(?:[^PORA.;:, ]\\S* ){0,7}, (?:le |la )?P',
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
    pattern: "<stranger>(?:le|la|l'|notre|mon|ma) <adjective><R>, P",
    example: 'La directrice, Inès Roy',
    held: true,
  },
  { name: 'rôle nom', pattern: '<stranger><lead><adjective><R>(?:, )?P', example: 'le boulanger Paul Roy' },
  {
    name: 'rôle, et bien d’autres, nom',
    pattern: '<start><R><since><tail>(?:[^P.;:" ]\\S* ){0,14}?, (?:le |la )?P',
    example: 'Soudeur pendant huit ans chez Alstom, à Belfort, Paul Roy',
  },
  {
    name: 'rôle, elle…',
    pattern: '<start><R><since><tail>(?:[^P.;:" ]\\S* ){0,14}?, (?:elle|il) ',
    example: 'Salariée de La Cordée depuis 2016, elle y tient',
    pointsBack: true,
  },
  { name: 'rôle : nom', pattern: '<R><tail>: P', example: 'Directrice : Inès Roy' },
  {
    name: 'nom est l’un des rôles',
    pattern: "P <be>(?:l' )?une? des <count><R><tail>",
    example: 'Inès Roy est l’une des trois conseillères de la Caf',
    singlesOut: true,
  },
  {
    name: 'le métier de rôle',
    pattern: "P (?:[^POR.;: ]\\S* ){0,6}(?:quotidien|metier|travail|parcours|vie|poste|fonctions) (?:de|d') <R><tail>",
    example: 'Inès Roy raconte son quotidien de libraire',
  },
  {
    name: 'nom, l’un des rôles',
    pattern: "P , (?:l' )?une? des <count><R><tail>",
    example: 'Inès Roy, l’une des trois conseillères de la Caf',
    singlesOut: true,
  },
  {
    name: 'parmi les rôles : nom',
    pattern: 'parmi <det><count><R><tail>(?:[:,] )?P',
    example: 'Parmi les conseillers de l’association : Inès Roy',
    singlesOut: true,
  },
  {
    name: 'elle, en tant que rôle',
    pattern: '(?:il|elle) (?:[^PO.; ]\\S* ){0,12}(?:en tant que|comme) <R><tail>',
    example: 'Elle intervient en tant que médiatrice',
    pointsBack: true,
  },
  {
    name: 'elle est rôle',
    pattern: '(?:il|elle) <be><adv><det><R><tail>',
    example: 'À 23 ans, elle est médiatrice chez Orange',
    pointsBack: true,
  },
  {
    name: 'ce rôle',
    pattern: '(?:ce|cet|cette) (?:jeune )?<R><tail>',
    example: 'Cette aide-soignante de 42 ans',
    pointsBack: true,
  },
];
