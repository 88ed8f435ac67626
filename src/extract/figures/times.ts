import { FUNCTION_WORDS, isPlural, lower } from '../../french/numbers/index.js';
import { modifierBefore } from './modifiers.js';
import { type Site, word } from './site.js';
import { PERIODS } from './units.js';

/** Where the words before the number start to matter: behind its modifier and `de` or `entre` of a range. */
function outside(site: Site): number {
  let at = site.number.first - 1;
  if (site.number.form === 'range' && /^(?:de|entre)$/.test(word(site, at))) at--;
  const modified = modifierBefore(site, at + 1);
  return modified && word(site, at) !== 'à' && word(site, at) !== 'dès' ? modified.edge - 1 : at;
}

/** A named way to tell an age, or the time of day, from an amount of time. */
interface Cue {
  readonly name: string;
  readonly holds: (site: Site, last: number) => boolean;
}

const HAVE = /^(?:a|ont|avait|avaient|ai|as|aura|auront|aurait|auraient|ayant|avons|avez|avais|eu|aient|ait)$/;
const SPANS = /^(?:depuis|pendant|durant|en|sur|dans|après|voilà|voici|pour|environ|ici)$/;

/** Things that last so many years; what else has an age after `de` is a person. */
const LASTING =
  /^(?:contrats?|bail|baux|projets?|plans?|programmes?|expériences?|carrières?|durées?|périodes?|conventions?|formations?|garanties?|mandats?|disponibilités?|peines?|prison|absences?|combats?|travaux|travail|études|service|efforts?|attente|délais?|retard|bout|cours|lutte|recul|silence|existence|histoire|engagements?|investissements?|bénévolat|vie|pause|espace|terme|moins|plus|partir|année|années|fermeture|chantiers?|stages?|cdd|prêts?|emprunts?|cycles?|horizon|suivi|recherches?|subventions?|ancienneté|interdiction|sursis|feuille|mariage|collaboration|partenariats?|besoins?|perspectives?|visions?|stratégies?|fidélité|présence|pratique|métier|archives?|habitudes?|amitiés?|missions?|concessions?|locations?|abonnements?|crédits?)$/;

/** What lasts is told within fewer years than those between the youngest and the eldest. */
const FEWEST_YEARS = 5;

const OWN = /^(?:ses|mes|tes|leurs|nos|vos)$/;

