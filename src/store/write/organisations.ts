import type { ArticleRecord } from '../../types.js';
import { abbreviated, organisationKey } from '../identity/organisations.js';
import { namesJson } from '../names.js';
import type { Spelling } from './rows.js';
import { insertMentions, MENTION_COLUMNS, type Target } from './target.js';

const ORGANISATION = 'article_organisations (id, article_id, name_id, listed, kind, aliases)';
const ORGANISATION_MENTION = `organisation_mentions (article_organisation_id, ${MENTION_COLUMNS})`;

/**
 * The spelling of an organisation that the article names, noted: who is named by it has to be counted, unless it is the first time,
 * and the only one in this article.
 */
function spellingOf({ shared, touched, seat, named, first }: Target, name: string): Spelling {
  const spelling = shared.organisationName(name, seat);
  if (spelling.first) first.set(spelling.id, spelling.first);
  else if (!named.has(spelling.id)) touched.add('added_organisations', spelling.organisation);
  return spelling;
}

/** The name of an employer or owner; an article that names one outside its list of organisations names it all the same. */
export function nameOf(target: Target, name: string | null): Spelling | null {
  if (name === null) return null;
  const spelling = spellingOf(target, name);
  if (target.named.has(spelling.id)) return spelling;
  target.named.add(spelling.id);
  const id = target.leaves.next('article_organisations');
  target.leaves.add(ORGANISATION, [id, target.article, spelling.id, 0, null, '[]']);
  return spelling;
}

const ACRONYM = 'acronyms (article_id, acronym, expansion)';

function insertAcronym({ leaves, touched, article }: Target, short: string, long: string): void {
  leaves.add(ACRONYM, [article, short, long]);
  touched.add('acronyms', short);
}

/** What makes an article's other names of an organisation one with its name. */
function insertAcronyms(target: Target, name: string, aliases: readonly string[]): void {
  for (const alias of aliases) {
    const [short, long] = alias.length < name.length ? [alias, name] : [name, alias];
    const joined = abbreviated(short, long);
    for (const { from, to: expansion } of joined) insertAcronym(target, from, expansion);
    // of a body with a new name its old one still tells what the acronym stands for
    if (joined.length === 0 && aliases.some((other) => abbreviated(alias, other).length > 0))
      insertAcronym(target, organisationKey(alias), organisationKey(name));
  }
}

export function insertOrganisations(target: Target, organisations: ArticleRecord['organisations']): void {
  const { leaves, touched, article, named, first } = target;
  for (const { name, aliases, kind, mentions } of organisations) {
    const spelling = spellingOf(target, name);
    const told = first.get(spelling.id);
    if (told && !named.has(spelling.id)) Object.assign(told, { kind, aliases });
    else if (told) touched.add('added_organisations', spelling.organisation);
    named.add(spelling.id);
    const id = leaves.next('article_organisations');
    leaves.add(ORGANISATION, [id, article, spelling.id, 1, kind, namesJson(aliases)]);
    insertAcronyms(target, name, aliases);
    insertMentions(target, ORGANISATION_MENTION, id, mentions);
  }
}
