import { analyse } from '../text/analyse.js';
import { languageOf } from '../text/language.js';
import type { Analysis, Article, ArticleRecord, Facts } from '../types.js';
import { findEntities } from './entities/index.js';
import { findFigures } from './figures/index.js';
import { findKeywords } from './keywords.js';
import { findSpeech } from './quotes/index.js';
import { toRecord } from './record.js';

/** The French extractors, in order: what a later one needs of an earlier one is its argument. */
function frenchFacts(analysis: Analysis, article: Article): Facts {
  const entities = findEntities(analysis);
  const figures = findFigures(analysis, entities, article.date);
  const speech = findSpeech(analysis, entities, article.media);
  return { ...entities, figures, ...speech, keywords: findKeywords(analysis) };
}

/** The facts of one article. Asynchronous because the English analyser is loaded only when an article is English. */
export async function extractArticle(article: Article): Promise<ArticleRecord> {
  const analysis = analyse(article.title, article.body);
  const language = languageOf(analysis);
  const facts =
    language === 'en' ? (await import('../english/index.js')).englishFacts(analysis) : frenchFacts(analysis, article);
  return toRecord(article, language, analysis, facts);
}
