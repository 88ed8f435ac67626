import { type Command, Option } from 'commander';
import { ENTITY_TYPES, type EntityType } from '../../../corrections/decision.js';
import { SHEET_COLUMNS, sheetRow } from '../../../corrections/sheet.js';
import { outputFlags, type ReadingFlags } from '../../flags.js';
import { namesFormat } from '../../output/format.js';
import { print } from '../../output/index.js';
import { examples, type Session, terminalOf, withIndex } from '../../session.js';

interface ExportFlags extends ReadingFlags {
  type?: EntityType;
}

/** To the right ones a table hides first: a sheet is made for a spreadsheet. */
const COLUMNS = SHEET_COLUMNS.map((name, rank) => ({ name, rank, least: 8, most: 40, lines: 2 }));

export function exportSheet(command: Command, session: Session): void {
  command.addOption(new Option('--type <type>', 'entities of one type (default: all)').choices(ENTITY_TYPES));
  outputFlags(command).action(() => {
    const flags = command.optsWithGlobals<ExportFlags>();
    const format = namesFormat(flags) ? flags : { ...flags, csv: true };
    return withIndex(session, flags, async (index) => {
      const rows = index.entities(flags.type ? [flags.type] : ENTITY_TYPES).map(sheetRow);
      await print({ rows, columns: COLUMNS }, format, terminalOf(session, flags));
    });
  });
  examples(
    command,
    ["correct export --delimiter ';' --bom > sheet.csv", 'every name, to be edited in a spreadsheet (default: CSV)'],
    ['correct export --type person > people.csv', 'people alone'],
  );
}
