import type { FoundPerson, Sentence, Span } from '../../types.js';
import { mentionsIn, type PersonMention, type Scene, tokenFrom } from './scene.js';
import { words } from './words.js';

const SINGULAR = words("je j' me m' moi mon ma mes moi-meme");
const PLURAL = words('nous notre nos notres');
const SECOND = words("vous votre vos tu te t' toi ton ta tes");

/** A line of the body as it is read for an interview. A class: an object that computes some of its fields costs its maker dear. */
export class Line implements Span {
  readonly start: number;
  readonly end: number;
  /** Its tokens, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly keys: readonly string[];
  readonly sentences: readonly Sentence[];
  /** Does it end with a question? */
  readonly asks: boolean;
  /** Whom it calls by name at its start (`Paul, que vient faire …`). */
  readonly calls: FoundPerson | null;
  readonly #scene: Scene;
  /** Whom it names, outside quotation marks. */
  readonly #mentions: readonly PersonMention[];

  constructor(scene: Scene, { start, end }: Span, sentences: readonly Sentence[]) {
    this.#scene = scene;
    this.start = start;
    this.end = end;
    this.first = tokenFrom(scene, start);
    this.last = tokenFrom(scene, end);
    this.text = scene.analysis.text.slice(start, end);
    this.keys = scene.keys.slice(this.first, this.last);
    this.sentences = sentences;
    this.#mentions = mentionsIn(scene, this).filter((mention) => !scene.quoted(mention.first));
    const [called] = this.#mentions;
    this.calls = called?.first === this.first && this.keys[called.last - this.first] === ',' ? called.person : null;
    this.asks = /\?[\s»”")]*$/.test(this.text);
  }

  get words(): number {
    let words = 0;
    for (let i = this.first; i < this.last; i++) if (this.#scene.tokens[i]!.kind !== 'punct') words++;
    return words;
  }

  /** Does it speak of `je`, of `nous`, outside quotation marks? Asked of few lines only. */
  get firstPerson(): { readonly singular: boolean; readonly plural: boolean } {
    return { singular: this.#has(SINGULAR), plural: this.#has(PLURAL) };
  }

  #has(pronouns: ReadonlySet<string>): boolean {
    return this.keys.some((key, i) => pronouns.has(key) && !this.#scene.quoted(this.first + i));
  }

  /** Does it name the person, outside quotation marks? */
  names(person: FoundPerson): boolean {
    return this.#mentions.some((mention) => mention.person === person);
  }
}

/** Does the line speak to somebody? */
export const addresses = ({ keys }: Line): boolean => keys.some((key) => SECOND.has(key) || /-(?:vous|tu)$/.test(key));

/** The question that a line begins with and what follows it, as two lines; null where the line is not so. */
function divided(scene: Scene, line: Line): [Line, Line] | null {
  const { text } = scene.analysis;
  const asked = line.sentences.findIndex(({ end }) => text[end - 1] !== '?');
  const [from, until] = [line.sentences[0], line.sentences[asked - 1]];
  if (!from || !until) return null;
  const rest = line.sentences.slice(asked);
  const question = new Line(scene, { start: line.start, end: until.end }, line.sentences.slice(0, asked));
  const answer = new Line(scene, { start: rest[0]!.start, end: line.end }, rest);
  return question.words <= MOST_ASKED && addresses(question) && !question.firstPerson.singular
    ? [question, answer]
    : null;
}

const MOST_ASKED = 40;

/**
 * The lines of the body, in order. Where two or more begin with a question to somebody and go on, as pages without headings
 * print an interview, question and answer are lines of their own.
 */
export function linesOf(scene: Scene): Line[] {
  const { paragraphs, sentences, bodyStart } = scene.analysis;
  const inside: Sentence[][] = paragraphs.map(() => []);
  for (const sentence of sentences) inside[sentence.paragraph]!.push(sentence);
  const lines = paragraphs.flatMap((span, i) => (span.start < bodyStart ? [] : [new Line(scene, span, inside[i]!)]));
  const halves = lines.map((line) => divided(scene, line));
  return halves.filter((half) => half !== null).length < 2 ? lines : lines.flatMap((line, i) => halves[i] ?? [line]);
}
