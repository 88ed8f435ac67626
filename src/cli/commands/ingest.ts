import { UserError } from '../../errors.js';
import type { IngestedDump } from '../../index.js';
import type { GlobalFlags } from '../flags.js';
import { defaultJobs, jobsFlag } from '../jobs.js';
import { accountCard } from '../output/account.js';
import { card } from '../output/card.js';
import { json } from '../output/json.js';
import { startProgress } from '../progress.js';
import { type Declare, databaseOf, examples, type Session, terminalOf } from '../session.js';

interface IngestFlags extends GlobalFlags {
  profile?: string;
  jobs?: number;
  dryRun?: boolean;
  strict?: boolean;
  json?: boolean;
}

export const ingest: Declare = (command, session) => {
  command
    .argument('<input...>', 'files, directories (all .txt files in them), or - for standard input')
    .option('--profile <file>', "how the site's dump is laid out (default: the built-in profile)")
    .option('--dry-run', 'the account and what would change; stores nothing (default: store)')
    .option('--strict', 'a dump with a warning is not stored, and the exit code is 1 (default: warnings are told)')
    .addOption(jobsFlag())
    .option('--json', 'the account as JSON (default: a few lines to read)')
    .action((inputs: string[]) => run(inputs, command.optsWithGlobals(), session));
  examples(
    command,
    ['ingest dump.txt', 'adds the articles of a dump to glane.db; again: changes nothing and says so'],
    ['ingest --dry-run --strict dumps/', 'checks all dumps of a directory, stores nothing'],
  );
};

async function run(inputs: string[], flags: IngestFlags, session: Session): Promise<void> {
  const glane = await import('../../index.js');
  const profile = await glane.readProfile(flags.profile);
  const progress = await startProgress(session.io, !!flags.quiet);
  const dumps: IngestedDump[] = [];
  try {
    await glane.ingest(inputs, {
      db: databaseOf(session, flags),
      profile,
      jobs: flags.jobs ?? defaultJobs(),
      dryRun: flags.dryRun,
      strict: flags.strict,
      stdin: session.io.stdin,
      onProgress: progress.update,
      onDump: (dump) => void dumps.push(dump),
    });
  } finally {
    progress.stop();
    if (dumps.length > 0) await tell(dumps, flags, session);
  }
  const doubtful = dumps.filter((d) => d.account.warnings.length > 0);
  if (flags.strict && doubtful.length > 0) {
    const names = doubtful.map((d) => d.account.source).join(', ');
    throw new UserError(`--strict: warnings in ${names}`, {
      advice: 'The account says where. Without --strict the dump is stored.',
    });
  }
}

async function tell(dumps: readonly IngestedDump[], flags: IngestFlags, session: Session): Promise<void> {
  const terminal = terminalOf(session, flags);
  if (flags.json) return terminal.out(`${json(dumps, 2)}\n`);
  if (flags.quiet) return;
  const sheet = { columns: terminal.columns, paint: await terminal.paint() };
  for (const dump of dumps) {
    await terminal.out(`${[...card(accountCard(dump, flags.dryRun ? 'dry-run' : 'ingest'), sheet)].join('\n')}\n`);
  }
}
