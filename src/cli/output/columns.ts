import type {
  ArticleRow,
  Change,
  ClaimRow,
  CorrectionRow,
  Effect,
  FigureGroupRow,
  FigureRow,
  Finding,
  LabelRow,
  OrganisationRow,
  PersonRow,
  PlaceRow,
  QuoteRow,
  SearchRow,
  SuspectRow,
} from '../../index.js';
import { amount, duration, number, unitOf } from './amount.js';
import type { ChangeCount } from './changes.js';
import type { Column } from './column.js';
import { marked } from './marks.js';

/** The columns of a row type: every key of the row, in the order of CSV. */
export type ColumnsOf<R> = readonly (Omit<Column, 'name' | 'cell'> & {
  name: keyof R & string;
  cell?: (row: R) => string;
})[];

/** Enough of an id to name an article by; `show` takes any prefix that fits one only. */
const SHORT_ID = 8;

const DATE = { name: 'date', rank: 2 } as const;
const FIRST_LAST = [
  { name: 'first_date', heading: 'first', rank: 6 },
  { name: 'last_date', heading: 'last', rank: 5 },
] as const;
const ARTICLES_COUNT = { name: 'articles', rank: 3, align: 'right' } as const;
const ORGANISATION = {
  name: 'organisation',
  rank: 1,
  least: 12,
  most: 30,
  lines: 2,
  cell: (r: { organisation: string | null }) => marked('organisation', r.organisation ?? ''),
} as const;
const SPAN = [{ name: 'in' }, { name: 'start' }, { name: 'end' }] as const;

export const ARTICLES: ColumnsOf<ArticleRow> = [
  { name: 'id', rank: 1, cell: (r) => r.id.slice(0, SHORT_ID) },
  DATE,
  { name: 'title', rank: 0, least: 28, most: 60, lines: 2, cell: (r) => marked('heading', r.title ?? '') },
  { name: 'themes', rank: 6, least: 12, most: 40, lines: 2, cell: (r) => r.themes.join(', ') },
  { name: 'media', rank: 7, least: 10, most: 24, lines: 2, cell: (r) => r.media.join(', ') },
  { name: 'reading_seconds', heading: 'reading', cell: (r) => duration(r.reading_seconds) },
  { name: 'language' },
  { name: 'people', rank: 3, align: 'right' },
  { name: 'figures', rank: 4, align: 'right' },
  { name: 'quotes', rank: 5, align: 'right' },
  { name: 'source' },
];

export const MATCHES: ColumnsOf<SearchRow> = [
  { name: 'id', rank: 1, cell: (r) => r.id.slice(0, SHORT_ID) },
  DATE,
  { name: 'title', rank: 0, least: 20, most: 90, lines: 2, cell: (r) => marked('heading', r.title ?? '') },
  { name: 'snippet', rank: 0, place: 'below' },
  { name: 'score' },
];

export const PEOPLE: ColumnsOf<PersonRow> = [
  { name: 'name', rank: 0, least: 12, most: 30, lines: 2, cell: (r) => marked('person', r.name) },
  { name: 'role', rank: 1, least: 16, most: 48, lines: 3 },
  { ...ORGANISATION, rank: 2, least: 14, most: 36 },
  ARTICLES_COUNT,
  { name: 'quotes', rank: 4, align: 'right' },
  ...FIRST_LAST,
];

export const ORGANISATIONS: ColumnsOf<OrganisationRow> = [
  { name: 'name', rank: 0, least: 24, most: 44, lines: 2, cell: (r) => marked('organisation', r.name) },
  { name: 'kind', rank: 4, most: 20 },
  { name: 'aliases', rank: 8, least: 10, most: 30, lines: 2, cell: (r) => r.aliases.join(', ') },
  ARTICLES_COUNT,
  { name: 'people', rank: 4, align: 'right' },
  { name: 'figures', rank: 4, align: 'right' },
  ...FIRST_LAST,
];

