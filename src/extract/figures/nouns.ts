import { FUNCTION_WORDS, isPlural, mayStart } from '../../french/numbers/index.js';
import { familyOf } from '../../french/unit-families.js';
import { type Site, touches, word, wordsAre } from './site.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Adjectives before the noun that number it rather than name it: left out of the unit. */
const ORDERING =
  set(`autre autres premier premiers première premières dernier derniers dernière dernières prochain prochains
  prochaine prochaines seul seuls seule seules même mêmes`);

/** Adjectives that stand before their noun. */
const BEFORE_NOUN =
  set(`nouveau nouveaux nouvelle nouvelles petit petits petite petites grand grands grande grandes jeune jeunes vieux
  vieille vieilles bon bons bonne bonnes beau beaux belle belles gros grosse grosses long longs longue longues principaux
  principales ancien anciens ancienne anciennes différents différentes courts courtes véritables simples vrais vraies futurs
  futures éventuels éventuelles précieux précieuses fameux célèbres nombreux nombreuses divers diverses bref brèves
  malheureux malheureuses pauvres hauts hautes demi-`);

/** Nouns behind `en` that say in what state the counted ones are. */
const STATES =
  set(`insertion parcours formation situation difficulté difficultés emploi alternance apprentissage contrat contrats cdi
  cdd activité recherche ligne présentiel distanciel service attente retard exercice poste stage reconversion résidence
  précarité itinérance fauteuil cours circulation vente location commun réseau autonomie détention famille`);

/** What `à` brings to a noun. */
const DESTINATIONS = set(
  `pourvoir prendre rénover vendre louer construire vue domicile distance temps venir acheter réparer`,
);

const LACKS = set('emploi abri abris domicile permis papiers diplôme travail ressources logement');

/** Words that no `de` of a noun phrase brings. */
const NO_COMPLEMENT = set(
  `long large haut profondeur nouveau suite côté retour fait loin part entre
  devenir venir revenir partir rester sortir faire prendre mettre voir être avoir tenir rendre suivre vivre lire écrire
  dire choisir finir agir servir ouvrir offrir découvrir trouver passer travailler payer signer participer créer monter
  aller apprendre comprendre vendre`,
);

const isLower = (site: Site, at: number) => /^\p{Ll}/u.test(site.tokens[at]!.text);
const ACRONYM = /^[A-Z]{2,7}s?$/;
/** A headline in capitals. */
const SHOUTED = /^\p{Lu}{5,}$/u;
const DEMONYM =
  /^\p{Lu}\p{L}+(?:ais|aises|ois|oises|iens|iennes|éens|éennes|ains|aines|ins|ines|ards|ardes|ands|andes|ands|ols|oles|eurs|iques|ques|glais|ens|ats|ates|ers|ières)$/u;

/** `une centaine de Gilets jaunes`: a capital noun in the plural whose adjective agrees. */
const isNamedGroup = (site: Site, at: number) =>
  isPlural(word(site, at)) && at + 1 < site.to && isLower(site, at + 1) && isPlural(word(site, at + 1));

/** Can the token name what is counted? From two on it must be a plural; capitals only in acronyms and demonyms. */
export function isHead(site: Site, at: number, plural: boolean): boolean {
  const token = site.tokens[at];
  if (at >= site.to || token?.kind !== 'word' || token.text.length < 2) return false;
  const low = word(site, at);
  if (mayStart(token)) return false;
  if (ACRONYM.test(token.text)) return true;
  // `quatorze Ehpad`, `12 Maisons France Services`: a known noun, whatever its capital
  if (!isLower(site, at) && familyOf(low) !== null) return true;
  if (!isLower(site, at) && !DEMONYM.test(token.text) && !SHOUTED.test(token.text) && !isNamedGroup(site, at))
    return false;
  return plural ? isPlural(low) : !FUNCTION_WORDS.has(low);
}

