import { roleAt } from '../../french/roles.js';
import type { Gender } from '../../types.js';
import { bystanderAt, personNounAt } from './person-nouns.js';
import type { Scene } from './scene.js';
import {
  FEMININE_DETERMINERS,
  INDEFINITE,
  MASCULINE_DETERMINERS,
  POSSESSIVES,
  SINGULAR_ARTICLES,
  words,
} from './words.js';

const BEFORE_NOUN = words(
  'jeune jeunes vieux vieil vieille ancien ancienne petit petite nouveau nouvelle nouvel meme autre seul seule premier premiere second seconde troisieme futur future',
);

/** Nouns so broad that any role may be meant: `l'enseignant` takes up a `professeur d'EPS`, `l'artisan` a `boulanger`. */
export const BROAD = words(
  'agriculteur agricultrice artisan artisane artiste auteur autrice benevole bienfaiteur chercheur chercheuse commercant commercante conferencier conferenciere createur creatrice dirigeant dirigeante edile elu elue employe employee enseignant enseignante entrepreneur entrepreneuse expert experte exploitant exploitante fonctionnaire interesse interessee intervenant intervenante laureat laureate militant militante musicien musicienne orateur oratrice ouvrier ouvriere patron patronne paysan paysanne praticien praticienne professionnel professionnelle responsable scientifique signataire soignant soignante specialiste sportif sportive technicien technicienne universitaire',
);

export const KIN = words(
  'fils fille mere pere frere soeur mari femme epoux epouse compagnon compagne oncle tante cousin cousine neveu niece ami amie voisin voisine collegue veuf veuve maman papa grand-mere grand-pere beau-frere belle-soeur proche',
);

export const DEMONSTRATIVES = words('ce cet cette');

/** A noun phrase for a person: `la directrice`, `ce bénévole de 67 ans`, `un habitant`. */
export interface NounPhrase {
  readonly head: string;
  readonly gender: Gender | null;
  readonly definite: boolean;
  /** Somebody else than the person spoken of: `sa voisine`, `son directeur`. */
  readonly possessive: boolean;
  /** Says so little that it may mean any person just spoken of (`l'octogénaire`, `l'artisan`). */
  readonly broad: boolean;
  readonly last: number;
}

/** The noun phrase for a person that starts at a token, or null. */
export function nounPhraseAt(scene: Scene, at: number): NounPhrase | null {
  const determiner = scene.keys[at] ?? '';
  if (!SINGULAR_ARTICLES.has(determiner) && !INDEFINITE.has(determiner) && !POSSESSIVES.has(determiner)) return null;
  const known = scene.phrases.get(at);
  if (known !== undefined) return known;
  const phrase = readPhrase(scene, at);
  scene.phrases.set(at, phrase);
  return phrase;
}

function readPhrase({ keys, words: spelt }: Scene, at: number): NounPhrase | null {
  const determiner = keys[at]!;
  const definite = POSSESSIVES.has(determiner) || SINGULAR_ARTICLES.has(determiner);
  let first = at + 1;
  while (BEFORE_NOUN.has(keys[first] ?? '')) first++;
  const former = /^ancien(?:ne)?$/.test(keys[first - 1]!);
  const role = roleAt(spelt, first);
  const kind = role ? null : personNounAt(spelt, first);
  const noun = role ?? kind ?? bystanderAt(spelt, first);
  if (!noun) return null;
  const told = FEMININE_DETERMINERS.has(determiner) ? 'f' : MASCULINE_DETERMINERS.has(determiner) ? 'm' : null;
  const head = keys[first]!;
  // a demonstrative takes up the person just spoken of in words of its own: `cet ancien facteur`
  const broad = former || kind !== null || BROAD.has(head) || DEMONSTRATIVES.has(determiner);
  // `leur professeure` may be the person spoken of, `sa professeure` is not
  const possessive = POSSESSIVES.has(determiner) && (determiner !== 'leur' || KIN.has(head));
  return { head, gender: told ?? noun.value.gender, definite, possessive, broad, last: first + noun.length };
}
