import type { Drawn, Evidence, Fact, Fault, Measure, Precision, Tick } from '../../index.js';
import { amount, unitOf } from './amount.js';
import type { ColumnsOf } from './columns.js';
import { marked } from './marks.js';

/** What sheets put round the words that a sentence is quoted for: French quotation marks are in the text itself. */
const OPEN = '[[';
const CLOSE = ']]';

function quoted({ sentence, start, end }: Evidence): string {
  return sentence.slice(0, start) + OPEN + sentence.slice(start, end) + CLOSE + sentence.slice(end);
}

const BETWEEN = /\[\[(.*?)\]\]/s;
const painted = (sentence: string) => sentence.replace(BETWEEN, (_, words: string) => marked('match', words));

/** A fact in words, as who ticks it reads it. */
function inWords({ type, of }: Fact): string {
  switch (type) {
    case 'roles':
      return `${of.name}: ${[of.role, of.organisation].filter(Boolean).join(', ')}`;
    case 'figures':
    case 'outcomes':
      return `${amount(of)} ${unitOf(of)}`;
    case 'quotes':
      return `${of.speaker ?? '(nobody named)'}: « ${of.text} »`;
    default:
      return of.name;
  }
}

/** A row of a sheet to tick. */
export interface SheetRow {
  readonly id: string;
  readonly type: string;
  readonly fact: string;
  readonly sentence: string;
  readonly article: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly correct: '';
  readonly comment: '';
}

export function sheetRow({ id, fact, evidence, article, title, date }: Drawn): SheetRow {
  const sentence = evidence ? quoted(evidence) : '';
  return { id, type: fact.type, fact: inWords(fact), sentence, article, title, date, correct: '', comment: '' };
}

const TITLE = { name: 'title', rank: 4, least: 16, most: 60 } as const;
const ARTICLE = {
  name: 'article',
  rank: 5,
  cell: (r: { article: string | null }) => r.article?.slice(0, 8) ?? '',
} as const;
const SENTENCE = {
  name: 'sentence',
  rank: 0,
  place: 'below',
  cell: (r: { sentence: string }) => painted(r.sentence),
} as const;

export const SHEET: ColumnsOf<SheetRow> = [
  { name: 'id' },
  { name: 'type', rank: 0 },
  { name: 'fact', rank: 0, least: 20, most: 60, lines: 3 },
  SENTENCE,
  ARTICLE,
  TITLE,
  { name: 'date', rank: 3 },
  { name: 'correct' },
  { name: 'comment' },
];

const share = (value: number | null) => value?.toFixed(3) ?? '';

export const PRECISIONS: ColumnsOf<Precision> = [
  { name: 'type', rank: 0 },
  { name: 'precision', rank: 0, align: 'right', cell: (r) => share(r.precision) },
  { name: 'low', heading: '95 % from', rank: 1, align: 'right', cell: (r) => share(r.low) },
  { name: 'high', heading: 'to', rank: 1, align: 'right', cell: (r) => share(r.high) },
  { name: 'correct', rank: 2, align: 'right' },
  { name: 'ticked', rank: 2, align: 'right' },
  { name: 'unticked', rank: 3, align: 'right' },
  { name: 'contradicted', rank: 3, align: 'right', cell: (r) => (r.contradicted > 0 ? String(r.contradicted) : '') },
];

/** A fact that was ticked wrong. */
export type WrongRow = Omit<Tick, 'correct'>;

export const wrongRow = ({ correct: _, ...row }: Tick): WrongRow => row;

export const WRONG: ColumnsOf<WrongRow> = [
  { name: 'type', rank: 0 },
  { name: 'fact', rank: 0, least: 20, most: 50, lines: 3, cell: (r) => marked('heading', r.fact) },
  { name: 'comment', rank: 0, least: 16, most: 40, lines: 3 },
  SENTENCE,
  ARTICLE,
  TITLE,
  { name: 'place', rank: 3 },
  { name: 'id' },
];

export const MEASURES: ColumnsOf<Measure> = [
  { name: 'measure', rank: 0 },
  { name: 'precision', rank: 1, align: 'right', cell: (r) => share(r.precision) },
  { name: 'recall', rank: 1, align: 'right', cell: (r) => share(r.recall) },
  { name: 'f1', rank: 0, align: 'right', cell: (r) => share(r.f1) },
  { name: 'hit', rank: 2, align: 'right' },
  { name: 'extra', rank: 2, align: 'right' },
  { name: 'missed', rank: 2, align: 'right' },
];

/** A difference between records and gold file, the sentence it stands in quoted. */
export type FaultRow = Omit<Fault, 'evidence'> & { readonly sentence: string };

export function faultRow({ evidence, ...fault }: Fault): FaultRow {
  return { ...fault, sentence: evidence ? quoted(evidence) : '' };
}

export const FAULTS: ColumnsOf<FaultRow> = [
  { name: 'measure', rank: 0 },
  { name: 'fault', rank: 0 },
  { name: 'found', rank: 0, least: 16, most: 40, lines: 3 },
  { name: 'wanted', rank: 0, least: 16, most: 40, lines: 3 },
  ARTICLE,
  TITLE,
  { name: 'in' },
  { name: 'start' },
  { name: 'end' },
  SENTENCE,
];
