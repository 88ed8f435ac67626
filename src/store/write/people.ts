import type { ArticleRecord } from '../../types.js';
import { personKey } from '../identity/people.js';
import { namesJson } from '../names.js';
import { firstPerson } from './first-met.js';
import { nameOf } from './organisations.js';
import type { Spelling } from './rows.js';
import { insertMentions, MENTION_COLUMNS, type Target } from './target.js';

const PERSON = 'article_people (id, article_id, person_id, name, key, role, organisation_name_id, aliases, evidence)';
const PERSON_MENTION = `person_mentions (article_person_id, ${MENTION_COLUMNS})`;

type Person = ArticleRecord['people'][number];

/**
 * The row of someone whom no other article names so far, or who has no full name and is nobody else's double: they get one at once.
 * The others are told apart at commit, and their employer's people counted.
 */
function personId(
  target: Target,
  person: Person,
  key: string | null,
  employer: Spelling | null,
  quotes: number,
): number | null {
  if (key === null || !target.shared.isMet(key))
    return firstPerson(target, person, employer?.id ?? null, quotes, target.date);
  target.touched.add('keys', key);
  if (employer) target.touched.add('added_organisations', employer.organisation);
  return null;
}

/** How often each name is quoted; the first person of a name says what is said by it. */
function quotesOf(quotes: ArticleRecord['quotes']): Map<string, number> {
  const count = new Map<string, number>();
  for (const { speaker } of quotes) if (speaker !== null) count.set(speaker, (count.get(speaker) ?? 0) + 1);
  return count;
}

/** Out: the row of each name, for what they say. */
export function insertPeople(target: Target, { people, quotes }: ArticleRecord): Map<string, number> {
  const { leaves, first, article } = target;
  const quoted = quotesOf(quotes);
  const rows = new Map<string, number>();
  for (const person of people) {
    const { name, aliases, role, organisation, evidence, mentions } = person;
    const key = personKey(name);
    const employer = nameOf(target, organisation);
    const told = employer ? first.get(employer.id) : undefined;
    if (told) told.people++;
    const said = rows.has(name) ? 0 : (quoted.get(name) ?? 0);
    const row = personId(target, person, key, employer, said);
    const id = leaves.next('article_people');
    const proof = evidence && JSON.stringify(evidence);
    leaves.add(PERSON, [id, article, row, name, key, role, employer?.id ?? null, namesJson(aliases), proof]);
    if (!rows.has(name)) rows.set(name, id);
    insertMentions(target, PERSON_MENTION, id, mentions);
  }
  return rows;
}
