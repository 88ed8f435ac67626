import type { Article } from '../types.js';

/** So much text goes to a worker at once: enough that sending costs nothing, little enough that a small dump occupies all workers. */
const BATCH_LENGTH = 16_000;

/** The articles in order, some {@link BATCH_LENGTH} code units of text together; one that is longer goes alone. */
export async function* batches(articles: AsyncIterable<Article>): AsyncGenerator<Article[]> {
  let batch: Article[] = [];
  let length = 0;
  for await (const article of articles) {
    batch.push(article);
    length += article.body.length;
    if (length < BATCH_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
