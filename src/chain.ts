import type { Readable } from 'node:stream';
import { type Known, knownBy } from './chain/known-again.js';
import { abortable, patiently, pause } from './chain/pause.js';
import { Waiting } from './chain/waiting.js';
import { compileCorrections } from './corrections/compile.js';
import { readCorrections } from './corrections/file.js';
import { correctionsPath } from './corrections/path.js';
import { replayCorrections } from './corrections/sync.js';
import { type Account, type DumpOptions, readDump, readInputs, type Source } from './dump/index.js';
import { UserError } from './errors.js';
import { type DumpWriter, type Index, isIndexFault, openIndex, type Reading, type WriteReport } from './store/index.js';
import type { ArticleRecord } from './types.js';
import { Extractor } from './workers/index.js';

/** How far the reading of a dump has come. Bytes of the source, characters read of it: nearly the same for French text. */
export interface Progress {
  readonly source: string;
  readonly articles: number;
  readonly characters: number;
  readonly bytes: number;
}

export interface ExtractOptions extends DumpOptions {
  /** What `-` among the inputs reads. Default: the process's standard input. */
  readonly stdin?: Readable;
  /** A corrections file whose decisions the records follow. Default: none (of `ingest`: the one beside the index). */
  readonly corrections?: string;
  /** Which files of a directory are read (`*.html`, `2023/**`). Default: those whose name tells a format that glane reads. */
  readonly glob?: string | undefined;
  /**
   * Threads that extract; records and their order are the same. 1, the default, is this one alone; of `ingest`, whose own thread
   * stores meanwhile, one other. Small dumps start none.
   */
  readonly jobs?: number;
  /** Called before this thread extracts a dump itself. */
  readonly onExtractingHere?: (() => void) | undefined;
  /** Called after every article. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with the account of each dump once it has been read to its end. */
  readonly onAccount?: (account: Account) => void;
  /** Called with an input that cannot be read; the others are. Without it, it is thrown, and ends the work. */
  readonly onFailure?: ((failure: Failure) => void) | undefined;
  /** Ends the work: its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** An input that could not be read: a `UserError`, or a bug of the program that it met. */
export interface Failure {
  readonly source: string;
  readonly error: unknown;
}

/** The records of dumps: files, directories, web archives, `-`. A record is a pure function of the dump, the profile and the known labels. */
export async function* extract(inputs: readonly string[], options: ExtractOptions = {}): AsyncGenerator<ArticleRecord> {
  const correct = await correctorOf(options.corrections);
  const extractor = extractorOf(options);
  try {
    for await (const source of sources(inputs, options)) {
      try {
        for await (const record of extractDump(source, extractor, options)) yield correct(record);
      } catch (error) {
        fail({ source: source.name, error }, options);
      }
    }
  } finally {
    await extractor.close();
  }
}

function extractorOf({ jobs, signal, onExtractingHere }: ExtractOptions, isBusyHere = false): Extractor {
  const heed = signal && { signal, pause: () => pause(signal) };
  return new Extractor(jobs ?? 1, { heed, isBusyHere, onExtractingHere });
}

async function correctorOf(path: string | undefined): Promise<(record: ArticleRecord) => ArticleRecord> {
  if (path === undefined) return (record) => record;
  const { decisions, hash } = await readCorrections(path);
  if (hash === null) throw new UserError(`${path} does not exist`, { advice: 'Name the corrections file.' });
  const set = compileCorrections(decisions);
  return (record) => set.correct(record).record;
}

/** The sources of all inputs, one after the other; an input that gives none is a failure. */
async function* sources(inputs: readonly string[], options: ExtractOptions): AsyncGenerator<Source> {
  for (const input of inputs) {
    const found = readInputs([input], options);
    try {
      for (let next = await found.next(); !next.done; next = await found.next())
        yield abortable(next.value, options.signal);
    } catch (error) {
      fail({ source: input, error }, options);
    } finally {
      await found.return(undefined);
    }
  }
}

/** Hands a failure on, unless it concerns what follows too: an abort, or the index. */
function fail(failure: Failure, { onFailure, signal }: ExtractOptions): void {
  signal?.throwIfAborted();
  if (!onFailure || isIndexFault(failure.error)) throw failure.error;
  onFailure(failure);
}

async function* extractDump(
  source: Source,
  extractor: Extractor,
  options: ExtractOptions,
): AsyncGenerator<ArticleRecord, Account> {
  const { articles, account } = readDump(source, options);
  for await (const record of extractor.records(articles, source.bytes)) {
    yield record;
    const { articles: count, characters: c } = account;
    const characters = c.articles + c.separators + c.leftover + c.markup;
    options.onProgress?.({ source: source.name, articles: count, characters, bytes: source.bytes });
    await pause(options.signal);
  }
  options.onAccount?.(account);
  return account;
}

export interface IngestOptions extends Omit<ExtractOptions, 'knownLabels' | 'onAccount'> {
  /** The index; it is made where there is none. */
  readonly db: string;
  /** Read and extract, write nothing, tell what would change. */
  readonly dryRun?: boolean;
  /** Do not store a dump that gave a warning. */
  readonly strict?: boolean;
  /** Read anew what the index remembers to have read. */
  readonly again?: boolean;
  /** Called around work that may be long and listens to nothing; `signal` cannot end it. */
  readonly unheard?: (<T>(work: () => T) => T) | undefined;
  /** Called after each dump: what was done is known even if a later dump fails. */
  readonly onDump?: (dump: IngestedDump) => void;
}

/** How many of each the articles of a dump name; an entity of two articles counts twice. */
export interface FactCounts {
  people: number;
  organisations: number;
  places: number;
  figures: number;
  outcomes: number;
  quotes: number;
}

export interface IngestedDump {
  readonly account: Account;
  readonly facts: FactCounts;
  /** It is as it was when the index read it last, and was not read again. */
  readonly remembered: boolean;
  /** What changed in the index; null where nothing was written. */
  readonly written: WriteReport | null;
  /** What a dry run would have changed; null where nothing would have been written, or it was no dry run. */
  readonly planned: WriteReport | null;
}

/** How long SQLite waits by itself for another program that writes, in milliseconds; after that we wait, and hear what happens. */
const PATIENCE = 100;

/**
 * Reads dumps, extracts their facts and stores them, a transaction a dump: when one fails, those before it stay. A dump that
 * the index has read already, and that would be read alike, is passed over.
 * Labels that the index knows help to divide those of the dumps. Several processes may do so at once; in one process let
 * one call end before the next.
 */
export async function ingest(inputs: readonly string[], options: IngestOptions): Promise<IngestedDump[]> {
  const done: IngestedDump[] = [];
  let again = options.again ?? false;
  const open = () => openIndex(options.db, { create: true, readonly: options.dryRun, patience: PATIENCE });
  const index = await patiently(open, options.signal);
  const extractor = extractorOf(options, true);
  try {
    if (!options.dryRun) await replayCorrections(index, options.corrections ?? correctionsPath(options.db));
    for await (const source of sources(inputs, options)) {
      try {
        const dump = await ingestDump(source, extractor, index, { ...options, again });
        // a rehearsed change is not in the index: what it remembers may be stale by then
        again ||= (dump.planned?.changed ?? 0) > 0;
        options.onDump?.(dump);
        done.push(dump);
      } catch (error) {
        fail({ source: source.name, error }, options);
      }
    }
  } finally {
    await extractor.close();
    index.close();
  }
  return done;
}

async function ingestDump(
  source: Source,
  extractor: Extractor,
  index: Index,
  options: IngestOptions,
): Promise<IngestedDump> {
  const knownLabels = index.knownLabels();
  const known = await knownBy(source, knownLabels, options);
  const before = options.again ? null : rememberedDump(source, index, known, options);
  if (before) return before;
  const facts: FactCounts = { people: 0, organisations: 0, places: 0, figures: 0, outcomes: 0, quotes: 0 };
  const records = extractDump(source, extractor, { ...options, knownLabels });
  const waiting = new Waiting(() => (options.dryRun ? index.rehearse() : index.begin(source.name)), options);
  try {
    let next = records.next();
    let step = await next;
    for (; !step.done; step = await next) {
      count(facts, step.value);
      waiting.add(step.value);
      next = records.next();
      await waiting.writeWhile(next);
    }
    const account = step.value;
    const reading = { fingerprint: known.fingerprint(account), account: { account, facts } };
    // who locked the index before the dump was read has much to settle
    const alone = waiting.isWriting ? options.unheard : undefined;
    const report = finish(await waiting.writeAll(), reading, account, { ...options, unheard: alone });
    return outcome({ account, facts, remembered: false }, report, options);
  } catch (error) {
    waiting.rollback();
    throw error;
  }
}

function outcome(
  dump: Pick<IngestedDump, 'account' | 'facts' | 'remembered'>,
  report: WriteReport | null,
  { dryRun }: IngestOptions,
): IngestedDump {
  return { ...dump, written: dryRun ? null : report, planned: dryRun ? report : null };
}

/** A dump as the index remembers it; null where it has to be read. */
function rememberedDump(source: Source, index: Index, known: Known, options: IngestOptions): IngestedDump | null {
  const reading = index.reading(source.name);
  if (!reading || !known.matches(reading.fingerprint)) return null;
  const dump = reading.account as Pick<IngestedDump, 'account' | 'facts'>;
  const report = { added: 0, changed: 0, unchanged: dump.account.articles, ids: index.articlesOf(source.name) };
  const refused = options.strict && dump.account.warnings.length > 0;
  return outcome({ ...dump, remembered: true }, refused ? null : report, options);
}

function finish(writer: DumpWriter, reading: Reading, account: Account, options: IngestOptions): WriteReport | null {
  if (options.strict && account.warnings.length > 0) {
    writer.rollback();
    return null;
  }
  const commit = () => writer.commit(reading);
  return options.unheard ? options.unheard(commit) : commit();
}

function count(facts: FactCounts, record: ArticleRecord): void {
  facts.people += record.people.length;
  facts.organisations += record.organisations.length;
  facts.places += record.places.length;
  facts.figures += record.figures.length;
  facts.outcomes += record.figures.filter((f) => f.outcome).length;
  facts.quotes += record.quotes.length;
}
