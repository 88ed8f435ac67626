import { remembered } from '../remember.js';
import { Lexicon } from './lexicon.js';
import { type Chunk, chunksOf, labelKey, type Word, wordsOf } from './words.js';

/** What is known before the dump is read. */
export interface KnownLabels {
  /** Listed by a profile: taken as they are. */
  readonly listed: readonly string[];
  /** Met in other dumps. Those that hold a capital where a label could begin were perhaps never divided: they are not trusted. */
  readonly met: readonly string[];
}

export interface Division {
  readonly labels: readonly string[];
  /** False where the evidence does not divide the line: then it is one label. */
  readonly decided: boolean;
}

/** Divides a line of labels; an empty line has none. */
export type LabelReader = (line: string) => Division;

/** So many different lines are evidence enough for any site. */
const MAX_EVIDENCE = 10_000;
const MAX_WORDS = 200;
const MAX_LINE = 2000;
/** Marks that divide labels by themselves. */
const MARKS = /[,;|•·]|\s\/\s/;

const textOf = (words: readonly Word[]) => words.map((w) => w.text).join(' ');
const isSorted = (chunks: readonly Chunk[]) =>
  chunks.every((chunk) => chunk.before === null || chunk.words[0]!.order <= chunk.before);

/** Are the labels of these lines in alphabetical order? Told by their sure beginnings; one line in ten may differ. */
function areOrdered(lines: readonly (readonly Chunk[])[]): boolean {
  const telling = lines.filter((chunks) => chunks.length > 1);
  return telling.filter((chunks) => !isSorted(chunks)).length <= telling.length / 10;
}

const keysOf = (labels: readonly string[]) => new Set(labels.map((label) => labelKey(wordsOf(label))));
const marked = (line: string) =>
  line
    .split(MARKS)
    .map((label) => label.trim())
    .filter((label) => label !== '');

/**
 * Learns from the lines of labels of a dump, where labels stand with only spaces between them, how to divide each of them.
 * The lines may repeat; only different ones are evidence. Linear in the lines.
 */
export function learnLabels(lines: Iterable<string>, known: KnownLabels): LabelReader {
  const listed = keysOf(known.listed);
  const longest = Math.max(0, ...[...listed].map((key) => key.split(' ').length));
  const chunk = (line: string): Chunk[] => chunksOf(wordsOf(line), listed, longest);
  const met = known.met.filter((label) => chunk(label).length === 1);
  const different = [...evidence(lines)].map(chunk);
  const ordered = areOrdered(different);
  const lexicon = new Lexicon(new Set([...listed, ...keysOf(met)]), ordered);
  for (const chunks of different) {
    if (!ordered || isSorted(chunks)) for (const each of chunks) lexicon.add(each);
  }
  lexicon.learn();
  return remembered((line) => {
    if (MARKS.test(line)) return { labels: marked(line), decided: true };
    const undecided = { labels: line.trim() === '' ? [] : [textOf(wordsOf(line))], decided: false };
    if (!isEvidence(line)) return { ...undecided, decided: line.trim() === '' };
    const chunks = chunk(line);
    const labels = !ordered || isSorted(chunks) ? chunks.map((each) => lexicon.read(each)) : [null];
    return labels.includes(null) ? undecided : { labels: labels.flatMap((l) => l!.map(textOf)), decided: true };
  });
}

const isEvidence = (line: string) =>
  line.length <= MAX_LINE && line.trim() !== '' && !MARKS.test(line) && wordsOf(line).length <= MAX_WORDS;

function evidence(lines: Iterable<string>): Set<string> {
  const different = new Set<string>();
  for (const line of lines) {
    if (different.size === MAX_EVIDENCE) break;
    if (isEvidence(line)) different.add(textOf(wordsOf(line)));
  }
  return different;
}
