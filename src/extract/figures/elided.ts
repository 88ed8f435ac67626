import { FUNCTION_WORDS, mayStart, type NumberRead } from '../../french/numbers/index.js';
import { familyOf } from '../../french/unit-families.js';
import { type Sense, sensesOf } from './senses.js';
import { type Reading, type Site, word } from './site.js';
import { PERIODS } from './units.js';

/** The figures whose unit another one may take over: the last that counts, the last sum. */
export interface Antecedents {
  readonly count: Reading | null;
  readonly money: Reading | null;
  /** The last that counts people. */
  readonly people: Reading | null;
  /** The count is the whole of a share (`un logement sur dix`): only what follows it at once takes its unit. */
  readonly ofShare?: true;
}

/** A way to count without naming what: the unit is that of the figure before, in the sentence or the one before it. */
interface Ellipsis {
  readonly name: string;
  readonly holds: (site: Site) => boolean;
  /** Does it take over money too? Else only what is counted. */
  readonly money?: true;
  /** Is it people who are so many, whatever was counted since? */
  readonly people?: true;
}

const FORMS = new Set<NumberRead['form']>(['digits', 'letters', 'collective']);
const HAVE = /^(?:a|ai|as|ont|avons|avez|avait|avaient|aura|auront)$/;
const BE_OR_HAVE = /^(?:ont|sont|avaient|étaient|n'|ne|auront|seront)$/;
const IN_PLURAL = /[^m]ent$/;
const THEY = /^(?:ils|elles|nous|on)$/;
const ARE = /^(?:sont|étaient|sommes|étions|était|seront)$/;
const PARTICIPLE = /(?:é|ée|i|ie|u|ue|is|ise|it|ite|ert|erte)s$/;
const OPENS = /^(?:,|;|:|et|mais|puis|soit|"|)$/;
const PRICE_OF_ONE = /^(?:par|à|de|en|dans|sur|pour|chez|,|[.]|)$/;
const REACH = 6;

const next = (s: Site, k = 0) => word(s, s.number.last + k);
const previous = (s: Site, k = 1) => word(s, s.number.first - k);

/** No noun stands behind the number. */
const isBare = (s: Site) => next(s) === '' || /^[,.;:)"!?]$|-mêmes?$/.test(next(s)) || FUNCTION_WORDS.has(next(s));

/** `la conserverie | en récupère | une centaine`. */
const isDoing = (verb: string) => ['does', 'has', 'funds'].some((sense) => sensesOf(verb).has(sense as Sense));

/** `il en a formé | douze`, `elle en accueille | 45`: `en` and its verb right before. */
function enBefore(site: Site): boolean {
  let at = site.number.first - 1;
  for (let n = 0; n < REACH && at > site.from; n++, at--) {
    if (/^[,;:]$/.test(word(site, at))) return false;
    if (word(site, at) !== 'en') continue;
    // `en 2023`, `en Corse` are no pronouns; `en a`, `en accueille` are
    const verb = word(site, at + 1);
    const before = word(site, at - 1);
    return HAVE.test(verb) || isDoing(verb) || /^(?:il|elle|on|nous|ils|elles|n'|qui|j'|je|vous|y)$/.test(before);
  }
  return false;
}

/** A sum in letters is larger. */
const FEW_WORDS = 20;
const LEAST_SUM = 100;
const LONGEST_GIVER = 5;

/** `verse 210 000 euros, la ville 45 000`: another giver, the verb and the euros unsaid. */
function isGapped(site: Site): boolean {
  const { value, first } = site.number;
  if ((value ?? 0) < LEAST_SUM || !/^(?:[,.;]|)$/.test(next(site))) return false;
  for (let i = first - 2; i >= Math.max(site.from + 1, first - LONGEST_GIVER); i--) {
    if (/^(?:le|la|l'|les)$/.test(word(site, i))) return /^(?:,|;|et)$/.test(word(site, i - 1));
    if (!/^[\p{L}-]/u.test(word(site, i))) return false;
  }
  return false;
}

const LONGEST_LIST = 14;

function goesOnFromDont(site: Site): boolean {
  for (let i = site.number.first - 2; i >= Math.max(site.from, site.number.first - LONGEST_LIST); i--) {
    if (word(site, i) === 'dont') return true;
    if (/^[;:]$/.test(word(site, i))) return false;
  }
  return false;
}

const isYear = ({ tokens, number: { first, last } }: Site) =>
  last === first + 1 && /^(?:1[89]|20)\d\d$/.test(tokens[first]!.text);

const THEN = /^(?:an|année|hiver|été|printemps|automne|mois|semaine|édition|saison)$/;
/** `contre 180 | l'an dernier`, `| en 2019`, `| auparavant`, `| il y a dix ans`. */
const isThen = (s: Site) =>
  (/^(?:l'|la|le|un)$/.test(next(s)) && THEN.test(next(s, 1))) ||
  (next(s) === 'en' && /^(?:19|20)\d\d$/.test(next(s, 1))) ||
  (next(s) === 'il' && next(s, 1) === 'y') ||
  /^(?:auparavant|avant|autrefois|jadis|naguère|aujourd'hui|hier|précédemment|initialement)$/.test(next(s));

const ELLIPSES: readonly Ellipsis[] = [
  { name: 'dont <nombre>', holds: (s) => previous(s) === 'dont' && isBare(s) },
  {
    name: 'dont <nombre> <participe>',
    money: true,
    holds: (s) =>
      previous(s) === 'dont' && PARTICIPLE.test(next(s)) && familyOf(next(s)) === null && PRICE_OF_ONE.test(next(s, 1)),
  },
  {
    name: 'dont <nombre> à Rennes et <nombre> à Brest',
    holds: (s) =>
      /^(?:et|,)$/.test(previous(s)) &&
      /^(?:à|au|aux|en|dans)$/.test(next(s)) &&
      /^\p{Lu}/u.test(s.tokens[s.number.last + 1]?.text ?? '') &&
      goesOnFromDont(s),
  },
  { name: '320 repas, contre <nombre> l’an dernier', money: true, holds: (s) => previous(s) === 'contre' && isThen(s) },
  { name: 'en a formé <nombre>', money: true, holds: (s) => isBare(s) && enBefore(s) },
  {
    name: '<nombre> en sont repartis',
    holds: (s) => next(s) === 'en' && BE_OR_HAVE.test(next(s, 1)) && previous(s) !== 'les',
  },
  { name: '<nombre> d’entre eux', holds: (s) => next(s) === "d'" && next(s, 1) === 'entre' },
  {
    name: 'soit <nombre> par jour',
    holds: (s) =>
      next(s) === 'par' && PERIODS.has(next(s, 1)) && (s.number.form === 'collective' || previous(s) === 'soit'),
  },
  {
    name: 'une trentaine attendent',
    holds: (s) => s.number.form === 'collective' && (IN_PLURAL.test(next(s)) || BE_OR_HAVE.test(next(s))),
  },
  {
    name: '<nombre> travaillent',
    holds: (s) => /^(?:,|;|et|mais|)$/.test(previous(s)) && IN_PLURAL.test(next(s)) && !FUNCTION_WORDS.has(next(s)),
  },
  {
    name: '<nombre> ont trouvé',
    holds: (s) => OPENS.test(previous(s)) && BE_OR_HAVE.test(next(s, /^(?:se|s'|y|en|l'|les)$/.test(next(s)) ? 1 : 0)),
  },
  { name: 'la ville <nombre>', money: true, holds: (s) => isGapped(s) },
  {
    name: 'ils étaient <nombre>',
    people: true,
    holds: (s) => {
      const at = /^(?:déjà|encore|désormais|aujourd'hui|environ)$/.test(previous(s)) ? 2 : 1;
      return isBare(s) && next(s) !== 'à' && ARE.test(previous(s, at)) && THEY.test(previous(s, at + 1));
    },
  },
];

/** `d'entre eux` belongs to the figure. */
const endOf = (site: Site) =>
  next(site) === "d'" && next(site, 1) === 'entre' ? site.number.last + 3 : site.number.last;

/** A number whose unit goes without saying, with the name of its rule; it counts what one before it counts. */
export function readElided(
  site: Site,
  { count, money, people }: Antecedents,
): { reading: Reading; rule: string } | null {
  const { number } = site;
  if (!FORMS.has(number.form) || isYear(site) || number.value === 0) return null;
  if (number.last < site.to && mayStart(site.tokens[number.last]!)) return null;
  const found = ELLIPSES.find(({ holds }) => holds(site));
  // `des parts de 50 euros. Le curé en a deux`: parts, not euros
  const sum = found?.money && !(number.form === 'letters' && (number.value ?? 0) < FEW_WORDS) ? money : null;
  const before = (found?.people ? people : sum) ?? count;
  if (!found || !before) return null;
  const { kind, unit } = before;
  const { value, min, max } = number;
  const reading: Reading = { unit, kind, value, min, max, last: endOf(site), confidence: 'low' };
  return { reading, rule: `${found.name}, unit of the figure before` };
}
