import { answer } from '../answer.js';
import { answerCards } from '../cards.js';
import { readingFlags } from '../flags.js';
import { organisationCard } from '../output/cards.js';
import { ORGANISATIONS } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const orgs: Declare = (command, session) => {
  examples(
    readingFlags(command.argument('[name]', 'a name or a part of one: shows the card of each it fits')).action(
      (name?: string) =>
        name === undefined
          ? answer(session, command.optsWithGlobals(), {
              columns: ORGANISATIONS,
              ask: (index, filters, page) => index.organisations(filters, page),
            })
          : answerCards(session, command.optsWithGlobals(), {
              name,
              columns: ORGANISATIONS,
              ask: (index) => index.organisation(name),
              card: organisationCard,
            }),
    ),
    ["orgs --theme sport --order 'figures desc'", 'organisations on that theme, those with most figures first'],
    ["orgs 'croix-rouge'", 'its people, outcomes and articles, each with its sentence'],
  );
};
