import { setImmediate } from 'node:timers/promises';
import type { DumpWriter } from '../store/index.js';
import type { ArticleRecord } from '../types.js';
import { patiently, pause } from './pause.js';

/**
 * Text whose articles are extracted before the index is locked, in UTF-16 code units: all of most dumps. Extracting takes longer than
 * writing, and who writes makes all others wait; but a record takes ten times the memory of its text.
 */
const KEPT_BACK = 1_000_000;

/** A record that takes long to store, by its text: longer than a signal may wait to be heard. */
const LONG_RECORD = 65_536;

/** A record without text is no small thing either. */
const EMPTY = 200;

const weightOf = ({ body }: ArticleRecord): number => EMPTY + body.length;

interface Options {
  readonly signal?: AbortSignal | undefined;
  /** Called around work that may be long and listens to nothing. */
  readonly unheard?: (<T>(work: () => T) => T) | undefined;
}

/** The records of a dump that wait to be written, in order: while others are extracted, once they are many, and at its end. */
export class Waiting {
  readonly #begin: () => DumpWriter;
  readonly #options: Options;
  readonly #records: ArticleRecord[] = [];
  /** What the records that wait weigh, and all that have come. */
  #weight = 0;
  #all = 0;
  #writer: DumpWriter | undefined;

  /** `begin` locks the index, or says that it is busy. */
  constructor(begin: () => DumpWriter, options: Options) {
    this.#begin = begin;
    this.#options = options;
  }

  /** Is the index locked? */
  get isWriting(): boolean {
    return this.#writer !== undefined;
  }

  add(record: ArticleRecord): void {
    this.#records.push(record);
    this.#weight += weightOf(record);
    this.#all += weightOf(record);
  }

  /**
   * Writes while the next record is on its way: other threads extract meanwhile, and are heard between two records. What comes
   * faster than it is written waits for it. Nothing is written of a dump that may fit into memory.
   */
  async writeWhile(next: Promise<unknown>): Promise<void> {
    let hasCome = false;
    const note = () => {
      hasCome = true;
    };
    next.then(note, note);
    if (this.#all < KEPT_BACK) return;
    this.#writer ??= await this.#locked();
    while (this.#weight >= KEPT_BACK) await this.#write();
    // what is there already is known a turn later
    for (await setImmediate(); !hasCome && this.#records.length > 0; await setImmediate()) await this.#write();
  }

  /** Writes all that waits; the writer may then commit. */
  async writeAll(): Promise<DumpWriter> {
    this.#writer ??= await this.#locked();
    while (this.#records.length > 0) await this.#write();
    return this.#writer;
  }

  rollback(): void {
    this.#writer?.rollback();
  }

  #locked(): Promise<DumpWriter> {
    return patiently(this.#begin, this.#options.signal);
  }

  /** Writes the record that has waited longest. */
  async #write(): Promise<void> {
    const record = this.#records.shift()!;
    this.#weight -= weightOf(record);
    const add = () => void this.#writer!.add(record);
    if (this.#options.unheard && record.body.length >= LONG_RECORD) this.#options.unheard(add);
    else add();
    await pause(this.#options.signal);
  }
}
