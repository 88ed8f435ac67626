import { isStopword } from '../../french/stopwords.js';
import { fold } from '../../text/fold.js';
import { tokenise } from '../../text/tokens.js';
import type { Connection } from '../connection.js';
import { searchWords } from '../search-words.js';
import { articleRow } from './records.js';

const LIMIT = 12;

/** What may set an article apart: a word of three letters or more, compounds whole (`vélo-cargo`), no elision. */
const TELLING = /^\p{L}[\p{L}'-]+\p{L}$/u;

/** How many articles hold each key of a JSON array. */
const DOCUMENTS = `
SELECT t.term, t.doc FROM json_each(?) j JOIN articles_terms t ON t.term = j.value WHERE t.col = 'body_stems'`;

interface Term {
  count: number;
  /** The search keys of its parts: one, but for compounds. */
  keys: readonly string[];
  /** How the article writes it, and how often. */
  forms: Map<string, number>;
}

function termsOf(text: string): Term[] {
  const terms = new Map<string, Term>();
  for (const { text: word } of tokenise(fold(text))) {
    const form = word.toLowerCase();
    if (!TELLING.test(form) || isStopword(form)) continue;
    const keys = searchWords(form).map((part) => part.key);
    const term = terms.get(keys.join(' ')) ?? { count: 0, keys, forms: new Map() };
    term.count++;
    term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    terms.set(keys.join(' '), term);
  }
  return [...terms.values()];
}

const mostFrequent = (forms: Map<string, number>): string => [...forms].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/**
 * The words that set an article apart from the rest of the index, as it writes them: tf-idf with the document frequencies that
 * full-text search keeps anyway. (natural's TfIdf holds the terms of all articles in memory to answer the same.)
 */
export function keywords(to: Connection, articleId: string): string[] {
  const { title, body } = to.get<{ title: string | null; body: string }>(
    'SELECT title, body FROM articles WHERE id = ?',
    articleRow(to, articleId),
  )!;
  const terms = termsOf(`${title ?? ''}\n${body}`);
  const all = to.get<{ n: number }>('SELECT COUNT(*) AS n FROM articles')!.n;
  const keys = [...new Set(terms.flatMap((term) => term.keys))];
  const documents = to.all<{ term: string; doc: number }>(DOCUMENTS, JSON.stringify(keys));
  const held = new Map(documents.map(({ term, doc }) => [term, doc]));
  /** A compound is as rare as its rarest part. */
  const rarest = (term: Term) => Math.min(...term.keys.map((key) => held.get(key) ?? 1));
  return terms
    .map((term) => ({ word: mostFrequent(term.forms), weight: term.count * Math.log(1 + all / rarest(term)) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, LIMIT)
    .map(({ word }) => word);
}
