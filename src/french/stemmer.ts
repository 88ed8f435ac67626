import { endOf, ends, isVowel, type Regions, regionsOf } from './stem-regions.js';
import { standard } from './stem-rules.js';

// The stemmer of French by Martin Porter (snowballstem.org/algorithms/french), step by step as the package `natural` reads it: what is
// stored was stemmed so. It asks for the ends of words by their last letter, and makes no string to ask.

const VERBS_IN_I = ends(
  'îmes ît îtes i ie Ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it',
);
const OTHER_VERBS = ends(
  'é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez Iez',
);
const IONS = ends('ions');
const VERBS_IN_A = ends('âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions');

/** Step 2, endings of verbs. */
function withoutVerbEnding(word: string, { r2, rv }: Regions): string {
  const inI = endOf(word, rv, VERBS_IN_I);
  if (inI > 0 && word.length - rv > inI && !isVowel(word[word.length - inI - 1])) return word.slice(0, -inI);
  const other = endOf(word, rv, OTHER_VERBS) || (endOf(word, r2, IONS) && endOf(word, rv, IONS));
  if (other > 0) return word.slice(0, -other);
  const inA = endOf(word, rv, VERBS_IN_A);
  if (inA === 0) return word;
  const rest = word.slice(0, -inA);
  return rest.endsWith('e') && word.length - rv > inA ? rest.slice(0, -1) : rest;
}

const ION = ends('ion');
const IER = ends('ier ière Ier Ière');
const E = ends('e');
const E_WITH_DIAERESIS = ends('ë');

/** Step 4, what remains of a word that had none of these endings. */
function withoutRest(whole: string, { r2, rv }: Regions): string {
  let word = whole;
  if (word.endsWith('s') && !'aiouès'.includes(word[word.length - 2]!)) word = word.slice(0, -1);
  if (endOf(word, r2, ION) > 0 && 'st'.includes(word[word.length - 4]!)) word = word.slice(0, -3);
  const ier = endOf(word, rv, IER);
  if (ier > 0) word = `${word.slice(0, -ier)}i`;
  if (endOf(word, rv, E) > 0) word = word.slice(0, -1);
  if (endOf(word, rv, E_WITH_DIAERESIS) > 0 && word.slice(-3, -1) === 'gu') word = word.slice(0, -1);
  return word;
}

const LAST: Record<string, string> = { Y: 'i', ç: 'c' };

/** Step 3, the last letter of a word that lost an ending. */
function withPlainEnd(word: string): string {
  const plain = LAST[word[word.length - 1]!];
  return plain ? word.slice(0, -1) + plain : word;
}

const DOUBLE = ends('enn onn ett ell eill');

/** Step 6: the accent goes of an *é* or *è* that is the last vowel. */
function withoutAccent(word: string): string {
  let i = word.length - 1;
  while (i > 0 && !isVowel(word[i])) i--;
  const isAccented = i > 0 && i < word.length - 1 && (word[i] === 'é' || word[i] === 'è');
  return isAccented ? `${word.slice(0, i)}e${word.slice(i + 1)}` : word;
}

/** Is the vowel at `i` said as a consonant? */
function isConsonant(word: string, i: number): boolean {
  const letter = word[i];
  const before = i > 0 && isVowel(word[i - 1]);
  if (letter === 'y') return before || isVowel(word[i + 1]);
  return (
    (letter === 'u' || letter === 'i') &&
    i > 0 &&
    ((before && isVowel(word[i + 1])) || (letter === 'u' && word[i - 1] === 'q'))
  );
}

/** The word with those vowels in capitals that are said as consonants. */
function marked(word: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    if (!isConsonant(word, i)) continue;
    out += word.slice(from, i) + word[i]!.toUpperCase();
    from = i + 1;
  }
  return out + word.slice(from);
}

/** The stem of a French word, lower case: `accompagnées` → `accompagn`. */
export function frenchStem(text: string): string {
  const word = marked(text.toLowerCase());
  if (word.length < 2) return word;
  const regions = regionsOf(word);
  const first = standard(word, regions);
  const second = first.verb ? withoutVerbEnding(first.word, regions) : first.word;
  const third = second === word ? withoutRest(second, regions) : withPlainEnd(second);
  const single = endOf(third, 0, DOUBLE) > 0 ? third.slice(0, -1) : third;
  return withoutAccent(single).toLowerCase();
}
