import type Database from 'better-sqlite3';
import { Connection, checkFile, readOnly } from './connection.js';
import { appliedHash, correctionRows } from './corrections/rows.js';
import { eachWithFaults, withFaults } from './faults.js';
import { isCurrent } from './migrate.js';
import { articles } from './queries/articles.js';
import { claims } from './queries/claims.js';
import { counts } from './queries/counts.js';
import { entities } from './queries/entities.js';
import { figureGroups } from './queries/figure-groups.js';
import { figures } from './queries/figures.js';
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
import type { IndexReader } from './reader.js';
import { idsOf, readingOf } from './readings.js';
import type { Filters } from './rows.js';

/** How long to wait for another program that writes, in milliseconds. */
export const PATIENCE = 30_000;
/** Readers of a write-ahead log wait for nobody but the end of its recovery. */
const READER_PATIENCE = 1000;

/** The most of an index that is mapped into memory, in bytes: all of most. */
const MAPPED = 0x7fff0000;

/** Runs a query of these filters; what they may get wrong is told as such. */
export type Ask = <T>(filters: Filters | undefined, query: () => T) => T;

export const askOf =
  (path: string): Ask =>
  (filters, query) =>
    withFaults(path, () => withSyntaxErrors(filters, query));

/** What answers with rows. */
const reportsOf = (to: Connection, ask: Ask) =>
  ({
    corrections: (page) => ask({}, () => correctionRows(to, page)),
    correctionsHash: () => ask({}, () => appliedHash(to)),
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
    entities: (types) => ask({}, () => entities(to, types)),
    counts: () => ask({}, () => counts(to)),
  }) satisfies Partial<IndexReader>;

/** What is asked of the index at `path` that `to` has open. */
export function readerOf(to: Connection, path: string, patience: number): IndexReader {
  const ask = askOf(path);
  let reading: Database | undefined;
  return {
    ...reportsOf(to, ask),
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
        reading ??= to.db.readonly ? to.db : readOnly(path, Math.min(patience, READER_PATIENCE));
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

/** The file opened for reading, or null where its format is an older one. */
function asItIs(path: string, patience: number): Database | null {
  checkFile(path, false);
  const db = readOnly(path, patience);
  // pages as the system has them in memory: SQLite alone keeps few, and a report that looks up many rows copies them again and again
  db.pragma(`mmap_size = ${MAPPED}`);
  if (isCurrent(db)) return db;
  db.close();
  return null;
}

/**
 * Opens the index at `path` for reading alone. What writes is loaded only where an older index is to be brought up to date.
 * UserErrors are those of `openIndex`.
 */
export async function openReader(path: string, patience = PATIENCE): Promise<IndexReader> {
  let db = withFaults(path, () => asItIs(path, patience));
  if (!db) {
    const { connect } = await import('./connect.js');
    db = withFaults(path, () => connect(path, { readonly: true, create: false, patience }));
  }
  return readerOf(new Connection(db), path, patience);
}
