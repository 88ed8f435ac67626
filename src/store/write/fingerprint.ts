import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../../types.js';

/** The keys of a record that tell one state of an article from another, in the order in which they are hashed: where it was met is not among them. */
const KEYS = [
  ...['id', 'content_hash', 'title', 'date', 'themes', 'media', 'reading_seconds', 'language', 'body'],
  ...[
    'people',
    'organisations',
    'places',
    'figures',
    'quotes',
    'statements',
    'keywords',
    'name',
    'aliases',
    'role',
    'organisation',
  ],
  ...['evidence', 'mentions', 'kind', 'code', 'department', 'value', 'min', 'max', 'unit', 'modifier', 'per', 'period'],
  ...['outcome', 'sentence', 'speaker', 'attribution', 'question', 'text', 'start', 'end', 'in', 'rule', 'confidence'],
];

/** Tells whether the article or what was extracted from it changed: the same whatever the source and the order of keys. */
export function fingerprint(record: ArticleRecord): string {
  return createHash('sha256').update(JSON.stringify(record, KEYS)).digest('hex').slice(0, 32);
}
