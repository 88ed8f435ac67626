import { type Claim, reads, says } from './claim.js';
import { type Evidence, inFrance } from './evidence.js';
import { familyOf } from './families.js';
import { sensesOf } from './senses.js';
import { type Site, word } from './site.js';
import { PERIODS } from './units.js';
import { didIt, wasDone } from './verbs.js';

const OPENS_WHOLE = /^(?:de|des|du|d')$/;

/** The nouns of the whole: `58 % | des charges`, `la moitié | de la ville`, `un | lecteur | sur cinq`. */
function wholeOf(site: Site): string[] {
  const { noun, last } = site.number;
  if (noun[0] < noun[1]) return [word(site, noun[0])];
  const at = word(site, last) === '%' ? last + 1 : last;
  return OPENS_WHOLE.test(word(site, at)) ? [word(site, at + 1), word(site, at + 2)] : [];
}

const isPublic = (c: Claim) => wholeOf(c.site).some((w) => sensesOf(w).has('whole') || sensesOf(`${w}s`).has('whole'));
const isServed = (c: Claim) =>
  wholeOf(c.site).some((w) => familyOf(w) === 'public' && !sensesOf(w).has('whole') && !sensesOf(`${w}s`).has('whole'));
/** `60 % des salariés passés par l'atelier`: a whole that a participle narrows down. */
const isDealtWith = (c: Claim) => {
  const at = c.site.number.last + (word(c.site, c.site.number.last) === '%' ? 3 : 2);
  return wholeOf(c.site).length > 1 && /(?:é|i|u)e?s$/.test(word(c.site, at)) && !/ués?$/.test(word(c.site, at));
};
const isFunded = (c: Claim) =>
  wholeOf(c.site).some((w) => sensesOf(w).has('funds') || /^(?:charges|frais|dépenses|coût)$/.test(w));

const PAYS = /^(?:apport|financ|couvr|pai[et]|pay|prend|subvention|rembours|assum|vers)\p{L}*$/u;
const CHANGED = /^(?:recul|diminu|baiss|rédui|augment|progress|gagn|chut|économis|bond|grimp)\p{L}*$/u;
const SOURCE = /^(?:selon|après)$/;
/** `Selon l'Insee, …`, `D'après l'enquête, …` opens the sentence. */
const quotesSource = ({ site }: Claim) =>
  /^(?:selon|après)$/.test(word(site, site.from)) || word(site, site.from + 1) === 'après';

const ANAPHORIC = /^(?:entre|eux|elles|ceux|celles|ont|sont|avaient|étaient|n')$/;

/** What speaks of a percentage or a part: of what was reached or spent, or of the public at large, of a price. */
export const SHARE_EVIDENCE: readonly Evidence[] = [
  { name: 'of which', weight: 3, holds: (c) => c.before[0] === 'dont' },
  { name: 'of the people served', weight: 3, holds: isServed },
  { name: 'of what was spent', weight: 2, holds: isFunded },
  { name: 'who pays it', weight: 2, holds: (c) => reads(c.clause, PAYS, 6) },
  { name: 'a change brought about', weight: 3, holds: (c) => reads(c.clause, CHANGED, 6) },
  { name: 'goes on from an outcome', weight: 2, holds: (c) => c.earlier?.outcome === true },
  { name: 'of them', weight: 1, holds: (c) => wholeOf(c.site).length === 0 && reads(c.behind, ANAPHORIC, 2) },
  { name: 'of those it dealt with', weight: 4, holds: isDealtWith },
  { name: 'they did', weight: 2, holds: (c) => wasDone(c) && reads(c.behind, /^(?:a|ont|avaient)$/) },
  { name: 'of the public at large', weight: -5, holds: (c) => isPublic(c) && c.before[0] !== 'dont' },
  { name: 'goes on from none', weight: -5, holds: (c) => c.before[0] === 'soit' && c.earlier?.outcome === false },
  { name: 'a range', weight: -2, holds: (c) => c.ranged },
  {
    name: 'a statistic',
    weight: -3,
    holds: (c) => says(c.before, 'society', 12) || inFrance(c) || reads(c.before, SOURCE, 4) || quotesSource(c),
  },
  {
    name: 'beside another share',
    weight: -2,
    holds: (c) => c.earlier?.outcome === false && c.earlier.kind === 'percent',
  },
  { name: 'supposed, wished or lacking', weight: -4, holds: (c) => says(c.clause, 'unreal') },
];

const LARGE = 1000;
/** From here on a sum is no price, whatever words stand near. */
const NO_PRICE = 10_000;
const WAGE = /^(?:net|nets|brut|bruts)$/;
const EARNED = /^(?:salaires?|smic|rémunérée?s?|rémunération|paie)$/;
const COSTS = /^(?:coûte|coûtent|dépense|dépensons)$/;
const OURS = /^(?:nous|on|notre|nos)$/;
const AMOUNTS_TO = /^(?:revient|reviennent|revenu)$/;
const CAPITAL = /^(?:affaires|déficit|bénéfice|bénéfices|pertes|dette|dettes|capital)$/;

/** `un dossier nous coûte 40 euros`, `un panier revient à 2 euros`. */
const costsUs = (c: Claim) => reads(c.clause, AMOUNTS_TO, 3) || (reads(c.clause, COSTS, 5) && reads(c.clause, OURS));

/** `96 logements ont été équipés, pour 310 euros chacun`. */
const isOutlay = (c: Claim) => c.before[0] === 'pour' && c.earlier?.outcome === true && c.earlier.kind === 'count';

/** What speaks of a sum: spent on it or given for it, or asked as a price, earned as a wage. */
export const MONEY_EVIDENCE: readonly Evidence[] = [
  { name: 'money given or spent', weight: 3, holds: (c) => says(c.clause, 'funds', 8) || says(c.behind, 'funds', 3) },
  { name: 'a large sum', weight: 2, holds: (c) => c.size >= LARGE },
  { name: 'too large for a price', weight: 1, holds: (c) => c.size >= NO_PRICE },
  { name: 'somebody did it with it', weight: 2, holds: (c) => didIt(c) },
  { name: 'what one costs us', weight: 6, holds: costsUs },
  {
    name: 'goes on from an outcome',
    weight: 1,
    holds: (c) => c.earlier?.outcome === true && c.earlier.kind === 'money',
  },
  {
    name: 'by person or thing',
    weight: -4,
    holds: (c) => c.per !== null && !PERIODS.has(c.per) && !costsUs(c) && !isOutlay(c),
  },
  { name: 'a small sum', weight: -1, holds: (c) => c.size < LARGE },
  { name: 'a price', weight: -2, holds: (c) => c.size < NO_PRICE && says(c.before, 'price', 6) },
  { name: 'a change brought about', weight: 4, holds: (c) => c.before[0] === 'de' && reads(c.clause, CHANGED, 4) },
  { name: 'what it took', weight: 3, holds: isOutlay },
  { name: 'with so much', weight: 2, holds: (c) => c.before[0] === 'avec' },
  { name: 'in exchange', weight: -4, holds: (c) => c.before[0] === 'contre' },
  {
    name: 'a wage',
    weight: -4,
    holds: (c) => reads(c.behind, WAGE, 2) || (c.size < NO_PRICE && reads(c.before, EARNED, 5)),
  },
  { name: 'at so much', weight: -2, holds: (c) => c.before[0] === 'à' && c.size < NO_PRICE },
  { name: 'the books of a firm', weight: -3, holds: (c) => reads(c.behind, CAPITAL, 4) || reads(c.before, CAPITAL, 3) },
  { name: 'a nation', weight: -4, holds: (c) => says(c.before, 'society', 12) || inFrance(c) },
  {
    name: 'supposed, wished or lacking',
    weight: -6,
    holds: (c) => says(c.clause, 'unreal') || says(c.behind, 'unreal', 3),
  },
];
