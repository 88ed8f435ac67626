import type { ArticleRecord } from '../types.js';
import { ARTICLE_FIELDS, type Facts, figures, organisations, people, places, quotes, statements } from './facts.js';
import { paired } from './pairs.js';

/** Records in the order of their ids, read one at a time. */
export interface RecordSet {
  /** The id of each, and a hash that is the same where the whole record is. */
  states(): Iterable<{ readonly id: string; readonly hash: string }>;
  article(id: string): ArticleRecord;
}

export const CHANGE_TYPES = [
  'articles',
  'people',
  'organisations',
  'places',
  'figures',
  'quotes',
  'statements',
] as const;

export type ChangeType = (typeof CHANGE_TYPES)[number];

/** One thing that came, went or changed in one article; of what changed each field by itself. */
export interface Change {
  change: 'added' | 'removed' | 'changed';
  type: ChangeType;
  /** The name, the words of a figure or quote, the title of an article. */
  what: string;
  /** What changed of it; null where it came or went. */
  field: string | null;
  /** Of what came or went: what is known of it. */
  before: unknown;
  after: unknown;
  article: string;
  date: string | null;
  title: string | null;
}

type Place = Pick<Change, 'article' | 'date' | 'title'>;
type Said = Omit<Change, keyof Place>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function* factChanges<T>(type: ChangeType, facts: Facts<T>, older: readonly T[], newer: readonly T[]): Generator<Said> {
  const { both, removed, added } = paired(older, newer, facts.keys);
  const moved = { type, field: null, before: null, after: null };
  for (const fact of removed) yield { ...moved, change: 'removed', what: facts.name(fact), before: facts.about(fact) };
  for (const fact of added) yield { ...moved, change: 'added', what: facts.name(fact), after: facts.about(fact) };
  for (const [old, now] of both)
    for (const field of facts.fields) {
      if (same(old[field], now[field])) continue;
      yield { change: 'changed', type, what: facts.name(now), field, before: old[field], after: now[field] };
    }
}

const SHOWN = 60;
const LEAD = 20;

/** Where two texts part: some words of each from there on, from the beginning of a word. */
function parting(older: string, newer: string): [string, string] {
  let at = 0;
  while (at < older.length && older[at] === newer[at]) at++;
  const start = Math.max(newer.lastIndexOf(' ', at - 1) + 1, newer.lastIndexOf('\n', at - 1) + 1, at - LEAD, 0);
  const from = (text: string) => text.slice(start, start + SHOWN).replace(/\s+/g, ' ');
  return [from(older), from(newer)];
}

function* articleChanges(older: ArticleRecord, newer: ArticleRecord): Generator<Said> {
  const changed = { change: 'changed', type: 'articles', what: newer.title ?? '' } as const;
  for (const field of ARTICLE_FIELDS) {
    if (!same(older[field], newer[field])) yield { ...changed, field, before: older[field], after: newer[field] };
  }
  if (older.body === newer.body) return;
  const [before, after] = parting(older.body, newer.body);
  yield { ...changed, field: 'body', before, after };
}

/** An article before and after; null where it is not there. */
type Compare = (older: ArticleRecord | null, newer: ArticleRecord | null) => Iterable<Said>;

const comparing =
  <T>(type: ChangeType, facts: Facts<T>): Compare =>
  (older, newer) =>
    factChanges(type, facts, older ? facts.of(older) : [], newer ? facts.of(newer) : []);

/** In the order of the record. */
const COMPARISONS: readonly Compare[] = [
  comparing('people', people),
  comparing('organisations', organisations),
  comparing('places', places),
  comparing('figures', figures),
  comparing('quotes', quotes),
  comparing('statements', statements),
];

/** What came, went or changed in one article. */
function* between(older: ArticleRecord | null, newer: ArticleRecord | null): Generator<Said> {
  if (older && newer) yield* articleChanges(older, newer);
  else {
    const change = newer ? 'added' : 'removed';
    yield { change, type: 'articles', what: (newer ?? older)?.title ?? '', field: null, before: null, after: null };
  }
  for (const compare of COMPARISONS) yield* compare(older, newer);
}

/** The ids of both sides in order, each once, with the hash on either side. */
function* merged(older: RecordSet, newer: RecordSet): Generator<{ id: string; was?: string; is?: string }> {
  const [left, right] = [older.states()[Symbol.iterator](), newer.states()[Symbol.iterator]()];
  let [a, b] = [left.next(), right.next()];
  while (!a.done || !b.done) {
    if (b.done || (!a.done && a.value.id < b.value.id)) {
      yield { id: a.value.id, was: a.value.hash };
      a = left.next();
    } else if (a.done || b.value.id < a.value.id) {
      yield { id: b.value.id, is: b.value.hash };
      b = right.next();
    } else {
      yield { id: a.value.id, was: a.value.hash, is: b.value.hash };
      [a, b] = [left.next(), right.next()];
    }
  }
}

/** What came, went or changed from `older` to `newer`, article by article in the order of their ids; one article of each in memory. */
export function* changes(older: RecordSet, newer: RecordSet): Generator<Change> {
  for (const { id, was, is } of merged(older, newer)) {
    if (was === is) continue;
    const [before, after] = [was === undefined ? null : older.article(id), is === undefined ? null : newer.article(id)];
    const { date, title } = (after ?? before)!;
    for (const said of between(before, after)) yield { ...said, article: id, date, title };
  }
}
