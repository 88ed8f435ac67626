import { UserError } from '../../errors.js';
import type { Failure, IngestedDump } from '../../index.js';
import { tellCorrections } from '../corrections.js';
import { extractingLibrary, withSmallNursery } from '../extraction.js';
import { openFailedFile, tellFailures } from '../failures.js';
import { type CorrectionsFlags, correctionsFlag } from '../flags.js';
import { type Interruption, interruptible } from '../interrupt.js';
import { defaultJobs, jobsFlag } from '../jobs.js';
import { accountCard } from '../output/account.js';
import { card } from '../output/card.js';
import { counted } from '../output/cards.js';
import { json } from '../output/json.js';
import { startProgress } from '../progress.js';
import { type Declare, databaseOf, examples, type Session, terminalOf } from '../session.js';

interface IngestFlags extends CorrectionsFlags {
  profile?: string;
  encoding?: string;
  again?: boolean;
  jobs?: number;
  dryRun?: boolean;
  glob?: string;
  strict?: boolean;
  failed?: string;
  null?: boolean;
  json?: boolean;
}

export const ingest: Declare = (command, session) => {
  correctionsFlag(command)
    .argument(
      '<input...>',
      'files (text, HTML, Markdown, WARC; also .gz, .br, .zst), directories, or - for standard input',
    )
    .option('--profile <file>', "how the site's dump is laid out (default: the built-in profile)")
    .option('--encoding <name>', 'utf-8, utf-16, windows-1252, iso-8859-15 or macroman (default: found out)')
    .option('--again', 'read anew what is as it was when the index read it (default: pass over it)')
    .option('--dry-run', 'the account and what would change; stores nothing (default: store)')
    .option('--glob <pattern>', "which files of a directory: '*.html', '2023/**' (default: all kinds that are read)")
    .option('--strict', 'a dump with a warning is not stored, and the exit code is 1 (default: warnings are told)')
    .option('--failed <file>', 'write the names of inputs that could not be read, one a line')
    .option('-0, --null', 'end each name in that file with a NUL, for xargs -0 (default: a line break)')
    .addOption(jobsFlag('threads that extract large dumps, while one more stores'))
    .option('--json', 'the account as JSON (default: a few lines to read)')
    .action((inputs: string[]) =>
      interruptible(session.io.signals, (interruption) =>
        run(inputs, command.optsWithGlobals(), session, interruption),
      ),
    );
  examples(
    command,
    ['ingest dump.txt', 'adds the articles of a dump to glane.db; again: changes nothing and says so'],
    [
      "ingest site.warc.gz pages/ --glob '*.html'",
      'adds the pages of a web archive, and the HTML files of a directory',
    ],
    ['ingest --dry-run --strict dumps/', 'checks all dumps of a directory, stores nothing'],
    ['ingest --failed failed.txt dumps/', 'reads all that can be read; again: goes on where it was interrupted'],
  );
};

async function run(inputs: string[], flags: IngestFlags, session: Session, interruption: Interruption): Promise<void> {
  const tuned = await withSmallNursery();
  const glane = await extractingLibrary();
  const encoding = flags.encoding === undefined ? undefined : glane.parseEncoding(flags.encoding);
  const profile = await glane.readProfile(flags.profile);
  const failedFile = flags.failed === undefined ? null : openFailedFile(flags.failed, flags.null ? '\0' : '\n');
  const progress = await startProgress(session.io, !!flags.quiet);
  const dumps: IngestedDump[] = [];
  const failures: Failure[] = [];
  try {
    await glane.ingest(inputs, {
      ...interruption,
      db: databaseOf(session, flags),
      ...{ profile, encoding, again: flags.again, dryRun: flags.dryRun, strict: flags.strict },
      corrections: flags.corrections,
      ...tuned,
      jobs: flags.jobs ?? defaultJobs(),
      stdin: session.io.stdin,
      glob: flags.glob,
      onProgress: progress.update,
      onDump: (dump) => void dumps.push(dump),
      onFailure: (failure) => void failures.push(failure),
    });
  } catch (error) {
    const { aborted, reason } = interruption.signal;
    throw aborted ? interrupted(reason as UserError, dumps, flags) : error;
  } finally {
    progress.stop();
    failedFile?.write(failures);
    if (dumps.length > 0) await tell(dumps, flags, session);
  }
  await tellCorrections(session, flags);
  tellFailures(failures, session.io);
  refuseDoubtful(dumps, flags);
}

function interrupted({ message, exitCode }: UserError, dumps: readonly IngestedDump[], flags: IngestFlags): UserError {
  const stored = dumps.filter(({ written }) => written).length;
  const done = `${counted(stored, 'dump')} ${stored === 1 ? 'is' : 'are'} stored, nothing of the one being read`;
  return new UserError(`${message}: ${flags.dryRun ? 'nothing was stored' : done}`, {
    advice: 'Run it again: what is stored is passed over.',
    exitCode,
  });
}

function refuseDoubtful(dumps: readonly IngestedDump[], flags: IngestFlags): void {
  const doubtful = dumps.filter((d) => d.account.warnings.length > 0);
  if (!flags.strict || doubtful.length === 0) return;
  const names = doubtful.map((d) => d.account.source).join(', ');
  throw new UserError(`--strict: warnings in ${names}`, {
    advice: 'The account says where. Without --strict the dump is stored.',
  });
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
