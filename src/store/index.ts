import type Database from 'better-sqlite3';
import type { EntityType, WrittenDecision } from '../corrections/decision.js';
import type { SheetEntity } from '../corrections/sheet.js';
import type { ArticleRecord, Confidence } from '../types.js';
import { Connection, connect, readOnly } from './connection.js';
import { appliedHash, correctionRows } from './corrections/applied.js';
import { preview } from './corrections/preview.js';
import { type CorrectionsFile, replay } from './corrections/replay.js';
import { eachWithFaults, withFaults } from './faults.js';
import { articles } from './queries/articles.js';
import { claims } from './queries/claims.js';
import { counts } from './queries/counts.js';
import { entities } from './queries/entities.js';
import { figureGroups } from './queries/figure-groups.js';
import { figures } from './queries/figures.js';
import { keywords } from './queries/keywords.js';
import { bearers, namesOf, typesOf } from './queries/known.js';
import { knownLabels, labels } from './queries/labels.js';
import { withSyntaxErrors } from './queries/match.js';
import { organisation, organisations } from './queries/organisations.js';
import { originalOf } from './queries/originals.js';
import { people, person } from './queries/people.js';
import { place, places } from './queries/places.js';
import { proven } from './queries/proof.js';
import { quotes } from './queries/quotes.js';
import { article, records, states } from './queries/records.js';
import { search } from './queries/search.js';
import { sql } from './queries/sql.js';
import { idsOf, type Reading, readingOf } from './readings.js';
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
  WriteOutcome,
  WriteReport,
} from './rows.js';
import type { CorrectionRow, Effect, ReplayReport, SuspectFilters, SuspectRow } from './upkeep-rows.js';
import { beginDump, writeDump } from './write/dump.js';
import { rehearseDump } from './write/rehearsal.js';

export type { CorrectionsFile } from './corrections/replay.js';
export { isBusy, isIndexFault } from './faults.js';
export type { Reading } from './readings.js';
export type * from './rows.js';
export type * from './upkeep-rows.js';
export { Verifier } from './verify/index.js';

/** One dump being written: a transaction of its own. Nothing of it is in the index before `commit`. */
export interface DumpWriter {
  add(record: ArticleRecord): WriteOutcome;
  /** With a `reading` the index remembers how the source was read. */
  commit(reading?: Reading): WriteReport;
  rollback(): void;
}

/** An open index. Every query takes filters and a page and answers with plain rows; all faults of input are `UserError`s. */
export interface Index {
  /** Writes a dump in one transaction: all of it, or, when `records` throws, nothing. */
  write(dump: { source: string; records: Iterable<ArticleRecord> }): WriteReport;
  /** The same for records that come one by one. */
  begin(source: string): DumpWriter;
  /** A writer that writes nothing: its report tells what would change, after the dumps rehearsed before. */
  rehearse(): DumpWriter;
  /**
   * Brings the index to this state of the corrections file, in one transaction; whatever is written later is corrected likewise.
   * Where the file is the one that was applied it costs nothing.
   */
  replay(file: CorrectionsFile): ReplayReport;
  /** What would change if these were the decisions. */
  preview(decisions: readonly WrittenDecision[]): Effect[];
  /** The decisions that the index holds, in the order of their file. */
  corrections(page?: Page): CorrectionRow[];
  /** Of the corrections file as it was last applied; null where there was none. */
  correctionsHash(): string | null;
  /** The types of entities that bear a name; all names of a type; the people of a name with all their full names. */
  typesOf(name: string): EntityType[];
  namesOf(type: EntityType): string[];
  bearers(name: string): { people: number; names: string[] };
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
  /** The words that set this article apart from the others, weightiest first. */
  keywords(articleId: string): string[];
  /** Any SELECT, on a connection on which the database refuses to write. */
  sql(select: string): { columns: string[]; rows: Iterable<unknown[]> };
  /** Pairs that may be one entity under two names, best first. Loaded when asked for. */
  suspects(filters?: SuspectFilters): Promise<SuspectRow[]>;
  /** All entities of these types for a sheet to edit, those in most articles first. */
  entities(types: readonly EntityType[]): SheetEntity[];
  counts(): Counts;
  close(): void;
}

/** Readers of a write-ahead log wait for nobody but the end of its recovery. */
const READER_PATIENCE = 1000;

