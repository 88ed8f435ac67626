import { answer } from '../answer.js';
import { type ReadingFlags, readingFlags } from '../flags.js';
import { LABELS } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

interface ThemesFlags extends ReadingFlags {
  types?: boolean;
}

export const themes: Declare = (command, session) => {
  command.option('--types', 'media types (default: themes)');
  examples(
    readingFlags(command).action(() => {
      const flags = command.optsWithGlobals<ThemesFlags>();
      return answer(session, flags, {
        columns: LABELS,
        ask: (index, filters, page) => (flags.types ? index.media(filters, page) : index.themes(filters, page)),
      });
    }),
    ['themes', 'every theme with the number of its articles'],
    ["themes --types --person 'martin eko'", 'the media types in which a person appears'],
  );
};
