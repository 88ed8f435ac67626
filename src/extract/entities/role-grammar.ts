import { OFFICE } from './offices.js';

/** The macros of the patterns, as expressions over shapes. Each ends behind the space of its last word; gaps are bounded, so that a match costs a constant. */
const EMPLOYER =
  "(?:chez|de|du|des|d'|a|au|aux|pour|par|dans|au sein de|au sein du|au sein des|au sein d'|aupres de|aupres du|aupres des) ";
const HIRED =
  '(?:mise? a (?:disposition|la disposition) |salariee? |employee? |detachee? |recrutee? |benevole |basee? |en poste |qui travaille )?';
const DETERMINER = "(?:le|la|l'|les|un|une|des|nos|notre|vos|votre|son|sa|ses|leur|leurs|mon|ma|mes|cet|cette) ";
const ADVERBS =
  "(?:a|des) N ans|alors|actuellement|aujourd'hui|desormais|dorenavant|egalement|aussi|toujours|encore|ainsi|ensuite|lui-meme|elle-meme|eux-memes|elles-memes|elle|lui|par ailleurs|en parallele|dans le civil|de son etat|de son metier|de metier|de profession|avant tout|d' abord|surtout|notamment|a la fois|tour a tour|jusqu' alors|jusque-la|jusqu' ici|jusqu' a (?:present|maintenant|peu|recemment)|jusqu' en N|precedemment|anciennement|dernierement|un temps|alors encore|longtemps|autrefois|jadis|naguere|auparavant|jeune|quant a (?:lui|elle|eux|elles)|bientot|maintenant|officiellement|depuis N|depuis peu|depuis (?:[^PORLA.;:, ]\\S* ){0,3}(?:ans?|mois|annees|semaines|debut|rentree|creation|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|automne|hiver)(?: N)?";
