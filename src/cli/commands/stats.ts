import { Option } from 'commander';
import type { FigureFilters, FigureKind, GroupBy } from '../../index.js';
import { answer, type Question } from '../answer.js';
import { anyNumber, confidenceFlag, type ReadingFlags, readingFlags } from '../flags.js';
import { CLAIMS, FIGURE_GROUPS, FIGURES } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

const KINDS: readonly FigureKind[] = ['count', 'money', 'percent', 'duration', 'age', 'measure'];
const GROUPS: readonly GroupBy[] = ['unit', 'family', 'organisation', 'theme', 'media', 'year', 'place'];

interface StatsFlags extends ReadingFlags {
  all?: boolean;
  by?: GroupBy;
  claims?: boolean;
  kind?: FigureKind;
  min?: number;
  unit?: string;
}

export const stats: Declare = (command, session) => {
  command
    .option('--all', 'every figure (default: outcomes only, what an activity did or reached)')
    .addOption(new Option('--by <what>', 'count figures by group (default: a row a figure)').choices(GROUPS))
    .addOption(
      new Option('--claims', 'each claim once with all its articles, differing values side by side').conflicts('by'),
    )
    .addOption(new Option('--kind <kind>', 'figures of one kind (default: all)').choices(KINDS))
    .option('--min <number>', 'figures that reach this value (default: all)', anyNumber)
    .option('--unit <words>', 'figures whose unit holds these words (default: all)');
  examples(
    readingFlags(confidenceFlag(command)).action(() => {
      const flags = command.optsWithGlobals<StatsFlags>();
      return answer(session, flags, questionOf(flags));
    }),
    ['stats --since 2023', 'outcomes from 2023 on, the largest evidence first, each with its sentence'],
    ['stats --all --by unit', 'what is counted: how often, from where to where; never added up'],
    ['stats --by family', 'people served, acts, posts, places, euros: how often each is counted'],
    ['stats --claims --org caf', 'what is said of the Caf, the same claim of several articles once'],
    ["stats --json | jq '.[0].value'", 'the first value, for another program'],
  );
};

function questionOf(flags: StatsFlags): Question {
  if (flags.claims) return claims(flags);
  return flags.by ? groups(flags.by, flags) : figures(flags);
}

function claims(flags: StatsFlags): Question {
  return { columns: CLAIMS, ask: (index, filters, page) => index.claims({ ...filters, ...only(flags) }, page) };
}

function figures(flags: StatsFlags): Question {
  return { columns: FIGURES, ask: (index, filters, page) => index.figures({ ...filters, ...only(flags) }, page) };
}

function groups(by: GroupBy, flags: StatsFlags): Question {
  return {
    columns: FIGURE_GROUPS,
    ask: (index, filters, page) => index.figureGroups(by, { ...filters, ...only(flags) }, page),
  };
}

function only({ all, kind, min, unit }: StatsFlags): FigureFilters {
  return { all, kind, min, unit };
}
