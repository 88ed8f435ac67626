import { breaksAround, ENDS } from './tags.js';

/** An element that is open. */
export interface Open {
  readonly tag: string;
  readonly breaks: 0 | 1 | 2;
  /** Innermost article, suspect and heading around its text. */
  readonly scope: number;
  readonly opensScope: boolean;
  readonly suspect: number;
  readonly level: number;
  readonly footer: boolean;
  readonly verbatim: boolean;
  /** Its text is not read. */
  readonly silent: boolean;
  /** Is it in an article or in the main part of the page? */
  readonly inArticle: boolean;
  /** Did it begin a link, a time? */
  link: boolean;
  time: boolean;
}

/** A list item ends another one even if so many elements were left open in it; more would cost time without bound. */
const NEAR = 64;

/**
 * The open elements, as deep as a page likes: whatever it closes or forgets to close, an element is put on and taken off once.
 */
export class Stack {
  readonly #open: Open[] = [];
  /** Where each element is open, by tag; where lines and paragraphs are. */
  readonly #places = new Map<string, number[]>();
  readonly #blocks: number[] = [];
  readonly #closed: (element: Open, depth: number) => void;

  constructor(closed: (element: Open, depth: number) => void) {
    this.#closed = closed;
  }

  get top(): Open | undefined {
    return this.#open.at(-1);
  }

  get depth(): number {
    return this.#open.length;
  }

  at(depth: number): Open | undefined {
    return this.#open[depth];
  }

  push(element: Open): void {
    const places = this.#places.get(element.tag) ?? [];
    this.#places.set(element.tag, places);
    places.push(this.#open.length);
    if (element.breaks > 0) this.#blocks.push(this.#open.length);
    this.#open.push(element);
  }

  /** Ends what a tag ends that is about to open: a paragraph, an item before the next one. */
  makeWay(tag: string): void {
    const paragraph = this.#places.get('p')?.at(-1);
    if (breaksAround(tag) > 0 && paragraph !== undefined && paragraph === this.#blocks.at(-1)) this.#closeTo(paragraph);
    for (let ended = this.#endedBy(tag); ended !== -1; ended = this.#endedBy(tag)) this.#closeTo(ended);
  }

  /** The nearest element that a tag ends, such as an item before the next one; -1 for none. */
  #endedBy(tag: string): number {
    const ends = ENDS.get(tag);
    if (!ends) return -1;
    for (let depth = this.depth - 1; depth >= Math.max(0, this.depth - NEAR); depth--) {
      const { tag: open } = this.#open[depth]!;
      if (ends.within.has(open)) return -1;
      if (ends.open.has(open)) return depth;
    }
    return -1;
  }

  /**
   * Ends an element, and what is open in it; gives it back. Text marks end no paragraph; what is not open cannot be ended.
   */
  close(tag: string): Open | null {
    const depth = this.#places.get(tag)?.at(-1);
    if (depth === undefined) return null;
    if (breaksAround(tag) === 0 && depth < (this.#blocks.at(-1) ?? -1)) return null;
    const element = this.#open[depth]!;
    this.#closeTo(depth);
    return element;
  }

  closeAll(): void {
    this.#closeTo(0);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const element = this.#open.pop()!;
      this.#places.get(element.tag)!.pop();
      if (element.breaks > 0) this.#blocks.pop();
      this.#closed(element, this.#open.length);
    }
  }
}
