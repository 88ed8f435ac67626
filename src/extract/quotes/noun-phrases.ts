import { lexiconKey } from '../../french/lexicon.js';
import { roleAt } from '../../french/roles.js';
import type { FoundPerson, Gender } from '../../types.js';
import { compatible, topicBefore } from './antecedent.js';
import { personNounAt } from './person-nouns.js';
import type { Scene } from './scene.js';
import { FEMININE_DETERMINERS, INDEFINITE, MASCULINE_DETERMINERS, SINGULAR_ARTICLES, words } from './words.js';

const BEFORE_NOUN = words(
  'jeune jeunes vieux vieil vieille ancien ancienne petit petite nouveau nouvelle nouvel meme autre seul seule premier premiere second seconde troisieme futur future',
);

/** Nouns so broad that any role may be meant: `l'enseignant` takes up a `professeur d'EPS`, `l'artisan` a `boulanger`. */
const BROAD = words(
  'agriculteur agricultrice artisan artisane artiste auteur autrice benevole bienfaiteur chercheur chercheuse commercant commercante createur creatrice dirigeant dirigeante elu elue employe employee enseignant enseignante entrepreneur entrepreneuse expert experte exploitant exploitante fonctionnaire interesse interessee militant militante musicien musicienne ouvrier ouvriere patron patronne paysan paysanne praticien praticienne professionnel professionnelle responsable scientifique soignant soignante specialiste sportif sportive technicien technicienne universitaire',
);

const DEMONSTRATIVES = words('ce cet cette');

/** A noun phrase for a person: `la directrice`, `ce bénévole de 67 ans`, `un habitant`. */
export interface NounPhrase {
  readonly head: string;
  readonly gender: Gender | null;
  readonly definite: boolean;
  /** Says so little that it may mean any person just spoken of (`l'octogénaire`, `l'artisan`). */
  readonly broad: boolean;
  readonly last: number;
}

export function nounPhraseAt({ keys, words: spelt }: Scene, at: number): NounPhrase | null {
  const determiner = keys[at]!;
  const definite = SINGULAR_ARTICLES.has(determiner);
  if (!definite && !INDEFINITE.has(determiner)) return null;
  let first = at + 1;
  while (BEFORE_NOUN.has(keys[first] ?? '')) first++;
  const role = roleAt(spelt, first);
  const noun = role ?? personNounAt(spelt, first);
  if (!noun) return null;
  const told = FEMININE_DETERMINERS.has(determiner) ? 'f' : MASCULINE_DETERMINERS.has(determiner) ? 'm' : null;
  const head = keys[first]!;
  // a demonstrative takes up the person just spoken of in words of its own: `cet ancien facteur`
  const broad = !role || BROAD.has(head) || DEMONSTRATIVES.has(determiner);
  return { head, gender: told ?? noun.value.gender, definite, broad, last: first + noun.length };
}

const stemOf = (key: string) => key.replace(/(?:[eè]re|rice|euse|eur|er|ne|e|s)+$/, '').slice(0, 7);

const isContrasted = ({ keys }: Scene, last: number): boolean =>
  keys[last] === ',' && /^(?:elle|lui)$/.test(keys[last + 1] ?? '') && keys[last + 2] === ',';

/**
 * The person of the article whom a role means: the one who bears it, the last one mentioned of several who do; where nobody
 * does, the person just spoken of, if the noun is broad or no role of that person is known.
 */
export function bearer(
  scene: Scene,
  { head, gender, definite, broad, last }: NounPhrase,
  at: number,
): FoundPerson | null {
  if (!definite) return null;
  const bears = (person: FoundPerson) =>
    compatible(person, gender) &&
    person.role !== null &&
    lexiconKey(person.role)
      .split(' ')
      .some((word) => stemOf(word) === stemOf(head));
  const bearers = scene.people.filter(bears);
  if (bearers.length === 1) return bearers[0]!;
  if (bearers.length > 1) return topicBefore(scene, at, bears)?.person ?? null;
  // `La maire, elle, …` sets somebody else against the one spoken of
  if (isContrasted(scene, last)) return null;
  const person = topicBefore(scene, at, (p) => compatible(p, gender))?.person;
  return person && (broad || person.role === null) ? person : null;
}
