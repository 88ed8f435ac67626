import type { PlaceCard } from '../../index.js';
import { answerEntities, type EntityQuestion } from '../cards.js';
import { confidenceFlag, readingFlags } from '../flags.js';
import { placeCard } from '../output/cards.js';
import { PLACES } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const places: Declare = (command, session) => {
  const question: EntityQuestion<PlaceCard> = {
    columns: PLACES,
    ask: (index, filters, page) => index.places(filters, page),
    find: (index, name, min) => index.place(name, min),
    card: placeCard,
  };
  examples(
    readingFlags(
      confidenceFlag(command).argument('[name]', 'a name or a part of one: shows the card of each it fits'),
    ).action((name?: string) => answerEntities(session, command.optsWithGlobals(), question, name)),
    ['places --csv -c name -c code -c articles', 'places with their INSEE code, to join with official data'],
    ['places Marseille', 'the articles that name it, each with its sentence'],
  );
};
