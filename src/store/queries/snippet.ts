import type { Span } from '../../types.js';
import { searchWords, wordSpans } from '../search-words.js';

/** Around a matched word; private use, so that no text holds them and every output can choose its own marks. */
export const MARK_START = '\ue000';
export const MARK_END = '\ue001';

const WORDS = 32;

const plain = (text: string) => text.replace(/[\ue000\ue001]/g, '').replace(/\s+/g, ' ');

/** Where the passage of {@link WORDS} words begins that holds most different keys, then most hits; the earliest of equals. */
function bestWindow(keys: readonly (string | null)[]): number {
  const inside = new Map<string, number>();
  let hits = 0;
  let best = { start: 0, score: 0 };
  keys.forEach((key, i) => {
    const leaving = keys[i - WORDS];
    if (leaving) {
      hits--;
      const left = inside.get(leaving)! - 1;
      if (left > 0) inside.set(leaving, left);
      else inside.delete(leaving);
    }
    if (!key) return;
    hits++;
    inside.set(key, (inside.get(key) ?? 0) + 1);
    const score = inside.size * WORDS + hits;
    if (score > best.score) best = { start: Math.max(0, i - WORDS + 1), score };
  });
  return best.start;
}

/** Moves a window so that what it found is not at its very end. */
function centred(start: number, keys: readonly (string | null)[]): number {
  const last = Math.min(start + WORDS, keys.length) - 1;
  let first = start;
  while (first <= last && !keys[first]) first++;
  if (first > last) return start;
  const lead = Math.floor((WORDS - (last - first + 1)) / 2);
  return Math.max(0, Math.min(first - lead, keys.length - WORDS));
}

/** The numbers of the first and the last word of the best passage; there may be none. */
function windowOf(keys: readonly (string | null)[]): { first: number; last: number } {
  const first = centred(bestWindow(keys), keys);
  return { first, last: Math.min(first + WORDS, keys.length) - 1 };
}

/** The best passage of `body` for these search keys, on one line, matched words marked, `…` where the text goes on. */
export function snippet(body: string, wanted: ReadonlySet<string>): string {
  const words = searchWords(body);
  return passage(
    body,
    words.map((w) => (wanted.has(w.key) ? w.key : null)),
    words,
  );
}

/**
 * The same where the index knows the keys of the words of `body`: `stems`. Only words up to the passage are looked for, and only those
 * that are marked in it are stemmed; where they have other keys, all are.
 */
export function snippetByStems(body: string, stems: string, wanted: ReadonlySet<string>): string {
  const keys = stems === '' ? [] : stems.split(' ').map((key) => (wanted.has(key) ? key : null));
  const { first, last } = windowOf(keys);
  const words = wordSpans(body, last + 1);
  const isOf = ({ start, end }: Span, key: string) => searchWords(body.slice(start, end))[0]?.key === key;
  const agree =
    last >= 0 && words.length === last + 1 && words.every((word, i) => i < first || !keys[i] || isOf(word, keys[i]));
  return agree ? passage(body, keys, words) : snippet(body, wanted);
}

/** In: of each word of `body` its key, null where it is not wanted; where the words stand, up to the last one of the passage. */
function passage(body: string, keys: readonly (string | null)[], words: readonly Span[]): string {
  const { first, last } = windowOf(keys);
  if (last < 0) return plain(body.slice(0, 200)).trim();
  const start = first === 0 ? 0 : words[first]!.start;
  const end = last === keys.length - 1 ? body.length : words[last]!.end;
  const pieces: string[] = [];
  let at = start;
  for (let i = first; i <= last; i++) {
    if (!keys[i]) continue;
    const { start: from, end: to } = words[i]!;
    pieces.push(plain(body.slice(at, from)), MARK_START, plain(body.slice(from, to)), MARK_END);
    at = to;
  }
  pieces.push(plain(body.slice(at, end)));
  return `${start > 0 ? '…' : ''}${pieces.join('').trim()}${end < body.length ? '…' : ''}`;
}
