import { type Claim, followsOutcome, reads, says } from './claim.js';
import { CONTEXT } from './context.js';
import { COST_EVIDENCE, isCostOfDoing, NO_PRICE } from './costs.js';
import { type Evidence, FRANCE, inFrance, isReported, REPORTED } from './evidence.js';
import { FORETOLD, PLEDGED } from './goals.js';
import { word } from './site.js';
import { STILL_TO_COME, SUPPOSED } from './undone.js';
import { PERIODS } from './units.js';
import { CHANGED, DID, didIt } from './verbs.js';

const LARGE = 1000;
const WAGE = /^(?:net|nets|brut|bruts)$/;
const EARNED = /^(?:salaires?|smic|rémunérée?s?|rémunération|paie|gagnes?|gagnai[st]|gagnent|pension)$/;
const TURNOVER = /^affaires$/;
const TOO_LARGE = 1e7;
const CAPITAL = /^(?:déficit|bénéfices?|pertes|dettes?|capital|excédents?|trésorerie|surplus|réserves)$/;
const QUOTED = /^devis$/;
const PAYS_BACK = /^(?:rembourse|paie|paye|dépense|verse|met|touche|gagne|doit|économise)$/;
const SHE = /^(?:je|j'|il|elle)$/;
/** `une dette qu'elle rembourse à raison de 40 euros par mois`. */
const paysItself = ({ size, clause }: Claim) =>
  size < LARGE && clause.some((w, i) => PAYS_BACK.test(w) && SHE.test(clause[i + 1] ?? ''));
const GIVES =
  /^(?:verse|versent|alloue|allouent|octroie|octroient|accorde|accordent|attribue|attribuent|reçoit|reçoivent|touche|perçoit|donne|offre)$/;
const CAPPED = /^(?:plafonn|limit)/;
/** `un plancher de 150 euros`, `plafonné à 40 euros`: by its modifier. */
const isCapped = ({ site, first }: Claim) =>
  CAPPED.test(word(site, first)) || /^plaf|^planch/.test(word(site, first + 1));
const CEILING = /^(?:maximale?|maximum|plafond|plancher|plafonnée?s?|limitée?s?)$/;
const LIVES = /^(?:vivre|vit|vis|vivent|vivait|survivre|survit)$/;
const SAVES = /^(?:économis|épargn)(?:e|ent|é|ait|aient|er)$/;
const SOURCE = /^(?:selon|après)$/;
const INCOME = /^(?:retraite|pension|salaires?|rsa|revenus?|smic|chômage|allocations?|minimum|paie|bourse)$/;
/** `900 euros de retraite`: the last words of the expression, or what stands right behind. */
const hasIncome = ({ site, last, size }: Claim) =>
  size < NO_PRICE && [last - 1, last, last + 1].some((at) => at > site.number.last && INCOME.test(word(site, at)));

const FEE = /^(?:cotisation|adhésion|loyer|caution|entrée|inscription|péage|acompte|charges|arrhes)$/;
/** `versent 40 euros de cotisation`. */
const isFee = ({ site, last, size }: Claim) =>
  size < LARGE && last - 1 > site.number.last && FEE.test(word(site, last - 1));

/** `Selon le rapport, la fraude coûte 2 milliards`. */
const quotesSource = ({ site }: Claim) =>
  word(site, site.from) === 'selon' || (/^d'$/.test(word(site, site.from)) && word(site, site.from + 1) === 'après');
const ONE_PERSON = /^(?:il|elle|je|j')$/;
const SELLS =
  /^(?:ven[dt]|vendent|vendait|loue|louent|négocie|négocient|achète|achètent|paie|paient|échange|échangent)$/;
const SWALLOWS = /^(?:avale|avalent|engloutit|engloutissent|absorbe|absorbent|dévore|dévorent|consomme|mange)$/;

const PROMISES = /^prom(?:is|et|ettent|ettait)$/;
const FOR_THAT = /^pour$/;
/** `Le maire a promis 8 000 euros`; `a promis 8 000 euros pour ouvrir la halte` grants them. */
const isPromised = ({ clause, behind }: Claim) =>
  reads(clause, PROMISES, 4) &&
  !behind.slice(0, 4).some((w, i) => FOR_THAT.test(w) && /(?:er|ir|re)$/.test(behind[i + 1] ?? ''));

const GAIN = /^(?:gains?|économies?|hausse|baisse|surcroît|bénéfice)$/;
const AVERAGE = /^(?:moyen|moyenne|médian|médiane|net|nette|total|totale|réel|réelle)$/;
/** `Le gain médian est de 118 euros par foyer`: what it brought them. */
const isGain = ({ before }: Claim) => {
  const at = before.slice(0, 8).findIndex((w) => GAIN.test(w));
  return at > 0 && AVERAGE.test(before[at - 1]!) && !reads(before.slice(0, at), /^[,;:]$|rai(?:t|ent)$/);
};

const ALLOWANCE =
  /^(?:gratification|prime|indemnité|bourse|allocation|aide|chèque|bon|pécule|avance|dotation|secours|prêt|microcrédit|subvention)s?$/;
const GRANTED = /^(?:reçu|perçu|touché|obtenu|bénéficié|versé|accordé|attribué|alloué|octroyé|distribué|remis)$/;
const GRANTS_REACH = 12;
/** `Les tutrices ont reçu dix heures de cours et une prime de 350 euros`. */
const isGranted = ({ clause }: Claim) => {
  const at = clause.slice(0, GRANTS_REACH).findIndex((w) => GRANTED.test(w));
  return (
    /^d(?:e|')$/.test(clause[0] ?? '') &&
    ALLOWANCE.test(clause[1] ?? '') &&
    at > 0 &&
    reads(clause.slice(at + 1), /^(?:ont|avons|avaient)$/, 3)
  );
};

const VARIES = /^(?:échelonn|vari|oscill|étag)(?:e|ent|ait|aient)$/;
const PROPOSES = /^propos(?:e|ent|ait|aient|é)$/;
const BY_PERSON = /^(?:je|j')$/;
const BY_SOMEBODY = /^(?:il|elle)$/;
const PRIVATE = /^(?:je|j'|il|elle)$/;
const A_LITTLE = 1000;

/** `je lui verse 200 euros`, `il a mis de côté 14 euros`: one person's own. */
const isPrivate = (c: Claim) =>
  c.per === null &&
  (reads(c.clause, BY_PERSON, 5) || (c.size < A_LITTLE && reads(c.clause, BY_SOMEBODY, 5))) &&
  !isCostOfDoing(c);

const ESTIMATED = /^(?:estim|chiffr|évalu)/;

/** `une vedette estimée à 1,1 million d'euros`: nobody has spent it yet. */
const isEstimated = (c: Claim) =>
  (c.before[0] === 'à' && reads(c.before, ESTIMATED, 5)) || ESTIMATED.test(word(c.site, c.first));

/** `La Région verse 500 euros par apprenti`: given, whatever it is counted by. */
const isGiven = (c: Claim) => reads(c.clause, GIVES, 4);

const MAKES = /^(?:soit|fait|représente|donne|revient)$/;
/** `L'État a engagé 4,3 millions d'euros, soit 130 euros par usager`, `Cela fait 80 euros par élève`: what was spent, told for each. */
const isForEach = (c: Claim) =>
  c.per !== null &&
  (reads(c.before, MAKES, 4) ||
    (/^[,(]$/.test(c.before[0] ?? '') &&
      followsOutcome(c) &&
      c.earlier!.kind === 'money' &&
      c.first - c.earlier!.last <= 2)) &&
  c.earlier?.outcome === true &&
  /^(?:money|count)$/.test(c.earlier.kind);

const WILL_GIVE =
  /^(?:vers|consacr|allou|donn|apport|financ|dépens|invest|engag|débloqu|mobilis|accord|attribu|octro|abond|pai|pay|inject|coût|couvr|offr|rapport)(?:e|i|ie|ir)?r(?:a|ont|ons)$/;
const PAID = /^(?:payé|réglé|financé|couvert|assumé|remboursé|pris|versé|avancé|supporté|acquitté)e?s?$/;
/** `La location, 420 euros par mois, est prise en charge par la Région`: whom it is a price to does not pay it. */
const isPaidFor = ({ behind }: Claim) => {
  const comma = behind.slice(0, 4).indexOf(',');
  const words = behind.slice(comma + 1);
  return (
    /^(?:est|sont|a|ont|était|étaient)$/.test(words[0] ?? '') &&
    reads(words, PAID, 3) &&
    (!words[1]?.startsWith('pris') || words[3] === 'charge')
  );
};

/** What speaks of a sum: spent on it or given for it, or asked as a price, earned as a wage. */
export const MONEY_EVIDENCE: readonly Evidence[] = [
  {
    name: 'money given or spent',
    weight: 3,
    sign: { senses: ['funds'] },
    holds: (c) => says(c.clause, 'funds', 8) || says(c.behind, 'funds', 3),
  },
  { name: 'somebody pays it for them', weight: 5, sign: { words: PAID }, holds: isPaidFor },
  ...COST_EVIDENCE,
  ...CONTEXT,
  { name: 'a large sum', weight: 2, holds: (c) => c.size >= LARGE },
  { name: 'too large for a price', weight: 1, holds: (c) => c.size >= NO_PRICE },
  { name: 'somebody did it with it', weight: 2, sign: DID, holds: didIt },
  { name: 'promised', weight: -8, sign: { words: PROMISES }, holds: isPromised },
  { name: 'what it brought them', weight: 6, sign: { words: GAIN }, holds: isGain },
  { name: 'an allowance they got', weight: 5, sign: { words: ALLOWANCE }, holds: isGranted },
  { name: 'a private sum', weight: -6, sign: { words: PRIVATE }, holds: isPrivate },
  {
    name: 'goes on from an outcome',
    weight: 1,
    holds: (c) => c.earlier?.outcome === true && c.earlier.kind === 'money',
  },
  {
    name: 'its verb goes without saying',
    weight: 2,
    holds: (c) => followsOutcome(c) && c.earlier!.kind === 'money' && c.per === null && !says(c.clause, 'price', 3),
  },
  {
    name: 'by person or thing',
    weight: -4,
    holds: (c) => c.per !== null && !PERIODS.has(c.per) && !isCostOfDoing(c) && !isGiven(c) && !isForEach(c),
  },
  { name: 'what was spent, for each', weight: 4, holds: isForEach },
  { name: 'a small sum', weight: -1, holds: (c) => c.size < LARGE },
  {
    name: 'a price',
    weight: -2,
    sign: { senses: ['price'] },
    holds: (c) => c.size < NO_PRICE && says(c.before, 'price', 6) && !isPaidFor(c),
  },
  {
    name: 'quoted, not spent',
    weight: -7,
    sign: { words: QUOTED },
    holds: (c) => reads(c.before, QUOTED, 12) && !didIt(c),
  },
  { name: 'a token sum', weight: -6, sign: { words: /^symbolique$/ }, holds: (c) => c.behind[0] === 'symbolique' },
  { name: 'what one pays', weight: -6, sign: { words: PAYS_BACK }, holds: paysItself },
  { name: 'estimated', weight: -7, holds: isEstimated },
  { name: 'offered', weight: -5, sign: { words: PROPOSES }, holds: (c) => reads(c.clause, PROPOSES, 4) },
  {
    name: 'what it sells for',
    weight: -6,
    sign: { words: SELLS },
    holds: (c) => SELLS.test(c.before[0] ?? '') && /^(?:se|s')$/.test(c.before[1] ?? ''),
  },
  { name: 'what it swallows', weight: 3, sign: { words: SWALLOWS }, holds: (c) => reads(c.clause, SWALLOWS, 3) },
  { name: 'a change brought about', weight: 4, holds: (c) => c.before[0] === 'de' && reads(c.clause, CHANGED, 4) },
  {
    name: 'with so much',
    weight: 2,
    holds: (c) => c.before[0] === 'avec' && !reads(c.before, LIVES, 4) && !hasIncome(c),
  },
  { name: 'what they live on', weight: -6, sign: { words: INCOME }, holds: hasIncome },
  { name: 'a fee', weight: -6, sign: { words: FEE }, holds: isFee },
  { name: 'a scale', weight: -6, sign: { words: VARIES }, holds: (c) => c.ranged && reads(c.clause, VARIES, 3) },
  { name: 'what they save', weight: 5, sign: { words: SAVES }, holds: (c) => reads(c.clause, SAVES, 4) },
  { name: 'what a source says', weight: -5, sign: { words: SOURCE }, holds: quotesSource },
  { name: 'what a report says', weight: -6, sign: REPORTED, holds: isReported },
  { name: 'to live on', weight: -4, holds: (c) => c.before[0] === 'avec' && reads(c.before, LIVES, 4) },
  {
    name: 'a ceiling',
    weight: -6,
    sign: { words: CEILING },
    holds: (c) => reads(c.clause, CEILING, 5) || isCapped(c),
  },
  {
    name: 'what one earned',
    weight: -6,
    holds: (c) => /^(?:gagné|touché|perdu)$/.test(c.before[0] ?? '') && reads(c.clause, ONE_PERSON, 4),
  },
  { name: 'in exchange', weight: -4, holds: (c) => c.before[0] === 'contre' },
  {
    name: 'a wage',
    weight: -4,
    holds: (c) => reads(c.behind, WAGE, 2) || (c.size < NO_PRICE && reads(c.before, EARNED, 5)),
  },
  { name: 'at so much', weight: -2, holds: (c) => c.before[0] === 'à' && c.size < NO_PRICE },
  {
    name: 'the books of a firm',
    weight: -4,
    holds: (c) => reads(c.behind, CAPITAL, 4) || reads(c.behind, TURNOVER, 2) || reads(c.before, CAPITAL, 3),
  },
  {
    name: 'the turnover of a large one',
    weight: -5,
    sign: { words: TURNOVER },
    holds: (c) => c.size >= TOO_LARGE && reads(c.before, TURNOVER, 6),
  },
  { name: 'a nation', weight: -4, sign: FRANCE, holds: (c) => says(c.before, 'society', 12) || inFrance(c) },
  FORETOLD,
  PLEDGED,
  { name: 'will be given', weight: -7, sign: { words: WILL_GIVE }, holds: (c) => reads(c.clause, WILL_GIVE, 5) },
  { ...SUPPOSED, weight: -8 },
  ...STILL_TO_COME,
];
