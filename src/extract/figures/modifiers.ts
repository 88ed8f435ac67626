import type { Modifier } from '../../types.js';
import { type Site, word, wordsAre } from './site.js';

/** What stands before a number, by what it says of it. */
const BEFORE: Record<Exclude<Modifier, 'exact'>, readonly string[]> = {
  'at-least': [
    "plus de|plus d'|plus des|un peu plus de|un peu plus d'|un peu plus des|bien plus de|bien plus d'|largement plus de",
    "nettement plus de|beaucoup plus de|pas moins de|pas moins d'|au moins|au minimum|minimum|au bas mot|un minimum de",
    "au-delà de|au-delà d'|au-delà des|au delà de|au-dessus de|un plancher de|un plancher d'|à partir de|à partir d'|dès|supérieur à|supérieure à",
    'supérieurs à|supérieures à|dépassé les|dépasse les|dépassent les|dépasser les|dépassant les|dépassait les|dépassé',
    'dépasse|dépassent|dépasser|dépassant|la barre des|la barre de|le cap des|le cap de|le seuil des|le seuil de',
  ],
  'at-most': [
    "dans la limite de|dans la limite d'|dans la limite des",
    "moins de|moins d'|moins des|un peu moins de|un peu moins d'|un peu moins des|bien moins de|jusqu' à|au plus",
    "tout au plus|au maximum|maximum|un maximum de|un maximum d'|pas plus de|pas plus d'|jamais plus de|jamais plus d'",
    "un plafond de|un plafond d'",
    'limité à|limitée à|limités à|limitées à|plafonné à|plafonnée à|plafonnés à|plafonnées à|inférieur à|inférieure à',
    'inférieurs à|inférieures à|sous la barre des|sous la barre de|sous le seuil des|sous le seuil de|sous le cap des|en dessous de|au-dessous de|en-dessous de|ne dépasse pas|ne dépassent pas|dépasse pas',
    "dépassent pas|dépassait pas|dépasser|dépasse pas les|n' excède pas|excède pas|sans dépasser",
  ],
  about: [
    "environ|près de|près d'|près des|quelque|quelques|autour de|autour d'|autour des|aux alentours de|aux alentours des",
    "aux environs de|aux environs des|de l' ordre de|de l' ordre d'|à peu près|presque|quasi|quasiment|pratiquement",
    "approximativement|en moyenne de|en moyenne d'|en moyenne à|en moyenne que|en moyenne qu'|une moyenne de|une moyenne d'|en moyenne|moyenne de|une estimation de|estimé à|estimée à|estimés à",
    'estimées à|estime à|estiment à|évalue à|évaluent à|chiffre à|évalué à|évaluée à|évalués à|grosso modo|plus ou moins|à peine|avoisine les|avoisine|avoisinent les',
    'frôle les|frôlent les|frôlé les|approche les|approche des|approchent les|un peu moins ou plus de|à quelque|en gros',
  ],
};

/** What stands behind the unit. */
const AFTER: Record<Exclude<Modifier, 'exact'>, string> = {
  'at-least': 'au moins|au minimum|minimum|mini|ou plus|et plus|au bas mot',
  'at-most': 'maximum|au maximum|au plus|tout au plus|grand maximum|max|maxi|ou moins|et moins',
  about:
    'environ|à peu près|en moyenne|approximativement|et quelque|et quelques|et des poussières|à peu de chose près|grosso modo',
};

interface Phrase {
  readonly words: readonly string[];
  readonly modifier: Modifier;
}

/** Phrases by one of their words, longest first. */
function indexed(phrases: readonly Phrase[], by: (words: readonly string[]) => string): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of [...phrases].sort((a, b) => b.words.length - a.words.length)) {
    const key = by(phrase.words);
    map.set(key, [...(map.get(key) ?? []), phrase]);
  }
  return map;
}

const phrases = (table: Record<string, string | readonly string[]>): Phrase[] =>
  Object.entries(table).flatMap(([modifier, lists]) =>
    [lists]
      .flat()
      .flatMap((list) => list.split('|'))
      .map((words) => ({ words: words.split(' '), modifier: modifier as Modifier })),
  );

const BY_LAST = indexed(phrases(BEFORE), (words) => words.at(-1)!);
const BY_FIRST = indexed(phrases(AFTER), (words) => words[0]!);

const AMOUNT = /^(?:%|€|euros?|pour|points?|degrés?|millions?|milliards?)$/;

/** A modifier and the edge of the expression that includes it. */
export interface Modified {
  readonly modifier: Modifier;
  readonly edge: number;
}

/** The modifier that ends right before token `first`; `edge` is its first token. */
export function modifierBefore(site: Site, first: number): Modified | null {
  for (const { words, modifier } of BY_LAST.get(word(site, first - 1)) ?? []) {
    const edge = first - words.length;
    if (edge >= site.from && wordsAre(site, edge, words)) return { modifier, edge };
  }
  // `descendu sous les 9 %`; `sous les deux ponts` says where
  if (word(site, first - 1) === 'les' && word(site, first - 2) === 'sous' && AMOUNT.test(word(site, site.number.last)))
    return { modifier: 'at-most', edge: first - 2 };
  return null;
}

/** The modifier that starts at token `last`; `edge` is the token behind it. */
export function modifierAfter(site: Site, last: number): Modified | null {
  for (const { words, modifier } of BY_FIRST.get(word(site, last)) ?? []) {
    const edge = last + words.length;
    // `12 salariés et plus | de cent bénévoles`, `dix mille vélos et quelques | regrets`
    const opens =
      (/^(?:plus|moins)$/.test(words.at(-1)!) && /^d(?:e|'|es)$/.test(word(site, edge))) ||
      (/^quelques?$/.test(words.at(-1)!) && /^\p{L}/u.test(word(site, edge)));
    if (!opens && wordsAre(site, last, words)) return { modifier, edge };
  }
  return null;
}

const COLLECTIVE = new Set(['collective', 'several']);

/** Where the number's own words start: `de 5 à 12`, `entre 10 et 15`, `les deux tiers`. */
function numberStart(site: Site): number {
  const { first, form } = site.number;
  const before = word(site, first - 1);
  if (form === 'range' && /^(?:de|d'|entre)$/.test(before)) return first - 1;
  return form === 'share' && before === 'les' ? first - 1 : first;
}

/** The modifier of the site's number and the edges of the whole expression, whose unit ends before `last`. */
export function modify(site: Site, last: number): { modifier: Modifier; first: number; last: number } {
  const start = numberStart(site);
  const before = modifierBefore(site, start) ?? modifierBefore(site, site.number.first);
  const after = modifierAfter(site, last);
  const own: Modifier = COLLECTIVE.has(site.number.form) ? 'about' : 'exact';
  const modifier = before?.modifier ?? after?.modifier ?? own;
  return { modifier, first: before?.edge ?? start, last: after?.edge ?? last };
}
