/** Words that are never a counted noun nor part of its name: determiners, prepositions, pronouns, conjunctions, adverbs, auxiliaries. */
const WORDS = `
le la les l' un une des du de d' au aux ce cet cette ces mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs
à dans par pour en vers avec sans sous sur chez entre contre depuis dès pendant durant avant après devant derrière malgré parmi hors
selon jusque jusqu' lors envers près loin ailleurs dedans dehors
et ou mais donc or ni car que qu' qui quoi dont où si comme quand lorsque lorsqu' puisque puisqu' tandis puis soit
je j' tu il elle on nous vous ils elles me m' te t' se s' lui y eux ceux celles celui celle ceci cela ça c' moi toi soi
ne n' pas plus moins jamais rien très trop peu assez aussi bien mal mieux ainsi alors toujours souvent parfois déjà encore
seulement environ presque quasiment hier demain aujourd'hui désormais ensuite enfin maintenant ici là tous toutes tout toute
plusieurs quelques certains certaines chaque aucun aucune nul autre quelque autant beaucoup
est sont était étaient sera seront serait seraient été être suis sommes êtes es soient fut furent
a ont avait avaient aura auront aurait auraient avons avez ai as ait aient eu avoir
fait font faisait faisaient fera feront va vont allait allaient peut peuvent doit doivent veut veulent
certes près lors dessous dessus tantôt sitôt aussitôt plutôt volontiers parce afin via versus au-dessus au-dessous au-delà ci-dessus ci-dessous là-bas vis-à-vis peut-être
`;

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Nouns and adjectives in the plural end so; verbs in the third person do not. */
const PLURAL = /[sxz]$/;
const VERB = /(?:ons|ez)$/;
/** Nouns that look like `nous` forms of a verb. */
const NOUNS_IN_ONS =
  /(?:ions|aisons|issons|çons|geons|yons|lons|rons|nons|tons|dons|sons|ssons|bons|pons|ffons|gnons|ûmons)$/;

/** Verb and noun, the same in the plural: `12 grille-pain`. */
const COMPOUND =
  /^(?:abat|allume|amuse|brise|casse|chasse|chauffe|coupe|cure|essuie|fume|garde|gratte|grille|lance|lave|monte|ouvre|pare|passe|perce|porte|presse|remonte|sans|sèche|serre|tire|tourne|vide)-\p{L}{2,}$/u;

/** Can the word (lower case) be a noun in the plural, as all counted nouns from two on are? */
export function isPlural(word: string): boolean {
  if (COMPOUND.test(word)) return true;
  // `stations-service`, `chefs-lieux`: the first part agrees
  const hyphen = word.indexOf('-');
  if (hyphen > 2 && !PLURAL.test(word)) return isPlural(word.slice(0, hyphen));
  return PLURAL.test(word) && !FUNCTION_WORDS.has(word) && (!VERB.test(word) || NOUNS_IN_ONS.test(word));
}
