import type { Article, Warning } from '../types.js';
import { type Account, enterArticle, enterSections, enterWarning, lineBreaks, newAccount } from './account.js';
import { ArticleMaker, partsOf } from './articles.js';
import { Cutter, type Segment } from './cutter.js';
import { type DecodedText, decode } from './decode.js';
import type { Encoding } from './encoding/names.js';
import type { TextRepair } from './encoding/repair.js';
import { LineReader } from './lines.js';
import { builtInProfile, type Labels, type Profile } from './profile.js';
import type { Source } from './read.js';
import { type Section, sectionsOf } from './sections.js';
import { Surveyor, segments, survey } from './survey.js';

export type { Account, Leftover } from './account.js';
export { ENCODINGS, type Encoding, encodingNamed, parseEncoding } from './encoding/names.js';
export { builtInProfile, type Labels, type Profile, parseProfile } from './profile.js';
export { readInputs, readProfile, type Source, textSource } from './read.js';
export type { Section, SectionKind } from './sections.js';

export interface DumpOptions {
  /** The encoding of the bytes, where their own look is not to be trusted. Default: found out. */
  readonly encoding?: Encoding | undefined;
  readonly profile?: Profile;
  /** Labels that an index holds from other dumps, taken from articles without the warning `labels-undecided`. */
  readonly knownLabels?: Labels;
}

/** A dump that is being read. `account` is complete once `articles` has been read to its end. */
export interface Dump {
  readonly articles: AsyncIterable<Article>;
  readonly account: Account;
}

const NO_LABELS: Labels = { themes: [], media: [] };

/**
 * Reads a dump: its articles in order, and what became of every character. The source is read twice, first to learn how
 * its articles look and which labels it uses; one article and one block are in memory at a time. Doubtful input gives
 * warnings; only a source that cannot be read as text throws (a `UserError`).
 */
export function readDump(source: Source, options: DumpOptions = {}): Dump {
  const account = newAccount(source.name);
  return { account, articles: articlesOf(source, options, account) };
}

async function* articlesOf(source: Source, options: DumpOptions, account: Account): AsyncGenerator<Article> {
  const profile = options.profile ?? builtInProfile;
  const reader = new LineReader(profile);
  const text = await decode(() => source.chunks(), source.name, options);
  account.encoding = text.encoding;
  const seen = await survey(text.blocks(), reader, profile, options.knownLabels ?? NO_LABELS);
  const maker = new ArticleMaker(source.name, reader, seen);
  const repair = text.repair();
  for await (const segment of segments(text.blocks(repair), new Cutter(reader))) {
    const sections = sectionsOf(segment, seen.shape);
    enterSections(account, segment, sections);
    const articles = partsOf(sections).map((parts) => maker.make(segment, parts));
    const faults = [
      ...separatorFaults(segment, articles.length, seen.shape.hasSeparators),
      ...characterFaults(segment),
    ];
    for (const article of withWarnings(articles, faults, account)) {
      enterArticle(account, article);
      yield article;
    }
  }
  for (const fault of encodingFaults(text, repair)) enterWarning(account, fault);
}

/** What is doubtful about the encoding of the whole dump: of the file alone, so that its articles are those of a sound copy. */
function encodingFaults({ encoding, doubtful }: DecodedText, repair: TextRepair): Warning[] {
  const guessed = `no encoding makes French of it; it was read as ${encoding}`;
  const repaired = `${repair.count} repairs of text that had been decoded wrongly and saved so, like Ã© for é`;
  return [
    ...(doubtful ? [{ code: 'encoding-doubtful', message: guessed, line: 1 } as const] : []),
    ...(repair.count > 0 ? [{ code: 'mojibake-repaired', message: repaired, line: repair.firstLine } as const] : []),
  ];
}

/** Gives what is wrong with a segment to its last article; to the account where it has none. */
function withWarnings(articles: readonly Article[], faults: readonly Warning[], account: Account): readonly Article[] {
  const last = articles.at(-1);
  if (!last) for (const fault of faults) enterWarning(account, fault);
  if (!last || faults.length === 0) return articles;
  return [...articles.slice(0, -1), { ...last, warnings: [...last.warnings, ...faults] }];
}

function separatorFaults(segment: Segment, articles: number, expected: boolean): Warning[] {
  const missing = expected && (segment.ended === 'title' || articles > 1);
  const message = 'no separator; the end was told by the next title';
  return missing ? [{ code: 'separator-missing', message, line: segment.line }] : [];
}

/** Control characters of C0 and C1 except tab, line feed and carriage return, and the marks that turn the direction of writing. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
const REPLACED = /\ufffd/g;

function characterFaults(segment: Segment): Warning[] {
  return [
    ...countFault(
      segment,
      REPLACED,
      'encoding-repaired',
      'unreadable characters: bytes that are none in this encoding',
    ),
    ...countFault(segment, CONTROL, 'control-characters', 'control characters'),
  ];
}

function countFault({ text, line }: Segment, pattern: RegExp, code: Warning['code'], what: string): Warning[] {
  const first = text.search(pattern);
  if (first === -1) return [];
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return [{ code, message: `${count} ${what}`, line: line + lineBreaks(text, first) }];
}

/** The sections of a text, in order: their slices join back into it. Offsets are UTF-16 code units of the text. */
export function splitDump(text: string, profile: Profile = builtInProfile): Section[] {
  const reader = new LineReader(profile);
  const cutter = new Cutter(reader);
  const cut = [...cutter.push(text), ...cutter.finish()];
  const surveyor = new Surveyor(reader);
  for (const segment of cut) surveyor.add(segment);
  const { shape } = surveyor.finish(profile, NO_LABELS);
  const sections = cut.flatMap((segment) =>
    sectionsOf(segment, shape).map(({ kind, start, end }) => ({
      kind,
      start: start + segment.offset,
      end: end + segment.offset,
    })),
  );
  // the blank lines after a separator come with the next segment
  const follows = (i: number) => sections[i]!.kind === 'separator' && sections[i - 1]?.kind === 'separator';
  const joined: Section[] = [];
  sections.forEach((section, i) => {
    if (follows(i)) joined.push({ ...joined.pop()!, end: section.end });
    else joined.push(section);
  });
  return joined;
}
