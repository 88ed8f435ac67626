import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  FigureRecord,
  Located,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuoteRecord,
} from '../types.js';
import { mentionOf } from './entities.js';

/** What a fact of each type asserts, as a question to who ticks it. */
export const SHEET_TYPES = {
  people: 'Is this a person, under the fullest name that the article gives?',
  roles: 'Does the article give this person this role, in this organisation?',
  organisations: 'Is this an organisation, under the fullest name that the article gives?',
  places: 'Is this a place, under its right name?',
  figures: 'Are amount, precision, unit and time of the figure right?',
  outcomes: 'Does the figure say what an activity did, reached or spent?',
  quotes: 'Is this said by somebody, whole, and by this speaker?',
} as const;

export type SheetType = keyof typeof SHEET_TYPES;

/** One thing that a record says and that is true or not. `at`: the words that say it. */
export type Fact = { readonly at: Located | null } & (
  | { readonly type: 'people' | 'roles'; readonly of: PersonRecord }
  | { readonly type: 'organisations'; readonly of: OrganisationRecord }
  | { readonly type: 'places'; readonly of: PlaceRecord }
  | { readonly type: 'figures' | 'outcomes'; readonly of: FigureRecord }
  | { readonly type: 'quotes'; readonly of: QuoteRecord }
);

/** The facts of one type in a record, in its order. */
export function factsOf(record: ArticleRecord, type: SheetType): Fact[] {
  switch (type) {
    case 'people':
      return record.people.map((of) => ({ type, of, at: mentionOf(of) }));
    case 'roles':
      return record.people
        .filter((of) => of.role !== null)
        .map((of) => ({ type, of, at: of.evidence ?? mentionOf(of) }));
    case 'organisations':
      return record.organisations.map((of) => ({ type, of, at: mentionOf(of) }));
    case 'places':
      return record.places.map((of) => ({ type, of, at: mentionOf(of) }));
    case 'figures':
      return record.figures.map((of) => ({ type, of, at: of }));
    case 'outcomes':
      return record.figures.filter((of) => of.outcome).map((of) => ({ type, of, at: of }));
    case 'quotes':
      return record.quotes.map((of) => ({ type, of, at: of }));
  }
}

/** What tells a fact from the others of its type in the same article; what a tick says nothing about is not among it. */
function contentOf({ type, of }: Fact): unknown[] {
  switch (type) {
    case 'roles':
      return [of.name, of.role, of.organisation];
    case 'figures':
    case 'outcomes':
      return [of.in, of.start, of.text, of.value, of.min, of.max, of.modifier, of.unit, of.per];
    case 'quotes':
      return [of.in, of.start, of.text, of.speaker];
    default:
      return [of.name];
  }
}

/**
 * The id of a fact, from its article and content: the same in every index and in every sheet. It begins with its type, so that no
 * spreadsheet takes it for a number.
 */
export function factId(article: string, fact: Fact): string {
  const content = JSON.stringify([article, fact.type, ...contentOf(fact)]);
  return `${fact.type}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}
