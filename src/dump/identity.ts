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
  return idOf(`${named}\n${date ?? ''}`);
}

const idOf = (what: string): string => sha256(what).slice(0, 16);

/** An article of the dump that has the same title and date. */
export interface Namesake {
  readonly contentHash: string;
  readonly line: number;
}

/** The ids of a dump's articles. Two of one title and date are two where their texts differ: none may take the place of the other. */
export class Ids {
  readonly #met = new Map<string, Namesake>();

  /** In: {@link articleId} of the article. Out: its id, and the first article before it that has its title and date. */
  of(id: string, article: Namesake): { id: string; namesake: Namesake | null } {
    const namesake = this.#met.get(id) ?? null;
    if (namesake === null) this.#met.set(id, article);
    const isOther = namesake !== null && namesake.contentHash !== article.contentHash;
    return { id: isOther ? idOf(`${id}\n${article.contentHash}`) : id, namesake };
  }
}

/** Tells that an article changed: of its title, its metadata as written and its body, so that no better reading of labels counts as a change. */
export function contentHash(title: string | null, metadata: string, body: string): string {
  // NUL, which no text has, divides the parts
  return sha256(`${title ?? ''}\0${metadata.trim().replace(/\s+/g, ' ')}\0${body}`).slice(0, 32);
}
