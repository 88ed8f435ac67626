import { type Claim, reads, says } from './claim.js';
import type { Evidence } from './evidence.js';
import { word } from './site.js';

const REMINDS = /^(?:mémoire|rappel|comparaison)$/;
const OPENS_REMINDER = /^(?:pour|rappel|à|par|en)$/;
const REACH_OF_OPENING = 4;
const REACH_OF_REMINDER = 40;

/** `Pour mémoire, …`, `Rappel : …`, `À titre de comparaison, …` opens the sentence, and no semicolon ends what it opens. */
function isReminder({ site, first }: Claim): boolean {
  if (first > site.from + REACH_OF_REMINDER || !OPENS_REMINDER.test(word(site, site.from))) return false;
  let at = site.from;
  while (at < site.from + REACH_OF_OPENING && !REMINDS.test(word(site, at))) at++;
  if (!REMINDS.test(word(site, at)) || !/^[,:]$/.test(word(site, at + 1))) return false;
  while (at < first && word(site, at) !== ';') at++;
  return at === first;
}

const GROUP = /^(?:groupe|échantillon|cohorte|population)$/;
const OTHERS = /^(?:témoins?|comparaison|contrôle|référence|placebo)$/;

const OPENS_CONTROL = 7;
/** `Dans le groupe témoin, 24 %…` opens the sentence. */
const opensWithControl = ({ site }: Claim) => {
  if (!/^(?:dans|chez|au|parmi)$/.test(word(site, site.from))) return false;
  for (let i = site.from + 1; i < site.from + OPENS_CONTROL && word(site, i) !== ','; i++)
    if (OTHERS.test(word(site, i))) return GROUP.test(word(site, i - 1)) || GROUP.test(word(site, i - 2));
  return false;
};

/** `contre 38 % dans le groupe témoin`: those whom nothing was done for. */
const isControl = (c: Claim) => {
  const { behind } = c;
  if (opensWithControl(c)) return c.before[0] !== 'contre';
  const named = c.before.findIndex((w) => OTHERS.test(w));
  // `…, dans le groupe témoin, elle tombe à 12 %`
  if (c.kind === 'percent' && named > 0 && reads(c.before.slice(named + 1), GROUP, 2))
    return reads(c.before.slice(named + 2), /^(?:dans|chez|parmi|pour|du)$/, 4);
  const at = behind.slice(0, 4).findIndex((w) => GROUP.test(w));
  return at >= 0 && reads(behind.slice(at + 1), OTHERS, 2);
};

const BEFORE = /^(?:avant|auparavant|autrefois|jadis|naguère)$/;
const WAS = /\p{L}{2}(?:ait|aient)$/u;
/** `Avant, six familles sur dix renonçaient`: how it was before anything was done. */
const wasBefore = (c: Claim) =>
  BEFORE.test(word(c.site, c.site.from)) && c.before.length < 9 && reads(c.behind, WAS, 6) && !c.before.includes('en');

const COUNTS = /^(?:compt|recens|dénombr|estim|évalu|chiffr|mesur|relèv)(?:e|ent|ait|é)$/;

/** `l'Insee compte 22 000 emplois`: a statistics office counts what there is. */
const isCountedByOffice = ({ clause }: Claim) => {
  const at = clause.slice(0, 3).findIndex((w) => COUNTS.test(w));
  return at >= 0 && says(clause.slice(at + 1), 'society', 4);
};

/** What is told beside an outcome to measure it by. */
export const CONTEXT: readonly Evidence[] = [
  { name: 'how it was before', weight: -8, sign: { words: BEFORE }, holds: wasBefore },
  { name: 'recalled for comparison', weight: -6, holds: isReminder },
  { name: 'of the control group', weight: -10, sign: { words: OTHERS }, holds: isControl },
  { name: 'counted by an office', weight: -5, sign: { senses: ['society'] }, holds: isCountedByOffice },
];
