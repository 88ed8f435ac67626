import type { Readable } from 'node:stream';
import { type Account, type DumpOptions, readDump, readInputs, type Source } from './dump/index.js';
import { type DumpWriter, type Index, openIndex, type WriteReport } from './store/index.js';
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
  /** Threads that extract; records and their order are the same. 1, the default, is this one alone; small dumps start no other. */
  readonly jobs?: number;
  /** Called after every article. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with the account of each dump once it has been read to its end. */
  readonly onAccount?: (account: Account) => void;
}

/** The records of dumps: files, directories of `.txt` files, `-`. A record is a pure function of the dump, the profile and the known labels. */
export async function* extract(inputs: readonly string[], options: ExtractOptions = {}): AsyncGenerator<ArticleRecord> {
  const extractor = new Extractor(options.jobs ?? 1);
  try {
    for await (const source of readInputs(inputs, { stdin: options.stdin }))
      yield* extractDump(source, extractor, options);
  } finally {
    await extractor.close();
  }
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
    const characters = c.articles + c.separators + c.leftover;
    options.onProgress?.({ source: source.name, articles: count, characters, bytes: source.bytes });
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
  /** What changed in the index; null where nothing was written. */
  readonly written: WriteReport | null;
  /** What a dry run would have changed; null where nothing would have been written, or it was no dry run. */
  readonly planned: WriteReport | null;
}

/** Another dump that is being written is waited for, in milliseconds: it costs less than to extract this one again. */
const PATIENCE = 600_000;

/**
 * Reads dumps, extracts their facts and stores them, a transaction a dump: when one fails, those before it stay.
 * Labels that the index knows help to divide those of the dumps. Several processes may do so at once; in one process let
 * one call end before the next.
 */
export async function ingest(inputs: readonly string[], options: IngestOptions): Promise<IngestedDump[]> {
  const done: IngestedDump[] = [];
  const index = openIndex(options.db, { create: true, readonly: options.dryRun, patience: PATIENCE });
  const extractor = new Extractor(options.jobs ?? 1);
  try {
    for await (const source of readInputs(inputs, { stdin: options.stdin })) {
      const dump = await ingestDump(source, extractor, index, options);
      options.onDump?.(dump);
      done.push(dump);
    }
  } finally {
    await extractor.close();
    index.close();
  }
  return done;
}

/**
 * Text whose articles are extracted before the index is locked, in UTF-16 code units: all of most dumps. Extracting takes longer than
 * writing, and who writes makes all others wait; but a record takes ten times the memory of its text.
 */
const KEPT_BACK = 1_000_000;

async function ingestDump(
  source: Source,
  extractor: Extractor,
  index: Index,
  options: IngestOptions,
): Promise<IngestedDump> {
  const facts: FactCounts = { people: 0, organisations: 0, places: 0, figures: 0, outcomes: 0, quotes: 0 };
  const records = extractDump(source, extractor, { ...options, knownLabels: index.knownLabels() });
  const keptBack: ArticleRecord[] = [];
  let length = 0;
  let writer: DumpWriter | undefined;
  const writing = () => {
    writer ??= options.dryRun ? index.rehearse() : index.begin(source.name);
    for (const record of keptBack.splice(0)) writer.add(record);
    return writer;
  };
  try {
    let step = await records.next();
    for (; !step.done; step = await records.next()) {
      keptBack.push(step.value);
      count(facts, step.value);
      length += step.value.body.length;
      if (writer || length >= KEPT_BACK) writing();
    }
    const account = step.value;
    const report = finish(writing(), account, options);
    const [written, planned] = options.dryRun ? [null, report] : [report, null];
    return { account, facts, written, planned };
  } catch (error) {
    writer?.rollback();
    throw error;
  }
}

function finish(writer: DumpWriter, account: Account, { strict = false }: IngestOptions): WriteReport | null {
  if (!strict || account.warnings.length === 0) return writer.commit();
  writer.rollback();
  return null;
}

function count(facts: FactCounts, record: ArticleRecord): void {
  facts.people += record.people.length;
  facts.organisations += record.organisations.length;
  facts.places += record.places.length;
  facts.figures += record.figures.length;
  facts.outcomes += record.figures.filter((f) => f.outcome).length;
  facts.quotes += record.quotes.length;
}
