import { answer } from '../answer.js';
import { type ReadingFlags, readingFlags, wholeNumber } from '../flags.js';
import { QUOTES } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

interface QuotesFlags extends ReadingFlags {
  speaker?: string;
  minWords?: number;
}

export const quotes: Declare = (command, session) => {
  command
    .argument('[name]', 'quotes of whoever this name, or part of one, fits')
    .option('--speaker <name>', 'the same as the argument')
    .option('--min-words <n>', 'quotes of at least n words (default: all)', wholeNumber);
  examples(
    readingFlags(command).action((name?: string) => {
      const flags = command.optsWithGlobals<QuotesFlags>();
      return answer(session, flags, {
        columns: QUOTES,
        ask: (index, filters, page) =>
          index.quotes({ ...filters, speaker: name ?? flags.speaker, minWords: flags.minWords }, page),
      });
    }),
    ["quotes --org 'la poste' --min-words 20", 'the longer quotes of articles that name La Poste'],
    ['quotes Martin --csv', 'what every Martin said, for a spreadsheet'],
  );
};
