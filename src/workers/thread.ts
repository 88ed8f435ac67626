import { Worker } from 'node:worker_threads';
import type { Article } from '../types.js';
import type { Reply } from './messages.js';

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** Young garbage is collected often: what an article leaves is small, and a larger nursery makes nothing faster. In megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** One worker thread. It answers batches in the order in which they were sent; when it dies or the signal is aborted, all that wait are told. */
export class Thread {
  readonly #worker = new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: LIMITS });
  #waiting: Waiting[] = [];
  /** Why it died. */
  #fault: unknown = null;

  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = () => this.#abandon(this.#signal?.reason);

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
    signal?.addEventListener('abort', this.#onAbort);
    this.#worker.on('message', (reply: Reply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on('error', (error) => this.#abandon(error));
    this.#worker.on('exit', () => this.#abandon(new Error('a worker thread ended before its work')));
  }

  /** Batches sent and not answered yet. */
  get load(): number {
    return this.#waiting.length;
  }

  /** The answer to a batch. Throws where the worker has died: what is sent to it is never answered. */
  ask(articles: readonly Article[]): Promise<Reply> {
    if (this.#fault) throw this.#fault;
    const reply = new Promise<Reply>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // it is waited for in its turn, which may come long after it failed
    reply.catch(() => {});
    this.#worker.postMessage(articles);
    return reply;
  }

  async close(): Promise<void> {
    this.#waiting = [];
    this.#signal?.removeEventListener('abort', this.#onAbort);
    await this.#worker.terminate();
  }

  #abandon(error: unknown): void {
    this.#fault ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
