import { extractArticle } from '../extract/index.js';
import type { Article, ArticleRecord } from '../types.js';
import { batches } from './batches.js';
import { errorOf, type Reply } from './messages.js';
import { Thread } from './thread.js';

/** Each worker makes machine code of its own, which takes as long as a megabyte of text: with less two are no faster. In bytes of a dump. */
const WORTH_A_WORKER = 1_500_000;

/** Batches that a worker holds at most: the one it works on and one to go on with. So what is read ahead stays small. */
const AHEAD = 2;

/** Extracts articles in this thread, or in several workers; the records are the same, and in the same order. */
export class Extractor {
  readonly #jobs: number;
  #threads: Thread[] = [];

  /** `jobs` threads beside this one; with 1 there is no other. */
  constructor(jobs: number) {
    this.#jobs = jobs;
  }

  /** The records of a dump of that many bytes. Throws what extracting an article throws, behind the records before it. */
  records(articles: AsyncIterable<Article>, bytes: number): AsyncGenerator<ArticleRecord> {
    const alone = this.#jobs <= 1 || (bytes < WORTH_A_WORKER && this.#threads.length === 0);
    return alone ? inThisThread(articles) : this.#inWorkers(articles);
  }

  /** Ends all workers, whatever they do. The extractor may be used again: it starts others. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }

  async *#inWorkers(articles: AsyncIterable<Article>): AsyncGenerator<ArticleRecord> {
    const asked: Promise<Reply>[] = [];
    for await (const batch of batches(articles)) {
      asked.push(Array.isArray(batch) ? this.#idlest().ask(batch) : Promise.resolve({ records: [], failure: batch }));
      if (asked.length >= AHEAD * this.#jobs) yield* recordsOf(await asked.shift()!);
    }
    for (const reply of asked) yield* recordsOf(await reply);
  }

  /** The worker with least to do; one that has nothing is preferred to a new one. */
  #idlest(): Thread {
    const idlest = this.#threads.reduce<Thread | null>((a, b) => (a && a.load <= b.load ? a : b), null);
    if (idlest?.load === 0 || this.#threads.length >= this.#jobs) return idlest!;
    const thread = new Thread();
    this.#threads.push(thread);
    return thread;
  }
}

async function* inThisThread(articles: AsyncIterable<Article>): AsyncGenerator<ArticleRecord> {
  for await (const article of articles) yield await extractArticle(article);
}

function* recordsOf({ records, failure }: Reply): Generator<ArticleRecord> {
  yield* records;
  if (failure) throw errorOf(failure);
}
