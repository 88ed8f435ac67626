import { Command, CommanderError } from 'commander';
import { UserError } from '../errors.js';
import { COMMANDS } from './commands/index.js';
import { type Io, isClosedPipe, isWriteFault, processIo, writer } from './io.js';
import { visible } from './output/visible.js';
import { DEFAULT_DB, type Session } from './session.js';
import { version } from './version.js';

/**
 * Runs the command line. In: the arguments after `glane`. Out: the exit code, 0 done (also with no rows, also when the reader of
 * stdout has gone), 1 error (or a difference that was asked for), 2 wrong usage. Never throws; a bug is printed with its stack.
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const out = writer(io.stdout);
  try {
    const session: Session = { io, out, exitCode: 0 };
    const program = await build(argv, session);
    await program.parseAsync(argv, { from: 'user' });
    await out('');
    return session.exitCode;
  } catch (error) {
    return isClosedPipe(error) ? 0 : explain(error, io);
  }
}

/** The program with all commands known by name, and those that `argv` names ready to run: the others are not loaded. */
export async function build(argv: readonly string[], session: Session): Promise<Command> {
  const program = frame(session.io);
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary).description(`${summary}.`);
    command.showHelpAfterError(`  See: glane ${name} --help`);
    if (argv.includes(name)) (await load())(command, session);
  }
  return program;
}

function frame(io: Io): Command {
  return new Command('glane')
    .description(
      'Turns scraped pages of French press articles into an index: who speaks, for whom, with which figures, in which words.',
    )
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .option('--db <file>', `the index (default: ${DEFAULT_DB}, or GLANE_DB)`)
    .option('--no-color', 'no colours (also: NO_COLOR=1; default: colours on a terminal)')
    .option('--quiet', 'say nothing on stderr but errors (default: hints and progress)')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'glane: ')),
      getOutHelpWidth: () => (io.isTTY ? io.columns : 100),
      getErrHelpWidth: () => (io.isTTY ? io.columns : 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('  See: glane --help')
    .addHelpText('after', '\nExample:\n  $ glane ingest dump.txt && glane people && glane stats')
    .exitOverride();
}

/** An error as words on stderr. Out: the exit code. */
function explain(error: unknown, io: Io): number {
  // commander has printed its own by now; asked for, help and version are no errors
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    io.stderr.write(`glane: ${visible(error.message)}\n`);
    if (error.advice) io.stderr.write(`  ${error.advice.split('\n').map(visible).join('\n  ')}\n`);
    return error.exitCode;
  }
  if (isWriteFault(error)) {
    io.stderr.write(`glane: the output cannot be written: ${error.message}\n`);
    return 1;
  }
  io.stderr.write(`glane: this is a bug in glane.\n${(error as Error)?.stack ?? String(error)}\n`);
  return 1;
}