export interface OpenOptions {
  /** Nothing will be written. Default false. */
  readonly?: boolean;
  /** Make the file where there is none (with `readonly`: read an empty index instead). Default false. */
  create?: boolean;
  /** How long to wait for another program that writes, in milliseconds. Default 30 000. */
  patience?: number;
}

/** Runs a query of these filters; what they may get wrong is told as such. */
type Ask = <T>(filters: Filters | undefined, query: () => T) => T;

/** What is decided about the names of an index, and what bears them. */
const decisionsOf = (to: Connection, path: string, ask: Ask) =>
  ({
    replay: (file) => replay(to, path, file),
    preview: (decisions) => ask({}, () => preview(to, decisions)),
    corrections: (page) => ask({}, () => correctionRows(to, page)),
    correctionsHash: () => ask({}, () => appliedHash(to)),
    typesOf: (name) => ask({}, () => typesOf(to, name)),
    namesOf: (type) => ask({}, () => namesOf(to, type)),
    bearers: (name) => ask({}, () => bearers(to, name)),
  }) satisfies Partial<Index>;

/** What is asked of an index. */
const reportsOf = (to: Connection, ask: Ask) =>
  ({
    knownLabels: () => ask({}, () => knownLabels(to)),
    reading: (source) => ask({}, () => readingOf(to, source)),
    articlesOf: (source) => ask({}, () => idsOf(to, source)),
    articles: (filters, page) => ask(filters, () => articles(to, filters, page)),
    article: (idPrefix) => ask({}, () => article(to, idPrefix)),
    evidence: (idPrefix) => ask({}, () => proven(article(to, idPrefix))),
    search: (query, filters, page) => ask({ ...filters, match: query }, () => search(to, query, filters, page)),
    people: (filters, page) => ask(filters, () => people(to, filters, page)),
    person: (name, min) => ask({}, () => person(to, name, min)),
    organisations: (filters, page) => ask(filters, () => organisations(to, filters, page)),
    organisation: (name, min) => ask({}, () => organisation(to, name, min)),
    places: (filters, page) => ask(filters, () => places(to, filters, page)),
    place: (name, min) => ask({}, () => place(to, name, min)),
    figures: (filters, page) => ask(filters, () => figures(to, filters, page)),
    claims: (filters, page) => ask(filters, () => claims(to, filters, page)),
    figureGroups: (by, filters, page) => ask(filters, () => figureGroups(to, by, filters, page)),
    quotes: (filters, page) => ask(filters, () => quotes(to, filters, page)),
    themes: (filters, page) => ask(filters, () => labels(to, 'themes', filters, page)),
    media: (filters, page) => ask(filters, () => labels(to, 'media', filters, page)),
    keywords: (articleId) => ask({}, () => keywords(to, articleId)),
    entities: (types) => ask({}, () => entities(to, types)),
    counts: () => ask({}, () => counts(to)),
  }) satisfies Partial<Index>;

/**
 * Opens the index at `path`, bringing an older one up to date. UserError: no such file, no database, another program's
 * database, a newer version, locked, not writable.
 */
export function openIndex(path: string, options: OpenOptions = {}): Index {
  const { readonly = false, create = false, patience = 30_000 } = options;
  const to = withFaults(path, () => new Connection(connect(path, { readonly, create, patience })));
  let reading: Database | undefined;
  const rehearsed = new Map<string, string>();
  const ask: Ask = (filters, query) => withFaults(path, () => withSyntaxErrors(filters, query));

  return {
    ...decisionsOf(to, path, ask),
    ...reportsOf(to, ask),
    begin: (source) => beginDump(to, path, source),
    write: ({ source, records }) => writeDump(beginDump(to, path, source), records),
    rehearse: () => rehearseDump(to, rehearsed),
    records: (filters) =>
      eachWithFaults(
        path,
        ask(filters, () => records(to, filters)),
      ),
    originals: (filters) =>
      eachWithFaults(
        path,
        ask(filters, () => records(to, filters, originalOf)),
      ),
    states: () => eachWithFaults(path, states(to)),
    sql: (select) =>
      ask({}, () => {
        reading ??= readOnly(path, Math.min(patience, READER_PATIENCE));
        const { columns, rows } = sql(reading, select);
        return { columns, rows: eachWithFaults(path, rows) };
      }),
    suspects: async (filters) => {
      const { suspects } = await import('./queries/suspects.js');
      return ask({}, () => suspects(to, filters));
    },
    close: () => {
      reading?.close();
      to.db.close();
    },
  };
}
