import { mayStart } from '../../french/numbers/index.js';
import { type Claim, followsOutcome, reads, says } from './claim.js';
import { CONTEXT } from './context.js';
import { isDeedOf, isTally } from './counts-for.js';
import { type Evidence, FRANCE, inFrance } from './evidence.js';
import { UNREAL } from './undone.js';
import { PERIODS } from './units.js';
import { CHANGED, DID, DONE, didIt, doesIt, isIdle, wasDone } from './verbs.js';

const LENGTH = /\/|^(?:k?m[²2]?|mètres?|kilomètres?)$/;
const AREA = /^(?:m ?[²2]|mètres carrés)/;
/** What is done to a surface rather than in it. */
const WORKED =
  /^(?:rénov|isol|cass|arrach|pos|plant|débitum|désimperm|réhabilit|nettoy|défrich|constru|aménag|restaur|végétalis|dépollu|désherb|bât|peint|repeint|démol|couv)/;
const LAND = /^(?:hectares?|ha)(?: |$)/;
const TILLS = /^(?:cultive|cultivait|exploite|exploitait|possède|fauche)$/;
const WEIGHT = /^(?:kilos?|kg)$/;
/** `650 litres de moins`, `1 100 m² de bitume en moins`. */
const isLess = (c: Claim) => reads(c.behind, /^moins$/, 3);

const WASTED = /^(?:benne|pilon|rebut|poubelles?|décharge|jetée?s|gaspillée?s|incinérée?s|enfouie?s|perdue?s)$/;
/** `finissent à la benne`, `de fruits jetés`, and not `détourné de la benne`. */
const isWasted = ({ behind }: Claim) =>
  !reads(behind, /^échapp/) &&
  behind.some((w, i) => WASTED.test(w) && !/^(?:de|du)$/.test(behind[i - 1] ?? '') && behind[i - 2] !== 'de');
