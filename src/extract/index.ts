import { readTagger, tag } from '../french/tagger/index.js';
import { analyse } from '../text/analyse.js';
import { languageOf } from '../text/language.js';
import type { Analysis, Article, ArticleRecord, Facts, Language } from '../types.js';
import { entitiesOf } from './entities/index.js';
import { findFigures } from './figures/index.js';
import { findKeywords } from './keywords.js';
import { findSpeech } from './quotes/index.js';
import { toRecord } from './record.js';

/** Called between the steps of an extraction, for who wants to hear what happens meanwhile; it may throw, which ends the work. */
export type Between = () => Promise<void>;

const SAMPLE = 'Awa Roy, maire de Lyon, a reçu 12 familles.';
let isReady = false;

/** The first article would wait for the model and all word lists at once: they are read one after the other. */
async function readLists(between: Between): Promise<void> {
  isReady = true;
  readTagger();
  await between();
  const sample = analyse(null, SAMPLE);
  tag(sample);
  await between();
  entitiesOf([sample]);
}

/** An article on its way: its language is told, its facts are not. */
interface Analysed {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly language: Language;
}

function analysed(article: Article): Analysed {
  const analysis = analyse(article.title, article.body);
  return { article, analysis, language: languageOf(analysis) };
}

/** The facts of French articles. Extractors in order: what a later one needs of an earlier one is its argument. Each takes all articles before the next does: its code and its lists are fetched once. */
async function frenchFacts(of: readonly Analysed[], between?: Between): Promise<Facts[]> {
  if (between && !isReady) await readLists(between);
  await between?.();
  const entities = entitiesOf(of.map(({ analysis }) => analysis));
  await between?.();
  const figures = of.map(({ analysis, article }, i) => findFigures(analysis, entities[i]!, article.date));
  await between?.();
  const speech = of.map(({ analysis, article }, i) => findSpeech(analysis, entities[i]!, article.media));
  return of.map(({ analysis }, i) => {
    const { people, organisations, places } = entities[i]!;
    const { quotes, statements } = speech[i]!;
    const keywords = findKeywords(analysis);
    return { people, organisations, places, figures: figures[i]!, quotes, statements, keywords };
  });
}

/** The records of articles. Asynchronous because the English analyser is loaded only when an article is English. */
async function recordsOf(articles: readonly Article[], between?: Between): Promise<ArticleRecord[]> {
  const all = articles.map(analysed);
  const french = all.filter(({ language }) => language === 'fr');
  const facts = (await frenchFacts(french, between))[Symbol.iterator]();
  const english = french.length < all.length ? await import('../english/index.js') : null;
  return all.map(({ article, analysis, language }) =>
    toRecord(article, language, analysis, language === 'fr' ? facts.next().value! : english!.englishFacts(analysis)),
  );
}

/** The record of one article. */
export async function extractArticle(article: Article, between?: Between): Promise<ArticleRecord> {
  return (await recordsOf([article], between))[0]!;
}

/**
 * The records of articles in order, made together, which is faster than one by one: some 16 000 characters of text are enough.
 * Where one fails, those before it come first, as if they had been extracted one by one; then what failed is thrown.
 */
export async function* extractArticles(articles: readonly Article[], between?: Between): AsyncGenerator<ArticleRecord> {
  let records: ArticleRecord[] | null = null;
  try {
    records = await recordsOf(articles, between);
  } catch (error) {
    if (articles.length === 1) throw error;
  }
  if (records) yield* records;
  else for (const article of articles) yield await extractArticle(article, between);
}
