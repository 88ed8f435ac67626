import { answer } from '../answer.js';
import { confidenceFlag, readingFlags } from '../flags.js';
import { ARTICLES } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const list: Declare = (command, session) => {
  examples(
    readingFlags(confidenceFlag(command)).action(() =>
      answer(session, command.optsWithGlobals(), {
        columns: ARTICLES,
        ask: (index, filters, page) => index.articles(filters, page),
      }),
    ),
    ['list --since 2023-01 --theme "inclusion numerique"', 'the articles on that theme from January 2023 on'],
    ["list --json | jq -r '.[].title'", 'their titles, for another program'],
  );
};
