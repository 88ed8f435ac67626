import { UserError } from '../../errors.js';
import type { Index, WrittenDecision } from '../../index.js';
import { checkKnown, correctionsOf } from '../corrections.js';
import { type CorrectionsFlags, correctionsFlag } from '../flags.js';
import { counted } from '../output/cards.js';
import { json } from '../output/json.js';
import { visible } from '../output/visible.js';
import { type Declare, databaseOf, examples, type Session, terminalOf } from '../session.js';
import { tellChanges } from './correct/outcome.js';

interface ForgetFlags extends CorrectionsFlags {
  dryRun?: boolean;
  json?: boolean;
}

export const forget: Declare = (command, session) => {
  command
    .description(
      'Removes a person from the index: entity, roles, what she says by name; her name is masked in every text. Pages that name her are masked likewise when they are ingested: the corrections file keeps a salted hash of the name, not the name.',
    )
    .argument('<person>', 'the full name')
    .option('--dry-run', 'in which articles; changes nothing (default: forgets)')
    .option('--json', 'what changed as JSON (default: a few lines to read)');
  correctionsFlag(command).action((name: string) => run(name, command.optsWithGlobals(), session));
  examples(
    command,
    ["forget 'Solenn Ollivier' --dry-run", 'what it would change'],
    ["forget 'Solenn Ollivier'", 'everyone of that name is forgotten, in what is stored and in what comes'],
  );
};

async function run(name: string, flags: ForgetFlags, session: Session): Promise<void> {
  const glane = await import('../../index.js');
  const path = correctionsOf(session, flags);
  const terminal = terminalOf(session, flags);
  const index = glane.openIndex(databaseOf(session, flags), { readonly: flags.dryRun });
  try {
    if (!flags.dryRun) await glane.replayCorrections(index, path);
    const { decisions } = await glane.readCorrections(path);
    const { people, names } = await bearersOf(index, name);
    const about = glane.decisionsAbout(decisions, names);
    const kept = decisions.filter((d) => !about.includes(d));
    const lines = glane.forgetDecisions([...names, ...about.flatMap(fullNames)], kept);
    if (flags.dryRun) {
      await tellChanges(index.preview([...kept, ...lines.map((d) => ({ ...d, line: 0 }))]), session, flags);
      return;
    }
    await glane.removeDecisions(
      path,
      about.map((d) => d.line),
    );
    await glane.appendDecisions(path, lines);
    const report = await glane.replayCorrections(index, path);
    const changed = report?.changed ?? [];
    if (flags.json) await terminal.out(`${json({ people, changed, decisions_removed: about.length })}\n`);
    else if (!flags.quiet) {
      const others = people > 1 ? ` (${people} people of that name)` : '';
      await terminal.out(
        `forgotten${others}: ${counted(changed.length, 'article')} changed; ${visible(path)} keeps a hash of the name\n`,
      );
    }
    if (report?.purged === false)
      await terminal.say(
        'Another program reads the index: bytes of the name stay in the file until it has closed and glane writes again.',
      );
    if (about.length > 0)
      await terminal.say(
        `${counted(about.length, 'decision')} about that name left ${visible(path)}: its history may still hold them`,
      );
  } finally {
    index.close();
  }
}

const fullNames = (d: WrittenDecision) => [
  d.name,
  ...(d.action === 'merge' || d.action === 'rename' ? [d.target] : []),
];

async function bearersOf(index: Index, name: string): Promise<{ people: number; names: string[] }> {
  const { people, names } = index.bearers(name);
  if (people === 0) await checkKnown(index, name, ['person']);
  if (names.length === 0) throw new UserError(`${name} may be anybody`, { advice: 'Give first name and surname.' });
  return { people, names };
}
