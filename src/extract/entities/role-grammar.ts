/** The macros of the patterns, as expressions over shapes. Each ends behind the space of its last word; gaps are bounded, so that a match costs a constant. */
const EMPLOYER =
  "(?:chez|de|du|des|d'|a|au|aux|pour|par|dans|au sein de|au sein du|au sein des|au sein d'|aupres de|aupres du|aupres des) ";
const HIRED =
  '(?:mise? a (?:disposition|la disposition) |salariee? |employee? |detachee? |recrutee? |benevole |basee? |en poste |qui travaille )?';
const DETERMINER = "(?:le|la|l'|les|un|une|des|nos|notre|son|sa|ses|leur|leurs|mon|ma|mes|cet|cette) ";
const DET = `(?:${DETERMINER})?`;
const GENERIC = '(?:A (?:[^POLR.;:, ]\\S* ){0,2})?';

const MACROS: Readonly<Record<string, string>> = {
  age: '(?:N (?:ans )?)?',
  adv: "(?:(?:alors|actuellement|aujourd'hui|desormais|egalement|aussi|toujours|ainsi|lui-meme|elle-meme|elle|lui|depuis N|par ailleurs|notamment|jeune|quant a lui|quant a elle|bientot|maintenant) (?:, )?)?",
  det: DET,
  count: '(?:(?:N|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|autres?|premiers?|premieres?) ){0,2}',
  be: '(?:est|etait|sera|fut|est devenue? en N|est devenue?|devient|etait devenue?|reste|ha ete nommee?|ha ete elue?|est nommee?|est elue?|ha ete|travaille comme|officie comme|exerce comme|sont) ',
  employer: EMPLOYER,
  generic: GENERIC,
  place: `(?:(?:a|au|aux|en|dans|de|du|d') ${DET}(?:L|O) )?`,
  town: `(?:(?:a|au|aux|en|dans|de|du|d'|des) ${DET}L )`,
  // a role before a name has its article, opens the sentence or is one of a list; else it is a verb (`assure X`) or a complement
  lead: `(?:${DETERMINER}|(?<=^ (?:["–-] )?)|(?<= (?:et|avec|,|\\() ))`,
  // the son of the farmer is no farmer, and `à la manœuvre, X` is no trade
  stranger:
    "(?<!(?:frere|soeur|fils|fille|epoux|epouse|mari|femme|pere|mere|cousine?|voisine?|amie?|collegue) (?:de|du|d') )(?<!^ a )(?<!comme )",
  adjective:
    '(?:(?:[a-z-]+ieme|seconde?|jeune|nouveau|nouvel|nouvelle|dernier|derniere|premier|premiere|seul|seule|grand|grande|tout|toute|simple|actuel|actuelle|autre|petit|petite|ancien|ancienne|plus jeune|plus ancien|plus ancienne|plus vieux|plus vieille) )?',
  member: `(?:(?:, )?(?:de|du|d'|des) ${DET}O )?`,
  since: '(?:(?:pendant|depuis) (?:(?!chez |a |au |pour |de |du )[^PORLA.;:, ]\\S* ){1,4})?',
  kin: '(?:(?:son|sa|mon|ma|leur|notre) (?:collegue (?:, )?|[a-z]+ , ))?',
  lately: "(?:aussi |aujourd'hui |desormais |actuellement |depuis (?:[^PORLA.;:, ]\\S* ){1,3})?",
  elected: '(?:(?:elue?s?|nommee?s?|promue?|devenue?) (?:[^PORLA.;:, ]\\S* ){0,3}?)?',
  start: '(?<=(?:^|[–—]) (?:[–-] )?)',
  // who founds, who hires, who joins: the verb's forms behind its stem
  has: '(?:(?:vient|viennent|venait) de |(?:va|vont|allait|avait|avaient|ha|ont) )?',
  brackets: '(?:\\( (?:\\S+ ){1,6}?\\) )?',
  // a name of a list with what is said of it: `Awa Roy, comptable, et`
  listed: `(?:P (?:, ${DET}R (?:, )?)?(?:, )?et )?P (?:, ${DET}R )?(?:, )?`,
  R: '(?<R>R )',
  O: '(?<O>[OA] )',
  // a gap for `au sein du pôle transport de La Poste`, `à Rodez chez Orange`
  tail: `(?:(?:par ${DET}${GENERIC}[OA] )?${HIRED}(?:(?:a|au|aux|en|dans|de) ${DET}L (?:, )?)?${HIRED}${EMPLOYER}(?:[^POLRA.;:, ]\\S* ){0,6}?(?:(?:de|du|des|d') )?${DET}${GENERIC}(?<O>[OA] ))?`,
};

/** A pattern with its macros expanded. It starts at a symbol. */
export const expandPattern = (pattern: string): string =>
  pattern.replace(/<(\w+)>/g, (whole, name: string) => MACROS[name] ?? whole);

/** The expression behind a pattern: to be looked for, or (`dy`) tried at one place. */
export const compilePattern = (pattern: string, flags: 'dg' | 'dy' = 'dg'): RegExp =>
  new RegExp(`(?<= )${expandPattern(pattern)}`, flags);
