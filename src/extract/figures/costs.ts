import { familyOf } from '../../french/unit-families.js';
import { type Claim, reads } from './claim.js';
import { type Evidence, PROGRAMME } from './evidence.js';
import { word } from './site.js';

/** From here on a sum is worth telling. */
const LARGE = 1000;
/** From here on a sum is no price, whatever words stand near. */
export const NO_PRICE = 10_000;

const COSTS = /^(?:coûte|coûtent|dépense|dépensons)$/;
const OURS = /^(?:nous|on|notre|nos)$/;
const AMOUNTS_TO = /^(?:revient|reviennent|revenu)$/;
const ONE = /^(?:une?|chaque)$/;
const A = /^une?$/;

/** `un dossier nous coûte 40 euros`, `un panier revient à 2 euros`. */
export const costsUs = (c: Claim) =>
  (reads(c.clause, AMOUNTS_TO, 3) && !c.clause.some((w) => familyOf(`${w}s`) === 'everyday')) ||
  (reads(c.clause, COSTS, 5) && reads(c.clause, OURS));

const THEM = /^(?:me|m'|te|t'|lui|leur|leurs)$/;

/** `L'essai a coûté 380 euros`, and not what it cost somebody. */
const hasCost = (c: Claim) =>
  c.before[0] === 'coûté' && /^(?:a|ont|aura)$/.test(c.before[1] ?? '') && !reads(c.clause, THEM, 4);

const PAID_BACK = /^(?:rembours|financ|subvention|charge$)/;
/** `… ; la Caf en rembourse la moitié`. */
const isPaidBack = ({ site, last }: Claim) => {
  for (let i = last; i < Math.min(site.to, last + 25); i++) if (PAID_BACK.test(word(site, i))) return true;
  return false;
};

/** `Le dispositif coûte 1 700 euros par jeune`: what it takes to do it for each. */
const costsForEach = (c: Claim) => {
  const at = c.clause.slice(0, 3).findIndex((w) => COSTS.test(w));
  return at >= 0 && c.per !== null && reads(c.clause.slice(at), PROGRAMME, 5) && !ONE.test(c.clause.at(-1) ?? '');
};

/** `Avec 720 euros par élève, le programme reste…`: the same, before its subject. */
const opensForEach = ({ per, before, behind }: Claim) =>
  per !== null &&
  before.length === 1 &&
  before[0] === 'avec' &&
  reads(behind, /^,$/, 4) &&
  reads(behind.slice(behind.indexOf(',')), PROGRAMME, 4);

const COST = /^coûts?$/;
const IN_ALL = /^(?:moyen|moyens|unitaire|unitaires|réel|complet|total|global|final|net|par)$/;
const SUPPOSED = /^(?:estimé|prévu|prévisionnel|supposé|annoncé|initial|maximal|théorique)e?$/;
const REACH_OF_COST = 9;

/** `Le coût moyen s'établit à 40 euros par visite`, `Coût par trajet : 8 €`: told by the noun, whoever pays. */
const isCostTold = ({ before }: Claim) => {
  const at = before.slice(0, REACH_OF_COST).findIndex((w) => COST.test(w));
  if (at < 0 || reads(before.slice(0, at), /^[,;]$/) || reads(before.slice(0, at), SUPPOSED)) return false;
  return IN_ALL.test(before[at - 1] ?? '') && !reads(before.slice(0, at), /rai(?:t|ent)$|ra$|ront$/);
};

const BILL = /^(?:coûts?|factures?|addition|dépense)$/;
const REACH_OF_BILL = 14;
/** `Reste la facture : 1 200 euros par élève`, `Le coût, lui, demeure contenu : …`: for each, behind the colon. */
const isBill = ({ before, per }: Claim) =>
  before[0] === ':' &&
  per !== null &&
  reads(before, BILL, REACH_OF_BILL) &&
  !reads(before, SUPPOSED) &&
  !reads(before, /rai(?:t|ent)$|ra$|ront$/, REACH_OF_BILL);

const OPENS = /^(?:quand|que|qu'|et|mais)$/;
/** `Un lit coûte 18 000 euros par an`: what any of them costs. */
const costsAny = (c: Claim) => {
  const at = c.clause.slice(0, 2).findIndex((w) => COSTS.test(w));
  const opening = OPENS.test(c.clause.at(-1) ?? '') ? c.clause.at(-2) : c.clause.at(-1);
  return at >= 0 && !costsUs(c) && ONE.test(opening ?? '') && c.clause.length <= at + 9 && !isPaidBack(c);
};

/** `Le coût du chantier, 740 000 euros, …`. */
const isCostBeside = ({ size, before }: Claim) =>
  size >= NO_PRICE && before[0] === ',' && before.indexOf('coût') > 0 && before.indexOf('coût') < 6;

/** `Un chantier revient à 45 000 euros`: too much to have been spent on each; `par an` it is what one is run for. */
const costsAnyLarge = (c: Claim) =>
  c.size >= LARGE &&
  c.per === null &&
  reads(c.clause, AMOUNTS_TO, 3) &&
  A.test(c.clause.at(-1) ?? '') &&
  !reads(c.clause, OURS);

const WORTH = /^(?:valeur|montant|coût|budget|dépense|enveloppe|investissement|facture)$/;

/** `96 logements ont été équipés, pour 310 euros chacun`, `…, pour un coût de 52 euros par patient`. */
export const isOutlay = (c: Claim) => {
  if (c.earlier?.outcome !== true || c.earlier.kind === 'money') return false;
  const worth = c.before.slice(0, 4).findIndex((w) => WORTH.test(w));
  if (worth >= 0) return /^(?:une?|total|moyen)$/.test(c.before[worth + 1] ?? '') && c.before[worth + 2] === 'pour';
  if (c.earlier.kind !== 'count') return false;
  return (c.before[0] === 'pour' && !/^(?:la|le|l')$/.test(word(c.site, c.last - 2))) || isBuiltAt(c);
};

const BUILT = /^(?:mètre|kilomètre)(?: carré| cube)?$/;
/** `trente maisons livrées, à 1 900 euros le mètre carré`. */
const isBuiltAt = (c: Claim) =>
  c.before[0] === 'à' && c.before[1] === ',' && BUILT.test(c.per ?? '') && c.earlier?.sentence === c.site.from;

/** Is it told what doing it costs, and not what somebody asks for it? */
export const isCostOfDoing = (c: Claim) =>
  costsUs(c) || costsForEach(c) || opensForEach(c) || isCostTold(c) || isBill(c) || isOutlay(c);

/** What it costs to do it, as against a price. */
export const COST_EVIDENCE: readonly Evidence[] = [
  { name: 'what one costs us', weight: 6, holds: (c) => costsUs(c) || costsForEach(c) || opensForEach(c) },
  { name: 'its cost, told by its noun', weight: 6, sign: { words: COST }, holds: isCostTold },
  { name: 'the bill for each', weight: 6, sign: { words: BILL }, holds: isBill },
  { name: 'what any of them costs', weight: -5, sign: { words: COSTS }, holds: costsAny },
  { name: 'what it came to', weight: 3, sign: { words: /^coûté$/ }, holds: hasCost },
  { name: 'its cost, beside it', weight: 8, sign: { words: /^coût$/ }, holds: isCostBeside },
  { name: 'what any large thing costs', weight: -14, sign: { words: AMOUNTS_TO }, holds: costsAnyLarge },
  { name: 'what it took', weight: 5, holds: isOutlay },
];
