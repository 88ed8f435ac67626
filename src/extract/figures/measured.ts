import { isPlural, mayStart, readHours, readNotation, readOneNumber } from '../../french/numbers/index.js';
import type { FigureKind } from '../../types.js';
import { modifierBefore } from './modifiers.js';
import { complementOf } from './nouns.js';
import { asWritten, isPart, type Reading, type Site, scaled, touches, word } from './site.js';
import { isAge, isClock } from './times.js';
import { MEASURE_TAILS, UNITS, type Unit } from './units.js';

const high = { confidence: 'high' } as const;

const isOf = (w: string) => w === 'de' || w === "d'";
const NUMBERING = /^(?:premi|derni|prochain|autre|bonne|longue|petit)/;

/** Where the unit starts: behind `de` of `deux millions d'euros`, behind adjectives that number (`les 12 premiers mois`). */
function unitStart(site: Site): number {
  const at = isOf(word(site, site.number.last)) ? site.number.last + 1 : site.number.last;
  return UNITS.has(word(site, at + 1)) && NUMBERING.test(word(site, at)) ? at + 1 : at;
}

interface UnitAt {
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
}

/** The unit that the number measures in, if it is one of {@link UNITS}. */
function unitAt(site: Site): UnitAt | null {
  const first = unitStart(site);
  const unit = UNITS.get(word(site, first));
  if (!unit || (unit.symbol && site.tokens[site.number.last - 1]!.kind !== 'number')) return null;
  const linked = isOf(word(site, site.number.last));
  return linked === (site.number.linked || site.number.form === 'share') ? { unit, first, last: first + 1 } : null;
}

/** `et demi`, `et quart`, `trois quarts` behind a unit: what to add to the number. */
export function halves(site: Site, at: number): [add: number, last: number] {
  const [and, part] = [word(site, at), word(site, at + 1)];
  if (and === 'et' && /^demie?$/.test(part)) return [0.5, at + 2];
  if (and === 'et' && part === 'quart') return [0.25, at + 2];
  const threeQuarters =
    word(site, and === 'et' ? at + 1 : at) === 'trois' && word(site, and === 'et' ? at + 2 : at + 1) === 'quarts';
  return threeQuarters ? [0.75, and === 'et' ? at + 3 : at + 2] : [0, at];
}

/** `un mètre vingt`, `3 euros 50`, `une heure trente`: what the number behind the unit adds, in units. */
function smaller(site: Site, { unit, last }: UnitAt): [add: number, last: number] {
  const [half, end] = halves(site, last);
  if (half || !unit.parts || last >= site.to || !mayStart(site.tokens[last]!)) return [half, end];
  const more = readOneNumber(site.tokens, last, site.to);
  if (!more || !/digits|letters/.test(more.form) || more.value === null || more.value >= unit.parts) return [0, last];
  const named = /^(?:centimes?|minutes?|min|mn|centimètres?|cm|secondes?)$/.test(word(site, more.last));
  if (!named && (isPlural(word(site, more.last)) || more.value < 5 || /^[%€]$/.test(word(site, more.last))))
    return [0, last];
  return [more.value / unit.parts, named ? more.last + 1 : more.last];
}

