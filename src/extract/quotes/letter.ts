import type { FoundPerson } from '../../types.js';
import { type Clause, mentionsIn, type Scene, tokenFrom } from './scene.js';

/** Who says `je` in a letter to the paper or to its readers, and the token it starts at. */
export interface Letter {
  readonly writer: FoundPerson;
  readonly first: number;
}

const LETTER = /^(?:lettre|courrier|courriel|tribune|texte|temoignage|billet|missive)$/;
/** How a page says that somebody sent it: `nous a adressé`, `nous publions`, `nous écrit`. */
const SENT = /^(?:adress|ecri[tv]|envoy|publi|recu$|transmi|parven|rend|reproduis|livre|confie|signe)/;
const SALUTATION = /^(?:chere?s?|madame|monsieur|mesdames|messieurs|bonjour)$/;

const LONGEST_SALUTATION = 12;
const LONGEST_SIGNATURE = 24;
/** Salutation and signature stand at the ends of a page. */
const PARAGRAPHS = 4;

const distinct = (scene: Scene, clause: Clause): FoundPerson[] => [
  ...new Set(mentionsIn(scene, clause).map(({ person }) => person)),
];

/** `Chers voisins,`, `Madame, Monsieur,` in a paragraph of its own. */
function isSalutation({ keys }: Scene, { first, last }: Clause): boolean {
  const opening = /^(?:mes|mon|ma)$/.test(keys[first] ?? '') ? first + 1 : first;
  return last - first <= LONGEST_SALUTATION && SALUTATION.test(keys[opening] ?? '') && keys[last - 1] === ',';
}

/** `X, présidente de Y, nous a adressé ce courrier.`: who alone is named where a page presents a letter. */
function presented(scene: Scene, clause: Clause): FoundPerson | null {
  const keys = scene.keys.slice(clause.first, clause.last);
  const says = keys.some((key) => LETTER.test(key)) && keys.some((key) => SENT.test(key));
  const people = distinct(scene, clause);
  return says && people.length === 1 ? people[0]! : null;
}

/** `Lina Roy, infirmière à Albi`: the line that signs. */
function signed(scene: Scene, { first, last }: Clause): FoundPerson | null {
  const at = /^[–—-]$/.test(scene.tokens[first]?.text ?? '') ? first + 1 : first;
  const name = scene.mentionAt.get(at);
  if (!name || last - first > LONGEST_SIGNATURE) return null;
  return name.last >= last || /^[,.(–-]$/.test(scene.keys[name.last]!) ? name.person : null;
}

/** The letter that an article is or prints, if its writer is named where it begins or ends; a salutation, or the page, says that it is one. */
export function letterOf(scene: Scene): Letter | null {
  const { paragraphs, bodyStart } = scene.analysis;
  const body = paragraphs
    .filter(({ start }) => start >= bodyStart)
    .map(({ start, end }): Clause => ({ first: tokenFrom(scene, start), last: tokenFrom(scene, end) }));
  const opening = body.slice(0, PARAGRAPHS);
  const greets = opening.findIndex((clause) => isSalutation(scene, clause));
  const lead = greets === -1 ? opening.slice(0, 2) : opening.slice(0, greets);
  const presents = lead.findIndex((clause) => presented(scene, clause) !== null);
  if (presents !== -1) return { writer: presented(scene, lead[presents]!)!, first: lead[presents]!.last };
  const writer =
    greets === -1
      ? null
      : body
          .slice(-PARAGRAPHS)
          .map((clause) => signed(scene, clause))
          .find(Boolean);
  return writer ? { writer, first: opening[greets]!.last } : null;
}
