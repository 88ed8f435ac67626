import { isPlural } from '../../french/numbers/index.js';
import type { Span } from '../../types.js';
import { type Site, touches, word } from './site.js';

/** A number that is no figure, by the name a reader would give it. */
export interface Exclusion {
  readonly name: string;
  readonly holds: (site: Site) => boolean;
}

const MONTH =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|janv|févr|sept|oct|nov|déc)$/;

/** Words before a year that a plural noun may follow: `en 2023 des`, `l'été 2022`. */
const BEFORE_YEAR =
  /^(?:en|depuis|dès|avant|après|vers|fin|début|mi|courant|ici|année|années|édition|rentrée|saison|été|hiver|printemps|automne|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|jo|jeux|paris|promotion|millésime|cru|an|loi|horizon|baromètre|rapport|budget|plan|agenda|objectif|bilan|exercice|palmarès)$/;

/** Singular nouns that a number behind them names: `ligne 3`, `article 8`. */
const LABELLED =
  /^(?:no|numéro|art|article|alinéa|page|p|pp|chapitre|ligne|tome|étape|partie|version|salle|bâtiment|bât|lot|quai|porte|niveau|étage|zone|bus|tram|tramway|métro|rer|route|rn|rd|département|décret|règlement|windows|android|ios|iphone|galaxy|playstation|ps|chaîne|canal|fm|catégorie|phase|saison|épisode|volet|acte|scène|option|figure|tableau|type|classe|terminale|covid|apollo|boulevard|psaume|verset|annexe|parcelle|bureau|chambre|table|train|vol|sortie|échangeur|arrêt|point|axe|mission|opération|formule|match|set|journée|manche|stand|casier|dossard|wagon|voiture|hall|terminal|escalier|bp|cs|tel|tél|fax|siret|cp|code|module|séance|atelier|session|jour|leçon|étoile|section|division|ligue|nationale|régionale|pôle)$/;

/** Roads by their letter, and `N` for number: capitals only, since `a 22 ans` is an age. */
const ROAD = /^[ADENP]$/;

/** Fixed phrases that count nothing: the number word and what follows it. */
const PHRASES = new Set(
  `quatre coins|deux pas|deux mots|trois mots|quatre pattes|quatre mains|quatre roues|deux roues|deux doigts|deux vitesses|quatre vents
  |quatre saisons|deux côtés|deux sens|deux bouts|deux poids|deux mesures|cent fois|mille fois|mille mercis|mille excuses|mille
  feuilles|quatre chemins|cinq sens|trois fois rien|sept merveilles|quatre vérités|quatre yeux|quatre murs|quatre épingles
  |quatre étoiles|trois étoiles|cinq étoiles|deux étoiles|deux temps|trois mouvements|mille et|deux mains|deux oreilles
  |deux yeux|deux pieds|deux bras|dix doigts|mille pattes|mille lieues|mille bornes|quatre cents coups|deux genres|trois quarts
  |sept lieues|neuf vies|sept familles|deux faces|deux tranchants|trente glorieuses|cent pas|trois petits|cent détours|cinq pattes`
    .split('|')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim()),
);

export const ADDRESS =
  /^(?:rue|avenue|boulevard|bd|place|allées?|quai|chemin|impasse|route|cours|square|passage|bis|ter)$/;

const LAST_DEPARTMENT = 988;

const isPlainYear = (s: Site) => {
  const { first, last, value, form } = s.number;
  return form === 'digits' && last === first + 1 && value !== null && /^1\d{3}$|^20\d\d$/.test(s.tokens[first]!.text);
};

