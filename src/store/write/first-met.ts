import type { ArticleRecord } from '../../types.js';
import { entityKey, namesJson, namesText } from '../names.js';
import type { Leaves } from './leaves.js';
import type { Touched } from './touched.js';

// Whoever is met for the first time is known from one article, and most are met once: their row is written as counting would leave it
// (see refresh.ts). Whoever is met again is counted from all articles.

/** Ends of rows that `glane` counts: in one article, of that date. */
const counts = (date: string | null) => [1, date, date] as const;

const NOCASE = /[A-Z]/g;
/** As SQLite compares without case: A to Z alone. */
const nocase = (text: string) => text.replace(NOCASE, (letter) => letter.toLowerCase());

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The other names of what an article calls `name`, each once, in the order of their bytes. */
export function othersOf(name: string, aliases: readonly string[]): string[] {
  if (aliases.length === 0) return [];
  const own = nocase(name);
  return [...new Set(aliases)].filter((alias) => nocase(alias) !== own).sort(byBytes);
}

/** What first rows are written with. */
interface Desk {
  readonly leaves: Leaves;
  readonly touched: Touched;
}

/** The key of a name, noted: whoever bears it may have a homonym. */
function noteName(
  { touched }: Desk,
  list: 'names_of_people' | 'names_of_organisations' | 'names_of_places',
  name: string,
) {
  const key = entityKey(name);
  if (key !== '') touched.add(list, key);
  return key;
}

const PERSON =
  'people (id, name, role, organisation_name_id, aliases, words, articles, first_date, last_date, quotes, plain_name, plain_key)';

/** In: a person of a record, the row of their employer's name, how often they are quoted, the article's date. Out: their row. */
export function firstPerson(
  desk: Desk,
  { name, aliases, role }: ArticleRecord['people'][number],
  employer: number | null,
  quotes: number,
  date: string | null,
): number {
  const id = desk.leaves.next('people');
  const others = othersOf(name, aliases);
  const known = [role, employer, namesJson(others), namesText([name, ...others])] as const;
  desk.leaves.add(PERSON, [id, name, ...known, ...counts(date), quotes, name, noteName(desk, 'names_of_people', name)]);
  return id;
}

/** An organisation that was first met in the article that is being written. */
export interface FirstOrganisation {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly seat: string | null;
  kind: string | null;
  aliases: readonly string[];
  people: number;
  figures: number;
}

const ORGANISATION =
  'organisations (id, name, key, seat, kind, aliases, words, articles, first_date, last_date, people, figures, plain_name, plain_key)';

export function firstOrganisation(desk: Desk, organisation: FirstOrganisation, date: string | null): void {
  const { id, name, key, seat, kind, aliases, people, figures } = organisation;
  const others = othersOf(name, aliases);
  const known = [kind, namesJson(others), namesText([name, ...others])] as const;
  const plainKey = noteName(desk, 'names_of_organisations', name);
  desk.leaves.add(ORGANISATION, [
    ...[id, name, key, seat],
    ...known,
    ...counts(date),
    ...[people, figures, name, plainKey],
  ]);
}

/** A place as it is told from others. */
export interface FirstPlace {
  readonly name: string;
  readonly key: string;
  readonly seat: string | null;
  readonly kind: string | null;
  readonly code: string | null;
  readonly department: string | null;
  readonly region: string | null;
}

const PLACE =
  'places (id, name, key, seat, kind, code, department, region, words, articles, first_date, last_date, plain_name, plain_key)';

export function firstPlace(desk: Desk, place: FirstPlace, date: string | null): number {
  const id = desk.leaves.next('places');
  const { name, key, seat, kind, code, department, region } = place;
  const own = [id, name, key, seat, kind, code, department, region, namesText([name])] as const;
  desk.leaves.add(PLACE, [...own, ...counts(date), name, noteName(desk, 'names_of_places', name)]);
  return id;
}
