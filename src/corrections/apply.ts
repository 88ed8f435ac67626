import type { ArticleRecord, PersonRecord, QuoteRecord, StatementRecord } from '../types.js';
import type { EntityType, FactType, WrittenDecision } from './decision.js';
import { correctedEntities } from './entities.js';
import { factKey, type Rules } from './rules.js';

/** What a name that is only referred to has become: null where there is no such entity any more. */
type Reference = (type: EntityType, name: string | null) => { type: EntityType; name: string } | null;

function references(rules: Rules, names: ReadonlyMap<string, string>, used: Set<WrittenDecision>): Reference {
  return (type, name) => {
    if (name === null) return null;
    const settled = rules.settle(type, name);
    const rejected = rules.rejected(settled.key);
    for (const d of [...settled.by, ...rejected]) used.add(d);
    return rejected.length > 0 ? null : { type: settled.type, name: names.get(settled.key) ?? settled.name };
  };
}

const only = (type: EntityType, found: ReturnType<Reference>) => (found?.type === type ? found.name : null);

/** `role | organisation`; without a bar the organisation stays as it is. */
function roleOf(target: string): { role: string | null; organisation?: string | null } {
  const [role = '', ...rest] = target.split('|');
  const told = (text: string) => text.trim() || null;
  return rest.length === 0 ? { role: told(role) } : { role: told(role), organisation: told(rest.join('|')) };
}

/** The role that a decision gives is proved by no words of the article. */
function withRole(person: PersonRecord, rules: Rules, used: Set<WrittenDecision>, refer: Reference): PersonRecord {
  const { key } = rules.settle('person', person.name);
  const own = { ...person, organisation: only('organisation', refer('organisation', person.organisation)) };
  const [decision] = rules.role(key);
  if (!decision) return own;
  for (const d of rules.role(key)) used.add(d);
  const { role, organisation } = roleOf(decision.target);
  const body =
    organisation === undefined ? own.organisation : only('organisation', refer('organisation', organisation));
  const isSame = role === own.role && body === own.organisation;
  return { ...own, role, organisation: body, evidence: isSame ? person.evidence : null };
}

function speech<T extends QuoteRecord>(said: T, refer: Reference): T {
  const speaker = only('person', refer('person', said.speaker));
  return speaker === null && said.speaker !== null ? { ...said, speaker, attribution: 'none' } : { ...said, speaker };
}

/** Who speaks without marks may have turned from a person into a body, or the other way round. */
function statement(said: StatementRecord, refer: Reference): StatementRecord {
  const [person, body] = [refer('person', said.speaker), refer('organisation', said.organisation)];
  const speaker = only('person', person) ?? only('person', body);
  const organisation = only('organisation', body) ?? only('organisation', person);
  const isLost = speaker === null && organisation === null && (said.speaker !== null || said.organisation !== null);
  return { ...said, speaker, organisation, attribution: isLost ? 'none' : said.attribution };
}

/** The facts that no decision rejects. */
function kept<T extends { text: string }>(
  type: FactType,
  facts: readonly T[],
  rules: Rules,
  used: Set<WrittenDecision>,
): T[] {
  return facts.filter(({ text }) => {
    const rejected = rules.rejected(factKey(type, text));
    for (const d of rejected) used.add(d);
    return rejected.length === 0;
  });
}

/**
 * The record with the decisions applied: types, names, what is rejected, roles; what refers to an entity follows it. Mentions stay
 * slices of the article. Applied again it changes nothing more. Where no decision has anything to say it is the record itself.
 */
export function applyRules(
  record: ArticleRecord,
  rules: Rules,
): { record: ArticleRecord; used: ReadonlySet<WrittenDecision> } {
  const used = new Set<WrittenDecision>();
  const { people, organisations, places, names } = correctedEntities(record, rules, used);
  const refer = references(rules, names, used);
  const corrected = {
    ...record,
    people: people.map((p) => withRole(p, rules, used, refer)),
    organisations,
    places,
    figures: kept('figure', record.figures, rules, used).map((f) => ({
      ...f,
      organisation: only('organisation', refer('organisation', f.organisation)),
    })),
    quotes: kept('quote', record.quotes, rules, used).map((q) => speech(q, refer)),
    statements: kept('statement', record.statements, rules, used).map((s) => statement(s, refer)),
  };
  return { record: used.size === 0 ? record : corrected, used };
}
