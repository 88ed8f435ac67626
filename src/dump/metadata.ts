import type { Warning } from '../types.js';
import type { FieldReader, Reading } from './fields.js';

/** The metadata of an article, with its lines of labels as written, not yet divided. */
export interface Metadata {
  readonly date: string | null;
  readonly readingSeconds: number | null;
  readonly themes: readonly LabelLine[];
  readonly media: readonly LabelLine[];
  readonly warnings: readonly Warning[];
}

export interface LabelLine {
  readonly text: string;
  /** In the dump, from 1. */
  readonly line: number;
}

interface Draft {
  date: string | null;
  readingSeconds: number | null;
  themes: LabelLine[];
  media: LabelLine[];
  warnings: Warning[];
}

function addReading(draft: Draft, reading: Reading, line: number): void {
  draft.readingSeconds ??= reading.seconds;
  if (reading.seconds === null && reading.text !== '')
    draft.warnings.push({
      code: 'duration-unreadable',
      message: `unreadable reading time: ${shown(reading.text)}`,
      line,
    });
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function addLine(draft: Draft, fields: FieldReader, text: string, line: number): void {
  const field = fields.read(text);
  if (!field) return;
  if (field.kind === 'reading') addReading(draft, field.reading, line);
  else if (field.kind !== 'date') {
    if (field.value !== '') draft[field.kind].push({ text: field.value, line });
  } else {
    draft.date ??= field.date;
    if (!field.date) draft.warnings.push({ code: 'date-impossible', message: `no such day: ${shown(text)}`, line });
    if (field.reading) addReading(draft, field.reading, line);
  }
}

/**
 * Reads the metadata section of an article, in whatever order its lines stand; of a repeated date the first counts. `lineOf`
 * gives the place of each of its lines in the dump.
 */
export function readMetadata(section: string, lineOf: (index: number) => number, fields: FieldReader): Metadata {
  const draft: Draft = { date: null, readingSeconds: null, themes: [], media: [], warnings: [] };
  section.split('\n').forEach((text, i) => {
    addLine(draft, fields, text.trim(), lineOf(i));
  });
  return draft;
}
