import { InvalidArgumentError } from 'commander';
import { SHEET_TYPES, type SheetType } from '../../evaluate/facts.js';
import { drawSample } from '../../evaluate/sample.js';
import type { Filters } from '../../index.js';
import { hint } from '../answer.js';
import { writeNew } from '../file.js';
import { filterFlags, filtersOf, outputFlags, type ReadingFlags, wholeNumber } from '../flags.js';
import { SHEET, sheetRow } from '../output/evaluation.js';
import { print } from '../output/index.js';
import { type Declare, databaseOf, examples, type Session, terminalOf, withIndex } from '../session.js';

interface AuditFlags extends ReadingFlags {
  sample: number;
  type?: SheetType[];
  seed: number;
  out?: string;
}

const TYPES = Object.keys(SHEET_TYPES) as SheetType[];

export const audit: Declare = (command, session) => {
  command
    .option('--sample <n>', 'facts of each type, 0 for all of them', wholeNumber, 50)
    .option('--type <names>', `${TYPES.join(', ')} (default: all)`, types)
    .option('--seed <n>', 'another number draws other facts; the same one the same facts', wholeNumber, 1)
    .option('--out <file>', 'write the sheet to this new file (default: to stdout)')
    .action(() => run(command.optsWithGlobals(), session));
  examples(
    outputFlags(filterFlags(command), 'CSV'),
    ['audit --type people --out people.csv', 'a sheet of 50 people; tick it, then: glane eval people.csv'],
    ["audit --type figures,outcomes --since 2024 --delimiter ';' --bom --out 2024.csv", 'for a French Excel'],
  ).addHelpText('after', `\nWhat a tick answers:\n${questions()}`);
};

const questions = () => TYPES.map((type) => `  ${type.padEnd(15)}${SHEET_TYPES[type]}`).join('\n');

function types(text: string, before: SheetType[] = []): SheetType[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(SHEET_TYPES, name));
  if (unknown !== undefined) throw new InvalidArgumentError(`Allowed are ${TYPES.join(', ')}.`);
  return [...new Set([...before, ...(names as SheetType[])])];
}

async function run(flags: AuditFlags, session: Session): Promise<void> {
  const { type = TYPES, sample, seed, out } = flags;
  const terminal = terminalOf(session, flags);
  await withIndex(session, flags, async (index) => {
    const filters: Filters = filtersOf(flags);
    const drawn = drawSample(index.records(filters), { types: type, size: sample || Infinity, seed });
    const answer = { rows: drawn.map(sheetRow), columns: SHEET };
    if (out === undefined) await print(answer, asSheet(flags), terminal);
    else {
      await writeNew(out, 'It may have been ticked.', async (write) => {
        await print(answer, asSheet(flags), { ...terminal, isTTY: false, out: write });
      });
      await terminal.say(`${out}: ${drawn.length} facts to tick; then: glane eval ${out}`);
    }
    if (drawn.length === 0) await terminal.say(hint(index, databaseOf(session, flags)));
  });
}

/** CSV where no other format is asked for. */
function asSheet(flags: AuditFlags): AuditFlags {
  const { table, json, ndjson, nl, tsv } = flags;
  return table || json || ndjson || nl || tsv ? flags : { ...flags, csv: true };
}
