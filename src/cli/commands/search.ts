import { answer } from '../answer.js';
import { readingFlags } from '../flags.js';
import { MATCHES } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const search: Declare = (command, session) => {
  examples(
    readingFlags(command.argument('<query...>', 'words; an article must hold all of them, in any inflection')).action(
      (words: string[]) =>
        answer(session, command.optsWithGlobals(), {
          columns: MATCHES,
          ask: (index, filters, page) => index.search(words.join(' '), filters, page),
        }),
    ),
    ['search accompagnement seniors', 'articles that hold both words, the best first'],
    ['search --raw-query \'"tiers lieu" OR fablab\'', 'the same with the operators of SQLite FTS5'],
  );
};
