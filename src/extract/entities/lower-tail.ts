import { isFirstNameWord } from '../../french/names.js';
import { genericHeadAt, knownOrganisationAt, organisationHeadAt } from '../../french/organisation-words.js';
import { placeHeadAt, placesNamed } from '../../french/places.js';
import { roleAt } from '../../french/roles.js';
import { isDemonym, mayBeOfTown } from '../../french/traps.js';
import { type Reading, together } from './reading.js';

/** Names of common words go on in lower case. Each rule gives the end of the name whose capitals end before `last`, or `last`. */
type TailRule = (reading: Reading, last: number) => number;

const isLower = ({ tokens, capital }: Reading, i: number): boolean => tokens[i]?.kind === 'word' && !capital[i];

const DEGREES = new Set(['bien', 'mal', 'tres', 'tout', 'toutes', 'tous', 'trop', 'plus']);
/** Behind a participle these bring its agent, place or time: it is no part of the name (`Les Embruns installés à Dax`). */
const COMPLEMENTS = new Set(['à', 'au', 'aux', 'dans', 'par', 'depuis', 'en', 'pour', 'avec', 'sur', 'entre']);
const WELL = new Set(['bien', 'mal']);
const PARTICIPLE = /^\p{L}{2,}(?:é|i|u|is|it)e?$/u;
const PLURAL = /^\p{L}{2,}[sx]$/u;
const NO_ADJECTIVE = new Set(
  'dans sans sous vers hors alors apres dans mais puis plus tous toutes leurs leurs ses nous vous des les aux ces jamais depuis pas fois toujours ailleurs certains certaines plusieurs moins temps cours lors pres tres alors quelques autres chez pays mois heures jours ans gens'.split(
    ' ',
  ),
);

/** `Ourses mal léchées`, `Marées basses`: plural adjectives behind a plural. No verb of the third person ends so. */
const pluralAdjective: TailRule = (reading, last) => {
  const { keys } = reading;
  if (!PLURAL.test(keys[last - 1]!) && !WELL.has(keys[last] ?? '')) return last;
  const at = isLower(reading, last) && DEGREES.has(keys[last]!) ? last + 1 : last;
  const key = keys[at] ?? '';
  // one thing that is well or ill something: `Langue bien pendue`
  if (WELL.has(keys[last]!) && isLower(reading, last + 1) && PARTICIPLE.test(reading.words[last + 1]!)) return last + 2;
  const fits = isLower(reading, at) && key.length > 3 && PLURAL.test(key) && !NO_ADJECTIVE.has(key);
  if (!fits || !together(reading, last - 1, at)) return last;
  if (COMPLEMENTS.has(reading.words[at + 1] ?? '') && !isQuality(reading.words[at]!)) return last;
  return PARTICIPLES.test(reading.words[at + 1] ?? '') ? at + 2 : at + 1;
};

/** `Les Yeux grands ouverts`: behind a first adjective. */
const PARTICIPLES = /^(?:ouvert|couvert|offert|uni|réuni|fleuri|levé|bleu)e?s$/;

