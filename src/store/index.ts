import type { ArticleRecord } from '../types.js';
import type {
  ArticleRow,
  Counts,
  FigureFilters,
  FigureGroupRow,
  FigureRow,
  Filters,
  GroupBy,
  LabelRow,
  OrganisationCard,
  OrganisationRow,
  Page,
  PersonCard,
  PersonRow,
  PlaceCard,
  PlaceRow,
  QuoteFilters,
  QuoteRow,
  SearchRow,
  StoredArticle,
  WriteOutcome,
  WriteReport,
} from './rows.js';

export type * from './rows.js';

/** One dump being written: a transaction of its own. Nothing of it is in the index before `commit`. */
export interface DumpWriter {
  add(record: ArticleRecord): WriteOutcome;
  commit(): WriteReport;
  rollback(): void;
}

/** An open index. Every query takes filters and a page and answers with plain rows; all faults of input are `UserError`s. */
export interface Index {
  /** Writes a dump in one transaction: all of it, or, when `records` throws, nothing. */
  write(dump: { source: string; records: Iterable<ArticleRecord> }): WriteReport;
  /** The same for records that come one by one. */
  begin(source: string): DumpWriter;
  knownLabels(): { themes: string[]; media: string[] };
  articles(filters?: Filters, page?: Page): ArticleRow[];
  /** The article whose id starts with `idPrefix`. UserError where there is none, or several (the advice lists them). */
  article(idPrefix: string): StoredArticle;
  /** Stored records, oldest in the index first, equal to what was written. */
  records(filters?: Filters): Iterable<ArticleRecord>;
  search(query: string, filters?: Filters, page?: Page): SearchRow[];
  people(filters?: Filters, page?: Page): PersonRow[];
  /** Everyone whose name or alias holds these words, most present first. Likewise `organisation` and `place`. */
  person(name: string): PersonCard[];
  organisations(filters?: Filters, page?: Page): OrganisationRow[];
  organisation(name: string): OrganisationCard[];
  places(filters?: Filters, page?: Page): PlaceRow[];
  place(name: string): PlaceCard[];
  figures(filters?: FigureFilters, page?: Page): FigureRow[];
  figureGroups(by: GroupBy, filters?: FigureFilters, page?: Page): FigureGroupRow[];
  quotes(filters?: QuoteFilters, page?: Page): QuoteRow[];
  themes(filters?: Filters, page?: Page): LabelRow[];
  media(filters?: Filters, page?: Page): LabelRow[];
  /** The words that set this article apart from the others, weightiest first. */
  keywords(articleId: string): string[];
  /** Any SELECT, on a connection on which the database refuses to write. */
  sql(select: string): { columns: string[]; rows: Iterable<unknown[]> };
  counts(): Counts;
  close(): void;
}

export interface OpenOptions {
  /** Nothing will be written. Default false. */
  readonly?: boolean;
  /** Make the file where there is none. Default false. */
  create?: boolean;
  /** How long to wait for another program that writes, in milliseconds. Default 30 000. */
  patience?: number;
}

/**
 * Opens the index at `path`, bringing an older one up to date. UserError: no such file, no database, another program's
 * database, a newer version, locked, not writable.
 */
export function openIndex(path: string, _options: OpenOptions = {}): Index {
  throw new Error(`not written yet: ${path}`);
}