const CLEAR_CUE =
  /^(?:d'|de|pendant|durant|depuis|après|environ|presque|en|dans|dure|a|avant|il|sur|moins|plus|à|pour)$/;

/** `une semaine | de vacances`: what fills it tells that it lasts. */
const isCourse = (site: Site, at: number) =>
  /^d(?:e|')$/.test(word(site, at)) &&
  /(?:tion|sion|age|ment|vacances|cours|travail|répit|travaux)$/.test(word(site, at + 1));

/** `un` counts only where the unit leaves no other reading: `un an`, but not `un jour, il vint`. */
function oneIsMeant(site: Site, unit: Unit, word1: string, composite: boolean): boolean {
  if (site.number.form !== 'article' || composite) return true;
  const before = word(site, site.number.first - 1);
  if (/^(?:an|heure|demi-heure|demi-journée)$/.test(word1)) return true;
  if (unit.kind === 'duration' && /^(?:moins|plus)$/.test(before) && word(site, site.number.first - 2) === 'au')
    return true;
  if (unit.kind === 'duration') {
    const later = /^(?:plus|après|avant|durant)$/.test(word(site, site.number.last + 1));
    const of = isCourse(site, site.number.last + 1) && /^(?:semaine|mois|année)$/.test(word1);
    if (of || (before === 'en' && /^(?:jour|journée|nuit|matinée|soirée|après-midi)$/.test(word1))) return true;
    return (
      /^(?:mois|semaine|minute|année|trimestre|semestre|décennie|siècle)$/.test(word1) &&
      (later || CLEAR_CUE.test(before))
    );
  }
  if (unit.kind === 'measure')
    return /^(?:mètre|kilomètre|hectare|tonne|kilo|litre)$/.test(word1) && !/^(?:le|du|au)$/.test(before);
  return /^(?:euro|centime)$/.test(word1);
}

/** `m²`, `mètres carrés`, `° C`, `km/h`, `Mbit/s`: the token behind the unit's own tail. */
function measureEnd(site: Site, last: number): number {
  let end = last;
  while (end < site.to && MEASURE_TAILS.has(word(site, end))) end++;
  if (
    word(site, end) === '/' &&
    touches(site, end) &&
    /^(?:h|s|min|km|ha|an|l|kg|heure|seconde)$/.test(word(site, end + 1))
  ) {
    return /^(?:an)$/.test(word(site, end + 1)) ? end : end + 2;
  }
  return end;
}

/** A reading in a unit of {@link UNITS}: money, time, measure. */
function inUnit(site: Site, kinds: readonly FigureKind[]): Reading | null {
  const found = unitAt(site);
  if (!found || !kinds.includes(found.unit.kind)) return null;
  const { unit, first } = found;
  const [add, end] = smaller(site, found);
  const bare = asWritten(site, first, first + 1);
  if (!oneIsMeant(site, unit, bare, add > 0)) return null;
  const last = unit.kind === 'measure' && add === 0 ? measureEnd(site, end) : end;
  const written = unit.kind === 'measure' && add === 0 ? asWritten(site, first, last, true) : bare;
  const part = site.number.form === 'share' ? site.number.part : null;
  const amounts = scaled(
    part === null ? site.number : { ...site.number, value: part },
    (n) => (n + add) * (unit.factor ?? 1),
  );
  return { unit: unit.code ?? written, kind: unit.kind, ...amounts, last, ...high };
}

const HALF = /^demi-(\p{L}+)$/u;

function readHalf(site: Site): Reading | null {
  if (site.number.form !== 'article') return null;
  const [, unit] = HALF.exec(word(site, site.number.last)) ?? [];
  const kind = unit && UNITS.get(unit)?.kind;
  if (!kind) return null;
  return { unit, kind, value: 0.5, min: null, max: null, last: site.number.last + 1, ...high };
}

function readCompact(site: Site): Reading | null {
  const read = site.number.form === 'digits' ? readHours(site.tokens, site.number.first, site.to) : null;
  if (!read) return null;
  const value = Number((read.hours + (read.minutes ?? 0) / 60).toFixed(4));
  return { unit: 'h', kind: 'duration', value, min: null, max: null, last: read.last, ...high };
}

/** `120 k€`, `11,50 €`, `3 € 50`. */
export function readPrefixedMoney(site: Site): Reading | null {
  const notation = readNotation(site.tokens, site.number.last, site.to);
  if (!notation?.unit || notation.unit === '%' || isPart(site)) return null;
  const cents =
    notation.factor === 1
      ? smaller(site, { unit: { kind: 'money', parts: 100 }, first: 0, last: notation.last })
      : null;
  const [add, last] = cents ?? [0, notation.last];
  return {
    unit: notation.unit,
    kind: 'money',
    ...scaled(site.number, (n) => n * notation.factor + add),
    last,
    ...high,
  };
}

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['francs cfa', 'XOF'],
  ['franc cfa', 'XOF'],
  ['francs pacifique', 'XPF'],
  ['francs pacifiques', 'XPF'],
  ['franc pacifique', 'XPF'],
  ['francs cfp', 'XPF'],
  ['francs suisses', 'CHF'],
  ['dollars canadiens', 'CAD'],
  ['livres sterling', 'GBP'],
]);

/** `52 000 euros de loyer annuel`, `28 ans de carrière`: the text goes on, the unit does not. */
const withComplement = (site: Site, reading: Reading | null): Reading | null =>
  reading && { ...reading, last: complementOf(site, reading.last) };

const MONEY_VERB =
  /^(?:vers(?:e|é|ent|er)|coût(?:e|é|ent|er)|investi[rt]?|budget|déboursé|financ\p{L}+|apport\p{L}+|enveloppe|subvention|facture|dette|aide|recettes?|offr\p{L}+|rapport\p{L}+|emprunt\p{L}*|réclam\p{L}+|bénéfices?|chiffre|dépens\p{L}+|prom(?:et|is|ettent)|débloqu\p{L}+|allou\p{L}+|accord\p{L}+|consacr\p{L}+|inject\p{L}+)$/u;
