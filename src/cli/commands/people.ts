import type { PersonCard } from '../../index.js';
import { answerEntities, type EntityQuestion } from '../cards.js';
import { confidenceFlag, readingFlags } from '../flags.js';
import { personCard } from '../output/cards.js';
import { PEOPLE } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const people: Declare = (command, session) => {
  const question: EntityQuestion<PersonCard> = {
    columns: PEOPLE,
    ask: (index, filters, page) => index.people(filters, page),
    find: (index, name, min) => index.person(name, min),
    card: personCard,
  };
  examples(
    readingFlags(
      confidenceFlag(command).argument('[name]', 'a name or a part of one: shows the card of everyone it fits'),
    ).action((name?: string) => answerEntities(session, command.optsWithGlobals(), question, name)),
    ["people --org 'la poste' --order 'quotes desc'", 'who is named with La Poste, the most quoted first'],
    ['people Victor', 'the card of every Victor: roles, quotes, articles, each with its sentence'],
  );
};