/** The decisions of the corrections file. */
export const CORRECTIONS: ColumnsOf<CorrectionRow> = [
  { name: 'line', rank: 1, align: 'right' },
  { name: 'action', rank: 0 },
  { name: 'type', rank: 2 },
  {
    name: 'name',
    rank: 0,
    least: 12,
    most: 40,
    lines: 2,
    cell: (r) => (r.action === 'forget' ? '(forgotten)' : r.name),
  },
  { name: 'target', rank: 0, least: 12, most: 40, lines: 2 },
  { name: 'article', rank: 4, cell: (r) => r.article.slice(0, SHORT_ID) },
  ARTICLES_COUNT,
  { name: 'reason', rank: 6, least: 10, most: 40, lines: 2 },
  { name: 'date', rank: 5 },
  { name: 'conflict', rank: 0, place: 'below', cell: (r) => (r.conflict === null ? '' : `not applied: ${r.conflict}`) },
];

/** What decisions would change, an entity or a fact a row. */
export const EFFECTS: ColumnsOf<Effect> = [
  { name: 'article', rank: 1, cell: (r) => r.article.slice(0, SHORT_ID) },
  { name: 'title', rank: 3, least: 16, most: 40 },
  { name: 'type', rank: 0 },
  { name: 'before', rank: 0, least: 16, most: 60, lines: 3, cell: (r) => r.before ?? '—' },
  { name: 'after', rank: 0, least: 16, most: 60, lines: 3, cell: (r) => r.after ?? '—' },
];

export const PLACES: ColumnsOf<PlaceRow> = [
  { name: 'name', rank: 0, least: 14, most: 40, lines: 2, cell: (r) => marked('place', r.name) },
  { name: 'kind', rank: 4, most: 18 },
  { name: 'code', rank: 2 },
  { name: 'department', heading: 'dep.', rank: 2, least: 4, most: 24 },
  { name: 'region', rank: 3, least: 10, most: 28 },
  ARTICLES_COUNT,
  ...FIRST_LAST,
];

/** What a figure states, whole. */
const MEASURE: ColumnsOf<FigureRow | ClaimRow> = [
  { name: 'value', rank: 0, align: 'right', cell: (r) => marked('figure', amount(r)) },
  { name: 'min' },
  { name: 'max' },
  { name: 'unit', rank: 0, least: 14, most: 36, lines: 3, cell: unitOf },
  { name: 'modifier' },
  { name: 'per' },
  { name: 'period', rank: 5, most: 14 },
  { name: 'kind' },
];

export const FIGURES: ColumnsOf<FigureRow> = [
  ...MEASURE,
  { name: 'outcome' },
  ORGANISATION,
  { name: 'text' },
  { ...DATE, rank: 3 },
  { name: 'title', rank: 4, least: 16, most: 60 },
  { name: 'sentence', rank: 0, place: 'below', cell: (r) => withText(r.sentence, r.text) },
  { name: 'article' },
  ...SPAN,
];

/** The sentence with the words of the figure marked in it. */
function withText(sentence: string, text: string): string {
  return sentence.replace(text, () => marked('figure', text));
}

/** Claims, the values of one thing side by side. */
export const CLAIMS: ColumnsOf<ClaimRow> = [
  ...MEASURE,
  ORGANISATION,
  { name: 'values', rank: 2, align: 'right' },
  ARTICLES_COUNT,
  ...FIRST_LAST,
  { name: 'titles', rank: 0, place: 'below', lines: 4, cell: (r) => r.titles.map((t) => `— ${t}`).join(' ') },
  { name: 'ids' },
];

/** Groups of figures. The bar compares the counts; values of different things are never added up. */
export const FIGURE_GROUPS: ColumnsOf<FigureGroupRow> = [
  { name: 'group', rank: 0, least: 14, most: 40, lines: 2, cell: (r) => r.group ?? '(none)' },
  { name: 'unit', rank: 5, least: 10, most: 30, cell: (r) => (r.unit === r.group ? '' : (r.unit ?? '')) },
  { name: 'figures', rank: 1, bar: true },
  ARTICLES_COUNT,
  { name: 'min', rank: 2, align: 'right', cell: (r) => number(r.min) },
  { name: 'max', rank: 2, align: 'right', cell: (r) => number(r.max) },
];

/** Which lines stand below a row of quotes. */
export interface QuotesView {
  /** The sentence around each. */
  readonly context?: boolean;
  /** The rule that tells who speaks, and where the words stand. */
  readonly explain?: boolean;
}

/** Quotes between marks, an answer behind its question, indirect speech as it is. */
function asSaid({ text, kind, question }: QuoteRow): string {
  const said = marked('heading', kind === 'quote' ? `« ${text} »` : text);
  return question === null ? said : `${question} — ${said}`;
}