/** `les 9 millions nécessaires soient | votés`. */
const SPENT =
  /^(?:votés?|investis|empruntés|versés|dépensés|alloués|débloqués|accordés|levés|engagés|consacrés|budgétés|remboursés)$/;
const REACH = 8;

/** `verse 4 millions par an`: the euros go without saying where the words before speak of money. */
export function readImpliedMoney(site: Site): Reading | null {
  const { number } = site;
  if (!number.linked || number.form === 'collective' || number.form === 'several') return null;
  if (/^d(?:e|'|es|u)$/.test(word(site, number.last))) return null;
  const spent = [0, 1, 2].some((k) => SPENT.test(word(site, number.last + k)));
  for (let i = number.first - 1; i >= number.first - REACH; i--)
    if (spent || MONEY_VERB.test(word(site, i)))
      return { unit: 'EUR', kind: 'money', ...scaled(number, (n) => n), last: number.last, confidence: 'low' };
  return null;
}

function readNamedMoney(site: Site): Reading | null {
  if (isPart(site)) return null;
  const at = unitStart(site);
  const named = CURRENCIES.get(`${word(site, at)} ${word(site, at + 1)}`);
  if (named) return { unit: named, kind: 'money', ...scaled(site.number, (n) => n), last: at + 2, ...high };
  return inUnit(site, ['money']);
}

/** Money by name: `38 000 euros de budget`, `francs suisses`. */
export const readMoney = (site: Site) => withComplement(site, readNamedMoney(site));

/** `À 6 min 40, le chef parle`: where in a recording, not how long. */
const isTimecode = (site: Site, { unit, last }: Reading) =>
  /^(?:min|mn)$/.test(unit) && word(site, site.number.first - 1) === 'à' && /^[,:]$/.test(word(site, last));

const HOLDS = /^(?:(?:co-?)?organis|anim|propos|programm|tenue?s?$|tient$|tiennent$)/;

/** `a animé 33 journées`: days that somebody holds are events. */
const isEvent = (site: Site, { unit }: Reading) =>
  /^(?:demi-)?journées$/.test(unit) &&
  HOLDS.test(word(site, (modifierBefore(site, site.number.first)?.edge ?? site.number.first) - 1));

/** An amount of time, or somebody's age; null for a time of day. */
export function readTime(site: Site): Reading | null {
  const reading = readHalf(site) ?? readCompact(site) ?? inUnit(site, ['duration']);
  if (!reading || site.number.form === 'ratio' || isTimecode(site, reading)) return null;
  if (isEvent(site, reading)) return withComplement(site, { ...reading, kind: 'count' });
  const hours = /^(?:h|heures?)$/.test(reading.unit);
  // `onze heures trente` is as tight as `11h30`
  const compact = reading.unit === 'h' || !Number.isInteger(reading.value ?? 0);
  if (hours && isClock(site, reading.last, Math.floor(reading.max ?? reading.value ?? 0), compact)) return null;
  return isAge(site, reading.last) ? { ...reading, kind: 'age' } : withComplement(site, reading);
}

/** `-10°`, `moins 6 degrés`: below zero. */
function below(site: Site, unit: string): boolean {
  if (!/^(?:°|degr)/.test(unit)) return false;
  const before = site.number.first - 1;
  const sign = /^[-–]$/.test(word(site, before)) && touches(site, site.number.first) && !touches(site, before);
  return sign || word(site, before) === 'moins';
}

function readDegrees(site: Site): Reading | null {
  if (word(site, site.number.last) !== '°' || site.number.form === 'letters') return null;
  const celsius = word(site, site.number.last + 1) === 'c';
  const last = site.number.last + (celsius ? 2 : 1);
  return { unit: celsius ? '°C' : '°', kind: 'measure', ...scaled(site.number, (n) => n), last, ...high };
}

/** A length, mass, temperature, amount of data. */
export function readMeasure(site: Site): Reading | null {
  if (site.number.form === 'ratio') return null;
  const reading = readDegrees(site) ?? inUnit(site, ['measure']);
  if (!reading) return null;
  const signed = below(site, reading.unit) && reading.value !== null ? { ...reading, value: -reading.value } : reading;
  return withComplement(site, signed);
}
