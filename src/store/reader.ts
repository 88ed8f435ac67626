import type { EntityType } from '../corrections/decision.js';
import type { SheetEntity } from '../corrections/sheet.js';
import type { ArticleRecord, Confidence } from '../types.js';
import type { Reading } from './readings.js';
import type {
  ArticleRow,
  ClaimRow,
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
  ProvenArticle,
  QuoteFilters,
  QuoteRow,
  SearchRow,
  StoredArticle,
} from './rows.js';
import type { CorrectionRow, SuspectFilters, SuspectRow } from './upkeep-rows.js';

/** An open index, for those who only ask. Every query takes filters and a page and answers with plain rows; all faults of input are `UserError`s. */
export interface IndexReader {
  /** The decisions that the index holds, in the order of their file. */
  corrections(page?: Page): CorrectionRow[];
  /** Of the corrections file as it was last applied; null where there was none. */
  correctionsHash(): string | null;
  knownLabels(): { themes: string[]; media: string[] };
  /** How a source was read last; null where it is unknown, or articles of it changed since. */
  reading(source: string): Reading | null;
  /** The ids of the articles of a source. */
  articlesOf(source: string): string[];
  articles(filters?: Filters, page?: Page): ArticleRow[];
  /** The article whose id starts with `idPrefix`. UserError where there is none, or several (the advice lists them). */
  article(idPrefix: string): StoredArticle;
  /** The same, each fact with the sentence that proves it. */
  evidence(idPrefix: string): ProvenArticle;
  /** Stored records, oldest in the index first, equal to what was written. */
  records(filters?: Filters): Iterable<ArticleRecord>;
  /** The same as they were extracted, before the decisions of the corrections file; of forgotten people nothing is left. */
  originals(filters?: Filters): Iterable<ArticleRecord>;
  /** The id of every article, in the order of ids, with a hash that is the same where the whole record is. */
  states(): Iterable<{ id: string; hash: string }>;
  search(query: string, filters?: Filters, page?: Page): SearchRow[];
  people(filters?: Filters, page?: Page): PersonRow[];
  /** Everyone whose name or alias holds these words, most present first. Likewise `organisation` and `place`. */
  person(name: string, minConfidence?: Confidence): PersonCard[];
  organisations(filters?: Filters, page?: Page): OrganisationRow[];
  organisation(name: string, minConfidence?: Confidence): OrganisationCard[];
  places(filters?: Filters, page?: Page): PlaceRow[];
  place(name: string, minConfidence?: Confidence): PlaceCard[];
  figures(filters?: FigureFilters, page?: Page): FigureRow[];
  /** Figures as claims: the same one in several articles once, different values of the same thing side by side. */
  claims(filters?: FigureFilters, page?: Page): ClaimRow[];
  figureGroups(by: GroupBy, filters?: FigureFilters, page?: Page): FigureGroupRow[];
  quotes(filters?: QuoteFilters, page?: Page): QuoteRow[];
  themes(filters?: Filters, page?: Page): LabelRow[];
  media(filters?: Filters, page?: Page): LabelRow[];
  /** Any SELECT, on a connection on which the database refuses to write. */
  sql(select: string): { columns: string[]; rows: Iterable<unknown[]> };
  /** Pairs that may be one entity under two names, best first. Loaded when asked for. */
  suspects(filters?: SuspectFilters): Promise<SuspectRow[]>;
  /** All entities of these types for a sheet to edit, those in most articles first. */
  entities(types: readonly EntityType[]): SheetEntity[];
  counts(): Counts;
  close(): void;
}
