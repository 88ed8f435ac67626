import type {
  ArticleRecord,
  Attribution,
  Confidence,
  FigureKind,
  Mention,
  Modifier,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuoteRecord,
  StatementKind,
  StatementRecord,
} from '../types.js';

/** What a reading command filters by. Several values of one filter mean *or*; different filters mean *and*. Names compare without case or accents. */
export interface Filters {
  themes?: readonly string[];
  media?: readonly string[];
  /** First and last ISO day, both inclusive: the caller has widened `2023` and `2023-06`. */
  since?: string;
  until?: string;
  people?: readonly string[];
  organisations?: readonly string[];
  places?: readonly string[];
  sources?: readonly string[];
  /** Full-text query over title and body. */
  match?: string;
  /** `match` is FTS5 syntax, not words. */
  rawQuery?: boolean;
  /** Facts at least as sure as this: figures and quotes by their own, entities by their best mention, roles by their evidence. */
  minConfidence?: Confidence;
}

/** Which rows of the answer, in which order. `order` is `column` or `column desc` over the columns of the row. */
export interface Page {
  order?: string;
  limit?: number;
  offset?: number;
}

export interface ArticleRow {
  id: string;
  date: string | null;
  title: string | null;
  themes: string[];
  media: string[];
  reading_seconds: number | null;
  language: string;
  people: number;
  figures: number;
  quotes: number;
  source: string;
}

export interface SearchRow {
  id: string;
  date: string | null;
  title: string | null;
  /** The best passage; matched words stand between U+E000 and U+E001. */
  snippet: string;
  /** bm25, higher is better. */
  score: number;
}

export interface PersonRow {
  name: string;
  role: string | null;
  organisation: string | null;
  articles: number;
  quotes: number;
  first_date: string | null;
  last_date: string | null;
}

export interface OrganisationRow {
  name: string;
  kind: string | null;
  aliases: string[];
  articles: number;
  people: number;
  figures: number;
  first_date: string | null;
  last_date: string | null;
}

export interface PlaceRow {
  name: string;
  kind: string | null;
  code: string | null;
  department: string | null;
  region: string | null;
  articles: number;
  first_date: string | null;
  last_date: string | null;
}

export interface FigureRow {
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  modifier: Modifier;
  per: string | null;
  period: string | null;
  kind: FigureKind;
  outcome: boolean;
  organisation: string | null;
  text: string;
  date: string | null;
  title: string | null;
  sentence: string;
  article: string;
  in: string;
  start: number;
  end: number;
}

export type GroupBy = 'unit' | 'family' | 'organisation' | 'theme' | 'media' | 'year' | 'place';

/** Figures of one group: counted, never added up. `unit` is null where the group holds several. */
export interface FigureGroupRow {
  group: string | null;
  unit: string | null;
  figures: number;
  articles: number;
  min: number | null;
  max: number | null;
}

/** A figure as several articles may tell it: once, with all its places. */
export interface ClaimRow {
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  /** `exact` where one of the articles says so. */
  modifier: Modifier;
  per: string | null;
  /** Null where the articles speak of several. */
  period: string | null;
  kind: FigureKind;
  organisation: string | null;
  /** How many different values are told of the same thing: the same unit of the same organisation. */
  values: number;
  articles: number;
  first_date: string | null;
  last_date: string | null;
  titles: string[];
  ids: string[];
}

/** `quote`: words between marks. `indirect` and `answer`: statements, without marks. */
export type SpeechKind = 'quote' | StatementKind;

/** Role and organisation are those of the speaker in that article; where a body speaks, `organisation` is that body and `speaker` null. */
export interface QuoteRow {
  text: string;
  speaker: string | null;
  role: string | null;
  organisation: string | null;
  kind: SpeechKind;
  /** What an answer answers. */
  question: string | null;
  attribution: Attribution;
  rule: string;
  confidence: Confidence;
  date: string | null;
  title: string | null;
  article: string;
  in: string;
  start: number;
  end: number;
  /** The sentence around it, where the query asked for it. */
  context?: string;
}

export interface LabelRow {
  name: string;
  articles: number;
  first_date: string | null;
  last_date: string | null;
}

/** A fact on an entity's card, with the article and the sentence that says so. */
export interface CardFact {
  date: string | null;
  title: string | null;
  article: string;
  sentence: string;
  in: string;
  start: number;
  end: number;
}

export interface PersonCard extends PersonRow {
  aliases: string[];
  roles: (CardFact & { role: string | null; organisation: string | null })[];
  quotations: QuoteRow[];
  appearances: CardFact[];
}

export interface OrganisationCard extends OrganisationRow {
  members: (CardFact & { name: string; role: string | null })[];
  outcomes: FigureRow[];
  appearances: CardFact[];
}

export interface PlaceCard extends PlaceRow {
  appearances: CardFact[];
}

/** Which figures: outcomes only, unless `all`. `unit` is a part of the unit, compared word by word without case, accents or endings. */
export interface FigureFilters extends Filters {
  all?: boolean;
  kind?: FigureKind;
  /** Only figures whose value (or upper bound) reaches it. */
  min?: number;
  unit?: string;
}

export interface QuoteFilters extends Filters {
  /** A part of the speaker's name; of indirect speech also of the body's that speaks. */
  speaker?: string;
  minWords?: number;
  /** Which kinds of speech. Default: quotes alone. */
  kinds?: readonly SpeechKind[];
  /** Each row with the sentence around it. */
  context?: boolean;
}

/** Where an article was met; the first of an article's sources is the one it was first met in. */
export interface SourceRow {
  source: string;
  position: number;
}

export interface StoredArticle extends ArticleRecord {
  sources: SourceRow[];
}

/** A fact of an article with the sentence, or sentences, that it stands in. */
export type Proven<F> = F & { sentence: string };

/** An article, each of whose facts has its sentence; those of figures are there anyway. */
export interface ProvenArticle extends StoredArticle {
  people: (PersonRecord & { evidence: Proven<Mention> | null; mentions: Proven<Mention>[] })[];
  organisations: (OrganisationRecord & { mentions: Proven<Mention>[] })[];
  places: (PlaceRecord & { mentions: Proven<Mention>[] })[];
  quotes: Proven<QuoteRecord>[];
  statements: Proven<StatementRecord>[];
}

export type WriteOutcome = 'added' | 'changed' | 'unchanged';

/** What one dump did to the index. `ids` are the dump's articles in its order, each once. */
export interface WriteReport {
  added: number;
  changed: number;
  unchanged: number;
  ids: string[];
}

export interface Counts {
  articles: number;
  people: number;
  organisations: number;
  places: number;
  figures: number;
  outcomes: number;
  quotes: number;
  themes: number;
  media: number;
  sources: number;
}
