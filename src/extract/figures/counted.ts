import { isPlural, readNotation } from '../../french/numbers/index.js';
import { ADDRESS } from './exclusions.js';
import { halves } from './measured.js';
import { modifierBefore } from './modifiers.js';
import { findHead, isHead, nounEnd } from './nouns.js';
import { asWritten, isPart, type Reading, type Site, scaled, word, wordsAre } from './site.js';
import { PERIODS, UNITS } from './units.js';

const high = { confidence: 'high' } as const;

/** `58 %`, `dix pour cent`. */
export function readPercent(site: Site): Reading | null {
  const notation = readNotation(site.tokens, site.number.last, site.to);
  if (notation?.unit !== '%' || isPart(site)) return null;
  // `100 % local` praises, it does not measure
  const praise =
    site.number.value === 100 &&
    /^\p{Ll}/u.test(word(site, notation.last)) &&
    !/^(?:d|des$|ont$|sont$)/.test(word(site, notation.last));
  if (praise) return null;
  return {
    unit: '%',
    kind: 'percent',
    ...scaled(site.number, (n) => n * notation.factor),
    last: notation.last,
    ...high,
  };
}

const POINTS = /^points?$/;

/** `deux points de pourcentage`. */
export function readPoints(site: Site): Reading | null {
  const { last } = site.number;
  if (!POINTS.test(word(site, last)) || !wordsAre(site, last + 1, ['de', 'pourcentage'])) return null;
  return { unit: 'points', kind: 'percent', ...scaled(site.number, (n) => n), last: last + 3, ...high };
}

/** `un tiers des inscrits`, `neuf sur dix`. */
export function readShare(site: Site): Reading | null {
  if (!isPart(site)) return null;
  const before = word(site, site.number.first - 1);
  // a third party, half a turn: no part of anything
  if (site.number.form === 'share' && (before === 'par' || before === 'à' || before === 'chez')) return null;
  const end = site.number.form === 'share' ? wholeEnd(site) : site.number.last;
  return { unit: '%', kind: 'percent', value: site.number.value, min: null, max: null, last: end, ...high };
}

/** The whole behind a share: `la moitié | des familles`. */
function wholeEnd(site: Site): number {
  const at = site.number.last;
  const skip = /^(?:des|du)$/.test(word(site, at))
    ? 1
    : wordsAre(site, at, ['de', 'la']) || wordsAre(site, at, ['de', "l'"])
      ? 2
      : 0;
  return skip > 0 && /^\p{Ll}/u.test(site.tokens[at + skip]?.text ?? '') ? at + skip + 1 : at;
}

const LEAST_PLURAL = 2;

const OWN = /^(?:nos|vos|leurs|ses|mes|tes|ces)$/;

/** A number and what it counts: `trois conseillers numériques`. */
export function readCount(site: Site): Reading | null {
  const { number } = site;
  if (isPart(site) || number.value === 0) return null;
  const link = /^d(?:e|')$/.test(word(site, number.last));
  const plural = (number.max ?? number.value ?? number.min ?? 0) >= LEAST_PLURAL;
  // `douze de nos locataires`, `une trentaine de leurs élèves`
  const some = plural && link && OWN.test(word(site, number.last + 1)) && number.form !== 'several';
  if (!some && number.linked !== link) return null;
  const found = findHead(site, number.last + (some ? 2 : link ? 1 : 0), plural);
  // an hour that is a time of day counts nothing either
  if (!found || UNITS.has(word(site, found.head))) return null;
  const [add, half] = halves(site, found.head + 1);
  // `un poste et demi` counts, `un poste` hardly does
  if (number.form === 'article' && !add) return null;
  const last = nounEnd(site, add ? half - 1 : found.head);
  const unit = asWritten(site, found.start, add ? found.head + 1 : last).replace(/["(]/g, '');
  return { unit, kind: 'count', ...scaled(number, (n) => n + add), last, confidence: 'medium' };
}

/** `un atelier par semaine`: with a period, `un` counts. */
export function readOnePer(site: Site): Reading | null {
  const at = site.number.last;
  if (site.number.form !== 'article' || word(site, at) === 'fois' || !isHead(site, at, false)) return null;
  if (word(site, at + 1) !== 'par' || !PERIODS.has(word(site, at + 2))) return null;
  const kind = UNITS.get(word(site, at))?.kind ?? 'count';
  return { unit: word(site, at), kind, value: 1, min: null, max: null, last: at + 1, confidence: 'low' };
}

/** `estime à 13 000 le nombre de jeunes aidants`, `porte à 12 le nombre d'ateliers`: the counted noun behind `le nombre`. */
export function readNumberOf(site: Site): Reading | null {
  const { first, last, form } = site.number;
  if (!/^(?:digits|letters)$/.test(form) || word(site, first - 1) !== 'à' || !wordsAre(site, last, ['le', 'nombre']))
    return null;
  if (!/^d(?:e|')$/.test(word(site, last + 2))) return null;
  const found = findHead(site, last + 3, true);
  if (!found) return null;
  const end = nounEnd(site, found.head);
  return {
    unit: asWritten(site, found.start, end),
    kind: 'count',
    ...scaled(site.number, (n) => n),
    last: end,
    confidence: 'medium',
  };
}

const LONGEST_LABEL = 6;

/** No noun stands behind the number: the line ends, or goes on with where, when or of which. */
const isAlone = (site: Site, last: number) =>
  last >= site.to ||
  (last + 1 >= site.to && /^[.;,)]$/.test(word(site, last))) ||
  (/^(?:[.;,()/–]|en|au|à|dont|contre|depuis|dans|sur)$/.test(word(site, last)) &&
    !ADDRESS.test(word(site, last + 1)) &&
    (!/^[,à]$/.test(word(site, last)) || site.tokens[last + 1]?.kind !== 'number'));

const BULLET = /^[–—•*-]$/;

/** Does a label begin there: with the sentence, behind the sign of a list's entry, behind a semicolon? */
const opensLabel = (site: Site, at: number) =>
  at === site.from || word(site, at - 1) === ';' || (at - 1 === site.from && BULLET.test(word(site, at - 1)));

const COUNTS = /^(?:re)?(?:compt|dénombr|recens|inventori|totalis)(?:e|é|ent|ait|aient)$/;

/** `a compté les marches : 306`: the token of the noun between its verb and the colon; -1 where there is none. */
function countedBy(site: Site, colon: number): number {
  for (let i = colon - 1; i > Math.max(site.from, colon - LONGEST_LABEL); i--)
    if (/^(?:les|ses|nos|leurs|mes)$/.test(word(site, i))) return COUNTS.test(word(site, i - 1)) ? i + 1 : -1;
  return -1;
}

/** The counted noun before a colon: `Nombre d'ateliers : 120`, `Bénévoles : 45`. */
export function readLabelled(site: Site): Reading | null {
  const { first, last, form } = site.number;
  const colon = (modifierBefore(site, first)?.edge ?? first) - 1;
  if (word(site, colon) !== ':' || !isAlone(site, last) || !/^(?:digits|letters|collective)$/.test(form)) return null;
  let start = colon;
  while (start > site.from && colon - start < LONGEST_LABEL && /^[\p{L}']/u.test(word(site, start - 1))) start--;
  const told = countedBy(site, colon);
  const counted = told >= 0 ? told : /^nombre$/.test(word(site, start)) ? start + 2 : start;
  if (!isPlural(word(site, counted)) || counted >= colon || (!opensLabel(site, start) && counted === start))
    return null;
  const unit = asWritten(site, counted, colon);
  return { unit, kind: 'count', ...scaled(site.number, (n) => n), last, confidence: 'medium' };
}