export const EXCLUSIONS: readonly Exclusion[] = [
  { name: 'chiffres qui ne sont pas un nombre', holds: (s) => s.number.form === 'code' },
  {
    name: 'le 7 juin',
    holds: (s) => {
      const { form, last, first } = s.number;
      if (form !== 'digits' && form !== 'letters' && form !== 'range') return false;
      const joined = /^(?:au|et|ou|,|-|–|à)$/.test(word(s, last)) && MONTH.test(word(s, last + 2));
      return (s.number.value ?? s.number.max ?? 0) <= 31 && first < s.to && (MONTH.test(word(s, last)) || joined);
    },
  },
  { name: 'en 2023', holds: (s) => isPlainYear(s) && BEFORE_YEAR.test(word(s, s.number.first - 1)) },
  {
    name: 'ligne 3',
    holds: (s) => {
      const { form, first } = s.number;
      const before = s.tokens[first - 1];
      if (form !== 'digits' || !before || first === s.from) return false;
      if (ROAD.test(before.text) || /^[°#§]$/.test(before.text)) return true;
      // `remis en ligne 90 notices`, `chaque jour 40 repas` count
      // `le Département 30 000`: what it gave
      if (word(s, first - 1) === 'département' && (s.number.value ?? 0) > LAST_DEPARTMENT) return false;
      return LABELLED.test(word(s, first - 1)) && !isCounted(s);
    },
  },
  {
    name: 'à deux pas',
    holds: (s) => {
      const { first, last } = s.number;
      const two = `${word(s, last - 1)} ${word(s, last)}`;
      return (
        s.number.form !== 'digits' &&
        (PHRASES.has(two) || (last === first + 1 && PHRASES.has(`${two} ${word(s, last + 1)}`)))
      );
    },
  },
  {
    name: 'trois fois plus',
    holds: (s) =>
      word(s, s.number.last) === 'fois' &&
      /^(?:plus|moins|mieux|la|le|les|l'|trop|son|sa|ses|leur|supérieure?s?)$/.test(word(s, s.number.last + 1)),
  },
  {
    name: 'toutes trois',
    holds: (s) => s.number.form === 'letters' && /^tou(?:te)?s$/.test(word(s, s.number.first - 1)),
  },
  {
    name: 'pas un centime',
    holds: (s) =>
      /^une?$/.test(word(s, s.number.first)) &&
      /^(?:article|share)$/.test(s.number.form) &&
      /^(?:pas|sans|ni)$/.test(word(s, s.number.first - 1)) &&
      !/^(?:an|année|mois|semaine|heure|tiers|quart)$/.test(word(s, s.number.first + 1)),
  },
  { name: '24 heures sur 24', holds: (s) => isRoundTheClock(s) },
  {
    name: '12, rue',
    holds: (s) =>
      s.number.form === 'digits' &&
      ADDRESS.test(word(s, s.number.last)) &&
      /^\p{Lu}|^d/u.test(s.tokens[s.number.last + 1]?.text ?? ''),
  },
  {
    name: 'noté 15 sur 20',
    holds: (s) =>
      s.number.form === 'ratio' &&
      /^(?:noté|notée|note|score|de)$/.test(word(s, s.number.first - 1)) &&
      s.number.noun[0] === s.number.noun[1],
  },
];

/** A noun in the plural stands behind the number. */
const isCounted = (s: Site) =>
  (s.number.value ?? 0) > 1 && isPlural(word(s, s.number.last)) && /^\p{Ll}/u.test(s.tokens[s.number.last]!.text);

/** `24h/24`, `7 jours sur 7`. */
function isRoundTheClock(site: Site): boolean {
  const { first, last } = site.number;
  const text = site.tokens[first]!.text;
  if (text !== '24' && text !== '7') return false;
  for (let i = last; i < last + 3; i++)
    if (/^(?:sur|\/)$/.test(word(site, i)) && site.tokens[i + 1]?.text === text) return true;
  const back = word(site, first - 1);
  return (back === '/' || back === 'sur') && (touches(site, first) || back === 'sur') && word(site, first - 3) === text;
}

/** A test whether an offset lies in one of the spans, which must come in order: for numbers inside names. */
export function within(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]!.end <= offset) next++;
    return next < spans.length && spans[next]!.start <= offset;
  };
}
