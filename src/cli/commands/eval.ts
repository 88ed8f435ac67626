import type { Gold } from '../../index.js';
import { readWhole } from '../file.js';
import { outputFlags, type ReadingFlags } from '../flags.js';
import { checkFloors, type Floor, floors, holdFloors } from '../floors.js';
import { annotatedRecords, isJson, recordsOf } from '../measured-records.js';
import { FAULTS, faultRow, MEASURES, PRECISIONS, WRONG, wrongRow } from '../output/evaluation.js';
import { formatOf } from '../output/format.js';
import { print } from '../output/index.js';
import { type Declare, databaseOf, examples, type Session, terminalOf, withIndex } from '../session.js';

interface EvalFlags extends ReadingFlags {
  errors?: boolean;
  min?: Floor[];
  profile?: string;
}

export const evaluate: Declare = (command, session) => {
  command
    .argument('<file...>', 'ticked sheets; or an annotated page (JSON) and what to measure by it: dumps, records')
    .option('--errors', 'what is wrong, extra or missed, each with its place (default: the measures)')
    .option('--min <name=share>', 'exit 1 where a measure is below this, as in people=0.9 (default: none)', floors)
    .option('--profile <file>', 'how the dumps are laid out (default: the built-in profile)')
    .action((files: string[]) => run(files, command.optsWithGlobals(), session));
  examples(
    outputFlags(command),
    ['eval people.csv', 'precision of a sheet of glane audit, with its 95 % confidence interval (Wilson)'],
    ['eval page.gold.json', 'precision, recall and F1 of what the index says of the annotated articles'],
    ['eval page.gold.json page.txt --min overall=0.9', 'the same of a dump; exit 1 where it is worse'],
  );
};

async function run([first = '', ...others]: string[], flags: EvalFlags, session: Session): Promise<void> {
  const bytes = await readWhole(first, session.io.stdin);
  if (!isJson(bytes)) return evaluateSheets(bytes, [first, ...others], flags, session);
  const { parseGold } = await import('../../evaluate/gold.js');
  return evaluateRecords(parseGold(new TextDecoder().decode(bytes), first), others, flags, session);
}

async function evaluateSheets(bytes: Uint8Array, files: string[], flags: EvalFlags, session: Session): Promise<void> {
  const { judgeTicks } = await import('../../evaluate/precision.js');
  const { parseTicks } = await import('../../evaluate/sheet.js');
  const terminal = terminalOf(session, flags);
  const sheets = [await parseTicks(bytes, files[0]!)];
  for (const file of files.slice(1)) sheets.push(await parseTicks(await readWhole(file, session.io.stdin), file));
  const ticks = sheets.flat();
  const { precision, wrong, contradictions } = judgeTicks(ticks);
  const measured = new Map<string, number | null>(precision.map((p) => [p.type, p.precision]));
  checkFloors(flags.min ?? [], measured);
  if (ticks.length === 0) await terminal.say(`There is no fact in ${files.join(', ')}.`);
  for (const { right, wrong } of contradictions)
    await terminal.say(`${right.place} says yes, ${wrong.place} no: ${wrong.fact}; left out of the measure`);
  // for a person to read both, one below the other; a column that was asked for is of one of them
  const isBoth = !flags.errors && !flags.column && formatOf(flags, terminal.isTTY) === 'table' && wrong.length > 0;
  if (!flags.errors) await print({ rows: precision, columns: PRECISIONS }, flags, terminal);
  if (isBoth) await terminal.out('\n');
  if (flags.errors || isBoth) await print({ rows: wrong.map(wrongRow), columns: WRONG }, flags, terminal);
  holdFloors(flags.min ?? [], measured);
}

async function evaluateRecords(gold: Gold, inputs: string[], flags: EvalFlags, session: Session): Promise<void> {
  const { namesArticle } = await import('../../evaluate/pairs.js');
  const { score } = await import('../../evaluate/score.js');
  const terminal = terminalOf(session, flags);
  const { measures, faults } =
    inputs.length > 0
      ? await score(gold, recordsOf(inputs, session, flags.profile))
      : await withIndex(session, flags, (index) =>
          score(gold, annotatedRecords(index, namesArticle(gold)), { partial: true }),
        );
  const measured = new Map<string, number | null>(measures.map((m) => [m.measure, m.f1]));
  checkFloors(flags.min ?? [], measured);
  if (measures[0]?.hit === 0)
    await terminal.say(`None of the annotated articles is in ${inputs.join(', ') || databaseOf(session, flags)}.`);
  if (flags.errors) await print({ rows: faults.map(faultRow), columns: FAULTS }, flags, terminal);
  else await print({ rows: measures, columns: MEASURES }, flags, terminal);
  holdFloors(flags.min ?? [], measured);
}
