import { analyse, sentenceOf } from '../../text/analyse.js';
import type { Connection } from '../connection.js';
import type { CardFact } from '../rows.js';

/** Where in which article (by row) something stands, in code points; null where the record gives no place. */
export interface Evidence {
  row: number;
  in: string | null;
  start: number | null;
  end: number | null;
}

const ARTICLE = 'SELECT article, date, title, body FROM articles WHERE id = ?';

/** The UTF-16 offset of the code point number `at`. */
function unitOffset(text: string, at: number): number {
  let offset = 0;
  for (let i = 0; i < at && offset < text.length; i++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}

/** The sentence around a code point of a text. Only its line is analysed: no sentence crosses one. */
function sentenceAround(text: string, at: number): string {
  const offset = unitOffset(text, at);
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end);
  const sentence = sentenceOf(analyse(null, line), offset - start);
  return sentence ? line.slice(sentence.start, sentence.end) : line.trim();
}

/** The facts of a card: each with its article and the sentence that says so. */
export function factsOf<E extends Evidence, T>(
  to: Connection,
  evidence: readonly E[],
  more: (e: E) => T,
): (CardFact & T)[] {
  return evidence.map((e) => {
    const a = to.get<{ article: string; date: string | null; title: string | null; body: string }>(ARTICLE, e.row)!;
    const part = e.in ?? 'body';
    const text = part === 'title' ? (a.title ?? '') : a.body;
    const { article, date, title } = a;
    const place = { article, in: part, start: e.start ?? 0, end: e.end ?? 0 };
    return { date, title, ...place, sentence: e.start === null ? '' : sentenceAround(text, e.start), ...more(e) };
  });
}
