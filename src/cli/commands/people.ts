import { answer } from '../answer.js';
import { answerCards } from '../cards.js';
import { readingFlags } from '../flags.js';
import { personCard } from '../output/cards.js';
import { PEOPLE } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const people: Declare = (command, session) => {
  examples(
    readingFlags(command.argument('[name]', 'a name or a part of one: shows the card of everyone it fits')).action(
      (name?: string) =>
        name === undefined
          ? answer(session, command.optsWithGlobals(), {
              columns: PEOPLE,
              ask: (index, filters, page) => index.people(filters, page),
            })
          : answerCards(session, command.optsWithGlobals(), {
              name,
              columns: PEOPLE,
              ask: (index) => index.person(name),
              card: personCard,
            }),
    ),
    ["people --org 'la poste' --order 'quotes desc'", 'who is named with La Poste, the most quoted first'],
    ['people Victor', 'the card of every Victor: roles, quotes, articles, each with its sentence'],
  );
};
