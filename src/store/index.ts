import type { EntityType, WrittenDecision } from '../corrections/decision.js';
import type { ArticleRecord } from '../types.js';
import { type Ask, askOf, PATIENCE, readerOf } from './ask.js';
import { connect } from './connect.js';
import { Connection } from './connection.js';
import { preview } from './corrections/preview.js';
import { type CorrectionsFile, replay } from './corrections/replay.js';
import { withFaults } from './faults.js';
import { keywords } from './queries/keywords.js';
import { bearers, namesOf, typesOf } from './queries/known.js';
import type { IndexReader } from './reader.js';
import type { Reading } from './readings.js';
import type { WriteOutcome, WriteReport } from './rows.js';
import type { Effect, ReplayReport } from './upkeep-rows.js';
import { beginDump, writeDump } from './write/dump.js';
import { rehearseDump } from './write/rehearsal.js';

export type { CorrectionsFile } from './corrections/replay.js';
export { isBusy, isIndexFault } from './faults.js';
export type { IndexReader } from './reader.js';
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

/** An open index that may be written. All faults of input are `UserError`s. */
export interface Index extends IndexReader {
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
  /** The types of entities that bear a name; all names of a type; the people of a name with all their full names. */
  typesOf(name: string): EntityType[];
  namesOf(type: EntityType): string[];
  bearers(name: string): { people: number; names: string[] };
  /** The words that set this article apart from the others, weightiest first. */
  keywords(articleId: string): string[];
}

export interface OpenOptions {
  /** Nothing will be written. Default false. */
  readonly?: boolean;
  /** Make the file where there is none (with `readonly`: read an empty index instead). Default false. */
  create?: boolean;
  /** How long to wait for another program that writes, in milliseconds. Default 30 000. */
  patience?: number;
}

/** What is decided about the names of an index, and what bears them. */
const decisionsOf = (to: Connection, path: string, ask: Ask) =>
  ({
    replay: (file) => replay(to, path, file),
    preview: (decisions) => ask({}, () => preview(to, decisions)),
    typesOf: (name) => ask({}, () => typesOf(to, name)),
    namesOf: (type) => ask({}, () => namesOf(to, type)),
    bearers: (name) => ask({}, () => bearers(to, name)),
    keywords: (articleId) => ask({}, () => keywords(to, articleId)),
  }) satisfies Partial<Index>;

/**
 * Opens the index at `path`, bringing an older one up to date. UserError: no such file, no database, another program's
 * database, a newer version, locked, not writable.
 */
export function openIndex(path: string, options: OpenOptions = {}): Index {
  const { readonly = false, create = false, patience = PATIENCE } = options;
  const to = withFaults(path, () => new Connection(connect(path, { readonly, create, patience })));
  const rehearsed = new Map<string, string>();

  return {
    ...decisionsOf(to, path, askOf(path)),
    ...readerOf(to, path, patience),
    begin: (source) => beginDump(to, path, source),
    write: ({ source, records }) => writeDump(beginDump(to, path, source), records),
    rehearse: () => rehearseDump(to, rehearsed),
  };
}