/** Adjectives of one thing that names hold. */
const ADJECTIVES = new Set(
  'blanc blanche noir noire vert verte bleu bleue rouge jaune rose gris grise doré dorée violet violette orangé libre court courte long longue haut haute bas basse clair claire vif vive doux douce nu nue commun commune partagé partagée solidaire citoyen citoyenne numérique mobile fertile sauvage rebelle ronde rond carré carrée bavard bavarde rieur rieuse joyeux joyeuse curieux curieuse voyageur voyageuse vagabond vagabonde perché perchée perdu perdue trouvé retrouvé retrouvée caché cachée volant volante roulant roulante ambulant ambulante flottant flottante itinérant itinérante vivant vivante battant battante parlant parlante chantant chantante dansant dansante tournant tournante mutuelle fraternel fraternelle populaire paysan paysanne rural rurale urbain urbaine marin marine salé salée sucré sucrée enchanté enchantée étoilé étoilée ouvert ouverte pluriel plurielle singulier singulière nouveau nouvelle durable éphémère imaginaire magique fantôme ordinaire extraordinaire utile fragile agile vivace vive autonome humain humaine créatif créative collectif collective réciproque moderne ancien ancienne classique local locale social sociale mental mentale central centrale final finale royal royale idéal idéale boréal boréale austral australe solaire lunaire polaire sonore visuel visuelle musical musicale théâtral théâtrale végétal végétale minéral minérale animal animale artisanal artisanale équitable responsable écologique bio gourmand gourmande savoureux savoureuse malin maligne futé futée agité agitée déchaîné déchaînée engagé engagée décalé décalée allumé allumée illuminé illuminée tordu tordue penché penchée déplié dépliée renversé renversée improbable invisible possible impossible infini infinie discret discrète secret secrète sensible sec plein pleine creux creuse froid froide chaud chaude frais fraîche lent lente rapide léger légère lourd lourde tendre mou molle fier fière fou folle sage timide heureux heureuse amoureux amoureuse rêveur rêveuse farceur farceuse moqueur moqueuse lointain lointaine voisin voisine précieux précieuse mystérieux mystérieuse silencieux silencieuse lumineux lumineuse brumeux brumeuse obscur obscure sombre pâle brun brune blond blonde roux rousse mauve ocre turquoise indigo pourpre écarlate orange amer amère acide piquant piquante cru crue mûr mûre fleuri fleurie insoumis insoumise impertinent impertinente insolent insolente turbulent turbulente brûlant brûlante filant filante montant montante naissant naissante levant couchant errant errante bruissant bruissante grimpant grimpante pétillant pétillante scintillant scintillante clandestin clandestine enfantin enfantine divin divine féminin féminine mutin mutine câlin câline taquin taquine oriental orientale occidental occidentale tropical tropicale estival estivale matinal matinale nocturne quotidien quotidienne céleste terrestre maritime fluvial fluviale alpin alpine montagnard montagnarde forestier forestière champêtre citadin citadine métis métisse nomade migrateur migratrice étranger étrangère inconnu inconnue anonyme unique multiple simple entier entière profond profonde large géant géante immense minuscule bancal bancale boiteux boiteuse biscornu biscornue pointu pointue droit droite parallèle secours mémoire jeunesse enfance santé nature culture emploi famille initiative insertion média théâtre'.split(
    ' ',
  ),
);

/** `creux`, `partagées`: does the plural adjective say what the things are, whatever a preposition brings behind it (`Les Chemins creux au printemps`)? */
const isQuality = (word: string): boolean =>
  !/[éiu]e?s$/.test(word) && (ADJECTIVES.has(word) || ADJECTIVES.has(word.slice(0, -1)));

/** Adjectives that are verbs, too: only where the name closes with them. */
const VERBS_TOO = new Set('sèche vide double triple tiède'.split(' '));

/** `Page blanche`, `Guidon libre`, `Estuaire numérique`: the adjective of one thing. */
const adjective: TailRule = (reading, last) =>
  isLower(reading, last) &&
  isNameAdjective(reading, last) &&
  together(reading, last - 1, last) &&
  !COMPLEMENTS.has(reading.words[last + 1] ?? '')
    ? last + 1
    : last;

/** What a body is for, rather than part of what it is called: `l'association Karuli de lutte contre…`. */
const PURPOSES = new Set(
  'lutte defense soutien mediation formation conseil conseils services production distribution insertion quartier proximite protection promotion solidarite recherche construction transport aide accompagnement retour plus moins nouveau passage rester faire vente'.split(
    ' ',
  ),
);
const IN = new Set(
  'ligne commun mouvement marche scene fete action partage transition herbe jeu famille chemin aiguille main tete terre mer vrac choeur couleurs musique selle joie vert forme route avant roue piste cadence'.split(
    ' ',
  ),
);

const isOwnWord = (reading: Reading, i: number): boolean =>
  !isFirstNameWord(reading.tokens[i]!.word) && knownOrganisationAt(reading.keys, i) === null;

