import type { Analysis, Facts } from '../types.js';
import { findEnglishEntities } from './entities.js';
import { findEnglishFigures } from './figures.js';
import { findEnglishKeywords } from './keywords.js';
import { findNames } from './names.js';
import { findEnglishQuotes } from './quotes.js';
import { readTerms } from './terms.js';

/** The facts of an English article: spans of `Analysis.text`, in the order of the text. */
export function englishFacts(analysis: Analysis): Facts {
  const { terms, amounts } = readTerms(analysis);
  const names = findNames(analysis.text, terms);
  const entities = findEnglishEntities(analysis, terms, names);
  const figures = findEnglishFigures(terms, amounts);
  const quotes = findEnglishQuotes(analysis, entities.people);
  return { ...entities, figures, quotes, statements: [], keywords: findEnglishKeywords(analysis, terms, names) };
}