const AGES: readonly Cue[] = [
  {
    name: 'âgé de',
    holds: (s) => /^(?:âgée?s?|âge)$/.test(word(s, outside(s) - (word(s, outside(s)) === 'de' ? 1 : 0))),
  },
  {
    name: 'les 18-25 ans, les moins de 26 ans',
    holds: (s) =>
      /^(?:les|aux|des|ceux|celles)$/.test(word(s, outside(s))) &&
      (s.number.form === 'range' || outside(s) < s.number.first - 1),
  },
  {
    name: 'trois filles, de 15 à 43 ans',
    holds: (s, last) =>
      s.number.form === 'range' &&
      /^[,(]$/.test(word(s, outside(s))) &&
      (s.number.max ?? 0) - (s.number.min ?? 0) >= FEWEST_YEARS &&
      /^(?:[,).;]|)$/.test(word(s, last)),
  },
  { name: 'une moyenne d’âge de 20 ans', holds: (s) => [2, 3, 4].some((k) => word(s, s.number.first - k) === 'âge') },
  { name: 'l’âge moyen des équipes atteint 67 ans', holds: (s) => isMeanAge(s) },
  { name: 'fêter ses 20 ans', holds: (s) => OWN.test(word(s, s.number.first - 1)) },
  {
    name: 'avoir 20 ans',
    holds: (s, last) => {
      const at = outside(s);
      const have = NOW.test(word(s, at)) ? at - 1 : at;
      return HAVE.test(word(s, have)) && word(s, have - 1) !== 'y' && !/^d(?:e|')$/.test(word(s, last));
    },
  },
  { name: 'à 20 ans', holds: (s, last) => ageAt(s) && !/^(?:d(?:e|')|après|plus)$/.test(word(s, last)) },
  { name: 'une femme de 20 ans', holds: (s) => isAgedNoun(s) },
  {
    name: 'Untel, 20 ans,',
    holds: (s, last) =>
      /^[,(]$/.test(word(s, s.number.first - 1)) &&
      s.number.first - 1 > s.from &&
      /^(?:[,()".;:!?]|et|)$/.test(word(s, last)),
  },
  {
    name: 'Untel, 80 ans au printemps',
    holds: (s, last) =>
      word(s, s.number.first - 1) === ',' &&
      /^\p{Lu}\p{Ll}/u.test(s.tokens[s.number.first - 2]?.text ?? '') &&
      (/^(?:cet|cette|bientôt|passés|révolus|tout)$/.test(word(s, last)) ||
        WHEN.test(`${word(s, last)} ${word(s, last + 1)}`)) &&
      !/^en$/.test(word(s, s.number.first - 3)),
  },
];

const NOW = /^(?:aujourd'hui|désormais|alors|maintenant|déjà|bientôt)$/;
/** `80 ans | au printemps`; `dix ans | au chevet d'un père` last. */
const WHEN =
  /^(?:au (?:printemps|mois|compteur|prochain|1er)|à (?:peine|la|l'|noël|pâques)|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|été|hiver|automne|\d{4}))$/;

const REACH_OF_AGE = 14;

/** `l'âge moyen du public recule : 54 ans, contre 61 ans`. */
function isMeanAge(site: Site): boolean {
  for (let i = site.number.first - 1; i >= Math.max(site.from, site.number.first - REACH_OF_AGE); i--) {
    if (/^[;.!?]$/.test(word(site, i))) return false;
    if (word(site, i) === 'âge')
      return /^(?:moyen|médian|limite|légal|requis|maximal|minimal|minimum|maximum)$/.test(word(site, i + 1));
  }
  return false;
}

function ageAt(site: Site): boolean {
  const at = outside(site);
  // `d'ici à cinq ans`
  if (word(site, site.number.first - 2) === 'ici') return false;
  const before = word(site, at);
  if (before === 'partir' || (word(site, at) === 'de' && word(site, at - 1) === 'partir')) return true;
  const sits = word(site, site.number.first - 1);
  return /^(?:à|dès|avant|vers)$/.test(before) || sits === 'à' || sits === 'dès';
}

function isAgedNoun(site: Site): boolean {
  const at = outside(site);
  if (word(site, at) !== 'de' && !/^de$/.test(word(site, site.number.first - 1))) return false;
  const noun = word(site, word(site, at) === 'de' ? at - 1 : at);
  if (noun === '' || !/^\p{L}/u.test(noun) || SPANS.test(noun) || LASTING.test(noun)) return false;
  if (FUNCTION_WORDS.has(noun)) return false;
  const small = site.number.value !== null && site.number.value < 4;
  return (
    !small ||
    /^(?:bébés?|enfants?|fill?et?t?es?|fils|garçons?|filles?|petits?|petites?|gamins?|élèves?|jumeaux)$/.test(noun)
  );
}

const YOUNG = /^(?:bébés?|nourrissons?|enfants?|fils|fille|âgée?s?)$/;

/** Do years (or months of an infant) tell somebody's age? `last` is the token behind the unit. */
export function isAge(site: Site, last: number): boolean {
  // `dix ans et demi`
  const end = /^demie?$/.test(word(site, last - 1)) && word(site, last - 2) === 'et' ? last - 2 : last;
  const unit = word(site, end - 1);
  if (/^(?:mois|semaines|jours)$/.test(unit))
    return word(site, site.number.first - 1) === 'de' && YOUNG.test(word(site, site.number.first - 2));
  if (unit === 'printemps') return OWN.test(word(site, outside(site)));
  if (unit !== 'ans' && unit !== 'an') return false;
  if (/^(?:durant|plus|après|auparavant|avant)$/.test(word(site, last)) && word(site, last + 1) !== ',') return false;
  if (
    SPANS.test(word(site, outside(site))) ||
    (word(site, outside(site)) === 'a' && word(site, outside(site) - 1) === 'y')
  )
    return false;
  return AGES.some((cue) => cue.holds(site, last));
}

const PARTS_OF_DAY = /^(?:matin|soir|nuit|après-midi)$/;
const DAYS = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|minuit|demain|veille)$/;
const POINTS = /^(?:à|vers|dès|avant|après|depuis|est|sont|h|–|-|\/)$/;
const AMOUNTS =
  /^(?:pendant|durant|en|dure|durent|duré|durait|environ|mets|met|mettais|mettait|faut|fallait|passe|passé|compte|comptez|bout|d'|une?|\()$/;

/** What leaves or starts at its hour: `le bateau de 8 h 15`. */
const TIMED =
  /^(?:départ|arrivée|passage|séance|service|réveil|rendez-vous|visioconférence|ferries|traversée|train|bateau|bus|car|vol|avion|autorail|tram|navette|messe|journal|bac|ferry|métro)$/;

const CLOCKS: readonly Cue[] = [
  {
    name: 'le bateau de 8 h',
    holds: (s) =>
      word(s, s.number.first - 1) === 'de' &&
      TIMED.test(word(s, s.number.first - 2)) &&
      /^h\d?/.test(word(s, s.number.last)),
  },
  { name: 'Six heures : on se lève', holds: (s, last) => s.number.first === s.from && word(s, last) === ':' },
  {
    name: '8 heures du matin',
    holds: (s, last) =>
      (/^(?:du|de)$/.test(word(s, last)) && PARTS_OF_DAY.test(word(s, last + (word(s, last + 1) === "l'" ? 2 : 1)))) ||
      /^(?:pile|précises?|tapantes|sonnantes)$/.test(word(s, last)),
  },
  {
    name: 'à 8 heures',
    holds: (s, last) => {
      const at = outside(s);
      const point =
        POINTS.test(word(s, at)) ||
        word(s, s.number.first - 2) === 'partir' ||
        DAYS.test(word(s, at)) ||
        word(s, s.number.first - 1) === 'à';
      const lasts = word(s, last) === 'par' && PERIODS.has(word(s, last + 1));
      // `jusqu'à deux heures avant le départ`
      const ahead = /^jusqu/.test(word(s, s.number.first - 2)) && /^(?:avant|après)$/.test(word(s, last));
      return point && !lasts && !ahead && !/^(?:de|d'|plus|durant|chaque)$/.test(word(s, last));
    },
  },
  {
    name: 'sept heures moins le quart',
    holds: (s, last) =>
      word(s, last) === 'moins' && /^(?:le|un|quart|cinq|dix|vingt|vingt-cinq)$/.test(word(s, last + 1)),
  },
  { name: 'de 8 h à 10 h', holds: (s, last) => opensSpan(s, last) },
  { name: 'entre 8 h et 10 h', holds: (s) => closesSpan(s) },
  { name: 'de 8 à 17 heures', holds: (s) => (s.number.min ?? 0) >= 5 && (s.number.max ?? 0) - (s.number.min ?? 0) > 2 },
];

/** `de 8 h à …`, `entre 8 h et …`, `8 h - 10 h`: the first of two times of day. */
function opensSpan(site: Site, last: number): boolean {
  const joint = word(site, last);
  const next = lower(site.tokens[last + 1]?.text ?? '');
  const hours = /^h/.test(word(site, last + 2)) || next === 'midi' || next === 'minuit';
  return /^(?:à|et|-|–|\/)$/.test(joint) && last + 1 < site.to && hours;
}

/** `entre 8 h et …`: the second of two times of day. */
const closesSpan = (site: Site): boolean => {
  const { first } = site.number;
  if (word(site, first - 1) !== 'et' || !/^h/.test(word(site, first - 2))) return false;
  return [4, 5].some((k) => word(site, first - k) === 'entre');
};

/** Is a number of hours a time of day? `compact` ones (`9h30`) are times unless something says *lasting*. */
export function isClock(site: Site, last: number, hours: number, compact: boolean): boolean {
  if (hours > 24 || !Number.isInteger(hours)) return false;
  if (CLOCKS.some((cue) => cue.holds(site, last))) return true;
  if (!compact) return false;
  const at = outside(site);
  const amount = AMOUNTS.test(word(site, at)) || at < site.number.first - 1 || /^(?:de|d'|par)$/.test(word(site, last));
  // a `séance de 1h30` lasts, a `train de 21 h 12` leaves
  const nounBefore = word(site, at) === 'de' && hours < 9 && !isPlural(word(site, at - 1)) && !opensSpan(site, last);
  return !(amount || nounBefore || hours < 5);
}
