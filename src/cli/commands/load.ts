import type { ArticleRecord, DumpWriter, Index, Source, WriteReport } from '../../index.js';
import { correctionsOf, tellCorrections } from '../corrections.js';
import { type CorrectionsFlags, correctionsFlag } from '../flags.js';
import { type Interruption, interruptible } from '../interrupt.js';
import { numberedLines } from '../lines.js';
import { json } from '../output/json.js';
import { parseRecord } from '../record.js';
import { type Declare, databaseOf, examples, type Session, terminalOf } from '../session.js';

interface LoadFlags extends CorrectionsFlags {
  json?: boolean;
}

type Counts = Omit<WriteReport, 'ids'>;

export const load: Declare = (command, session) => {
  correctionsFlag(command)
    .argument('<ndjson...>', 'files of records, a JSON object a line; - for standard input')
    .option('--json', 'the counts as JSON (default: a line to read)')
    .action((inputs: string[]) =>
      interruptible(session.io.signals, (interruption) =>
        run(inputs, command.optsWithGlobals(), session, interruption),
      ),
    );
  examples(
    command,
    ['extract dump.txt | glane load -', 'the same as glane ingest dump.txt'],
    ['--db copy.db load records.ndjson', 'an index of exported records (default: glane.db)'],
  );
};

/** More records than these make a commit long. */
const MANY = 1000;
/** A text that takes long to store, in characters: so long that a signal has to be heard meanwhile. */
const LONG = 65_536;

async function run(inputs: string[], flags: LoadFlags, session: Session, interruption: Interruption): Promise<void> {
  const { openIndex, patiently, readInputs, replayCorrections } = await import('../../index.js');
  const terminal = terminalOf(session, flags);
  const { signal } = interruption;
  const sum: Counts = { added: 0, changed: 0, unchanged: 0 };
  for await (const source of readInputs(inputs, { stdin: session.io.stdin, signal })) {
    // first all is checked, then all is written: a file with a wrong line leaves the index as it was
    for await (const _ of parsed(source, signal));
    const index = await patiently(() => openIndex(databaseOf(session, flags), { create: true, patience: 100 }), signal);
    try {
      await replayCorrections(index, correctionsOf(session, flags));
      await write(index, parsed(source, signal), sum, interruption);
    } finally {
      index.close();
    }
  }
  const { added, changed, unchanged } = sum;
  if (flags.json) await terminal.out(`${json(sum)}\n`);
  else if (!flags.quiet) await terminal.out(`${added} added, ${changed} changed, ${unchanged} unchanged\n`);
  await tellCorrections(session, flags);
}

/** The records of a source. UserError with file and line where one cannot be read. */
export async function* parsed(source: Source, signal: AbortSignal): AsyncGenerator<ArticleRecord> {
  for await (const [line, number] of numberedLines(source.chunks())) {
    signal.throwIfAborted();
    yield parseRecord(line, `${source.name}:${number}`);
  }
}

/** Records are written by the dump that they come from, which is their source in the index; one transaction each. */
export async function write(
  index: Index,
  records: AsyncIterable<ArticleRecord>,
  sum: Counts,
  { signal, unheard }: Interruption,
): Promise<void> {
  const { patiently } = await import('../../index.js');
  let writer: DumpWriter | undefined;
  let dump: string | undefined;
  let count = 0;
  const finish = () => {
    const report = count > MANY ? unheard(() => writer?.commit()) : writer?.commit();
    sum.added += report?.added ?? 0;
    sum.changed += report?.changed ?? 0;
    sum.unchanged += report?.unchanged ?? 0;
  };
  for await (const record of records) {
    if (record.source !== dump) {
      finish();
      writer = await patiently(() => index.begin(record.source), signal);
      dump = record.source;
      count = 0;
    }
    const add = () => void writer?.add(record);
    if (record.body.length >= LONG) unheard(add);
    else add();
    count++;
  }
  finish();
}