/** What may stand beside a verb or a role, other than dates (`inserts.ts`), between commas or not; one bound number of times, so that a match costs a constant. */
const ADVERBIAL = `(?:(?:, )?(?:${ADVERBS}) (?:, )?)?`;
const ELECTED = '(?:nomme|elu|reelu|promu|designe|reconduit|investi|recrute|embauche|engage|titularise|installe)e?s?';
const AS = "(?:comme|en tant que|en qualite (?:de|d')|au poste de|aux fonctions de)";
/** Verbs that say what somebody is, as the shape has them. */
const BE = `(?:${[
  "est|etait|sera|serait|fut|sont|etaient|seront|c' est|c' etait",
  "(?:est|etait|sont) devenue?s?(?: en N)?|devient|deviennent|deviendra|devint|devenait|ha ete|avait ete|vient d' etre",
  "(?:ha|avait|ont|aura) (?:longtemps|toujours|d' abord|aussi|egalement|ensuite|successivement|deja|tour a tour|[a-z]+ment) ete",
  `(?:ha ete|avait ete|est|sera|vient d' etre|ont ete|fut) ${ELECTED}(?: ${AS})?`,
  `(?:reste|restait|demeure)`,
  `(?:travaill|offici|exerc|oeuvr|interven|intervien|debut|commenc)\\S* ${AS}`,
  "(?:ha |avait |vient de |vient d' )?(?:occup|tient|tenait|pris|prend|repris|reprend|exerc|assur|quitt)\\S* (?:aujourd'hui |desormais |actuellement )?(?:le |un |les |ses |son |des )?(?:poste|fonctions?|role|charge|mission) (?:de|d')",
].join('|')}) `;
/** Whose kin one is says nothing of one's own trade. */
const KIN =
  'frere|soeur|fils|fille|epoux|epouse|mari|femme|pere|mere|cousine?|voisine?|amie?|compagnon|compagne|grand-pere|grand-mere|neveu|niece|oncle|tante|maman|papa|petit-fils|petite-fille';
const DET = `(?:${DETERMINER})?`;
/** The part of a body that one works in: `du service des archives de | la Ville de Lyon`. */
const UNIT = `(?:(?:service|pole|direction|departement|bureau|division|equipe|unite|cellule|antenne|delegation|section|secteur|branche|siege|standard|accueil) (?:[^POLRA.;:, ]\\S* ){0,4}?(?:de|du|des|d') ${DET})?`;
const GENERIC = `${UNIT}(?:A (?:[^POLR.;:, ]\\S* ){0,2})?`;

/** Whose staff one is, as a verb says it. */
const HIRES =
  '(?:ha |avait |aura )?(?:emploi|employ|salari|recrut|embauch|remuner|engag|paie|paye|missionn|mandat|mobilis)\\S* ';
/** `que rémunère La Cordée`, `que La Cordée emploie`, `que La Cordée a détachée auprès de La Poste`: up to the body that one works for. */
const PAID = `(?:, )?(?:que|qu') (?:${[
  `${HIRES}${DET}${GENERIC}`,
  `${DET}${GENERIC}O (?:ha |avait )?(?:detach|delegu|mise? a (?:la )?disposition)\\S* (?:aupres de |aupres du |aupres des |a |au |aux |de |du )${DET}${GENERIC}`,
  `(?=${DET}${GENERIC}O (?:${HIRES}|(?:ha |avait )?detach))${DET}${GENERIC}`,
].join('|')})`;

const SUBJECT = "(?<!(?:de|du|d'|des|chez|avec|par|pour|sur|contre|sans|selon|vers|entre|a|au) )P ";

const MACROS: Readonly<Record<string, string>> = {
  // `34 ans`, `trente-quatre ans`, `vingt et un ans`
  age: '(?:N (?:ans )?|[a-z-]+ (?:et [a-z-]+ )?ans )?',
  adv: ADVERBIAL,
  det: DET,
  count: '(?:(?:N|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|autres?|premiers?|premieres?) ){0,2}',
  // `tous deux`, `toutes les trois`
  all: '(?:(?:tous|toutes) (?:les )?(?:N|deux|trois|quatre|cinq) )?',
  be: BE,
  // the son of Ginette, a cook: what follows is said of him
  own: `(?<!(?:${KIN}) (?:de|du|d') )P `,
  // a name that another noun has (`le mari d'Inès`, `la lettre de Paul`) is no subject
  subject: SUBJECT,
  // what one was, then what one is: `ancienne factrice à Dax, aujourd'hui libraire`
  become:
    "(?:devenue?s?(?: en N)?|reconvertie?s? (?:comme|en)|aujourd'hui|desormais|actuellement|maintenant|puis|avant d' etre|avant de devenir) (?:(?:elle|lui|aussi|meme|egalement|ensuite|depuis|a son tour) ){0,3}",
  // where one has a former role
  employed: `(?:(?:a|au|aux|en|dans|de|du|d'|chez|pour) ${DET}${GENERIC}(?:L|O) ){0,2}`,
  // `je suis`, as who speaks says what one is
  am: `(?:suis|etais|serai|suis devenue?|(?:travaill|exerc|intervien|offici)\\S* ${AS}) `,
  // where one stands who leads
  helm: '(?:a la (?:tete|direction|presidence|barre|coordination|gerance)|aux (?:commandes|manettes|renes|fourneaux)|au gouvernail)',
  // the subject of a verb, with what is said of it in between: `Inès Roy, 45 ans, comptable à Dax, | dirige`, `Inès Roy pilote le projet et | dirige`
  mover: `(?:${SUBJECT}(?:, (?:[^P.;:" ]\\S* ){1,10}?, |(?:, )?)|P (?:, (?:[^P.;:" ]\\S* ){1,10}?)?(?:, )?qui |P (?:, )?(?:qui )?(?:(?!(?:qui|que|qu'|dont|ou) )[^PR.;:, "]\\S* ){2,9}et )`,
  employer: EMPLOYER,
  generic: GENERIC,
  place: `(?:(?:a|au|aux|en|dans|de|du|d') ${DET}(?:L|O) )?`,
  town: `(?:(?:a|au|aux|en|dans|de|du|d'|des) ${DET}L )`,
  // a role before a name has its article, opens the sentence or is one of a list; else it is a verb (`assure X`) or a complement
  lead: `(?:${DETERMINER}|(?<=^ (?:["–-] )?)|(?<= (?:et|avec|,|\\() ))`,
  // the son of the farmer is no farmer, and `à la manœuvre, X` is no trade
  stranger: `(?<!(?:${KIN}|collegue) (?:de|du|d') )(?<!^ a )(?<!comme )`,
  // `le fils du boulanger, Paul`, is no baker
  kinless: `(?<!(?:${KIN}|collegue) )`,
  adjective:
    '(?:(?:[a-z-]+ieme|seconde?|jeune|nouveau|nouvel|nouvelle|dernier|derniere|premier|premiere|seul|seule|grand|grande|tout|toute|simple|actuel|actuelle|autre|petit|petite|ancien|ancienne|plus jeune|plus ancien|plus ancienne|plus vieux|plus vieille) )?',
  member: `(?:(?:, )?(?:de|du|d'|des) ${DET}O )?`,
  // what a relative clause tells of whose staff one is
  paid: `(?:${PAID})`,
  since: '(?:(?:pendant|depuis) (?:(?!chez |a |au |pour |de |du )[^PORLA.;:, ]\\S* ){1,4})?',
  // the body just named
  same: '(?:de la|du|dans la|dans le|au sein de la|au sein du|a la|au|pour la|pour le) meme (?:equipe|association|structure|cabinet|service|organisme|organisation|etablissement|laboratoire|maison|entreprise|societe|agence|unite|institut|institution|universite|faculte|ecole|lycee|college|collectif|federation|syndicat|bureau|club|hopital|centre|fondation|ministere|administration|collectivite|cooperative|compagnie|redaction|reseau|mouvement|employeur) ',
  // what somebody is called besides, before the name: `la présidente de X, la sénatrice | Inès Roy`, `la Bretonne`; of two people each has a role
  title: "(?:, (?:le|la|l') (?:R |[a-z-]+ )?(?=P (?!et |, (?:le|la|l'|une?) )))",
  // what goes on with a body or role up to a name, with a comma or without: no verb, else the name is its object (`la directrice de X a reçu Inès Roy`)
  onward:
    "(?:(?:(?!(?:ha|ont|avait|avaient|aura|auront|est|sont|etait|etaient|sera|seront|va|vont|vient|viennent|s'|se|ne|n'|qui|que|qu'|dont|ou) )[^PORA.;:, ]\\S* ){0,8}, |(?:(?:de|du|des|d'|a|au|aux|en|pour) (?:(?:la|le|l'|les) )?[^PORA.;:, ]\\S* ){0,3})",
  kin: '(?:(?:son|sa|mon|ma|leur|notre) (?:collegue (?:, )?|[a-z]+ , ))?',
  lately:
    "(?:(?:, )?(?:a|au|aux|en) (?:(?:la|le|l') )?L (?:, )?)?(?:(?:aussi|aujourd'hui|desormais|actuellement|egalement|toujours|ensuite|longtemps|seule?|ensemble|maintenant|ainsi|alors|[a-z]+ment) |(?:depuis|pendant|durant|en|avec|des) (?:[^PORLA.;:, ]\\S* ){1,3}?){0,2}",
  elected: '(?:(?:elue?s?|nommee?s?|promue?|devenue?) (?:[^PORLA.;:, ]\\S* ){0,3}?)?',
  // the subject opens its sentence, but for a phrase of time
  opening:
    "(?<=^ (?:(?:a|depuis|en|des|apres|avant) (?:[^PORLA.;:, ]\\S* ){1,4}, |(?:aujourd'hui|desormais|depuis|pourtant|alors|bientot) (?:, )?)?)",
  start: '(?<=(?:^|[–—]) (?:[–-] )?)',
  // where a clause opens, be it behind a colon
  clause: '(?<=(?:^|[–—:;]) (?:[–-] )?)',
  // what stands between a role that opens its sentence and the subject behind the comma
  meanwhile: '(?:(?!(?:il|elle|ils|elles|on|je|nous|vous) )[^P.;:" ]\\S* ){0,30}?',
  // the same, where the subject is a pronoun: others may be named, behind a preposition
  among: '(?:(?:de|du|d\'|des|avec|chez|pour|par|a|sous|et) P |[^P.;:" ]\\S* ){0,20}?',
  // how a name may be introduced: `la Canadienne Inès Roy`, `le discret Paul Roy`
  called: "(?:(?:le|la|l') (?:[^PORLA.;:, ]\\S* )?)?",
  // `la maire elle-même, Inès Roy`
  self: '(?:(?:lui-meme|elle-meme|en personne) )?',
  // who founds, who hires, who joins: the verb's forms behind its stem
  has: '(?:(?:vient|viennent|venait) de |(?:va|vont|allait|avait|avaient|ha|ont) )?',
  // `Emma Roy (à gauche), infirmière`
  aside: '(?:\\( (?:[^POR;:, ]\\S* ){1,4}\\) )?',
  // `nommée en mars`, `recruté comme`, behind a comma, where it is no verb
  named:
    '(?:nomme|promu|designe|recrute|embauche|engage|reconduit|titularise)e?s? (?:(?!une? |des |le |la |les )[^PORLA.;:, ]\\S* ){0,3}?(?:comme |en tant que )?',
  brackets: '(?:\\( (?:\\S+ ){1,6}?\\) )?',
  // a name of a list with what is said of it: `Awa Roy, comptable, et`
  listed: `(?:P (?:, ${DET}R (?:, )?)?(?:, )?et )?P (?:, (?:[^P.;:" ]\\S* ){1,10}?, |, ${DET}R |, )?`,
  // an office, whose holder is said by it: `la direction générale`
  office: OFFICE,
  R: '(?<R>R )',
  O: '(?<O>[OA] )',
  // a gap for `au sein du pôle transport de La Poste`, `à Rodez chez Orange`; nothing for `délégué CGT`
  tail: `(?:(?:${PAID}|(?:par ${DET}${GENERIC}[OA] )?${HIRED}(?:(?:a|au|aux|en|dans|de) ${DET}L (?:, )?)?${HIRED}(?:${EMPLOYER}(?:[^POLRA.;:, ]\\S* ){0,6}?(?:(?:de|du|des|d') )?${DET}${GENERIC})?)(?<O>[OA] ))?`,
};

/** A pattern with its macros expanded. It starts at a symbol. */
export const expandPattern = (pattern: string): string =>
  pattern.replace(/<(\w+)>/g, (whole, name: string) => MACROS[name] ?? whole);

/** The expression behind a pattern: to be looked for, or (`dy`) tried at one place. */
export const compilePattern = (pattern: string, flags: 'dg' | 'dy' = 'dg'): RegExp =>
  new RegExp(`(?<= )${expandPattern(pattern)}`, flags);
