import { FUNCTION_WORDS, mayStart, readNumber, readOneNumber } from '../../french/numbers/index.js';
import { withoutOverlaps } from '../../text/overlaps.js';
import type { Analysis, Entities, FoundFigure, Sentence, Span } from '../../types.js';
import type { Judged } from './claim.js';
import { EXCLUSIONS, within } from './exclusions.js';
import { modify } from './modifiers.js';
import { ownersIn } from './organisations.js';
import { judgeOutcome } from './outcome.js';
import { ownerOf } from './owner.js';
import { findPer } from './per.js';
import { periodNear, periodsIn } from './periods.js';
import { FIGURE_RULES } from './rules.js';
import { type Reading, type Site, word } from './site.js';

/** A number read as a figure, before what its sentence says of it. */
interface Hit {
  readonly site: Site;
  readonly reading: Reading;
  readonly rule: string;
}

/** The first rule that reads the site's number, unless the number is none. */
function readFigure(site: Site): Hit | null {
  for (const { name, read } of FIGURE_RULES) {
    const reading = read(site);
    if (reading) return { site, reading, rule: name };
  }
  return null;
}

const isExcluded = (site: Site) => EXCLUSIONS.some((exclusion) => exclusion.holds(site));

/** `12 puis 15 agents`: the noun behind the second number counts for both. */
function readJoined(site: Site): Hit | null {
  const { tokens, number, to } = site;
  const joint = word(site, number.last);
  const changes = joint === 'à' && word(site, number.first - 1) === 'de';
  if (!/^(?:puis|contre|et)$/.test(joint) && !changes) return null;
  if (!/^(?:digits|letters)$/.test(number.form) || number.last + 1 >= to || !mayStart(tokens[number.last + 1]!))
    return null;
  const next = readOneNumber(tokens, number.last + 1, to);
  if (!next || !/^(?:digits|letters)$/.test(next.form)) return null;
  const second = { ...site, number: next };
  const hit = isExcluded(second) ? null : readFigure(second);
  if (!hit || (hit.reading.kind !== 'count' && hit.reading.kind !== 'money')) return null;
  const { value, min, max, last } = number;
  return {
    site,
    reading: { ...hit.reading, value, min, max, last, confidence: 'low' },
    rule: '<nombre> puis <nombre> <nom>',
  };
}

/** `dont 45 à Rennes`: counts what the figure before it counts. */
function readElided(site: Site, before: Hit | undefined): Hit | null {
  const { number } = site;
  if (before?.reading.kind !== 'count' || word(site, number.first - 1) !== 'dont') return null;
  if (!/^(?:digits|letters|collective)$/.test(number.form)) return null;
  const next = word(site, number.last);
  if (!(next === '' || /^[,.;:)]$/.test(next) || FUNCTION_WORDS.has(next))) return null;
  const { value, min, max, last } = number;
  return { site, reading: { ...before.reading, value, min, max, last, confidence: 'low' }, rule: 'dont <nombre>' };
}

const CHANGE = /^(?:passée?s?|passe|passent|passait|passer|grimpée?s?|tombée?s?|bondi|chuté|augmenté|monté)$/;

/** `passé de 12 à 15`: two numbers, not a range. */
function changes(site: Site): boolean {
  if (site.number.form !== 'range' || word(site, site.number.first - 1) !== 'de') return false;
  return CHANGE.test(word(site, site.number.first - 2)) || CHANGE.test(word(site, site.number.first - 3));
}

