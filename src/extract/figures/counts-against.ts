import { type Claim, reads, says } from './claim.js';
import { isPlace } from './counts-for.js';
import { family } from './counts-of.js';
import { type Evidence, FEW, inFrance, isReported, LARGE, REPORTED } from './evidence.js';
import { DETERMINER, didIt, doesIt, isCaused, isIdle, theyAct, theyIdle, wasDone, wereDone } from './verbs.js';

const UNFILLED =
  /pourvoir| promis(?:es)?$|(?:vacant|manquant|supprimé|perdu|détruit|fermé|attendu|prévu|espéré|annoncé)e?s/;
const NEGATION = /^(?:ne|n')$/;
const LIVING = /^(?:viv(?:ent|aient|re)|habitent|habitaient|population)$/;
const WITHIN = /^(?:en|sous|comme|que|qu')$/;
const FOR = /^(?:pendant|durant|après|avant|depuis)$/;
const isUnmoved = family(null, 'sites', 'equipment', 'everyday');
/** `Les deux hangars débordent`: known already, and not counted here. */
const isKnown = (c: Claim) => isUnmoved(c) && !didIt(c) && !doesIt(c) && !wasDone(c);

const COME = /^(?:venue?s?|issue?s?|originaires?|arrivée?s?)$/;
const FOUNDED =
  /^(?:fondée?s?|créée?s?|imaginée?s?|inventée?s?|lancée?s?|écrite?s?|pensée?s?|signée?s?|portée?s?|née?)$/;
const SURVEY = /^(?:enquêtes?|sondages?|études?|questionnaires?|interrogée?s?|sondée?s?|baromètre)$/;
const OURS = /^(?:notre|nos)$/;
const DEPRIVED = /^priv(?:é|ée|és|ées|e|ent|er)$/;
const NATIONWIDE = 1e6;
const NATION = /^(?:france$|français|européens)/;
const NATIONALS = /^(?:français|européens)/;
const NOT_ONLY = /^(?:ne|n')$/;

const isActive = (c: Claim) =>
  didIt(c) || doesIt(c) || wasDone(c) || wereDone(c) || theyAct(c) || says(c.clause, 'has', 8) || c.before[0] === ':';

/** `il y a`, `il y avait alors`. */
const thereIs = ({ before }: Claim) => {
  const at = before.slice(0, 4).indexOf('y');
  return at > 0 && /^(?:a|avait|aura|ont)$/.test(before[at - 1]!);
};

/** The words of its clause before it up to a comma: what governs it. */
const governing = ({ clause }: Claim) => {
  const comma = clause.indexOf(',');
  return comma < 0 ? clause : clause.slice(0, comma);
};

const LEAVES = /^(?:partis|parties|repartis|reparties)$/;
const HARM =
  /^(?:morts|décès|licenciements|fermetures|suicides|noyades|suppressions|démissions|radiations|accidents|incendies|agressions|cambriolages|délits|crimes|violences|blessés|sinistres|faillites|pannes|coupures|pénuries)(?: |$)/;
const STOPPED =
  /^(?:arrêt|ferm|vides?$|vacant|inoccup|menac|clos|suspend|paralys|boud|abandonn|délaiss|désert|condamn|insalubr)/;
/** `Deux chantiers sont arrêtés`, `37 salles restent closes`. */
const isStopped = ({ behind }: Claim) =>
  behind
    .slice(0, 3)
    .some(
      (w, i) => STOPPED.test(w) && /^(?:sont|étaient|restent|demeurent|encore|toujours)$/.test(behind[i - 1] ?? ''),
    );

const STRIKES = /^(?:concern|touch|frapp|affect|menac|priv|laiss)/;
const BLOW =
  /^(?:fermetures?|suppressions?|grèves?|pannes?|crise|incendies?|inondations?|tempête|sécheresse|pénurie|chômage|maladie|épidémie|pauvreté|précarité|coupures?|canicule|séisme|cyclone|arnaque|fraude|violences?|restructuration|plan|réforme|baisse|illettrisme|illectronisme)$/;
/** `La fermeture concerne neuf usines`. */
const isStruck = ({ clause }: Claim) => {
  const at = clause.slice(0, 3).findIndex((w) => STRIKES.test(w));
  return at >= 0 && reads(clause.slice(at + 1), BLOW, 6);
};

const REFUSES = /^(?:refus|recal|éconduire|éconduit|écart|rejet|renvoy|déclin)(?:e|ent|é|er|ait|aient|é)?$/;
const AVERTS = /^(?:évit|empêch|enray|prévenu|prévient)/;
const LOST = new RegExp(`${DEPRIVED.source}|${HARM.source}`);

const isLost = (c: Claim) =>
  (HARM.test(c.unit) && !reads(c.clause, AVERTS)) ||
  says(governing(c), 'loses', 3) ||
  reads(governing(c), DEPRIVED, 5) ||
  (says(c.behind, 'loses', 3) && !(family('public', 'equipment', null)(c) && reads(c.behind, LEAVES, 3)));

const MONEY = /^(?:€|euros?|k€|m€|francs?|dollars?)$/;

/** `72 chambres pour 110 demandes`: what there is beside what is asked for. */
const isShort = (c: Claim) =>
  (c.behind[0] === 'pour' && c.site.tokens[c.last + 1]?.kind === 'number' && !didIt(c) && !reads(c.behind, MONEY, 6)) ||
  (c.before[0] === 'pour' &&
    c.earlier?.sentence === c.site.from &&
    (c.earlier.outcome === false || c.earlier.kind !== 'count' || c.family === 'capacity') &&
    c.first - c.earlier.last === 1);

const ONE = /^(?:une?|1|seule?)$/;
/** `un généraliste pour 1 900 patients`, `une seule assistante formée pour 200 élèves`: how dense they are. */
const isDensity = ({ before, size }: Claim) =>
  before[0] === 'pour' &&
  size >= LARGE &&
  !before.slice(1, 3).includes(',') &&
  before.slice(2, 5).some((w, i) => ONE.test(w) && !DETERMINER.test(before[i + 1]!));

/** The word right behind the number: `vingt-neuf | autres | territoires`. */
const numbering = ({ site }: Claim): string => site.tokens[site.number.last]?.text ?? '';

const VOTES = /^(?:voix|suffrages|bulletins)(?: |$)/;
/** `par 61 voix sur 74`, `une quarantaine de suffrages`. */
const areVotes = ({ unit }: Claim) => VOTES.test(unit);

const RITE =
  /^(?:obsèques|funérailles|enterrement|inhumation|sépulture|crémation|cercueil|messe|mariage|noces|deuil|hommage)$/;
const GATHERS =
  /^(?:réuni|rassembl|attir|assist|suivi|rendu|press|mass|recueill|mêl|accompagn|présent|ven|port)\p{L}*$/u;
const MOURNERS = family('public', 'people', 'staff', 'residents', null);
/** `Ses obsèques ont réuni trois cents personnes`, `Cent élèves ont assisté à la messe`: who mourns or feasts with somebody. */
const isRite = (c: Claim) => {
  if (!MOURNERS(c)) return false;
  const told = c.clause.findIndex((w) => GATHERS.test(w));
  if (told >= 0 && told < 3) return reads(c.clause.slice(told), RITE);
  const verb = c.behind.slice(0, 4).findIndex((w) => GATHERS.test(w));
  return verb >= 0 && reads(c.behind.slice(verb + 1), RITE, 5);
};

const LEFT = /^(?:reste|restait|restent|restaient|restera)$/;
const GAVE_UP = /^(?:éponge|rideau|renoncé|abandonné|capitulé|démissionné)$/;

/** What the sentence says against a count. */
export const AGAINST_COUNTS: readonly Evidence[] = [
  { name: 'counted on', weight: -6, holds: (c) => c.before[0] === 'sur' && /^compt/.test(c.before[1] ?? '') },
  {
    name: 'within so many',
    weight: -4,
    sign: { words: WITHIN },
    holds: (c) =>
      WITHIN.test(c.before[0] ?? '') &&
      !(c.family === 'acts' && c.before[0] === 'en' && c.earlier?.outcome === true) &&
      !(c.before[0] === 'que' && reads(c.clause, NOT_ONLY)),
  },
  { name: 'between two', weight: -7, holds: (c) => c.before[0] === 'entre' && !(isPlace(c) && doesIt(c)) },
  { name: 'for so long', weight: -6, holds: (c) => c.family === 'rates' && FOR.test(c.before[0] ?? '') },
  { name: 'the two of them', weight: -3, holds: (c) => c.before[0] === 'les' && c.size < FEW && isKnown(c) },
  {
    name: 'its founders',
    weight: -5,
    sign: { words: FOUNDED },
    holds: (c) => c.size < LARGE && c.before[0] === 'par' && reads(c.before, FOUNDED, 4),
  },
  {
    name: 'those who were asked',
    weight: -6,
    sign: { words: SURVEY },
    holds: (c) => c.before[0] === 'de' && c.before[1] === 'auprès' && reads(c.before, SURVEY) && !reads(c.before, OURS),
  },
  { name: 'together with others', weight: -5, holds: (c) => c.before[0] === 'avec' && /^autres?$/.test(numbering(c)) },
  { name: 'where it is', weight: -4, holds: (c) => c.before[0] === 'dans' && !isPlace(c) && c.size < FEW },
  { name: 'so many for so many', weight: -7, holds: isShort },
  { name: 'one for so many', weight: -8, sign: { words: ONE }, holds: isDensity },
  { name: 'an idle verb', weight: -4, sign: { senses: ['idle'] }, holds: isIdle },
  { name: 'there are some', weight: -4, sign: { words: /^y$/ }, holds: (c) => c.size < LARGE && thereIs(c) },
  { name: 'a few at hand', weight: -1, holds: (c) => c.size < FEW && !isActive(c) },
  {
    name: 'a few places in sight',
    weight: -2,
    holds: (c) => c.size < FEW && c.family === 'sites' && !isActive(c) && c.before[0] !== 'dans' && !c.headline,
  },
  {
    name: 'still waiting or wanted',
    weight: -5,
    sign: { words: UNFILLED, senses: ['waits'] },
    holds: (c) => says(c.behind, 'waits', 3) || UNFILLED.test(c.unit),
  },
  {
    name: 'where they come from',
    weight: -5,
    sign: { words: COME },
    holds: (c) => c.before[0] === 'de' && reads(c.before, COME, 2),
  },
  { name: 'left without', weight: -4, sign: { words: /^sans$/ }, holds: (c) => reads(c.behind, /^sans$/, 5) },
  { name: 'so many less', weight: -5, holds: (c) => c.behind[0] === 'de' && c.behind[1] === 'moins' },
  { name: 'what a report says', weight: -6, sign: REPORTED, holds: isReported },
  { name: 'at a standstill', weight: -6, sign: { words: STOPPED }, holds: isStopped },
  { name: 'on a waiting list', weight: -6, sign: { words: /^attente$/ }, holds: (c) => reads(c.clause, /^attente$/) },
  {
    name: 'instead of',
    weight: -6,
    sign: { words: /^lieu$/ },
    holds: (c) => c.before[1] === 'lieu' && c.before[2] === 'au',
  },
  { name: 'struck by it', weight: -6, sign: { words: STRIKES }, holds: isStruck },
  { name: 'votes', weight: -8, holds: areVotes },
  { name: 'at a funeral or a wedding', weight: -8, sign: { words: RITE }, holds: isRite },
  { name: 'turned away', weight: -7, sign: { words: REFUSES }, holds: (c) => reads(governing(c), REFUSES, 2) },
  { name: 'what is left', weight: -5, sign: { words: LEFT }, holds: (c) => reads(governing(c), LEFT, 4) },
  { name: 'gave up', weight: -6, sign: { words: GAVE_UP }, holds: (c) => reads(c.behind, GAVE_UP, 5) },
  { name: 'lost', weight: -5, sign: { words: LOST, senses: ['loses'] }, holds: isLost },
  { name: 'they do nothing for it', weight: -4, sign: { senses: ['idle'] }, holds: theyIdle },
  { name: 'they do not', weight: -5, sign: { words: NEGATION }, holds: (c) => NEGATION.test(c.behind[0] ?? '') },
  {
    name: 'for so many inhabitants',
    weight: -4,
    holds: (c) => c.family === 'residents' && /^(?:pour|par|de|d')$/.test(c.before[0] ?? ''),
  },
  {
    name: 'who lives there',
    weight: -5,
    sign: { words: LIVING },
    holds: (c) => reads(c.before, LIVING, 5) && !isCaused(c),
  },
  {
    name: 'a nation',
    weight: -4,
    sign: { words: NATION, senses: ['society'] },
    holds: (c) => (says(c.before, 'society', 12) && !didIt(c)) || inFrance(c) || NATIONALS.test(c.unit),
  },
  {
    name: 'in a whole country',
    weight: -4,
    sign: { words: NATION },
    holds: (c) => inFrance(c) && c.size >= NATIONWIDE / 10,
  },
  { name: 'the size of a nation', weight: -2, holds: (c) => c.size >= NATIONWIDE && c.family !== 'acts' },
];
