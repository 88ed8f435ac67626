import { parentPort } from 'node:worker_threads';
import { extractArticles } from '../extract/index.js';
import type { Article, ArticleRecord } from '../types.js';
import { type Failure, failureOf, type Reply } from './messages.js';

/** What runs in a worker: takes batches of articles one after the other and answers each with its records. */
async function extractBatch(articles: readonly Article[]): Promise<Reply> {
  const records: ArticleRecord[] = [];
  let failure: Failure | null = null;
  try {
    for await (const record of extractArticles(articles)) records.push(record);
  } catch (error) {
    failure = failureOf(error);
  }
  return { records, failure };
}

let turn: Promise<unknown> = Promise.resolve();

parentPort!.on('message', (articles: Article[]) => {
  // a batch waits for the one before it: answers come in the order of the questions
  turn = turn.then(async () => parentPort!.postMessage(await extractBatch(articles)));
});
