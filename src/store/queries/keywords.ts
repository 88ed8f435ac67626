import { isStopword } from '../../french/stopwords.js';
import type { Connection } from '../connection.js';
import { searchWords } from '../search-words.js';
import { articleRow } from './records.js';

const LIMIT = 12;

/** What may set an article apart: a word of three letters or more that not every text holds. */
const TELLING = /^\p{L}{3,}$/u;

/** How many articles hold each key of a JSON array. */
const DOCUMENTS = `
SELECT t.term, t.doc FROM json_each(?) j JOIN articles_terms t ON t.term = j.value WHERE t.col = 'body_stems'`;

interface Term {
  count: number;
  /** How the article writes it, and how often. */
  forms: Map<string, number>;
}

function termsOf(text: string): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const { start, end, key } of searchWords(text)) {
    const form = text.slice(start, end).toLowerCase();
    if (!TELLING.test(form) || isStopword(form)) continue;
    const term = terms.get(key) ?? { count: 0, forms: new Map() };
    term.count++;
    term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
    terms.set(key, term);
  }
  return terms;
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
  const documents = to.all<{ term: string; doc: number }>(DOCUMENTS, JSON.stringify([...terms.keys()]));
  const held = new Map(documents.map(({ term, doc }) => [term, doc]));
  const weight = (key: string, { count }: Term) => count * Math.log(1 + all / (held.get(key) ?? 1));
  return [...terms]
    .map(([key, term]) => ({ key, term, weight: weight(key, term) }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, LIMIT)
    .map(({ term }) => mostFrequent(term.forms));
}
