import type { Article } from '../types.js';
import type { Failure } from './messages.js';

/** So much text is extracted together: enough that sending it costs nothing and that code is fetched once for many articles, little enough that a small dump occupies all workers. */
const MOST = 16_000;

/** The first batch is small, and each next one may be twice as long: nothing is compiled yet, and who reads along waits for the first records. */
const FIRST = 2_000;

/**
 * The articles in order, at most some {@link MOST} code units of text together; one that is longer goes alone. Where reading them
 * fails, what was read before comes first, then why: as one by one nothing of it is lost.
 */
export async function* batches(articles: AsyncIterable<Article>): AsyncGenerator<Article[] | Failure> {
  let batch: Article[] = [];
  let length = 0;
  let limit = FIRST;
  let failure: Failure | null = null;
  try {
    for await (const article of articles) {
      if (article.body.length >= MOST && batch.length > 0) {
        yield batch;
        [batch, length] = [[], 0];
      }
      batch.push(article);
      length += article.body.length;
      if (length < limit) continue;
      yield batch;
      [batch, length] = [[], 0];
      limit = Math.min(limit * 2, MOST);
    }
  } catch (error) {
    failure = { kind: 'thrown', error };
  }
  if (batch.length > 0) yield batch;
  if (failure) yield failure;
}
