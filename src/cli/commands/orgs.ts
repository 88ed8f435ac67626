import type { OrganisationCard } from '../../index.js';
import { answerEntities, type EntityQuestion } from '../cards.js';
import { confidenceFlag, readingFlags } from '../flags.js';
import { organisationCard } from '../output/cards.js';
import { ORGANISATIONS } from '../output/columns.js';
import { type Declare, examples } from '../session.js';

export const orgs: Declare = (command, session) => {
  const question: EntityQuestion<OrganisationCard> = {
    columns: ORGANISATIONS,
    ask: (index, filters, page) => index.organisations(filters, page),
    find: (index, name, min) => index.organisation(name, min),
    card: organisationCard,
  };
  examples(
    readingFlags(
      confidenceFlag(command).argument('[name]', 'a name or a part of one: shows the card of each it fits'),
    ).action((name?: string) => answerEntities(session, command.optsWithGlobals(), question, name)),
    ["orgs --theme sport --order 'figures desc'", 'organisations on that theme, those with most figures first'],
    ["orgs 'croix-rouge'", 'its people, outcomes and articles, each with its sentence'],
  );
};
