import type { Article } from '../types.js';
import type { Failure } from './messages.js';

/** So much text goes to a worker at once: enough that sending costs nothing, little enough that a small dump occupies all workers. */
const BATCH_LENGTH = 16_000;

/**
 * The articles in order, some {@link BATCH_LENGTH} code units of text together; one that is longer goes alone. Where reading them
 * fails, what was read before comes first, then why: as with one thread nothing of it is lost.
 */
export async function* batches(articles: AsyncIterable<Article>): AsyncGenerator<Article[] | Failure> {
  let batch: Article[] = [];
  let length = 0;
  let failure: Failure | null = null;
  try {
    for await (const article of articles) {
      batch.push(article);
      length += article.body.length;
      if (length < BATCH_LENGTH) continue;
      yield batch;
      batch = [];
      length = 0;
    }
  } catch (error) {
    failure = { kind: 'thrown', error };
  }
  if (batch.length > 0) yield batch;
  if (failure) yield failure;
}
