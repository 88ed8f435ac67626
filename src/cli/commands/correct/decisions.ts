import { type Command, Option } from 'commander';
import { type Action, ENTITY_TYPES, FACT_TYPES } from '../../../corrections/decision.js';
import { correctionsFlag } from '../../flags.js';
import { examples, type Session } from '../../session.js';
import { type DecideFlags, decide } from './decide.js';

/** A subcommand that writes a decision. */
interface DecisionCommand {
  readonly action: Action;
  readonly summary: string;
  /** What `target` is; without it the decision has none. */
  readonly target?: readonly [argument: string, description: string];
  readonly example: readonly [call: string, purpose: string];
}

export const DECISIONS: readonly DecisionCommand[] = [
  {
    action: 'merge',
    summary: 'Two names are one entity',
    target: ['<target>', 'the name that stays'],
    example: [
      "correct merge CAF 'Caisse d’allocations familiales'",
      'one organisation; the first name becomes another name of it',
    ],
  },
  {
    action: 'not-same',
    summary: 'Two names are never one entity',
    target: ['<target>', 'the other name; with --article the same one: there it is a homonym'],
    example: [
      "correct not-same 'Jean Petit' 'Jean Petit' --article 3f2a91c0",
      'the Jean Petit of that article is another one',
    ],
  },
  {
    action: 'rename',
    summary: 'An entity is spelt otherwise',
    target: ['<new-name>', 'how it is spelt; the old spelling stays another name of it'],
    example: ["correct rename 'Solen Ollivier' 'Solenn Ollivier'", 'the right spelling'],
  },
  {
    action: 'retype',
    summary: 'An entity is of another type',
    target: ['<type>', `${ENTITY_TYPES.join(', ')}`],
    example: ["correct retype 'Le Bocal' organisation --type place", 'a bar, not a town'],
  },
  {
    action: 'reject',
    summary: 'There is no such entity, or a figure, quote or statement is none',
    example: [
      'correct reject Quartier --type place',
      'no place of that name; glane correct reject "12 ans" --type figure: no such figure',
    ],
  },
  {
    action: 'set-role',
    summary: 'A person has this role, for this organisation',
    example: ["correct set-role 'Zoé Rey' --role maire --org ''", 'mayor, of no organisation'],
  },
];

/** Declares one of them. */
export const decision =
  ({ action, target, example }: DecisionCommand) =>
  (command: Command, session: Session): void => {
    const types = action === 'reject' ? [...ENTITY_TYPES, ...FACT_TYPES] : ENTITY_TYPES;
    command.argument('<name>', 'the entity, as it was called or as it is now');
    if (target) command.argument(...target);
    if (action === 'set-role') {
      command
        .option('--role <role>', "the role; '' for none (default: none)")
        .option('--org <organisation>', "the organisation; '' for none (default: as it is)");
    } else {
      command.addOption(new Option('--type <type>', 'what it is (default: found out by its name)').choices(types));
    }
    command
      .option('--article <id>', 'in this article only (default: everywhere)')
      .option('--reason <text>', 'why, for whoever reads the file (default: none)')
      .option('--dry-run', 'what would change, article by article; writes nothing (default: writes and applies)')
      .option('--json', 'what changes as JSON (default: a few lines to read)')
      .option('--force', 'also a name that the index does not hold (default: refused)');
    correctionsFlag(command).action((name: string, ...rest: unknown[]) => {
      const flags = command.optsWithGlobals<DecideFlags>();
      const told = action === 'set-role' ? roleAndOrganisation(flags) : target ? String(rest[0]) : '';
      return decide(session, flags, { action, name, target: told });
    });
    examples(command, example);
  };

function roleAndOrganisation({ role = '', org }: DecideFlags): string {
  return org === undefined ? role : `${role} | ${org}`.trim();
}
