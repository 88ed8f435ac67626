import { UserError } from '../../errors.js';
import { fold } from '../../text/fold.js';
import { sqliteCode } from '../faults.js';
import type { Filters } from '../rows.js';
import { type SearchWord, searchWords } from '../search-words.js';

/** What an elision leaves before its apostrophe: `l'insertion` asks for *insertion* only. */
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)$/i;

const isJoined = (gap: string) => gap !== '' && !/\s/.test(gap);

/** Runs of words that the text writes without a space between: `multi-acteurs` is one, and searched as a phrase. */
function runs(text: string): SearchWord[][] {
  const found: SearchWord[][] = [];
  let end = -1;
  for (const word of searchWords(text)) {
    if (text[word.end] === "'" && ELIDED.test(text.slice(word.start, word.end))) continue;
    if (end >= 0 && isJoined(text.slice(end, word.start))) found.at(-1)!.push(word);
    else found.push([word]);
    end = word.end;
  }
  return found;
}

/** The phrases that a user's words ask for, as search keys; what stands between double quotes is one phrase. */
export function phrasesOf(query: string): string[][] {
  const parts = fold(query).split('"');
  return parts
    .flatMap((part, i) => (i % 2 === 1 && i < parts.length - 1 ? [runs(part).flat()] : runs(part)))
    .map((words) => words.map((w) => w.key).filter(Boolean))
    .filter((keys) => keys.length > 0);
}

/**
 * An FTS5 expression for what a user typed, or null where that holds no word. Words are quoted, all must occur, and none is read as
 * syntax; a raw query is FTS5's own language over the unfolded title and body.
 */
export function matchExpression(query: string, raw = false): string | null {
  if (raw) return query.trim() === '' ? null : `{title body} : (${query})`;
  const phrases = phrasesOf(query).map((keys) => `"${keys.join(' ')}"`);
  return phrases.length === 0 ? null : `{title_stems body_stems} : (${phrases.join(' AND ')})`;
}

/** Runs a query whose `match` a user may have written in FTS5's syntax: its complaints become UserErrors. */
export function withSyntaxErrors<T>({ match, rawQuery }: Filters = {}, query: () => T): T {
  try {
    return query();
  } catch (error) {
    if (!rawQuery || sqliteCode(error) !== 'SQLITE_ERROR') throw error;
    throw new UserError(`cannot read the query '${match}': ${(error as Error).message}`, {
      advice: 'Leave out --raw-query to search for the words as they are. Syntax: https://sqlite.org/fts5.html',
      exitCode: 2,
      cause: error,
    });
  }
}
