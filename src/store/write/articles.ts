/**
 * Articles as `a`, by an index of their ids and days: their rows hold the texts, so that to look up thousands reads the whole file. SQLite
 * would not choose it, for a row found by its number costs it least.
 */
export const ARTICLES = 'articles a INDEXED BY articles_in_order';
