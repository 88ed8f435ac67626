import { TAG_TYPES } from '../../dist/french/tagger/labels.js';
import { Tagger } from '../../dist/french/tagger/tagger.js';
import { Weights } from '../../dist/french/tagger/weights.js';

const NAMES = ['PER', 'ORG', 'LOC'];

export const taggerOf = (rows, phrases) => new Tagger({ weights: new Weights(rows), phrases });

export const emptyCounts = () => Object.fromEntries(TAG_TYPES.map((type) => [type, { right: 0, found: 0, gold: 0 }]));

/** Adds what a tagger finds in documents to the counts of each type: exact span and type. Roles are not counted where the corpus knows none. */
export function count(tagger, documents, counts = emptyCounts()) {
  for (const { analysis, annotations, ours } of documents) {
    const gold = new Set(annotations.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { type } of annotations) counts[type].gold++;
    for (const { start, end, type } of tagger.tag(analysis)) {
      if (type === 'ROLE' && !ours) continue;
      counts[type].found++;
      if (gold.has(`${start} ${end} ${type}`)) counts[type].right++;
    }
  }
  return counts;
}

export const f1 = ({ right, found, gold }) => (found + gold === 0 ? 0 : (200 * right) / (found + gold));

const sum = (parts) =>
  parts.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }));

/** One line: F1 of people, organisations and places together, then of each type. */
export function scoreLine(counts) {
  const names = f1(sum(NAMES.map((type) => counts[type])));
  const each = TAG_TYPES.map((type) => `${type} ${f1(counts[type]).toFixed(1)}`);
  return `names ${names.toFixed(1)} · ${each.join(' · ')}`;
}
