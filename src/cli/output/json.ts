import type { Row } from './column.js';

/** What JSON leaves unescaped and a terminal would obey: C1 controls, bidi overrides, tags. Escaped they mean the same. */
const ACTS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** A value as JSON that is safe to look at. */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(ACTS, (c) => c.split('').map(escaped).join(''));
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One array, a row a line. */
export function* jsonArray(rows: Iterable<Row>): Generator<string> {
  let start = '[';
  let line: string | undefined;
  for (const row of rows) {
    if (line !== undefined) yield `${start}${line},`;
    if (line !== undefined) start = ' ';
    line = json(row);
  }
  yield `${start}${line ?? ''}]`;
}

/** One object a line. */
export function* ndjson(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield json(row);
}
