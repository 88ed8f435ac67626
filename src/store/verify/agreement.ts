import type { Connection } from '../connection.js';
import { abbreviated } from '../identity/organisations.js';
import { personKey } from '../identity/people.js';
import { seatedKey } from '../identity/seats.js';
import { entityKey, nameNeedle, namesText, nameWords } from '../names.js';
import { shadow } from '../search-words.js';
import type { Finding } from '../upkeep-rows.js';
import { quoted } from './finding.js';
import type { Rule } from './rules.js';

/** The functions by which names and shadows are written, for the rules. A list that is no list has no words: another rule tells. */
export function addFunctions({ db }: Connection): void {
  const add = (name: string, run: (text: string) => string | null) =>
    db.function(name, { deterministic: true }, (value: unknown) => run(String(value)));
  add('entity_key', entityKey);
  add('person_key', personKey);
  add('name_needle', nameNeedle);
  add('name_words', nameWords);
  add('shadow', shadow);
  db.function('seated_key', { deterministic: true }, (name: unknown, seat: unknown) =>
    seatedKey(String(name), String(seat)),
  );
  db.function('acronym_of', { deterministic: true }, (name: unknown, alias: unknown) => {
    const [short, long] = [String(name), String(alias)].sort((a, b) => a.length - b.length) as [string, string];
    return abbreviated(short, long)[0]?.from ?? null;
  });
  db.function('names_text', { deterministic: true }, (name: unknown, aliases: unknown) => {
    const others = listOf(aliases);
    return others && namesText([String(name), ...others]);
  });
}

function listOf(json: unknown): string[] | null {
  try {
    const list: unknown = JSON.parse(String(json));
    return Array.isArray(list) ? list.map(String) : null;
  } catch {
    return null;
  }
}

interface Broken {
  row: number;
  article: string | null;
  stored: unknown;
  expected: unknown;
}

/** A SELECT of the rows that break a rule. */
function broken({ table, article = 'NULL', where, holds = 'NULL', should = 'NULL' }: Rule): string {
  const of = `(SELECT article FROM articles WHERE id = ${article})`;
  const rows = `SELECT t.id AS row, ${of} AS article, ${holds} AS stored, ${should} AS expected FROM ${table} t`;
  return where ? `${rows} WHERE ${where}` : `SELECT * FROM (${rows}) WHERE stored IS NOT expected`;
}

/** The rows of a table that break a rule. */
export function* agreement(to: Connection, rule: Rule): Generator<Finding> {
  const { check, table, says, where } = rule;
  const rows = to.prepare(broken(rule)).iterate() as Iterable<Broken>;
  for (const { row, article, stored, expected } of rows) {
    const problem = where ? says : `${says}: ${quoted(stored)} is stored, ${quoted(expected)} is right`;
    yield { check, table, row, article, problem };
  }
}