function speakerOf({ speaker, organisation, kind }: QuoteRow): string {
  if (speaker) return marked('person', speaker);
  return organisation && kind !== 'quote' ? '' : '(nobody named)';
}

const whyQuote = ({ kind, attribution, rule, confidence, in: part, start, end }: QuoteRow) =>
  `${kind}, ${attribution}: ${rule}, ${confidence}; ${part} ${start}–${end}`;

/** The columns of quotes; ready to publish as they stand. */
export function quoteColumns({ context = false, explain = false }: QuotesView = {}): ColumnsOf<QuoteRow> {
  return [
    // in its sentence a text need not stand by itself too
    {
      name: 'text',
      ...(context ? {} : { rank: 0 }),
      place: 'below',
      lines: 12,
      cell: asSaid,
    },
    { name: 'speaker', rank: 0, least: 12, most: 30, lines: 2, cell: speakerOf },
    { name: 'role', rank: 2, least: 14, most: 44, lines: 2 },
    ORGANISATION,
    { name: 'kind' },
    { name: 'question' },
    { name: 'attribution' },
    { name: 'rule', ...(explain ? { rank: 0 } : {}), place: 'below', lines: 2, cell: whyQuote },
    { name: 'confidence' },
    { ...DATE, rank: 3 },
    { name: 'title', rank: 4, least: 16, most: 60 },
    { name: 'article', rank: 5, cell: (r) => r.article.slice(0, SHORT_ID) },
    ...SPAN,
    ...(context ? [CONTEXT] : []),
  ];
}

const CONTEXT = {
  name: 'context',
  rank: 0,
  place: 'below',
  lines: 16,
  cell: (r: QuoteRow) => (r.context ?? '').replace(r.text, () => marked('heading', r.text)),
} as const;

/** What came, went or changed, a row each. */
export const CHANGES: ColumnsOf<Change> = [
  { name: 'change', rank: 0 },
  { name: 'type', rank: 2 },
  { name: 'what', rank: 0, least: 14, most: 44, lines: 2, cell: (r) => marked('heading', r.what) },
  { name: 'field', rank: 1 },
  { name: 'before', rank: 0, least: 10, most: 36, lines: 2 },
  { name: 'after', rank: 0, least: 10, most: 36, lines: 2 },
  { name: 'article', rank: 3, cell: (r) => r.article.slice(0, SHORT_ID) },
  { ...DATE, rank: 4 },
  { name: 'title', rank: 5, least: 16, most: 40 },
];

/** How many of each kind came, went and changed. */
export const CHANGE_COUNTS: ColumnsOf<ChangeCount> = [
  { name: 'type', rank: 0 },
  { name: 'added', rank: 1, align: 'right' },
  { name: 'removed', rank: 1, align: 'right' },
  { name: 'changed', rank: 1, align: 'right' },
];

/** What does not hold in an index. */
export const FINDINGS: ColumnsOf<Finding> = [
  { name: 'check', rank: 0, cell: (r) => marked('heading', r.check) },
  { name: 'table', rank: 1, least: 10, most: 24 },
  { name: 'row', rank: 2, align: 'right' },
  { name: 'article', rank: 1, cell: (r) => r.article?.slice(0, SHORT_ID) ?? '' },
  { name: 'problem', rank: 0, least: 24, most: 100, lines: 4 },
];

export const LABELS: ColumnsOf<LabelRow> = [
  { name: 'name', rank: 0, least: 14, most: 60, lines: 2, cell: (r) => marked('heading', r.name) },
  ARTICLES_COUNT,
  ...FIRST_LAST,
];

const entity = ({ type }: SuspectRow, name: string) => marked(type, name);

export const SUSPECTS: ColumnsOf<SuspectRow> = [
  { name: 'name', rank: 0, least: 16, most: 44, lines: 2, cell: (r) => entity(r, r.name) },
  { name: 'other', rank: 0, least: 16, most: 44, lines: 2, cell: (r) => entity(r, r.other) },
  { name: 'type', rank: 3 },
  { name: 'reason', rank: 1, least: 14, most: 32, lines: 2 },
  { name: 'similarity', heading: 'alike', rank: 2, align: 'right' },
  { name: 'distance', heading: 'letters', rank: 5, align: 'right' },
  ARTICLES_COUNT,
  { name: 'other_articles', heading: 'of other', rank: 4, align: 'right' },
];
