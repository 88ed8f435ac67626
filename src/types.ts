import type { WarningCode } from './errors.js';

// ---------------------------------------------------------------- the text

/** A half-open range `[start, end)`. Inside the program: UTF-16 code units of `Analysis.text`. In records: see {@link ArticleRecord}. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type TokenKind = 'word' | 'number' | 'punct';

/** A word as texts write it: one object for all its places, so that what is known of it is read, not looked up. See `text/words`. */
export interface Word {
  readonly text: string;
  readonly kind: TokenKind;
  /** Is it a word that begins with a capital? */
  readonly capital: boolean;
  /** Lower case, no accents: how it is compared with lexicons. */
  readonly key: string;
  /** Lower case with its accents. */
  readonly spelling: string;
  /** The words of those texts; the word itself where it is written so. */
  readonly keyWord: Word;
  readonly spellingWord: Word;
  /** What others have found out about it, a slot each: see `keptOfWord`. */
  readonly kept: unknown[];
}

/** `text` is the folded slice: one kind of apostrophe, quote and space (see `text/fold`). */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
  readonly word: Word;
}

/** A sentence; its tokens are `tokens[first]` up to, not including, `tokens[last]`. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index into `Analysis.paragraphs`. */
  readonly paragraph: number;
}

/**
 * An article as extractors read it: title and body in one string, `title + '\n\n' + body` (just `body` where there is no
 * title). `folded` has the same length as `text`, so that a span means the same in both. Title and body never share a
 * sentence or a paragraph.
 */
export interface Analysis {
  readonly text: string;
  readonly folded: string;
  readonly titleEnd: number;
  readonly bodyStart: number;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** One a line: scraped pages put a paragraph or a heading on a line. */
  readonly paragraphs: readonly Span[];
}

// ---------------------------------------------------------------- the article

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** Line in the source, from 1. */
  readonly line: number;
}

/** An article as `dump/` reads it: text and metadata, nothing extracted yet. */
export interface Article {
  /** From title and date (from the opening words where both are missing): 16 hexadecimal digits. */
  readonly id: string;
  /** Of title, metadata and body: tells that the article changed. */
  readonly contentHash: string;
  readonly source: string;
  /** From 1, in the order of the source. */
  readonly position: number;
  readonly title: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly themes: readonly string[];
  readonly media: readonly string[];
  readonly readingSeconds: number | null;
  readonly body: string;
  readonly warnings: readonly Warning[];
}

// ---------------------------------------------------------------- what extractors find (spans of Analysis.text)

export type Confidence = 'high' | 'medium' | 'low';
export type Language = 'fr' | 'en';
export type Gender = 'm' | 'f';

/** Where a fact stands and which rule found it. */
export interface Found extends Span {
  readonly rule: string;
  readonly confidence: Confidence;
}

export interface FoundPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly organisation: string | null;
  /** The words that give the role (and the organisation), or null where there is none. */
  readonly evidence: Found | null;
  readonly gender: Gender | null;
  readonly mentions: readonly Found[];
}

export interface FoundOrganisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly mentions: readonly Found[];
}

export interface FoundPlace {
  readonly name: string;
  readonly kind: string | null;
  /** INSEE code of a commune, department or region, ISO 3166 of a country. */
  readonly code: string | null;
  /** Code of the department of a commune (`2A`, `974`). */
  readonly department: string | null;
  readonly mentions: readonly Found[];
}

export interface Entities {
  readonly people: readonly FoundPerson[];
  readonly organisations: readonly FoundOrganisation[];
  readonly places: readonly FoundPlace[];
}

export type FigureKind = 'count' | 'money' | 'percent' | 'duration' | 'age' | 'measure';
export type Modifier = 'exact' | 'about' | 'at-least' | 'at-most';

export interface FoundFigure extends Found {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly modifier: Modifier;
  readonly per: string | null;
  readonly period: string | null;
  readonly organisation: string | null;
  readonly outcome: boolean;
}

export type Attribution = 'named' | 'pronoun' | 'inherited' | 'none';

/** The span is the words between the marks. */
export interface FoundQuote extends Found {
  readonly speaker: string | null;
  readonly attribution: Attribution;
}

export type StatementKind = 'indirect' | 'answer';

/** What somebody says without quotation marks. The span is the words that are said, with the narrator's between them if any. */
export interface FoundStatement extends FoundQuote {
  readonly kind: StatementKind;
  /** The body that says it (`selon l'Insee`); null where a person does, or nobody who is named. */
  readonly organisation: string | null;
  /** What an answer answers. */
  readonly question: Span | null;
}

/** What is said in an article, in order: between marks, and without. */
export interface Speech {
  readonly quotes: readonly FoundQuote[];
  readonly statements: readonly FoundStatement[];
}

export interface Facts extends Entities, Speech {
  readonly figures: readonly FoundFigure[];
  readonly keywords: readonly string[];
}

// ---------------------------------------------------------------- the record

export type Part = 'title' | 'body';

/**
 * Where a fact stands in a record. Offsets count Unicode code points of the article's `body` (of its `title` where `in`
 * says so), half open: `body[start:end]` in Python and `substr(body, start + 1, end - start)` in SQL give the text.
 */
export interface Located {
  start: number;
  end: number;
  in: Part;
  rule: string;
  confidence: Confidence;
}

export interface Mention extends Located {
  text: string;
}

export interface PersonRecord {
  name: string;
  aliases: string[];
  role: string | null;
  organisation: string | null;
  evidence: Mention | null;
  mentions: Mention[];
}

export interface OrganisationRecord {
  name: string;
  aliases: string[];
  kind: string | null;
  mentions: Mention[];
}

export interface PlaceRecord {
  name: string;
  kind: string | null;
  code: string | null;
  department: string | null;
  mentions: Mention[];
}

export interface FigureRecord extends Mention {
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  kind: FigureKind;
  modifier: Modifier;
  per: string | null;
  period: string | null;
  organisation: string | null;
  outcome: boolean;
  /** The sentence it stands in, whole. */
  sentence: string;
}

export interface QuoteRecord extends Mention {
  speaker: string | null;
  attribution: Attribution;
}

/** What somebody says without quotation marks: indirect speech with a named source, an interviewee's answers. */
export interface StatementRecord extends QuoteRecord {
  kind: StatementKind;
  /** The body that says it, where no person does (`selon l'Insee`). */
  organisation: string | null;
  /** The question that an answer answers; null of indirect speech. */
  question: string | null;
}

/** One line of NDJSON an article. No key is ever missing: `null` or `[]` stand for nothing. */
export interface ArticleRecord {
  id: string;
  content_hash: string;
  source: string;
  position: number;
  title: string | null;
  date: string | null;
  themes: string[];
  media: string[];
  reading_seconds: number | null;
  language: Language;
  body: string;
  people: PersonRecord[];
  organisations: OrganisationRecord[];
  places: PlaceRecord[];
  figures: FigureRecord[];
  quotes: QuoteRecord[];
  statements: StatementRecord[];
  keywords: string[];
  warnings: Warning[];
}
