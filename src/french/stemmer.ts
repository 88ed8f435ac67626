// The stemmer of French by Martin Porter (snowballstem.org/algorithms/french), step by step as the package `natural` reads it: what is
// stored was stemmed so. It asks for the ends of words by their last letter, and makes no string to ask.

const VOWELS = new Set('aeiouyâàëéêèïîôûù');
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.has(letter);

/** Ends of words by their last letter, the longest first. */
type Ends = ReadonlyMap<string, readonly string[]>;

function ends(list: string): Ends {
  const byLast = new Map<string, string[]>();
  const longestFirst = list.split(' ').sort((a, b) => b.length - a.length);
  for (const end of longestFirst) byLast.set(end.at(-1)!, [...(byLast.get(end.at(-1)!) ?? []), end]);
  return byLast;
}

/** How long the longest of these ends is that the word has behind `from`; 0 where it has none. */
function endOf(word: string, from: number, some: Ends): number {
  const those = some.get(word[word.length - 1]!);
  if (!those) return 0;
  for (const end of those) if (word.length - from >= end.length && word.endsWith(end)) return end.length;
  return 0;
}

/** Where the regions of a word begin. */
interface Regions {
  readonly whole: 0;
  readonly r1: number;
  readonly r2: number;
  readonly rv: number;
}

type Region = keyof Regions;

/** Behind the first consonant that follows a vowel. */
function behindVowel(word: string, from: number): number {
  for (let i = from; i < word.length - 1; i++) if (isVowel(word[i]) && !isVowel(word[i + 1])) return i + 2;
  return word.length;
}

function regionOfVerbs(word: string): number {
  if (/^(?:par|col|tap)/.test(word)) return 3;
  if (word.length !== 3 && isVowel(word[0]) && isVowel(word[1])) return 3;
  for (let i = 1; i < word.length - 1; i++) if (isVowel(word[i])) return i + 1;
  return word.length;
}

function regionsOf(word: string): Regions {
  const r1 = behindVowel(word, 0);
  return { whole: 0, r1, r2: behindVowel(word, r1), rv: regionOfVerbs(word) };
}

/** What becomes of a word that ends so: what stands for its last `length` letters, or the whole word anew. */
type Change = string | ((word: string, regions: Regions, length: number) => string);

interface Rule {
  readonly region: Region;
  readonly ends: Ends;
  readonly change: Change;
  /** Are endings of verbs looked for behind? */
  readonly verb: boolean;
}

const rule = (region: Region, list: string, change: Change, verb = false): Rule => ({
  region,
  ends: ends(list),
  change,
  verb,
});

/** Takes the end away where it stands in R2, else puts `to` for it. */
const inR2 = (list: string, to: string): Rule => {
  const some = ends(list);
  return rule('whole', list, (word, { r2 }, length) => word.slice(0, -length) + (endOf(word, r2, some) > 0 ? '' : to));
};

const EUSEMENT = ends('eusement eusements');
const EMENT = ends('ement ements');
const ICATIF = ends('icatif icative icatifs icatives');
const ATIF = ends('atif ative atifs atives');

function withoutEusement(word: string, { r1, r2, rv }: Regions, length: number): string {
  if (endOf(word, r2, EUSEMENT) > 0) return word.slice(0, -length);
  if (endOf(word, r1, EUSEMENT) > 0) return `${word.slice(0, -length)}eux`;
  const short = endOf(word, rv, EMENT);
  return short > 0 ? word.slice(0, -short) : word;
}

function withoutIcatif(word: string, { r2 }: Regions): string {
  const long = endOf(word, r2, ICATIF);
  const rest = long > 0 ? word.slice(0, -long) : word;
  const short = endOf(rest, r2, ATIF);
  return short > 0 ? `${rest.slice(0, -short - 2)}iqU` : rest;
}

/** Step 1, endings that make words of words. The first that fits is taken. */
const STANDARD: readonly Rule[] = [
  rule('r2', 'ance iqUe isme able iste eux ances iqUes ismes ables istes', ''),
  inR2('icatrice icateur ication icatrices icateurs ications', 'iqU'),
  rule('r2', 'atrice ateur ation atrices ateurs ations', ''),
  rule('r2', 'logie logies', 'log'),
  rule('r2', 'usion ution usions utions', 'u'),
  rule('r2', 'ence ences', 'ent'),
  rule('r1', 'issement issements', (word, _, length) =>
    isVowel(word[word.length - length - 1]) ? word : word.slice(0, -length),
  ),
  rule('r2', 'ativement ativements', ''),
  rule('r2', 'ivement ivements', ''),
  rule('whole', 'eusement eusements', withoutEusement),
  rule('r2', 'ablement ablements iqUement iqUements', ''),
  rule('rv', 'ièrement ièrements Ièrement Ièrements', 'i'),
  rule('rv', 'ement ements', ''),
  inR2('icité icités', 'iqU'),
  inR2('abilité abilités', 'abl'),
  rule('r2', 'ité ités', ''),
  rule('whole', 'icatif icative icatifs icatives', withoutIcatif),
  rule('r2', 'atif ative atifs atives', ''),
  rule('r2', 'if ive ifs ives', ''),
  rule('whole', 'eaux', 'eau'),
  rule('r1', 'aux', 'al'),
  rule('r2', 'euse euses', ''),
  rule('r1', 'euse euses', 'eux'),
  rule('rv', 'amment', 'ant', true),
  rule('rv', 'emment', 'ent', true),
  rule(
    'rv',
    'ment ments',
    (word, { rv }, length) =>
      isVowel(word[word.length - length - 1]) && word.length - rv > length ? word.slice(0, -length) : word,
    true,
  ),
];

const STANDARD_BY_LAST = new Map(
  [...new Set(STANDARD.flatMap((one) => [...one.ends.keys()]))].map((letter) => [
    letter,
    STANDARD.filter((one) => one.ends.has(letter)),
  ]),
);

function standard(word: string, regions: Regions): { word: string; verb: boolean } {
  for (const { region, ends: some, change, verb } of STANDARD_BY_LAST.get(word[word.length - 1]!) ?? []) {
    const length = endOf(word, regions[region], some);
    if (length === 0) continue;
    const changed = typeof change === 'string' ? word.slice(0, -length) + change : change(word, regions, length);
    return { word: changed, verb: verb || changed === word };
  }
  return { word, verb: true };
}

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
