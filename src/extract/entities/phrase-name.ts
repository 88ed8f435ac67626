import { isFirstNameWord } from '../../french/names.js';
import { knownOrganisationAt } from '../../french/organisation-words.js';
import { placesNamed } from '../../french/places.js';
import { pluralNameEnd } from './lower-tail.js';
import { type Reading, together } from './reading.js';
import { plainRunEnd } from './runs.js';

/** Names that are phrases of plain words: what the text introduces goes on in lower case as far as the phrase does. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DETERMINERS = words(
  "le la les l' un une des mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces",
);
/** They open a phrase as no noun does: `Tous à bord`, `À vos clics`, `Sans un mot`, `Demain dès l'aube`. */
const OPENERS = words(
  "à au aux en de d' du sur sous dans chez pour par avec sans contre entre vers dès tous toutes tout ensemble demain mieux bien plus moins pas autour hors ici là même si quand comme et",
);
const INFINITIVE = /^\p{Ll}{2,}(?:er|ir)$|^\p{Ll}*(?:[dtvpclu]re|[^a]ire|(?:f|pl|tr|t)aire)$/u;
/** What one does in a place, which belongs to the name then: `Vivre en vallée d'Azun`, `Mieux vivre à Lens`. */
const LIVING = words('vivre habiter vieillir grandir bouger circuler naître');

const ADVERBS = words(
  'ensemble autrement demain maintenant ailleurs mieux bien loin ici encore debout autour dehors là',
);
const OF = words("de d' du des");
/** Prepositions inside a phrase; those of time and cause tell what the body did: `Agir depuis 2010`. */
const INNER = words("de d' du des en pour sans sur sous dans dès vers par entre à au aux avec contre chez");
/** Behind a noun with its article these bring a bare noun only: `Les Pieds sur terre`, not `La Clé sur le marché`. */
const BARE = words('sans sur sous à aux');
/** They tell when or how, whatever stands before them. */
const CIRCUMSTANCES = words(
  'midi minuit terme temps distance partir nouveau raison hauteur présent succès attendre cesse relâche',
);
/** What a body is of or does, rather than what it is called: `La Ruche des quartiers`, `La Clé de proximité`. */
const TOLD = words(
  'quartier quartiers commune communes agglomération ville villes village villages département région canton territoire proximité insertion solidarité lutte soutien formation aide défense service services médiation',
);
const LEAST_NOUN = 3;
const MOST_PHRASES = 3;

/** How a name begins tells how far it may go. */
type Opening = 'phrase' | 'article' | 'noun';

const isLower = ({ tokens, capital }: Reading, i: number): boolean => tokens[i]?.kind === 'word' && !capital[i];

const isNoun = (reading: Reading, i: number): boolean =>
  isLower(reading, i) &&
  reading.words[i]!.length >= LEAST_NOUN &&
  !DETERMINERS.has(reading.words[i]!) &&
  !INNER.has(reading.words[i]!);

/** Index behind the noun at `i`, which a determiner may precede; null where no lower-case noun stands there. */
function behindNoun(reading: Reading, i: number): number | null {
  const noun = DETERMINERS.has(reading.words[i] ?? '') ? i + 1 : i;
  return isNoun(reading, noun) ? noun + 1 : null;
}

/** `pour tous`, `d'à côté`, `des cerises`: index behind a preposition and its noun, or null. */
function behindPreposition(reading: Reading, k: number, opening: Opening): number | null {
  const preposition = reading.words[k] ?? '';
  if (!isLower(reading, k) || !INNER.has(preposition)) return null;
  const inner = OF.has(preposition) && reading.words[k + 1] === 'à' ? k + 2 : k + 1;
  if (opening === 'phrase') return behindNoun(reading, inner);
  const of = opening === 'article' && OF.has(preposition);
  const end = of || (opening === 'article' && inner > k + 1) ? behindNoun(reading, inner) : null;
  const bare =
    BARE.has(preposition) &&
    opening === 'article' &&
    isNoun(reading, k + 1) &&
    !CIRCUMSTANCES.has(reading.words[k + 1]!)
      ? k + 2
      : null;
  const told = end !== null && TOLD.has(reading.words[end - 1]!);
  return told ? null : (end ?? bare);
}

/** `et couleurs`, `et des rêves`: index behind a second noun that is as bare, or has as indefinite an article, as the first. */
function behindAnd(reading: Reading, first: number, k: number): number | null {
  if (reading.words[k] !== 'et') return null;
  if (ADVERBS.has(reading.words[k + 1] ?? '') && ADVERBS.has(reading.words[k - 1]!)) return k + 2;
  const article = reading.words[k + 1] ?? '';
  if (/^(?:un|une|des)$/.test(article))
    return reading.words[first] === article && isNoun(reading, k + 2) ? k + 3 : null;
  return k === first + 1 && isNoun(reading, k + 1) && /[sxe]$/.test(article) && !NO_NOUN.has(article) ? k + 2 : null;
}

