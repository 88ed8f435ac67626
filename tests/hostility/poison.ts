import type { ArticleRecord } from '../../src/types.js';
import { RECORDS } from '../cli/press.js';

/** What a terminal or a spreadsheet would obey, and letters that look like others. */
const ACTS = '\u001b]0;titre\u0007\u001b[31m\u009b2J\u202eretourné\u2066\u200f\u{e0041}\ufff9 Аwa';
const FORMULAS = ['=', '+', '-', '@', '\t=', '\r=', "'=", '＝'];

/** The record with every text in it turned into poison; what a schema or an offset holds stays. */
function poisoned(record: ArticleRecord, poison: string, n: number): ArticleRecord {
  const body = `${poison} ${record.body}`;
  const shift = [...poison].length + 1;
  const kept = /^(?:id|content_hash|date|language|in|confidence|kind|modifier|attribution|code|text|body)$/;
  const turn = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => turn(item, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([k, item]) => [k, turn(item, k)]));
    if (key === 'start' || key === 'end') return (value as number) + shift;
    return typeof value === 'string' && !kept.test(key) ? `${poison}${value}` : value;
  };
  const id = `${record.id.slice(0, 12)}${String(n).padStart(4, '0')}`;
  return { ...(turn(record, '') as ArticleRecord), id, body, source: `${poison}.txt` };
}

export const POISONED = FORMULAS.flatMap((formula, n) =>
  RECORDS.map((record) => poisoned(record, `${formula}${ACTS}`, n)),
);

/** A name, a path and a word as hostile as the records. */
export const POISON = `=${ACTS}`;

/** What acts, wherever it stands: nothing of it may reach a terminal. Line breaks and tabs are layout. */
export const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\udb40/;
