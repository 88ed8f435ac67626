import { analyse, sentenceOf } from '../../text/analyse.js';
import { passageAround, unitOffset } from '../../text/passage.js';
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

/** The sentence around a code point of a text. Only its line is analysed: no sentence crosses one. */
function sentenceAround(text: string, at: number): string {
  const offset = unitOffset(text, at);
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end);
  const sentence = sentenceOf(analyse(null, line), offset - start);
  return sentence ? line.slice(sentence.start, sentence.end) : line.trim();
}

/** The sentence, or sentences, around each place. Articles are read once where they follow one another. */
export function passagesOf(to: Connection, places: readonly Evidence[]): string[] {
  let row: number | undefined;
  let texts: { title: string | null; body: string } = { title: null, body: '' };
  return places.map((place) => {
    if (place.row !== row) {
      row = place.row;
      texts = to.get<typeof texts>('SELECT title, body FROM articles WHERE id = ?', row)!;
    }
    const text = (place.in === 'title' ? texts.title : texts.body) ?? '';
    const { start, end } = passageAround(text, place.start ?? 0, place.end ?? 0);
    return text.slice(start, end).trim();
  });
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
