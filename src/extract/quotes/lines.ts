import type { FoundPerson, Sentence, Span } from '../../types.js';
import { mentionsIn, type Scene, tokenFrom } from './scene.js';
import { words } from './words.js';

/** A line of the body as it is read for an interview. */
export interface Line extends Span {
  /** Its tokens, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly keys: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly words: number;
  /** Does it end with a question? */
  readonly asks: boolean;
  /** Does it speak of `je`, of `nous`, outside quotation marks? */
  readonly firstPerson: { readonly singular: boolean; readonly plural: boolean };
  /** Whom it calls by name at its start (`Paul, que vient faire …`). */
  readonly calls: FoundPerson | null;
  /** Does it name the person, outside quotation marks? */
  readonly names: (person: FoundPerson) => boolean;
}

const SINGULAR = words("je j' me m' moi mon ma mes moi-meme");
const PLURAL = words('nous notre nos notres');
const SECOND = words("vous votre vos tu te t' toi ton ta tes");

/** Does the line speak to somebody? */
export const addresses = ({ keys }: Line): boolean => keys.some((key) => SECOND.has(key) || /-(?:vous|tu)$/.test(key));

function lineOf(scene: Scene, span: Span, sentences: readonly Sentence[]): Line {
  const { analysis, tokens } = scene;
  const first = tokenFrom(scene, span.start);
  const last = tokenFrom(scene, span.end);
  const own = (token: number) => !scene.quoted(token);
  const keys = scene.keys.slice(first, last);
  const mentions = mentionsIn(scene, { first, last }).filter((mention) => own(mention.first));
  const has = (pronouns: ReadonlySet<string>) => keys.some((key, i) => pronouns.has(key) && own(first + i));
  const called = mentions[0]?.first === first && keys[mentions[0].last - first] === ',';
  const text = analysis.text.slice(span.start, span.end);
  return {
    ...{ start: span.start, end: span.end, first, last, text, keys, sentences },
    get words() {
      return tokens.slice(first, last).filter((token) => token.kind !== 'punct').length;
    },
    asks: /\?[\s»”")]*$/.test(text),
    // asked of few lines only
    get firstPerson() {
      return { singular: has(SINGULAR), plural: has(PLURAL) };
    },
    calls: called ? mentions[0]!.person : null,
    names: (person) => mentions.some((mention) => mention.person === person),
  };
}

/** The question that a line begins with and what follows it, as two lines; null where the line is not so. */
function divided(scene: Scene, line: Line): [Line, Line] | null {
  const { text } = scene.analysis;
  const asked = line.sentences.findIndex(({ end }) => text[end - 1] !== '?');
  const [from, until] = [line.sentences[0], line.sentences[asked - 1]];
  if (!from || !until) return null;
  const rest = line.sentences.slice(asked);
  const question = lineOf(scene, { start: line.start, end: until.end }, line.sentences.slice(0, asked));
  const answer = lineOf(scene, { start: rest[0]!.start, end: line.end }, rest);
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
  const lines = paragraphs.flatMap((span, i) => (span.start < bodyStart ? [] : [lineOf(scene, span, inside[i]!)]));
  const halves = lines.map((line) => divided(scene, line));
  return halves.filter((half) => half !== null).length < 2 ? lines : lines.flatMap((line, i) => halves[i] ?? [line]);
}
