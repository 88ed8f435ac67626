import { createHash } from 'node:crypto';
import { nameKey } from '../text/fold.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const OPENING = 200;

/**
 * The id of an article, 16 hexadecimal digits: of title and date, so that an edited article keeps it; of the opening words
 * instead of a missing title, because two articles of one day are two.
 */
export function articleId(title: string | null, date: string | null, body: string): string {
  const named = title === null ? `body\n${nameKey(body.slice(0, OPENING))}` : `title\n${nameKey(title)}`;
  return sha256(`${named}\n${date ?? ''}`).slice(0, 16);
}

/** Tells that an article changed: of its title, its metadata as written and its body, so that no better reading of labels counts as a change. */
export function contentHash(title: string | null, metadata: string, body: string): string {
  // NUL, which no text has, divides the parts
  return sha256(`${title ?? ''}\0${metadata.trim().replace(/\s+/g, ' ')}\0${body}`).slice(0, 32);
}
