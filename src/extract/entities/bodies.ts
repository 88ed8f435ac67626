import { genericHeadAt } from '../../french/organisation-words.js';
import type { FoundOrganisation } from '../../types.js';
import { type Prominence, prominenceOf } from './prominence.js';
import type { Reading } from './reading.js';
import type { Item } from './shape.js';

/** How much more than the next a body must weigh for the article to turn around it. */
const MARGIN = 1.1;
/** A single mention far from the lead makes no article turn around a body. */
const LEAST = 1;

/** A body of one paragraph is meant there rather than the dominant one when it weighs this share of it. */
const RIVAL = 0.5;
/** Bodies that an article quotes or that pay, rather than speaks from. */
const ALOOF = new Set(['media', 'authority', 'public']);

/** How many mentions of the paragraph before are asked for the dominant body. */
const FARTHEST = 12;

/** Index of the last of the sorted items that lies before `offset`, or -1. */
function indexBefore<T>(items: readonly T[], offset: number, at: (item: T) => number): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (at(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The organisations of an article, found by mention, by kind, and by how much the article turns around them. */
export class Bodies {
  readonly #reading: Reading;
  readonly #prominence: Prominence;
  readonly #byStart = new Map<number, FoundOrganisation>();
  readonly #byKind = new Map<string | null, FoundOrganisation[]>();
  readonly #dominant = new Map<string | null, FoundOrganisation | null>();
  /** The organisation that the article turns around, if one stands out. */
  readonly dominant: FoundOrganisation | null;

  /** Where organisations and people are named, in order. */
  readonly #named: readonly number[];
  readonly #starts: readonly number[];

  /** `people`: where people are named; `staffed`: starts of the mentions that the text ties to a person. */
  constructor(
    reading: Reading,
    organisations: readonly FoundOrganisation[],
    people: readonly number[],
    staffed: ReadonlySet<number>,
  ) {
    this.#reading = reading;
    this.#prominence = prominenceOf(reading, staffed);
    for (const organisation of organisations) {
      for (const { start } of organisation.mentions) this.#byStart.set(start, organisation);
      const same = this.#byKind.get(organisation.kind);
      if (same) same.push(organisation);
      else this.#byKind.set(organisation.kind, [organisation]);
    }
    this.dominant = this.#heaviest(organisations, LEAST);
    this.#named = [...this.#byStart.keys(), ...people].sort((a, b) => a - b);
    this.#starts = [...this.#byStart.keys()].sort((a, b) => a - b);
  }

  /** The body that a role at `offset` is held in where none is named: the only one that its paragraph names before, if it weighs in the article, else the dominant one. */
  around(offset: number): FoundOrganisation | null {
    const { paragraphs } = this.#reading.analysis;
    const paragraph = paragraphs[indexBefore(paragraphs, offset + 1, ({ start }) => start)];
    if (!paragraph) return this.dominant;
    const near = new Set<FoundOrganisation>();
    const from = indexBefore(this.#starts, paragraph.start, (start) => start) + 1;
    for (let i = from; i < this.#starts.length && this.#starts[i]! < offset && near.size < 2; i++)
      near.add(this.#byStart.get(this.#starts[i]!)!);
    const [only] = near;
    if (near.size !== 1 || only === undefined || only === this.dominant || ALOOF.has(only.kind ?? ''))
      return this.dominant;
    const share = this.dominant === null ? 1 : this.#prominence(only) / this.#prominence(this.dominant);
    return share >= RIVAL && only.mentions.length > 1 ? only : this.dominant;
  }

  /**
   * The organisation that a pointing phrase at `offset` means: the last one named in its paragraph, unless a person is
   * named since. Where the phrase opens a paragraph, that of the one before: the dominant body if it stands there.
   */
  lastBefore(offset: number): FoundOrganisation | null {
    const { text } = this.#reading.analysis;
    const at = indexBefore(this.#named, offset, (start) => start);
    const start = this.#named[at];
    const between = start === undefined ? '\n' : text.slice(start, offset);
    if (start === undefined || between.trimEnd().includes('\n')) return null;
    const last = this.#byStart.get(start) ?? null;
    if (last === null || !between.includes('\n')) return last;
    const same = this.#named
      .slice(Math.max(0, at - FARTHEST), at)
      .filter((other) => !text.slice(other, start).includes('\n'));
    return same.some((other) => this.#byStart.get(other) === this.dominant) ? this.dominant : last;
  }

  /** The organisation that an item of a sentence names, or that its common noun can only mean. */
  meant(item: Item | null): FoundOrganisation | null {
    if (!item) return null;
    if (item.mention) return this.#byStart.get(item.mention.start) ?? null;
    const kind = genericHeadAt(this.#reading.words, item.first)?.value ?? null;
    return this.#dominantOf(this.#byKind.has(kind) ? kind : null);
  }

  #dominantOf(kind: string | null): FoundOrganisation | null {
    const same = this.#byKind.get(kind);
    if (!same) return this.dominant;
    let found = this.#dominant.get(kind);
    if (found === undefined) {
      found = this.#heaviest(same, 0);
      this.#dominant.set(kind, found);
    }
    return found;
  }

  #heaviest(organisations: readonly FoundOrganisation[], least: number): FoundOrganisation | null {
    let best: FoundOrganisation | null = null;
    let most = least;
    let next = 0;
    for (const organisation of organisations) {
      const weight = this.#prominence(organisation);
      if (weight > most) [best, most, next] = [organisation, weight, best ? most : next];
      else next = Math.max(next, weight);
    }
    return most >= next * MARGIN ? best : null;
  }
}
