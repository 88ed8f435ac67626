import type { Index, Source, WriteReport } from '../../index.js';
import { correctionsOf, tellCorrections } from '../corrections.js';
import { type CorrectionsFlags, correctionsFlag } from '../flags.js';
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
    .action((inputs: string[]) => run(inputs, command.optsWithGlobals(), session));
  examples(
    command,
    ['extract dump.txt | glane load -', 'the same as glane ingest dump.txt'],
    ['--db copy.db load records.ndjson', 'an index of exported records (default: glane.db)'],
  );
};

async function run(inputs: string[], flags: LoadFlags, session: Session): Promise<void> {
  const { openIndex, readInputs, replayCorrections } = await import('../../index.js');
  const terminal = terminalOf(session, flags);
  const sum: Counts = { added: 0, changed: 0, unchanged: 0 };
  for await (const source of readInputs(inputs, { stdin: session.io.stdin })) {
    // first all is checked, then all is written: a file with a wrong line leaves the index as it was
    for await (const [line, number] of numberedLines(source.chunks())) parseRecord(line, `${source.name}:${number}`);
    const index = openIndex(databaseOf(session, flags), { create: true });
    try {
      await replayCorrections(index, correctionsOf(session, flags));
      await write(index, source, sum);
    } finally {
      index.close();
    }
  }
  const { added, changed, unchanged } = sum;
  if (flags.json) await terminal.out(`${json(sum)}\n`);
  else if (!flags.quiet) await terminal.out(`${added} added, ${changed} changed, ${unchanged} unchanged\n`);
  await tellCorrections(session, flags);
}

/** Records are written by the dump that they come from, which is their source in the index; one transaction each. */
async function write(index: Index, source: Source, sum: Counts): Promise<void> {
  let writer: ReturnType<Index['begin']> | undefined;
  let dump: string | undefined;
  const finish = () => {
    const report = writer?.commit();
    sum.added += report?.added ?? 0;
    sum.changed += report?.changed ?? 0;
    sum.unchanged += report?.unchanged ?? 0;
  };
  for await (const [line, number] of numberedLines(source.chunks())) {
    const record = parseRecord(line, `${source.name}:${number}`);
    if (record.source !== dump) {
      finish();
      writer = index.begin(record.source);
      dump = record.source;
    }
    writer?.add(record);
  }
  finish();
}
