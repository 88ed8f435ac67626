import { UserError } from '../errors.js';
import type { Article, Warning } from '../types.js';
import { type Account, enterArticle, enterSections, enterWarning, lineBreaks, newAccount } from './account.js';
import { ArticleMaker, partsOf } from './articles.js';
import { Cutter, type Segment } from './cutter.js';
import type { DecodedText } from './decode.js';
import { type Encoding, encodingNamed } from './encoding/names.js';
import type { TextRepair } from './encoding/repair.js';
import { characterFaults, cutFault } from './faults.js';
import { charsetOfPage, type Format, formatOf } from './format.js';
import type { Page } from './html/index.js';
import { LineReader } from './lines.js';
import { articlesOfPage } from './pages.js';
import { builtInProfile, type Labels, type Profile } from './profile.js';
import { headOf, type Source } from './read.js';
import { type Section, sectionsOf } from './sections.js';
import { Surveyor, segments, survey } from './survey.js';
import { textOf } from './text.js';

export type { Account, Leftover } from './account.js';
export { ENCODINGS, type Encoding, encodingNamed, parseEncoding } from './encoding/names.js';
export { builtInProfile, type Labels, type Profile, parseProfile } from './profile.js';
export { type ReadOptions, readInputs, readProfile, type Source, textSource } from './read.js';
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
 * Reads a dump: its articles in order, and what became of every character. A long text is read twice, first to learn how its
 * articles look and which labels it uses; one article and one block of it are in memory at a time. A page of HTML or Markdown is held as a
 * whole. Doubtful input gives warnings; only a source that cannot be read throws (a `UserError`).
 */
export function readDump(source: Source, options: DumpOptions = {}): Dump {
  const account = newAccount(source.name);
  return { account, articles: articlesOf(source, options, account) };
}

/** What is known before a dump is read. */
interface Context {
  readonly source: string;
  readonly reader: LineReader;
  readonly profile: Profile;
  readonly labels: Labels;
  readonly account: Account;
}

async function* articlesOf(source: Source, options: DumpOptions, account: Account): AsyncGenerator<Article> {
  const profile = options.profile ?? builtInProfile;
  const labels = options.knownLabels ?? NO_LABELS;
  const context = { source: source.name, reader: new LineReader(profile), profile, labels, account };
  const head = await headOf(source);
  const format = formatOf(head, source.name);
  if (format === 'warc')
    throw new UserError(`${source.name} is a web archive`, { advice: 'readInputs gives its pages' });
  const charset = source.charset ?? (format === 'html' ? charsetOfPage(head) : null);
  const declared = charset === null ? null : encodingNamed(charset);
  const text = await textOf(source, { encoding: options.encoding, declared });
  account.encoding = text.encoding;
  const repair = text.repair();
  if (format === 'text') yield* articlesOfText(text, context, repair);
  else yield* articlesOfMarkup(await wholeText(text.blocks(repair), source.name), format, context);
  for (const fault of encodingFaults(text, repair)) enterWarning(account, fault);
}

/** A page is held as a whole, and deep tags take sixty times their size: what is larger is no page. In characters. */
const MAX_PAGE = 1 << 24;

async function wholeText(blocks: AsyncIterable<string>, name: string): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const block of blocks) {
    parts.push(block);
    length += block.length;
    if (length > MAX_PAGE)
      throw new UserError(`${name} is larger than a page can be`, {
        advice: `A page may have ${MAX_PAGE >> 20} million characters: divide it, or give it as text.`,
      });
  }
  return parts.join('');
}

async function readHtml(text: string): Promise<Page> {
  const { pageOf } = await import('./html/index.js');
  return pageOf(text);
}

async function readMarkdown(text: string, reader: LineReader): Promise<Page> {
  const { pageOfMarkdown } = await import('./markdown/index.js');
  return pageOfMarkdown(text, reader);
}

async function* articlesOfMarkup(text: string, format: Format, context: Context): AsyncGenerator<Article> {
  const { source, reader, profile, labels, account } = context;
  const page = format === 'html' ? await readHtml(text) : await readMarkdown(text, reader);
  const { length } = text;
  const { contentOf } = await import('./html/index.js');
  const content = contentOf(page, reader, profile);
  if ('articles' in content)
    return yield* articlesOfPage(content, source, length, { reader, profile, labels }, account);
  const lineOf = (line: number) => content.lines[line - 1] ?? line;
  yield* articlesOfText({ blocks: () => once(content.text) }, context, undefined, lineOf);
  const { articles, separators, leftover } = account.characters;
  account.characters.markup = length - articles - separators - leftover;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * The articles of a text dump, which is read twice where it is long; what is repaired of it is told through `repair`. `lineOf` gives
 * the line in the source of a line of the text.
 */
async function* articlesOfText(
  text: { blocks(repair?: TextRepair): AsyncIterable<string> },
  { source, reader, profile, labels, account }: Context,
  repair?: TextRepair,
  lineOf = (line: number) => line,
): AsyncGenerator<Article> {
  const seen = await survey(text.blocks(repair), reader, profile, labels);
  const maker = new ArticleMaker(source, reader, seen);
  for await (const segment of seen.segments ?? segments(text.blocks(), new Cutter(reader))) {
    const sections = sectionsOf(segment, seen.shape);
    enterSections(account, segment, sections, lineOf);
    const articles = partsOf(sections).map((parts) => placed(maker.make(segment, parts), lineOf));
    const faults = [
      ...lengthFaults(segment),
      ...separatorFaults(segment, articles.length, seen.shape.hasSeparators),
      ...characterFaults(segment.text, segment.line),
    ].map((fault) => ({ ...fault, line: lineOf(fault.line) }));
    for (const article of withWarnings(articles, faults, account)) {
      enterArticle(account, article);
      yield article;
    }
  }
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

const placed = (article: Article, lineOf: (line: number) => number): Article => ({
  ...article,
  warnings: article.warnings.map((warning) => ({ ...warning, line: lineOf(warning.line) })),
});

/** Gives what is wrong with a segment to its last article; to the account where it has none. */
function withWarnings(articles: readonly Article[], faults: readonly Warning[], account: Account): readonly Article[] {
  const last = articles.at(-1);
  if (!last) for (const fault of faults) enterWarning(account, fault);
  if (!last || faults.length === 0) return articles;
  return [...articles.slice(0, -1), { ...last, warnings: [...last.warnings, ...faults] }];
}

/** What was cut is told where it was cut. */
function lengthFaults({ ended, text, line }: Segment): Warning[] {
  return ended === 'length' ? [cutFault(text.length, line + lineBreaks(text, text.length))] : [];
}

function separatorFaults(segment: Segment, articles: number, expected: boolean): Warning[] {
  const missing = expected && (segment.ended === 'title' || articles > 1);
  const message = 'no separator; the end was told by the next title';
  return missing ? [{ code: 'separator-missing', message, line: segment.line }] : [];
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