const NO_NOUN = words(
  'plusieurs quelques autre autres toute toutes tous elles elle celle celles deux trois dix six toujours depuis puis que parle ne',
);

/** `Main dans la main`, `Pas à pas`: index behind the word that comes back, or null. */
function behindEcho({ words, capital }: Reading, first: number): number | null {
  if (!/^(?:à|dans|contre|après|sur)$/.test(words[first + 1] ?? '') || capital[first + 1]) return null;
  const again = /^(?:la|le|l')$/.test(words[first + 2] ?? '') ? first + 3 : first + 2;
  return words[again] === words[first] && !capital[again] ? again + 1 : null;
}

const FOR = words('pour en de du des');

/** `vieillir à Lens`, `Un train pour le Haut-Nivernais`: index behind what the phrase is about, which has a name of its own, or null. */
function behindPlace(reading: Reading, k: number, opening: Opening): number | null {
  const { words, capital } = reading;
  const lived = LIVING.has(words[k - 1]!) && /^(?:à|en|dans)$/.test(words[k] ?? '');
  if (capital[k] || (!lived && !(opening === 'phrase' && FOR.has(words[k] ?? '')))) return null;
  const name = /^(?:la|le|les|l')$/.test(words[k + 1] ?? '') && !capital[k + 1] ? k + 2 : k + 1;
  return capital[name] === true ? plainRunEnd(reading, name) : null;
}

const OWN = /^(?:mon|ma|mes|ton|ta|tes|notre|nos|votre|vos)$/;

const behindObject = (reading: Reading, i: number): number | null => {
  if (!DETERMINERS.has(reading.words[i] ?? '')) return null;
  return reading.capital[i + 1] ? i + 2 : behindNoun(reading, i);
};

/** Index behind the first words of the name, and what they are. */
function opened(reading: Reading, first: number): [number, Opening] {
  const word = reading.words[first]!;
  if (DETERMINERS.has(word)) {
    const noun = behindNoun(reading, first + 1);
    return noun !== null ? [noun, 'phrase'] : [first + (reading.capital[first + 1] ? 2 : 1), 'article'];
  }
  if (OPENERS.has(word)) {
    const verb = isLower(reading, first + 1) && INFINITIVE.test(reading.words[first + 1]!) ? first + 2 : null;
    return [verb ?? behindNounOrAdverb(reading, first + 1) ?? first + 1, 'phrase'];
  }
  const plain = isLower(reading, first + 1) && INFINITIVE.test(word);
  // `Prendre le temps`, `Sème ton blé`: a verb and its object
  const object = plain || OWN.test(reading.words[first + 1] ?? '') ? behindObject(reading, first + 1) : null;
  return [object ?? first + 1, plain ? 'phrase' : 'noun'];
}

const behindNounOrAdverb = (reading: Reading, i: number): number | null =>
  INNER.has(reading.words[i] ?? '') ? null : behindNoun(reading, i);

/**
 * Index behind the name that begins at `first`, a capital that the text introduces as a body's, with the plain words that
 * belong to it: `l'association Les mots pour le dire`, `le collectif Mieux vivre à Lens`, `la librairie Le Vent des mots`.
 */
export function phraseEnd(reading: Reading, first: number): number {
  const known = !DETERMINERS.has(reading.words[first]!) && knownOrganisationAt(reading.keys, first) !== null;
  if (known || isFirstNameWord(reading.tokens[first]!.word)) return first + 1;
  let [last, opening] = opened(reading, first);
  if (opening === 'noun' && placesNamed(reading.tokens, reading.keys, first) !== null) return first + 1;
  for (let phrases = 0; phrases < MOST_PHRASES; phrases++) {
    const adverb = opening !== 'article' && isLower(reading, last) && ADVERBS.has(reading.words[last]!);
    const next =
      behindPlace(reading, last, opening) ??
      behindPreposition(reading, last, opening) ??
      behindAnd(reading, first, last) ??
      (last === first + 1 ? behindEcho(reading, first) : null) ??
      (adverb ? last + 1 : null);
    if (next === null || !together(reading, first, next - 1)) break;
    last = next;
  }
  if (last > first + 1 && opening === 'phrase') last = pluralNameEnd(reading, last);
  // `Pas sans nous 38`: the number of its department
  const numbered = last > first + 1 && /^\d{2,3}$/.test(reading.tokens[last]?.text ?? '');
  return numbered ? last + 1 : last;
}
