/** Reads a stream of chunks by lines and by counts, holding no more than what is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Makes sure that there is a byte to read; false at the end. */
  async #more(): Promise<boolean> {
    while (this.#at === this.#buffer.length) {
      const step = await this.#chunks.next();
      if (step.done) return false;
      this.#buffer = step.value;
      this.#at = 0;
    }
    return true;
  }

  /** The next line without its end; null at the end, or where it is longer than `most` bytes. */
  async line(most: number): Promise<string | null> {
    const parts: Buffer[] = [];
    for (let length = 0; length <= most && (await this.#more()); ) {
      const newline = this.#buffer.indexOf(10, this.#at);
      const end = newline === -1 ? this.#buffer.length : newline;
      parts.push(this.#buffer.subarray(this.#at, end));
      length += end - this.#at;
      this.#at = newline === -1 ? end : end + 1;
      if (newline !== -1) return Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    }
    return null;
  }

  /** Passes over `count` bytes, handing them to `each`; how many there were. */
  async pass(count: number, each: (bytes: Buffer) => void = () => {}): Promise<number> {
    let passed = 0;
    while (passed < count && (await this.#more())) {
      const end = Math.min(this.#buffer.length, this.#at + count - passed);
      each(this.#buffer.subarray(this.#at, end));
      passed += end - this.#at;
      this.#at = end;
    }
    return passed;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
