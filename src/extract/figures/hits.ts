import { ARTICLE, isPlural, mayStart, readNumber, readOneNumber } from '../../french/numbers/index.js';
import { type Family, familyOf } from '../../french/unit-families.js';
import type { Analysis, Sentence } from '../../types.js';
import { type Antecedents, readElided } from './elided.js';
import { EXCLUSIONS } from './exclusions.js';
import { mayBeNumber } from './one.js';
import { FIGURE_RULES } from './rules.js';
import { asWritten, type Reading, type Site, word } from './site.js';

/** A number read as a figure, before what its sentence says of it. */
export interface Hit {
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

const JOINED = new Set(['count', 'money', 'percent']);

/** `12 puis 15 agents`: the noun behind the second number counts for both. */
function readJoined(site: Site): Hit | null {
  const { tokens, number, to } = site;
  const joint = word(site, number.last);
  const changes = joint === 'à' && word(site, number.first - 1) === 'de';
  if (!/^(?:puis|contre|et)$/.test(joint) && !changes) return null;
  // `58 voix contre 2 et 3 abstentions`
  if (word(site, number.first - 1) === 'contre' && joint === 'et') return null;
  if (!/^(?:digits|letters)$/.test(number.form) || number.last + 1 >= to || !mayStart(tokens[number.last + 1]!))
    return null;
  const next = readOneNumber(tokens, number.last + 1, to);
  if (!next || !/^(?:digits|letters)$/.test(next.form)) return null;
  const second = { ...site, number: next };
  const hit = isExcluded(second) ? null : readFigure(second);
  if (!hit || !JOINED.has(hit.reading.kind)) return null;
  const { value, min, max, last } = number;
  return {
    site,
    reading: { ...hit.reading, value, min, max, last, confidence: 'low' },
    rule: '<nombre> puis <nombre> <nom>',
  };
}

/** A number that takes its unit from the figure before. */
function elide(site: Site, before: Antecedents): Hit | null {
  const found = readElided(site, before);
  return found && { site, ...found };
}

const CHANGE =
  /^(?:pass(?:ée?s?|e|ent|ait|aient|er|ant)|grimp(?:ée?s?|e|ent|ant)|tomb(?:ée?s?|e|ent|ant)|bondi|chuté|augmenté|mont(?:é|e|ent|ant)|recul(?:é|ant))$/;

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
  before: Antecedents,
): [Hit | null, number] {
  const number = readNumber(tokens, first, sentence.last);
  if (!number) return [null, first + 1];
  const site: Site = { tokens, from: sentence.first, to: sentence.last, number };
  if (isExcluded(site)) return [null, number.form === 'article' ? first + 1 : number.last];
  const ofWhich = word(site, first - 1) === 'dont' ? elide(site, before) : null;
  const whole = ofWhich ?? (changes(site) ? null : readFigure(site));
  if (whole) return [whole, Math.max(whole.reading.last, number.last)];
  const one = readOneNumber(tokens, first, sentence.last)!;
  const single: Site = { ...site, number: one };
  if (isExcluded(single)) return [null, one.last];
  const hit = (one.last < number.last ? readFigure(single) : null) ?? readJoined(single) ?? elide(single, before);
  return [hit, hit ? Math.max(hit.reading.last, one.last) : one.last];
}

export const NONE_BEFORE: Antecedents = { count: null, money: null, people: null };

const PEOPLE = new Set<Family | null>(['public', 'people', 'posts', 'staff', 'residents', 'relatives']);

/** `un logement sur dix`: logements. */
function wholeOf({ site, reading }: Hit): Reading | null {
  const [first, last] = site.number.noun;
  if (first >= last) return null;
  const noun = asWritten(site, first, last);
  return {
    ...reading,
    kind: 'count',
    unit: isPlural(noun) ? noun : `${noun.replace(/al$/, 'au')}${/(?:al|eau)$/.test(noun) ? 'x' : 's'}`,
  };
}

/** What the numbers behind a hit may take their unit from; a sum only where no count came after it. */
export function antecedentsWith({ count, money, people, ofShare }: Antecedents, hit: Hit): Antecedents {
  const { reading } = hit;
  const whole = reading.kind === 'percent' ? wholeOf(hit) : null;
  if (whole) return { count: whole, money: null, people, ofShare: true };
  if (reading.kind === 'count')
    return { count: reading, money: null, people: PEOPLE.has(familyOf(reading.unit)) ? reading : people };
  if (ofShare) return { count: null, money: reading.kind === 'money' ? reading : null, people };
  return reading.kind === 'money' ? { count, money: reading, people } : { count, money, people };
}

/** The numbers of a sentence that are figures, in order. `starts`: see `amountStarts`; `before`: the figures of the sentence before. */
export function hitsIn(
  tokens: Analysis['tokens'],
  starts: Uint8Array,
  sentence: Sentence,
  isName: (offset: number) => boolean,
  before: Antecedents,
): Hit[] {
  const hits: Hit[] = [];
  let known = before;
  for (let i = sentence.first; i < sentence.last; ) {
    const start = starts[i]!;
    const isNone = start === 0 || (start === ARTICLE && !mayBeNumber(tokens, i, sentence.last));
    if (isNone || isName(tokens[i]!.start)) {
      i++;
      continue;
    }
    const [hit, next] = hitAt(tokens, sentence, i, known);
    if (hit) {
      hits.push(hit);
      known = antecedentsWith(known, hit);
    }
    i = next;
  }
  return hits;
}
