import type { Connection } from '../connection.js';
import type { Page, QuoteFilters, QuoteRow, SpeechKind } from '../rows.js';
import { articleConditions, type Condition, named, ofOrganisation, where } from './conditions.js';
import { asked, only, proven, sure, type Threshold } from './confidence.js';
import { type Evidence, passagesOf } from './evidence.js';
import { select } from './select.js';

const COLUMNS = [
  ...['text', 'speaker', 'role', 'organisation', 'kind', 'question', 'attribution', 'rule', 'confidence'],
  ...['date', 'title', 'article', 'in', 'start', 'end'],
];

/** A table of what is said: how its rows tell their kind, and for whom their speaker speaks. */
interface Speech {
  readonly table: string;
  readonly kind: string;
  readonly question: string;
  readonly organisation: (min: Threshold) => string;
}

const employer = (min: Threshold) => only('ap.organisation_name_id', proven('ap', min));

const QUOTES: Speech = { table: 'quotes', kind: `'quote'`, question: 'NULL', organisation: employer };
const STATEMENTS: Speech = {
  table: 'statements',
  kind: 'q.kind',
  question: 'q.question',
  organisation: (min) => `COALESCE(q.organisation_name_id, ${employer(min)})`,
};

/** Role and employer as that article gives them. */
const speechFrom = ({ kind, question, organisation }: Speech, articles: string, min: Threshold) => `
SELECT q.text, COALESCE(p.name, q.speaker) AS speaker, ${only('ap.role', proven('ap', min))} AS role, o.name AS organisation, ${kind} AS kind, ${question} AS question,
  q.attribution, q.rule, q.confidence, a.date, a.title, a.article, q.part AS "in", q.start, q."end", a.id AS row, q.id
FROM ${articles}
LEFT JOIN article_people ap ON ap.id = q.article_person_id LEFT JOIN people p ON p.id = ap.person_id
LEFT JOIN organisation_names n ON n.id = ${organisation(min)}
LEFT JOIN organisations o ON o.id = n.organisation_id`;

/** Articles first: their index holds the order of the report, so that its first page costs a page. */
const byArticle = (speech: Speech, min: Threshold) =>
  speechFrom(speech, `articles a CROSS JOIN ${speech.table} q ON q.article_id = a.id`, min);
/** Of whom it is known what they say: of most it is little. */
const bySpeaker = (speech: Speech, min: Threshold) =>
  speechFrom(speech, `${speech.table} q JOIN articles a ON a.id = q.article_id`, min);

/** Of one article in the order of its text, the title first; what spans more before what stands in it. */
const ORDER = 'date DESC, row, "in" DESC, start, "end" DESC, id';

/** Words are what spaces and line ends divide: counted by the database, so that `LIMIT` still counts quotes. */
const WORDS = `(1 + length(trim(q.text)) - length(replace(replace(replace(trim(q.text), char(160), ' '), char(10), ' '), ' ', '')))`;

/** What people of these names say, and in statements bodies: looked up from the names, of whom there are fewer than of what is said. */
function saidBy({ table }: Speech, names: readonly string[]): Condition {
  const person = named('p', names);
  const byPeople = `SELECT s.id FROM people p JOIN article_people ap ON ap.person_id = p.id
    JOIN ${table} s ON s.article_person_id = ap.id WHERE ${person.sql}`;
  if (table === 'quotes') return { sql: `q.id IN (${byPeople})`, values: person.values };
  const body = ofOrganisation('s.organisation_name_id', names);
  return {
    sql: `q.id IN (${byPeople} UNION ALL SELECT s.id FROM ${table} s WHERE ${body.sql})`,
    values: [...person.values, ...body.values],
  };
}

const speakersOf = ({ people = [], speaker }: QuoteFilters) => [...people, ...(speaker === undefined ? [] : [speaker])];

/** Of a quote, `people` and `speaker` ask who says it, `organisations` for whom; all other filters choose articles. */
function conditions(speech: Speech, filters: QuoteFilters): Condition[] {
  const speakers = speakersOf(filters);
  const own: Condition[] = [];
  if (speakers.length > 0) own.push(saidBy(speech, speakers));
  if (filters.organisations?.length)
    own.push(ofOrganisation(speech.organisation(filters.minConfidence), filters.organisations));
  if (filters.minWords !== undefined) own.push({ sql: `${WORDS} >= ?`, values: [filters.minWords] });
  own.push(...asked(sure('q.confidence', filters.minConfidence)));
  return [...own, ...articleConditions(filters, ['people', 'organisations'])];
}

const ofKinds = (kinds: readonly SpeechKind[]): Condition => ({
  sql: `q.kind IN (${kinds.map(() => '?')})`,
  values: kinds,
});

/** What each kind asks of which table. */
function parts(filters: QuoteFilters): { from: string; conditions: Condition[] }[] {
  const kinds = filters.kinds ?? ['quote'];
  const stated = kinds.filter((kind) => kind !== 'quote');
  const asked = [
    ...(kinds.includes('quote') ? [{ speech: QUOTES, own: [] }] : []),
    ...(stated.length > 0 ? [{ speech: STATEMENTS, own: [ofKinds(stated)] }] : []),
  ];
  const from = speakersOf(filters).length > 0 ? bySpeaker : byArticle;
  return asked.map(({ speech, own }) => ({
    from: from(speech, filters.minConfidence),
    conditions: [...own, ...conditions(speech, filters)],
  }));
}

type Placed = QuoteRow & Evidence;

function speech(
  to: Connection,
  asked: readonly { from: string; conditions: readonly Condition[] }[],
  page?: Page,
  context = false,
): QuoteRow[] {
  if (asked.length === 0) return [];
  const each = asked.map((part) => ({ from: part.from, ...where(part.conditions) }));
  const from = each.map((part) => part.from + part.sql).join('\nUNION ALL\n');
  const values = each.flatMap((part) => part.values);
  const columns = context ? [...COLUMNS, 'row'] : COLUMNS;
  const rows = select(to, { columns, from, values, order: ORDER }, page) as unknown as Placed[];
  if (!context) return rows;
  const passages = passagesOf(to, rows);
  return rows.map(({ row: _, ...said }, i) => ({ ...said, context: passages[i]! }));
}

export const quotesOfPerson = (to: Connection, person: number, min?: Threshold): QuoteRow[] => {
  const conditions = [{ sql: 'ap.person_id = ?', values: [person] }, ...asked(sure('q.confidence', min))];
  return speech(to, [{ from: bySpeaker(QUOTES, min), conditions }]);
};

/** Newest first; of one article in the order of its text. Quotes alone, unless `kinds` asks for what is said without marks. */
export const quotes = (to: Connection, filters: QuoteFilters = {}, page?: Page): QuoteRow[] =>
  speech(to, parts(filters), page, filters.context);
