import type { ArticleRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { storedRecord } from './records.js';

/** The record of an article before the decisions that were applied to it. */
export function originalOf(to: Connection, row: number): ArticleRecord {
  const kept = to.get<{ record: string }>('SELECT record FROM originals WHERE article_id = ?', row);
  if (kept) return JSON.parse(kept.record) as ArticleRecord;
  const { sources: _, ...record } = storedRecord(to, row);
  return record;
}
