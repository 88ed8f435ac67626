import { type Between, extractArticles } from '../extract/index.js';
import type { Article, ArticleRecord } from '../types.js';
import { batches } from './batches.js';
import { errorOf, type Reply } from './messages.js';
import { Thread } from './thread.js';

/** Each worker makes machine code of its own, which takes as long as a megabyte of text: with less two are no faster. In bytes of all dumps so far. */
const WORTH_A_WORKER = 1_500_000;

/**
 * Batches that a worker holds at most: the one it works on and some to go on with while this thread stores, which hears nothing for
 * a tenth of a second now and then. What is read ahead stays small.
 */
const AHEAD = 4;

/** A text that keeps a thread busy for longer than a signal may wait to be heard. In UTF-16 code units. */
const LONG = 30_000;

/** What may end the work from outside. */
export interface Heed {
  /** Its reason is thrown by whatever waits for a worker. */
  readonly signal: AbortSignal;
  /** Lets this thread hear of it. */
  readonly pause: Between;
}

export interface ExtractorOptions {
  readonly heed?: Heed | undefined;
  /** This thread has other work to do meanwhile. */
  readonly isBusyHere?: boolean;
  /** Called before this thread extracts a dump. */
  readonly onExtractingHere?: (() => void) | undefined;
}

/** Extracts articles in this thread, or in several workers; the records are the same, and in the same order. */
export class Extractor {
  readonly #jobs: number;
  readonly #heed: Heed | undefined;
  readonly #inOthers: boolean;
  readonly #onExtractingHere: (() => void) | undefined;
  #threads: Thread[] = [];
  #bytes = 0;

  /**
   * `jobs` threads beside this one. Where it has nothing else to do, 1 means that there is no other, except for long articles
   * where something may end the work.
   */
  constructor(jobs: number, { heed, isBusyHere = false, onExtractingHere }: ExtractorOptions = {}) {
    this.#jobs = jobs;
    this.#heed = heed;
    this.#inOthers = jobs > 1 || isBusyHere;
    this.#onExtractingHere = onExtractingHere;
  }

  /** The records of a dump of that many bytes. Throws what extracting an article throws, behind the records before it. */
  records(articles: AsyncIterable<Article>, bytes: number): AsyncGenerator<ArticleRecord> {
    // small dumps together are as good as a large one
    this.#bytes += bytes;
    const isWorthIt = this.#inOthers && this.#bytes >= WORTH_A_WORKER;
    return isWorthIt ? this.#inWorkers(articles) : this.#inThisThread(articles);
  }

  /** Ends all workers, whatever they do. The extractor may be used again: it starts others. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }

  async *#inThisThread(articles: AsyncIterable<Article>): AsyncGenerator<ArticleRecord> {
    this.#onExtractingHere?.();
    for await (const batch of batches(articles)) {
      if (!Array.isArray(batch)) throw errorOf(batch);
      // a thread that is at work hears nothing: this one waits for another
      if (this.#heed && batch[0]!.body.length >= LONG) yield* recordsOf(await this.#idlest().ask(batch));
      else yield* extractArticles(batch, this.#heed?.pause);
    }
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
    const thread = new Thread(this.#heed?.signal);
    this.#threads.push(thread);
    return thread;
  }
}

function* recordsOf({ records, failure }: Reply): Generator<ArticleRecord> {
  yield* records;
  if (failure) throw errorOf(failure);
}
