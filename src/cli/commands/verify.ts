import { UserError } from '../../errors.js';
import type { Finding, Verification } from '../../index.js';
import { type GlobalFlags, outputFlags, wholeNumber } from '../flags.js';
import { FINDINGS } from '../output/columns.js';
import { formatOf, type OutputFlags } from '../output/format.js';
import { chosen, print } from '../output/index.js';
import { verificationLines } from '../output/verification.js';
import { visible } from '../output/visible.js';
import { type Declare, databaseOf, examples, type Session, terminalOf } from '../session.js';

interface VerifyFlags extends GlobalFlags, OutputFlags {
  /** false with `--no-source`. */
  source?: string[] | false;
  profile?: string;
  limit?: number;
}

/** What a screen of problems holds where no limit is given. */
const TABLE_LIMIT = 50;

export const verify: Declare = (command, session) => {
  command
    .option('--source <input...>', 'dumps to find each article in (default: those that still stand under their names)')
    .option('--no-source', 'without the dumps: the index against itself')
    .option('--profile <file>', "how the site's dump is laid out (default: the built-in profile)")
    .option('--limit <n>', 'at most n problems, 0 for all (default: 50 in a table, else all)', wholeNumber);
  outputFlags(command).action(() => run(command.optsWithGlobals(), session));
  examples(
    command,
    ['verify', 'checks every row of glane.db; exit 0 where all holds, else 1 and what does not'],
    ['verify --source dumps/', 'and finds every article in the dumps that it came from'],
    ["verify --json | jq -r '.[].article' | sort -u", 'the articles that something is wrong with'],
  );
};

async function run(flags: VerifyFlags, session: Session): Promise<void> {
  chosen(FINDINGS, flags.column);
  const terminal = terminalOf(session, flags);
  const isTable = formatOf(flags, terminal.isTTY) === 'table';
  const glane = await import('../../index.js');
  const options = { sources: flags.source, profile: await glane.readProfile(flags.profile), stdin: session.io.stdin };
  const db = databaseOf(session, flags);
  const verification = await glane.verify(db, options);
  const found = new Tally(verification.findings, flags.limit ?? (isTable ? TABLE_LIMIT : 0));
  await print({ rows: found.shown(), columns: FINDINGS }, flags, terminal);
  for (const line of verificationLines(verification)) await terminal.say(visible(line));
  if (found.count > 0) throw broken(db, found.count);
}

/** Counts what is found, shows the first of it. */
class Tally {
  count = 0;
  readonly #findings: Verification['findings'];
  readonly #limit: number;

  constructor(findings: Verification['findings'], limit: number) {
    this.#findings = findings;
    this.#limit = limit;
  }

  *shown(): Generator<Finding> {
    for (const finding of this.#findings) {
      this.count++;
      if (this.#limit === 0 || this.count <= this.#limit) yield finding;
    }
  }
}

const broken = (db: string, problems: number) =>
  new UserError(`${db} does not hold together: ${problems === 1 ? 'a problem' : `${problems} problems`}`, {
    advice: 'Restore a copy, or ingest the dumps into a new index: glane ingest DUMP --db NEW.db',
  });
