import type { Analysis, Entities, FoundQuote } from '../../types.js';
import { ATTRIBUTION_RULES, type Case, type Previous } from './attribution.js';
import { isSaid } from './said.js';
import { setScene, surroundings } from './scene.js';
import { NOBODY } from './subject.js';

/** The first rule that says who speaks, with what it says. */
function attribute(c: Case) {
  for (const rule of ATTRIBUTION_RULES) {
    const subject = rule.find(c);
    if (subject) return { rule, subject };
  }
  return { rule: null, subject: NOBODY };
}

/**
 * Direct speech of an article, in order: words between marks that someone says, with the speaker's canonical name, or null
 * where the text names nobody. Spans are the words between the marks.
 */
export function findQuotes(analysis: Analysis, entities: Entities): FoundQuote[] {
  const scene = setScene(analysis, entities);
  const quotes: FoundQuote[] = [];
  let previous: Previous | null = null;
  scene.quotations.forEach((quotation, index) => {
    const c: Case = { scene, quotation, around: surroundings(scene, index), previous };
    const { rule, subject } = attribute(c);
    if (!isSaid(c, rule?.speech ?? false)) return;
    quotes.push({
      start: quotation.start,
      end: quotation.end,
      rule: rule?.name ?? 'unattributed',
      confidence: quotation.balanced ? (rule?.confidence ?? 'medium') : 'low',
      speaker: subject.person?.name ?? null,
      attribution: subject.attribution,
    });
    previous = { quotation, speaker: subject.person };
  });
  return quotes;
}
