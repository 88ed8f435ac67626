import type { Paint, Style } from '../paint.js';
import { paintLines } from './marks.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

/** A line of a card, before it is wrapped to the terminal. May hold marks of style. */
export interface Line {
  readonly text: string;
  /** Cells to the left; 0 where not given. */
  readonly indent?: number;
  readonly style?: Style;
}

export interface Section {
  readonly heading: string;
  /** Cells to the left of the heading; 0 where not given. */
  readonly indent?: number;
  readonly lines: readonly Line[];
}

/** What a person reads about one thing: a title, what is known of it, sections. */
export interface Card {
  readonly title: string;
  readonly facts: readonly Line[];
  readonly sections: readonly Section[];
}

export interface Sheet {
  readonly columns: number;
  readonly paint: Paint;
}

/** Prose wider than this is hard to read. */
const WIDEST = 110;

/** A card as lines that fit the sheet; empty sections are left out. */
export function* card({ title, facts, sections }: Card, sheet: Sheet): Generator<string> {
  yield* line({ text: title, style: 'heading' }, sheet);
  for (const fact of facts) if (fact.text) yield* line(fact, sheet);
  for (const { heading, indent, lines } of sections) {
    if (lines.length === 0) continue;
    yield '';
    yield* line({ text: heading, indent, style: 'heading' }, sheet);
    for (const l of lines) yield* line(l, sheet);
  }
}

/** One line of a card, wrapped under its indent. */
export function* line({ text, indent = 0, style }: Line, { columns, paint }: Sheet): Generator<string> {
  const width = Math.max(1, Math.min(columns, WIDEST) - indent);
  const space = ' '.repeat(indent);
  const lines = wrap(visible(text), width);
  if (lines.length === 0) yield '';
  for (const l of paintLines(lines, paint, style)) yield space + l;
}
