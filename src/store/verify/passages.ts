import { unitOffsets } from '../../text/codepoints.js';
import type { ArticleRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { sqliteCode } from '../faults.js';
import { storedRecord } from '../queries/records.js';
import type { Finding } from '../upkeep-rows.js';
import { fingerprint } from '../write/fingerprint.js';
import { type Count, quoted } from './finding.js';

/** A text that is quoted, and where it should stand in its article. */
interface Quotation {
  id: number;
  part: unknown;
  start: unknown;
  end: unknown;
  text: string;
  /** Of a figure: what holds it. */
  sentence?: string;
  /** Of an answer: what it answers. */
  question?: string | null;
}

const PLACE = `m.id, m.part, m.start, m."end", CAST(m.text AS TEXT) AS text`;

const mentions = (table: string, owner: string, column: string) =>
  `SELECT ${PLACE} FROM ${owner} o JOIN ${table} m ON m.${column} = o.id WHERE o.article_id = ?`;

/** What quotes an article, by table. A role's evidence is a mention written as JSON. */
const QUOTATIONS: Readonly<Record<string, string>> = {
  person_mentions: mentions('person_mentions', 'article_people', 'article_person_id'),
  organisation_mentions: mentions('organisation_mentions', 'article_organisations', 'article_organisation_id'),
  place_mentions: mentions('place_mentions', 'article_places', 'article_place_id'),
  figures: `SELECT ${PLACE}, CAST(m.sentence AS TEXT) AS sentence FROM figures m WHERE m.article_id = ?`,
  quotes: `SELECT ${PLACE} FROM quotes m WHERE m.article_id = ?`,
  statements: `SELECT ${PLACE}, CAST(m.question AS TEXT) AS question FROM statements m WHERE m.article_id = ?`,
  article_people: `SELECT m.id, m.evidence ->> 'in' AS part, m.evidence ->> 'start' AS start, m.evidence ->> 'end' AS "end",
    CAST(m.evidence ->> 'text' AS TEXT) AS text
    FROM article_people m WHERE m.article_id = ? AND m.evidence IS NOT NULL AND json_valid(m.evidence) AND json_type(m.evidence) = 'object'`,
};

/** A title or a body, in which places are counted in code points. */
class Text {
  readonly text: string;
  readonly at: (codePoint: number) => number;

  constructor(text: string) {
    this.text = text;
    this.at = unitOffsets(text);
  }

  /** Does `sentence` stand round the place? */
  holds(sentence: string, start: number, end: number): boolean {
    const [first, last] = [this.at(start), this.at(end)];
    if (sentence.length < last - first) return false;
    const around = this.text.slice(Math.max(0, last - sentence.length), first + sentence.length);
    return around.includes(sentence);
  }
}

const isPlace = (start: unknown, end: unknown): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (start as number) <= (end as number);

type Fault = Pick<Finding, 'check' | 'problem'>;

/** What is wrong with a quotation, or null. */
function fault(q: Quotation, parts: Readonly<Record<string, Text>>): Fault | null {
  const text = (problem: string) => ({ check: 'text', problem });
  const within = Object.hasOwn(parts, String(q.part)) ? parts[String(q.part)] : undefined;
  if (!within) return text(`stands in ${quoted(q.part)}, which is no part of an article`);
  const place = `${q.part} ${q.start}–${q.end}`;
  if (!isPlace(q.start, q.end) || within.at(q.end as number) > within.text.length) return text(`${place} is no place`);
  const [start, end] = [q.start as number, q.end as number];
  const found = within.text.slice(within.at(start), within.at(end));
  if (found !== q.text) return text(`${quoted(q.text)} is stored, ${quoted(found)} stands at ${place}`);
  if (q.sentence !== undefined && !within.holds(q.sentence, start, end))
    return { check: 'sentence', problem: `${quoted(q.sentence)} does not stand round ${place}` };
  if (q.question && !Object.values(parts).some((part) => part.text.includes(q.question!)))
    return { check: 'question', problem: `${quoted(q.question)} does not stand in the article` };
  return null;
}

interface Row {
  id: number;
  article: string;
  title: string;
  body: string;
  record_hash: string;
}

/** The record of an article; null where it cannot be read as one, which breaks a rule of its own. */
function recordOf(to: Connection, id: number): ArticleRecord | null {
  try {
    return storedRecord(to, id);
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT')) throw error;
    return null;
  }
}

/** Is the record the one that was written? Before there were statements, records were hashed without them. */
function isAsWritten(to: Connection, { id, record_hash }: Row): boolean {
  const record = recordOf(to, id);
  if (!record || fingerprint(record) === record_hash) return true;
  const { statements, ...older } = record;
  return statements.length === 0 && fingerprint(older) === record_hash;
}

const BATCH = 200;
const ARTICLES = `
SELECT id, article, CAST(COALESCE(title, '') AS TEXT) AS title, CAST(body AS TEXT) AS body, record_hash
FROM articles WHERE id > ? ORDER BY id LIMIT ${BATCH}`;

function* faultsOf(to: Connection, row: Row, count: Count): Generator<Finding> {
  const parts = { title: new Text(row.title), body: new Text(row.body) };
  for (const [table, sql] of Object.entries(QUOTATIONS)) {
    for (const quotation of to.all<Quotation>(sql, row.id)) {
      count('passages');
      const found = fault(quotation, parts);
      if (found) yield { check: found.check, table, row: quotation.id, article: row.article, problem: found.problem };
    }
  }
}

/**
 * Each article, a few in memory at a time: what is quoted from it stands where it should, sentences hold their figures, and all
 * its facts together are those that were written.
 */
export function* passages(to: Connection, count: Count): Generator<Finding> {
  let rows = to.all<Row>(ARTICLES, 0);
  while (rows.length > 0) {
    for (const row of rows) {
      count('articles');
      let sound = true;
      for (const finding of faultsOf(to, row, count)) {
        sound = false;
        yield finding;
      }
      if (sound && !isAsWritten(to, row)) yield changed(row);
    }
    rows = to.all(ARTICLES, rows.at(-1)!.id);
  }
}

const changed = ({ id, article }: Row): Finding => ({
  ...{ check: 'record', table: 'articles', row: id, article },
  problem: 'its facts are not those that were written with it',
});
