import { lower } from '../../french/numbers/index.js';
import { countBelow } from '../../text/sorted.js';
import type { Analysis, Entities, Span } from '../../types.js';

/** A mention of an organisation, by offsets of the text. */
export interface OrganisationAt extends Span {
  readonly name: string;
  readonly kind: string | null;
}

/** What owners are looked for among: mentions of organisations in the order of the text, and where people are named. */
export interface Owners {
  readonly all: readonly OrganisationAt[];
  readonly people: readonly number[];
  /** The organisation that `l'association` stands for, by the generic noun; filled as nouns are asked for. */
  readonly meant: Map<string, string | null>;
}

export function ownersIn(entities: Entities): Owners {
  const all: OrganisationAt[] = [];
  for (const { name, kind, mentions } of entities.organisations)
    for (const { start, end } of mentions) all.push({ name, kind, start, end });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const people: number[] = [];
  for (const { mentions } of entities.people) for (const { start } of mentions) people.push(start);
  people.sort((a, b) => a - b);
  return { all, people, meant: new Map() };
}

/** The mentions that lie within a span, the last `most` of them. */
export function mentionsIn({ all }: Owners, { start, end }: Span, most: number): readonly OrganisationAt[] {
  const last = countBelow(all, end, (o) => o.start);
  return all.slice(Math.max(0, last - most), last).filter((o) => o.start >= start && o.end <= end);
}

/** Is a person named within the span? */
export const namesPerson = ({ people }: Owners, { start, end }: Span): boolean =>
  countBelow(people, end, (at) => at) > countBelow(people, start, (at) => at);

/** What a generic noun says of an organisation's kind. */
const KINDS: Readonly<Record<string, string>> = {
  association: 'association',
  fondation: 'association',
  fédération: 'association',
  entreprise: 'company',
  société: 'company',
  coopérative: 'company',
  usine: 'company',
  école: 'school',
  collège: 'school',
  lycée: 'school',
  université: 'school',
  hôpital: 'health',
};

const NOUNS = Object.keys(KINDS).join('|');

/** Generic nouns that may stand for an organisation named elsewhere in the article. */
export const GENERIC = new RegExp(`(?:\\bl'|\\bla |\\ble )(${NOUNS})\\b`, 'gi');

/** `de l'association`, right behind what it owns. */
export const OF_GENERIC = new RegExp(`^ (?:du |de (?:la |l'))(${NOUNS})\\b(?! \\p{Lu})`, 'u');

/** The one organisation of the article that the noun fits: introduced by it, named with it, or of its kind. */
export function meantBy(noun: string, owners: Owners, { folded }: Analysis): string | null {
  const known = owners.meant.get(noun);
  if (known !== undefined) return known;
  const isIntroduced = ({ start, name }: OrganisationAt) =>
    lower(folded.slice(Math.max(0, start - noun.length - 1), start)).trim() === noun || lower(name).startsWith(noun);
  const tests = [isIntroduced, ({ kind }: OrganisationAt) => kind === KINDS[noun]];
  const fits = tests.map((test) => new Set(owners.all.filter(test).map(({ name }) => name)));
  const found = fits.find((names) => names.size > 0);
  const meant = found?.size === 1 ? [...found][0]! : null;
  owners.meant.set(noun, meant);
  return meant;
}
