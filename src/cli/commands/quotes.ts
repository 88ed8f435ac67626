import { UserError } from '../../errors.js';
import type { QuoteFilters, SpeechKind } from '../../index.js';
import { answer } from '../answer.js';
import { confidenceFlag, type ReadingFlags, readingFlags, wholeNumber } from '../flags.js';
import { quoteColumns } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

interface QuotesFlags extends ReadingFlags {
  speaker?: string;
  minWords?: number;
  indirect?: boolean;
  answers?: boolean;
  direct: boolean;
  context?: boolean;
  explain?: boolean;
}

export const quotes: Declare = (command, session) => {
  command
    .argument('[name]', 'quotes of whoever this name, or part of one, fits')
    .option('--speaker <name>', 'the same as the argument')
    .option('--min-words <n>', 'quotes of at least n words (default: all)', wholeNumber)
    .option('--indirect', 'also indirect speech with a named source: selon X, X explique que (default: quotes alone)')
    .option('--answers', "also an interviewee's answers, each with its question (default: quotes alone)")
    .option('--no-direct', 'without quotes: with --indirect or --answers, those alone')
    .option('--context', 'each with the sentence around it')
    .option('--explain', 'each with the rule that tells who speaks, and where it stands');
  examples(
    readingFlags(confidenceFlag(command)).action((name?: string) => {
      const flags = command.optsWithGlobals<QuotesFlags>();
      if (!flags.direct && !flags.indirect && !flags.answers) throw nothingLeft();
      return answer(session, flags, {
        columns: quoteColumns(flags),
        ask: (index, filters, page) => index.quotes({ ...filters, ...only(flags, name) }, page),
      });
    }),
    ["quotes --org 'la poste' --min-words 20", 'the longer quotes of articles that name La Poste'],
    ['quotes Martin --csv', 'what every Martin said, for a spreadsheet'],
    ['quotes --answers --no-direct', 'interviews: questions and answers'],
    ['quotes --indirect --speaker insee --context', 'what Insee is reported to say, each in its sentence'],
  );
};

const nothingLeft = () =>
  new UserError('--no-direct leaves nothing to list.', {
    advice: 'Add --indirect or --answers: what is said without quotation marks.',
    exitCode: 2,
  });

function only(flags: QuotesFlags, name: string | undefined): QuoteFilters {
  const kinds: (SpeechKind | false | undefined)[] = [
    flags.direct && 'quote',
    flags.indirect && 'indirect',
    flags.answers && 'answer',
  ];
  return {
    speaker: name ?? flags.speaker,
    minWords: flags.minWords,
    kinds: kinds.filter((kind) => kind !== false && kind !== undefined),
    context: flags.context,
  };
}