/** The head of the counted noun from `at` on, behind its adjectives: tokens `[start, head]`; -1 where there is none. */
export function findHead(site: Site, at: number, plural: boolean): { start: number; head: number } | null {
  let i = at;
  while (/^["(]$/.test(word(site, i))) i++;
  let start = i;
  for (let n = 0; n < 3 && isHead(site, i + 1, plural); n++, i++) {
    if (ORDERING.has(word(site, i))) start = i + 1;
    else if (!BEFORE_NOUN.has(word(site, i))) break;
  }
  if (ORDERING.has(word(site, i))) return null;
  return isHead(site, i, plural) ? { start, head: i } : null;
}

const PARTICIPLE = /(?:é|ée|i|ie|u|(?<![qg])ue|it|ite|is|ert|erte)s$/;
/** What tells where the counted ones are belongs to its own place: `conseillers | répartis sur tout le pays`. */
const PLACED = /^(?:réparti|situé|basé|disséminé|éparpillé|implanté|dispersé|originaire|présent|issu|venu)e?s$/;
const PLACES = /^(?:sur|dans|en|à|au|aux|entre|sous|autour)$/;
const opensComplement = (w: string) => w === 'de' || w === "d'" || w === 'du' || w === 'des';

/** `personnes accompagnées`, but not `personnes venues | de Noailles`. */
function isAdjective(site: Site, at: number): boolean {
  const w = word(site, at);
  if (!isPlural(w) || !isLower(site, at) || mayStart(site.tokens[at]!)) return false;
  const next = word(site, at + 1);
  return !(PARTICIPLE.test(w) && opensComplement(next)) && !(PLACED.test(w) && PLACES.test(next));
}

const ADVERB = /^(?:mal|bien|très|non|peu|plus|moins|\p{L}{3,}ment)$/u;
const APPOSITION = /(?:ité|tion|sion)$/;

/** One noun behind `de`: `demandeurs | d'emploi`. Returns the token behind it, or -1. */
function complementEnd(site: Site, at: number): number {
  const noun = word(site, at + 1);
  if (!/^d(?:e|')$/.test(word(site, at)) || noun.length < 2 || !isLower(site, at + 1)) return -1;
  if (FUNCTION_WORDS.has(noun) || NO_COMPLEMENT.has(noun) || mayStart(site.tokens[at + 1]!)) return -1;
  return site.tokens[at + 1]!.kind === 'word' ? at + 2 : -1;
}

/** A named way to go on behind a counted noun: the token behind it, or -1 where it does not. */
const TAILS: ReadonlyArray<{ name: string; end: (site: Site, at: number) => number }> = [
  {
    name: 'salariés | à temps plein',
    end: (s, at) =>
      wordsAre(s, at, ['à', 'temps']) && /^(?:plein|partiel|complet)$/.test(word(s, at + 2)) ? at + 3 : -1,
  },
  {
    name: 'équivalents | temps plein',
    end: (s, at) => (/^temps$/.test(word(s, at)) && /^(?:plein|partiel)$/.test(word(s, at + 1)) ? at + 2 : -1),
  },
  { name: 'personnes | accompagnées', end: (s, at) => (isAdjective(s, at) ? at + 1 : -1) },
  {
    name: 'dossiers | mal remplis',
    end: (s, at) => (ADVERB.test(word(s, at)) && isAdjective(s, at + 1) ? at + 2 : -1),
  },
  { name: 'demandeurs | d’emploi', end: complementEnd },
  {
    name: 'salariés | en parcours',
    end: (s, at) => (word(s, at) === 'en' && STATES.has(word(s, at + 1)) ? at + 2 : -1),
  },
  {
    name: 'postes | à pourvoir',
    end: (s, at) => (word(s, at) === 'à' && DESTINATIONS.has(word(s, at + 1)) ? at + 2 : -1),
  },
  {
    name: 'personnes | sans emploi',
    end: (s, at) => (word(s, at) === 'sans' && LACKS.has(word(s, at + 1)) ? at + 2 : -1),
  },
  { name: 'référents | accessibilité', end: (s, at) => (APPOSITION.test(word(s, at)) && isLower(s, at) ? at + 1 : -1) },
  {
    name: 'conseillers | France Services',
    end: (s, at) => (word(s, at) === 'france' && word(s, at + 1) === 'services' ? at + 2 : -1),
  },
];

const LONGEST = 4;

/** The token behind the counted noun whose head is at `head`: its adjectives and complements, four at most. */
export function nounEnd(site: Site, head: number): number {
  let end = head + 1;
  for (let n = 0; n < LONGEST && end < site.to; n++) {
    // a hyphen or bracket tight behind a word belongs to something else
    if (touches(site, end) && !/'$/.test(site.tokens[end - 1]!.text)) break;
    const next = TAILS.map((tail) => tail.end(site, end)).find((e) => e > 0 && e <= site.to);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** The token behind `de` and its noun, from `at` on: `28 ans | de carrière`; `at` itself where there is none. */
export function complementOf(site: Site, at: number): number {
  const end = complementEnd(site, at);
  if (end < 0) return at;
  return end < site.to && (isAdjective(site, end) || /(?:el|elle|al|ale|if|ive|ique|aire)$/.test(word(site, end)))
    ? end + 1
    : end;
}
