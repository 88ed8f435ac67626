import { UserError } from '../../errors.js';
import type { Account, Failure } from '../../index.js';
import { extractingLibrary, withSmallNursery } from '../extraction.js';
import { tellFailures } from '../failures.js';
import type { GlobalFlags } from '../flags.js';
import { interruptible } from '../interrupt.js';
import { defaultJobs, jobsFlag } from '../jobs.js';
import { articleCard } from '../output/article.js';
import { card } from '../output/card.js';
import { json } from '../output/json.js';
import { visible } from '../output/visible.js';
import { type Declare, examples, type Session, terminalOf } from '../session.js';

interface ExtractFlags extends GlobalFlags {
  corrections?: string;
  profile?: string;
  encoding?: string;
  glob?: string;
  jobs?: number;
  strict?: boolean;
  explain?: boolean;
}

export const extract: Declare = (command, session) => {
  command
    .argument(
      '<input...>',
      'files (text, HTML, Markdown, WARC; also .gz, .br, .zst), directories, or - for standard input',
    )
    .option('--profile <file>', "how the site's dump is laid out (default: the built-in profile)")
    .option('--corrections <file>', 'apply the decisions of this file to the records (default: none)')
    .option('--encoding <name>', 'utf-8, utf-16, windows-1252, iso-8859-15 or macroman (default: found out)')
    .option('--glob <pattern>', "which files of a directory: '*.html', '2023/**' (default: all kinds that are read)")
    .option('--strict', 'exit 1 where there was a warning (default: warnings are told on stderr)')
    .addOption(jobsFlag('threads that extract, for large dumps; 1: no other thread'))
    .option(
      '--explain',
      'for reading: each fact with its place, rule and confidence (default: records, a JSON object a line)',
    )
    .action((inputs: string[]) =>
      interruptible(session.io.signals, ({ signal }) => run(inputs, command.optsWithGlobals(), session, signal)),
    );
  examples(
    command,
    ["extract dump.txt | jq -r '.people[].name'", 'the people of each article'],
    ['extract - < page.html', 'the records of a page'],
    ['extract --explain dump.txt', 'why each fact is held to be one'],
  );
};

async function run(inputs: string[], flags: ExtractFlags, session: Session, signal: AbortSignal): Promise<void> {
  const tuned = await withSmallNursery();
  const glane = await extractingLibrary();
  const terminal = terminalOf(session, flags);
  const sheet = { columns: terminal.columns, paint: await terminal.paint() };
  const accounts: Account[] = [];
  const failures: Failure[] = [];
  const records = glane.extract(inputs, {
    profile: await glane.readProfile(flags.profile),
    corrections: flags.corrections,
    encoding: flags.encoding === undefined ? undefined : glane.parseEncoding(flags.encoding),
    ...tuned,
    jobs: flags.jobs ?? defaultJobs(),
    stdin: session.io.stdin,
    signal,
    glob: flags.glob,
    onAccount: (account) => void accounts.push(account),
    onFailure: (failure) => void failures.push(failure),
  });
  for await (const record of records) {
    const view = { explain: true, body: false };
    const text = flags.explain ? `${[...card(articleCard(record, view), sheet)].join('\n')}\n` : json(record);
    await terminal.out(`${text}\n`);
  }
  const warned = accounts.filter((a) => a.warnings.length > 0);
  for (const { source, warnings } of warned)
    for (const { line, code, message } of warnings)
      await terminal.say(visible(`${source}:${line}: ${code}: ${message}`));
  tellFailures(failures, session.io);
  if (flags.strict && warned.length > 0)
    throw new UserError(`--strict: warnings in ${warned.map((a) => a.source).join(', ')}`);
}
