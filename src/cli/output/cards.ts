import type { CardFact, FigureRow, OrganisationCard, PersonCard, PlaceCard, QuoteRow } from '../../index.js';
import { amount, unitOf } from './amount.js';
import type { Card, Line } from './card.js';
import { marked } from './marks.js';

/** Appearances beyond these are counted, not shown: `list --person` has them all. */
const MOST_APPEARANCES = 8;

/** Parts joined by ` · `, empty ones left out. */
export function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

export function personCard(person: PersonCard): Card {
  return {
    title: person.name,
    facts: [
      { text: joined(person.role, marked('organisation', person.organisation ?? '')) },
      {
        text: joined(
          alsoKnown(person.aliases),
          counted(person.articles, 'article'),
          counted(person.quotes, 'quote'),
          period(person),
        ),
        style: 'dim',
      },
    ],
    sections: [
      {
        heading: 'Roles',
        lines: person.roles.flatMap((r) => evidence(joined(r.role, marked('organisation', r.organisation ?? '')), r)),
      },
      { heading: 'Quotes', lines: person.quotations.flatMap(quotation) },
      { heading: 'Articles', lines: appearances(person.appearances) },
    ],
  };
}

export function organisationCard(organisation: OrganisationCard): Card {
  return {
    title: organisation.name,
    facts: [
      {
        text: joined(
          organisation.kind,
          alsoKnown(organisation.aliases),
          counted(organisation.articles, 'article'),
          period(organisation),
        ),
        style: 'dim',
      },
    ],
    sections: [
      {
        heading: 'People',
        lines: organisation.members.flatMap((m) => evidence(joined(marked('person', m.name), m.role), m)),
      },
      { heading: 'Outcomes', lines: organisation.outcomes.flatMap(outcome) },
      { heading: 'Articles', lines: appearances(organisation.appearances) },
    ],
  };
}

export function placeCard(place: PlaceCard): Card {
  return {
    title: place.name,
    facts: [
      {
        text: joined(
          place.kind,
          place.code && `${place.kind === 'country' ? 'ISO' : 'INSEE'} ${place.code}`,
          place.department && `department ${place.department}`,
          place.region,
        ),
      },
      { text: joined(counted(place.articles, 'article'), period(place)), style: 'dim' },
    ],
    sections: [{ heading: 'Articles', lines: appearances(place.appearances) }],
  };
}

function alsoKnown(aliases: readonly string[]): string {
  return aliases.length > 0 ? `also ${aliases.join(', ')}` : '';
}

export function counted(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

function period({ first_date, last_date }: { first_date: string | null; last_date: string | null }): string {
  return first_date === last_date ? (first_date ?? '') : `${first_date} to ${last_date}`;
}

/** A fact, and under it the sentence that says so, with its article. */
function evidence(fact: string, { date, title, sentence }: CardFact): Line[] {
  return [
    { text: joined(fact, date), indent: 2 },
    { text: sentence, indent: 4, style: 'dim' },
    { text: `— ${title ?? '(untitled)'}`, indent: 4, style: 'dim' },
  ];
}

/** A quote ready to publish: in which role and for whom it was said, as of its article, and where it stands. */
function quotation({ text, role, organisation, date, title, article }: QuoteRow): Line[] {
  const said = joined(
    role,
    marked('organisation', organisation ?? ''),
    title ?? '(untitled)',
    date,
    article.slice(0, 8),
  );
  return [
    { text: `« ${text} »`, indent: 2 },
    { text: `— ${said}`, indent: 4, style: 'dim' },
  ];
}

function outcome(figure: FigureRow): Line[] {
  return evidence(`${marked('figure', amount(figure))} ${unitOf(figure)}`, figure);
}

function appearances(facts: readonly CardFact[]): Line[] {
  const shown = facts.slice(0, MOST_APPEARANCES).flatMap((fact): Line[] => [
    { text: joined(fact.date, fact.title ?? '(untitled)', fact.article.slice(0, 8)), indent: 2 },
    { text: fact.sentence, indent: 4, style: 'dim' },
  ]);
  const left = facts.length - MOST_APPEARANCES;
  return left > 0 ? [...shown, { text: `… and ${left} more; --json shows all`, indent: 2, style: 'dim' }] : shown;
}
