import type { GlobalFlags } from '../flags.js';
import { articleCard } from '../output/article.js';
import { card } from '../output/card.js';
import { json } from '../output/json.js';
import { visibleLines } from '../output/visible.js';
import { type Declare, examples, terminalOf, withIndex } from '../session.js';

interface ShowFlags extends GlobalFlags {
  json?: boolean;
  raw?: boolean;
  text?: boolean;
  explain?: boolean;
  evidence?: boolean;
}

export const show: Declare = (command, session) => {
  command
    .argument('<id>', 'the id of an article, or the beginning of it')
    .option('--explain', 'each fact with its place, the rule that found it and how sure it is (default: facts alone)')
    .option('--evidence', 'the same, and the sentence that proves it; with --json too (default: facts alone)')
    .option('--text', 'for reading, in a pipe too (default: for reading on a terminal, the record as JSON in a pipe)')
    .option('--json', 'the record as JSON')
    .option('-r, --raw', 'the text of the article alone')
    .action((id: string) => {
      const flags = command.optsWithGlobals<ShowFlags>();
      const terminal = terminalOf(session, flags);
      return withIndex(session, flags, async (index) => {
        const article = flags.evidence ? index.evidence(id) : index.article(id);
        if (flags.raw) return terminal.out(`${terminal.isTTY ? visibleLines(article.body) : article.body}\n`);
        const explain = !!(flags.explain || flags.evidence);
        if (flags.json || !(terminal.isTTY || flags.text || explain)) return terminal.out(`${json(article, 2)}\n`);
        const sheet = { columns: terminal.columns, paint: await terminal.paint() };
        const view = { explain, sentences: flags.evidence, body: !explain };
        return terminal.out(`${[...card(articleCard(article, view), sheet)].join('\n')}\n`);
      });
    });
  examples(
    command,
    ['show 3f2a', 'the article whose id begins so, entities in colour, facts below'],
    ['show 3f2a --explain', 'why each fact is held to be one'],
    ['show 3f2a --evidence', 'and in which sentence one may read it'],
  );
};