const PAST = /^(?:ont|sont)$/;
const OWN_WEIGHT = /^(?:pris|perdu|repris)$/;
const WAY = /^(?:km|kilomètres?)$/;
const DEGREES = /^(?:°|degr)/;
const AT = /^(?:à|d'|de|long|haut|du|par)$/;
const SIZED = /^(?:mesurer?|mesurent?|pèsent?|fait|font|affichent?|approche|couvrent?|occupent?|totalisent?)$/;
const EATS = /^(?:boit|boivent|buvait|mange|mangent|consomm(?:e|ent|ait)|jettent?|pèsent?)$/;
const MAKES_WAY = /^(?:fais|fait|faisons|font|roule|roulons|roulent|parcourt|parcourent|avale|avalent)$/;
const WORKS = /^(?:pour|mardis?|lundis?|mercredis?|jeudis?|vendredis?|semaine|mois|jour|tournée)$/;
/** Farther than this a car goes in a year, whose `il` it is. */
const A_LONG_WAY = 1000;
const WENT = /^(?:parcouru|roulé|marché|couru|pédalé|nagé|avalé)$/;
const HABIT = /[^f]ai[st]$/;
const IN_ALL = /^(?:volume|total|tonnage|poids|quantité)$/;
/** `3 900 foyers servis, pour un volume de 120 tonnes`. */
const isInAll = (c: Claim) =>
  /^d(?:e|')$/.test(c.before[0] ?? '') && IN_ALL.test(c.before[1] ?? '') && followsOutcome(c);
/** `trois mètres sur deux`. */
const isNext = ({ site, last }: Claim) => last + 1 < site.to && mayStart(site.tokens[last + 1]!);
const I_OR_HE = /^(?:je|j'|il|elle)$/;

/** `elle parcourait 18 kilomètres à pied`: somebody's way in those days. */
const hisWay = (c: Claim) =>
  WAY.test(c.unit) &&
  ((HABIT.test(c.before[0] ?? '') && I_OR_HE.test(c.before[1] ?? '')) ||
    (WENT.test(c.before[0] ?? '') && c.per === null && c.size < A_LONG_WAY && reads(c.clause, I_OR_HE, 3)));

/** `Le lundi, je roule 70 kilomètres pour les voir`. */
const onTheRoad = (c: Claim) =>
  WAY.test(c.unit) && MAKES_WAY.test(c.before[0] ?? '') && (reads(c.behind, WORKS, 4) || reads(c.before, WORKS, 8));

/** `traverse les vingt-cinq mètres`: a distance that is known. */
const isKnownWay = (c: Claim) => LENGTH.test(c.unit) && c.before[0] === 'les' && !wasDone(c);

const A_LOAD = 60;
/** `monte avec quinze kilos de bois`: what somebody carries. */
const isLoad = (c: Claim) => WEIGHT.test(c.unit) && c.size < A_LOAD && c.per === null && c.before[0] === 'avec';

/** `Les émissions ont diminué de 900 tonnes`. */
const isChange = (c: Claim) =>
  /^d(?:e|')$/.test(c.before[0] ?? '') &&
  !LENGTH.test(c.unit) &&
  !DEGREES.test(c.unit) &&
  reads(c.clause, CHANGED, 4) &&
  !reads(c.clause, I_OR_HE, 6);

/** What the clause says of a length, a weight, an energy. */
const OF_MEASURES: readonly Evidence[] = [
  { name: 'somebody did it', weight: 4, sign: DID, holds: didIt },
  { name: 'somebody does it', weight: 3, sign: { senses: ['does'] }, holds: (c) => !didIt(c) && doesIt(c, 10) },
  { name: 'done with it', weight: 3, sign: DONE, holds: wasDone },
  { name: 'so much by period', weight: 3, holds: (c) => PERIODS.has(c.per ?? '') && !LENGTH.test(c.unit) },
  { name: 'a tally', weight: 3, sign: { words: /^:$/ }, holds: isTally },
  { name: 'a deed, by its noun', weight: 7, sign: { senses: ['deed'] }, holds: isDeedOf },
  {
    name: 'where it went',
    weight: 3,
    holds: (c) => !LENGTH.test(c.unit) && PAST.test(c.behind[0] ?? '') && !says(c.behind, 'loses', 3),
  },
  { name: 'a change brought about', weight: 8, sign: { words: CHANGED }, holds: isChange },
  { name: 'thrown away', weight: -6, sign: { words: WASTED }, holds: isWasted },
  { name: 'less of it', weight: 3, holds: isLess },
  { name: 'on the road', weight: 3, holds: onTheRoad },
  {
    name: 'the size of a room',
    weight: -4,
    holds: (c) => AREA.test(c.unit) && !reads(c.clause, WORKED, 5) && !wasDone(c) && !isLess(c),
  },
  {
    name: 'the size of a farm',
    weight: -4,
    holds: (c) => LAND.test(c.unit) && (reads(c.clause, TILLS, 3) || /^(?:ses|mes|leurs|nos)$/.test(c.before[0] ?? '')),
  },
  { name: 'so long, so wide', weight: -6, holds: (c) => LENGTH.test(c.unit) && c.behind[0] === 'sur' && isNext(c) },
  { name: 'of so much in all', weight: 8, sign: { words: IN_ALL }, holds: isInAll },
  { name: 'a private weight', weight: -6, holds: (c) => WEIGHT.test(c.unit) && OWN_WEIGHT.test(c.before[0] ?? '') },
  { name: 'a known distance', weight: -5, holds: isKnownWay },
  { name: 'what one carries', weight: -5, holds: isLoad },
  ...CONTEXT,
  { name: 'a speed', weight: -6, holds: (c) => /\//.test(c.unit) },
  { name: 'how warm', weight: -9, holds: (c) => DEGREES.test(c.unit) },
  { name: 'how large, how far', weight: -4, holds: (c) => AT.test(c.before[0] ?? '') },
  { name: 'its own size', weight: -4, holds: (c) => c.per === null && reads(c.before, SIZED, 3) && !onTheRoad(c) },
  {
    name: 'set in',
    weight: -4,
    holds: (c) => LENGTH.test(c.unit) && /^[,(]$/.test(c.before[0] ?? '') && /^[,)]$/.test(c.behind[0] ?? ''),
  },
  { name: 'what it eats', weight: -4, sign: { words: EATS }, holds: (c) => reads(c.clause, EATS, 3) },
  { name: 'a way in those days', weight: -5, holds: hisWay },
  { name: 'a nation', weight: -6, sign: FRANCE, holds: (c) => says(c.before, 'society', 8) || inFrance(c) },
  { name: 'a price in kind', weight: -4, sign: { senses: ['idle'] }, holds: isIdle },
  {
    name: 'any one',
    weight: -4,
    holds: (c) => /^une?$/.test(c.site.tokens[c.site.number.first]!.text.toLowerCase()) && c.size === 1,
  },
  { name: 'a measure', weight: -2, holds: () => true },
];

export const MEASURE_EVIDENCE: readonly Evidence[] = [...OF_MEASURES, ...UNREAL];

/** Fewer hours are one person's course. */
const MANY_HOURS = 100;
const GIVEN =
  /^(?:cours|formation|formations|accompagnement|bénévolat|soutien|médiation|tutorat|permanences?|ateliers?|insertion|travail|écoute|consultations?|enseignement|sensibilisation|répétitions?|ménage|garde|conduite|coaching|aide|chantiers?|relais|répit|présence|mentorat|parrainage|visites?|entretiens?|soins?|rééducation|cuisine|lecture|réunions?|mécénat|veille|maraudes?|interprétariat|traduction|animation|service|intervention|interventions|stages?|apprentissage)$/;
const GIVES =
  /^(?:donn|assur|dispens|offr|offert|financ|propos|anim|réalis|effectu|totalis|cumul|prêt|consacr|fourni|mobilis|enregistr)/;
const TIME = /^(?:heures?|h|jours?|journées?)$/;

/** Parts of a day at which a service is there. */
const SESSION = /^(?:matinées?|après-midi|demi-journées?)$/;
const ROUND = new Set(['semaine', 'mois', 'quinzaine']);

const LENGTH_OF_TIME = /^(?:durée|délai|attente|temps|séjours?|trajet|attentes|délais)$/;
/** `Le délai a été réduit de neuf jours`, `L'attente recule de six minutes`: by so much, and not of what one person gains. */
const isTimeSaved = (c: Claim) =>
  /^d(?:e|')$/.test(c.before[0] ?? '') && reads(c.clause, CHANGED, 4) && reads(c.clause, LENGTH_OF_TIME);

const IN_ROUNDS = /^(?:raison|rythme)$/;
/** `se relaient à raison de dix heures par semaine`. */
const isShift = (c: Claim) =>
  ROUND.has(c.per ?? '') &&
  /^d(?:e|')$/.test(c.before[0] ?? '') &&
  IN_ROUNDS.test(c.before[1] ?? '') &&
  !reads(c.before, I_OR_HE);

/** Time is an outcome only where it is what was given: `a assuré 4 500 heures de soutien`, `consulte quatre matinées par semaine`. */
export const TIME_EVIDENCE: readonly Evidence[] = [
  { name: 'time saved', weight: 4, sign: { words: LENGTH_OF_TIME }, holds: isTimeSaved },
  { name: 'in shifts', weight: 3, sign: { words: IN_ROUNDS }, holds: isShift },
  {
    name: 'hours given',
    weight: 3,
    holds: (c) =>
      c.size >= MANY_HOURS &&
      TIME.test(c.unit) &&
      reads(complement(c), GIVEN) &&
      (reads(c.clause, GIVES, 6) || reads(c.behind, GIVES, 7) || reads(complement(c), GIVES)),
  },
  {
    name: 'so many sessions by week or month',
    weight: 3,
    holds: (c) => SESSION.test(c.unit) && ROUND.has(c.per ?? ''),
  },
  {
    name: 'hours in a tally',
    weight: 3,
    sign: { senses: ['deed'] },
    holds: (c) => c.size >= MANY_HOURS && TIME.test(c.unit) && reads(complement(c), GIVEN) && followsOutcome(c),
  },
  ...UNREAL,
];

/** What the time was of: the last words of the expression. */
const complement = ({ site, last }: Claim) =>
  [1, 2].flatMap((k) => (last - k > site.number.last ? [site.tokens[last - k]!.text.toLowerCase()] : []));
