import { readTagger, tag } from '../french/tagger/index.js';
import { analyse } from '../text/analyse.js';
import { languageOf } from '../text/language.js';
import type { Analysis, Article, ArticleRecord, Facts } from '../types.js';
import { findEntities } from './entities/index.js';
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
  findEntities(sample);
}

/** The French extractors, in order: what a later one needs of an earlier one is its argument. */
async function frenchFacts(analysis: Analysis, article: Article, between?: Between): Promise<Facts> {
  if (between && !isReady) await readLists(between);
  await between?.();
  const entities = findEntities(analysis);
  await between?.();
  const figures = findFigures(analysis, entities, article.date);
  await between?.();
  const speech = findSpeech(analysis, entities, article.media);
  return { ...entities, figures, ...speech, keywords: findKeywords(analysis) };
}

/** The facts of one article. Asynchronous because the English analyser is loaded only when an article is English. */
export async function extractArticle(article: Article, between?: Between): Promise<ArticleRecord> {
  const analysis = analyse(article.title, article.body);
  const language = languageOf(analysis);
  const facts =
    language === 'en'
      ? (await import('../english/index.js')).englishFacts(analysis)
      : await frenchFacts(analysis, article, between);
  return toRecord(article, language, analysis, facts);
}