/** `Bol de soupe`, `Grain de sel`, `Terre en partage`: a bare noun behind `de` or `en`. */
const bareNoun: TailRule = (reading, last) => {
  const { keys } = reading;
  const noun = keys[last + 1] ?? '';
  if (!isLower(reading, last + 1) || !together(reading, last - 1, last + 1) || !isOwnWord(reading, last - 1))
    return last;
  if (keys[last] === 'en') return IN.has(noun) && !/^(?:avec|de|d'|du)$/.test(keys[last + 2] ?? '') ? last + 2 : last;
  const place = placesNamed(reading.tokens, keys, last - 1) !== null;
  const fits = /^(?:de|d')$/.test(keys[last]!) && /^\p{L}{3,}$/u.test(noun) && !PURPOSES.has(noun) && !place;
  return fits ? last + 2 : last;
};

/** `Envers du décor`, `Jardins de la paix`: one noun of another, which is no town, house or person that the body is of. */
const ofNoun: TailRule = (reading, last) => {
  const { keys, words, tokens, capital } = reading;
  const noun = keys[last] === 'de' && /^(?:la|l')$/.test(keys[last + 1] ?? '') ? last + 2 : last + 1;
  if (noun === last + 1 && !/^(?:du|des)$/.test(keys[last] ?? '')) return last;
  const alone = !capital[last - 2] && /^\p{Lu}\p{Ll}+$/u.test(tokens[last - 1]!.text) && isOwnWord(reading, last - 1);
  if (!alone || !isLower(reading, noun) || words[noun]!.length < 3 || !together(reading, last - 1, noun)) return last;
  const other = genericHeadAt(words, noun) ?? organisationHeadAt(words, noun) ?? roleAt(words, noun);
  const ground = placeHeadAt(words, noun);
  // `Sourires de l'archipel`, but `La Ronde du quartier`
  const seat = ground !== null && ground.value !== 'natural';
  const place = placesNamed(tokens, keys, last - 1) !== null;
  return other !== null || seat || place || PURPOSES.has(keys[noun]!) || CALENDAR.test(keys[noun]!) ? last : noun + 1;
};

/** They tell when, where, in which trade or for whom the body is at work. */
const CALENDAR =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois|an|annee|semaine|matin|soir|debut|fin|centre|coin|meme|pays|nord|sud|est|ouest|rez|cote|fait|secteur|bassin|genre|type|milliers|centaines|dizaines|habitants?|jeunes|gens|enfants|familles|personnes|habitantes|adultes|femmes|hommes|deux|trois|autres?|logements?|repas|colis|locaux|moyens|aides?|cours|ateliers?|fonds|subventions?|lots?|part|suite|sorte|plus|environs|alentours|parages|hauteurs|numerique|nom|batiment|textile|luxe|logiciel|web|riverains|parents|salariee?s|usagers|eleves)$/;

/** What becomes of a body, told behind its name: `l'association Ronde fondée à Dax`. */
const TOLD =
  /^(?:cré|fond|n|bas|install|implant|situ|labellis|agré|reconn|souten|rénov|restaur|agrand|ferm|transform|détru|démol|appel|nomm|dirig|gér|présid|anim|port|financ|concern|missionn|mandat|inaugur|lanc|ouv|arriv|ven|ten|rattach|affili|composé|sold|vend|rach|repri|héberg|log|subventionn|associé|sollicit|connu|invit|charg|retenu|sélectionn|prim|récompens|distingu|voulu|initi|constitu|form|intervenue|devenue|domicili|spécialis|habilit|chois|assist|aid|accompagn|employ|plac|touch|obligé)(?:é|u|i|is)?e?$/;
const CLOSED = /^(?:[,.:;)"!?]|et)$/;

/** `Toile cirée`, `Page cornée`, `Jardin suspendu`: the participle of one thing, in its gender; behind a masculine one the name is over. */
const participle: TailRule = (reading, last) => {
  const { keys, words } = reading;
  const word = words[last] ?? '';
  if (!isLower(reading, last) || TOLD.test(word) || !together(reading, last - 1, last)) return last;
  if (!isOwnWord(reading, last - 1)) return last;
  const feminine = /^\p{L}{3,}(?:ée|ue)$/u.test(word) && /e$/.test(keys[last - 1]!);
  const masculine =
    /^\p{L}{3,}[éu]$/u.test(word) &&
    !/[easi]$/.test(keys[last - 1]!) &&
    CLOSED.test(keys[last + 1] ?? '.') &&
    placesNamed(reading.tokens, keys, last - 1) === null;
  const fits = feminine ? !COMPLEMENTS.has(words[last + 1] ?? '') : masculine;
  return fits ? last + 1 : last;
};

/** How one goes or works: with `à` before it, it tells no time or place. */
const MANNERS =
  /^(?:velos?|pied|pieds|cheval|bicyclette|voile|voiles|trottinette|roulettes|plumes?|vapeur|pedales|poils|bretelles|paillettes)$/;

/** `Morvan à pied`, `Gaillac à vélo`: a name and how one goes about. */
const manner: TailRule = (reading, last) =>
  reading.words[last] === 'à' && isLower(reading, last + 1) && MANNERS.test(reading.keys[last + 1]!) ? last + 2 : last;

/** Behind these `à` brings what somebody is to do: `aide l'association Ronde à grandir`. */
const DOING =
  /^(?:aid|autoris|invit|encourag|incit|contrain|oblig|pouss|amen|forc|condamn|engag|appel|continu|commenc|habilit|prepar|destin|ser[tv]|reussi|parvien|condui|cherch|contribu|reste|consist|permet|accompagn)/;
const VERB_REACH = 8;

/** `Fil à retordre`, `Pierre à feu`: a noun and what it is there for, unless a verb before asks for it. */
const task: TailRule = (reading, last) => {
  const { words, keys } = reading;
  if (words[last] !== 'à' || !/^\p{Ll}{2,}(?:er|ir|re)$/u.test(words[last + 1] ?? '')) return last;
  if (!together(reading, last - 1, last + 1) || !isOwnWord(reading, last - 1)) return last;
  if (!CLOSED.test(keys[last + 2] ?? '.') && reading.tokens[last + 2]?.kind !== 'word') return last;
  if (/^(?:l'|la|le|les|un|une|des|son|sa|ses|leurs?|ce|cette|d'|de|du)$/.test(keys[last + 2] ?? '')) return last;
  for (let k = last - 2; k >= Math.max(0, last - VERB_REACH) && together(reading, k, last); k--)
    if (DOING.test(keys[k]!)) return last;
  return last + 2;
};

/** `Pierre qui roule`: a relative clause of one word, closed at once. */
const relative: TailRule = (reading, last) =>
  reading.keys[last] === 'qui' && isLower(reading, last + 1) && /^[,.:;)"]$/.test(reading.keys[last + 2] ?? '.')
    ? last + 2
    : last;

/** What is called by what it holds, or works with. */
const THINGS = /^(?:moulins?|pots?|boites?|sacs?|fours?|caisses?|piles?|puits|pierres?|tasses?|coffres?)$/;

/** `Moulin à Vent`, `Boîte à Outils`: a thing and its use, both with a capital. */
const thingAndUse: TailRule = (reading, last) =>
  reading.words[last] === 'à' &&
  reading.capital[last + 1] === true &&
  !reading.capital[last + 2] &&
  THINGS.test(reading.keys[last - 1]!) &&
  placesNamed(reading.tokens, reading.keys, last + 1) === null
    ? last + 2
    : last;

const INTRODUCED: readonly TailRule[] = [
  thingAndUse,
  pluralAdjective,
  adjective,
  bareNoun,
  ofNoun,
  participle,
  task,
  manner,
  relative,
  (reading, last) => demonymOfArticle(reading, last),
];

const longest = (rules: readonly TailRule[], reading: Reading, last: number): number =>
  Math.max(...rules.map((rule) => rule(reading, last)));

/** The end, with what follows in lower case, of a name that the text introduces (`l'association Octet et Bol de soupe`). */
export const introducedEnd = (reading: Reading, last: number): number => longest(INTRODUCED, reading, last);

/** `les Chardons roulants`: a capital plural and its adjective name a body where no demonym or place stands. */
export const pluralNameEnd = pluralAdjective;

/** `Le Slip breton`: the demonym behind a name with its article. */
const demonymOfArticle: TailRule = (reading, last) =>
  /^(?:la|le|les|l')$/.test(reading.keys[last - 2] ?? '') && reading.capital[last - 2] ? demonym(reading, last) : last;

/** `Bocage mayennais`: the demonym that tells which. */
const demonym: TailRule = (reading, last) =>
  isLower(reading, last) && isOfPlace(reading, last) && together(reading, last - 1, last) ? last + 1 : last;

/** Does the word in lower case tell of which place a body is: `breton`, `havraise`? */
export const isOfPlace = ({ keys, words }: Reading, i: number): boolean =>
  isDemonym(keys, i) || mayBeOfTown(words[i] ?? '');

/** Is it an adjective that bodies' names hold: `sonore`, `populaire`? */
export const isNameAdjective = ({ words, keys }: Reading, i: number): boolean =>
  ADJECTIVES.has(words[i] ?? '') || (VERBS_TOO.has(words[i] ?? '') && CLOSED.test(keys[i + 1] ?? '.'));

/** `GIP Limousin Habitat solidaire`: an adjective of a name that does not end with a place. */
const ownAdjective: TailRule = (reading, last) =>
  reading.capital[last - 1] && placesNamed(reading.tokens, reading.keys, last - 1) === null
    ? adjective(reading, last)
    : last;

/** The end of a body's official name, with the adjective that its last capital is not whole without. */
export const officialEnd = (reading: Reading, last: number): number =>
  longest([pluralAdjective, demonym, ownAdjective], reading, last);
