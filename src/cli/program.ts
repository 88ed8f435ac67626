import { Command } from 'commander';
import { COMMANDS } from './commands/index.js';
import { explain } from './explain.js';
import { heeded, type Io, isClosedPipe, processIo, writer } from './io.js';
import { visibleLines } from './output/visible.js';
import { DEFAULT_DB, type Session } from './session.js';
import { version } from './version.js';

/**
 * Runs the command line. In: the arguments after `glane`. Out: the exit code, 0 done (also with no rows, also when the reader of
 * stdout has gone), 1 error (or a difference that was asked for), 2 wrong usage, 130 or 143 interrupted. Never throws; a bug is
 * printed with its stack.
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

/** Does the small program do, which knows how to ask an index and nothing else? In: the arguments after `glane`. */
export const asks = (argv: readonly string[]): boolean =>
  COMMANDS.every(({ name, asks }) => asks || !argv.includes(name));

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
      writeErr: (text) => void heeded(io.stderr).write(visibleLines(text)),
      outputError: (text, write) => write(visibleLines(text.replace(/^error: /, 'glane: '))),
      getOutHelpWidth: () => (io.isTTY ? io.columns : 100),
      getErrHelpWidth: () => (io.isTTY ? io.columns : 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('  See: glane --help')
    .addHelpText('after', '\nExample:\n  $ glane ingest dump.txt && glane people && glane stats')
    .exitOverride();
}