/** What the number at token `first` says, with every fallback; `last` is where to go on. */
function hitAt(
  tokens: Analysis['tokens'],
  sentence: Sentence,
  first: number,
  before: Hit | undefined,
): [Hit | null, number] {
  const number = readNumber(tokens, first, sentence.last);
  if (!number) return [null, first + 1];
  const site: Site = { tokens, from: sentence.first, to: sentence.last, number };
  if (isExcluded(site)) return [null, number.form === 'article' ? first + 1 : number.last];
  const whole = changes(site) ? null : readFigure(site);
  if (whole) return [whole, Math.max(whole.reading.last, number.last)];
  // `un` and `une` are most numbers of a text: what follows is for others
  if (number.form === 'article') return [null, number.last];
  const one = readOneNumber(tokens, first, sentence.last)!;
  const single: Site = { ...site, number: one };
  if (isExcluded(single)) return [null, one.last];
  const hit = (one.last < number.last ? readFigure(single) : null) ?? readJoined(single) ?? readElided(single, before);
  return [hit, hit ? Math.max(hit.reading.last, one.last) : one.last];
}

/** The numbers of a sentence that are figures, in order. */
function hitsIn(tokens: Analysis['tokens'], sentence: Sentence, isName: (offset: number) => boolean): Hit[] {
  const hits: Hit[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    if (!mayStart(tokens[i]!) || isName(tokens[i]!.start)) {
      i++;
      continue;
    }
    const [hit, next] = hitAt(tokens, sentence, i, hits.at(-1));
    if (hit) hits.push(hit);
    i = next;
  }
  return hits;
}

/** A figure whose organisation is still to be told. */
type Figure = Omit<FoundFigure, 'organisation'> & { organisation: string | null };

/** The figure that a hit is, with modifier, per, and whether it is an outcome, judged with the one before it in mind. */
function toFigure(
  hit: Hit,
  period: string | null,
  headline: boolean,
  earlier: Judged | null,
): { figure: Figure; judged: Judged } {
  const { site, reading, rule } = hit;
  const per = findPer(site, site.number.last, reading.last, reading.kind);
  const { modifier, first, last } = modify(site, per?.last ?? reading.last);
  const start = reading.value !== null && reading.value < 0 ? Math.min(first, site.number.first - 1) : first;
  const size = Math.abs(reading.max ?? reading.value ?? reading.min ?? 0);
  const { outcome, because, family } = judgeOutcome(site, {
    kind: reading.kind,
    unit: reading.unit,
    modifier,
    per: per?.per ?? null,
    first,
    last: reading.last,
    size,
    ranged: reading.max !== null,
    headline,
    earlier,
  });
  const { value, min, max, unit, kind, confidence } = reading;
  const figure: Figure = {
    start: site.tokens[start]!.start,
    end: site.tokens[last - 1]!.end,
    rule: `${rule}, ${outcome ? 'outcome' : 'no outcome'}: ${because}`,
    confidence,
    value,
    min,
    max,
    unit,
    kind,
    modifier,
    per: per?.per ?? null,
    period,
    organisation: null,
    outcome,
  };
  return { figure, judged: { outcome, kind, family } };
}

/** The spans of entities, so that numbers inside names (`Le 400`) are left alone. */
function namesOf({ people, organisations, places }: Entities): Span[] {
  return withoutOverlaps(
    [...people, ...organisations, ...places].flatMap((entity): readonly Span[] => entity.mentions),
  );
}

/**
 * Figures of an article, in order; spans from the modifier to the unit or what it is counted by. `date` (ISO) is what
 * `l'an dernier` is counted from.
 */
export function findFigures(analysis: Analysis, entities: Entities, date: string | null): FoundFigure[] {
  const isName = within(namesOf(entities));
  const owners = ownersIn(entities);
  let earlier: Judged | null = null;
  return analysis.sentences.flatMap((sentence) => {
    const hits = hitsIn(analysis.tokens, sentence, isName);
    if (hits.length === 0) earlier = null;
    if (hits.length === 0) return [];
    const periods = periodsIn(analysis.tokens, sentence, date);
    return hits.map((hit) => {
      const { figure, judged } = toFigure(
        hit,
        periodNear(periods, hit.reading.last),
        sentence.start < analysis.titleEnd,
        earlier,
      );
      if (judged.kind !== 'duration' && judged.kind !== 'age') earlier = judged;
      figure.organisation = ownerOf(analysis, owners, sentence, figure);
      return figure;
    });
  });
}
