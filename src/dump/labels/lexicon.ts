import { DECIDED, labelBits } from './bits.js';
import { MAX_CHUNK, possibleStarts, type Reading, readings } from './divide.js';
import { type Chunk, labelKey, type Word } from './words.js';

/** A chunk as it stands in one or more lines, and how it is read at present. */
export interface Entry {
  readonly words: readonly Word[];
  readonly possible: readonly boolean[];
  /** Different lines that hold it. */
  uses: number;
  starts: readonly number[];
  decided: boolean;
}

const MAX_SWEEPS = 8;

/** Does a step again as long as it says that something changed, within bounds. */
function repeat(step: () => boolean): void {
  for (let sweep = 0; sweep < MAX_SWEEPS && step(); sweep++);
}

/** The labels of an entry, each as its words. */
function labelsOf(entry: Pick<Entry, 'words' | 'starts'>): (readonly Word[])[] {
  return entry.starts.map((start, i) => entry.words.slice(start, entry.starts[i + 1]));
}

type Label = Pick<Entry, 'words' | 'possible' | 'uses'>;

const isOpen = (entry: Entry) => entry.possible.some((possible, i) => possible && i > 0);
/** What makes two chunks the same: their words, and where labels may begin in them. */
const entryKey = (words: readonly Word[], possible: readonly boolean[]) =>
  words.map((w, i) => (possible[i] ? `+${w.key}` : w.key)).join(' ');

/**
 * The labels of a field, as few and as short as explain all lines of a dump (minimum description length). It starts from
 * undivided chunks and divides where that is cheaper, until nothing changes; then every reading that the rest of the
 * evidence does not uphold by a margin is marked undecided.
 */
export class Lexicon {
  readonly #known: ReadonlySet<string>;
  readonly #ordered: boolean;
  readonly #entries = new Map<string, Entry>();
  readonly #uses = new Map<string, number>();
  readonly #continues = new Set<string>();
  readonly #banned = new Set<string>();

  constructor(known: ReadonlySet<string>, ordered: boolean) {
    this.#known = known;
    this.#ordered = ordered;
  }

  /** Adds a chunk of one more line to the evidence. */
  add(chunk: Chunk): void {
    const possible = possibleStarts(chunk, this.#ordered);
    const key = entryKey(chunk.words, possible);
    const entry = this.#entries.get(key) ?? { words: chunk.words, possible, uses: 0, starts: [0], decided: true };
    this.#entries.set(key, entry);
    this.#count(entry, -1);
    entry.uses++;
    this.#count(entry, 1);
    chunk.words.forEach((w, i) => {
      if (!possible[i] && !w.binds) this.#continues.add(w.key);
    });
  }

  /** Divides all chunks by each other's evidence. */
  learn(): void {
    const open = [...this.#entries.values()].filter(isOpen).sort((a, b) => a.words.length - b.words.length);
    repeat(() => {
      repeat(() => open.map((entry) => this.#reread(entry)).includes(true));
      return this.#banDivisible();
    });
    repeat(() => {
      const firm = this.#firmLabels();
      const fallen = open.filter((entry) => entry.decided && !this.#upheld(entry, firm));
      for (const entry of fallen) {
        entry.decided = false;
        this.#count(entry, -1);
      }
      return fallen.length > 0;
    });
  }

  /** How a chunk divides; null where the evidence does not decide. */
  read(chunk: Chunk): (readonly Word[])[] | null {
    const possible = possibleStarts(chunk, this.#ordered);
    const entry = this.#entries.get(entryKey(chunk.words, possible));
    if (entry) return entry.decided ? labelsOf(entry) : null;
    const fresh: Entry = { words: chunk.words, possible, uses: 1, starts: [0], decided: true };
    const found = this.#readings(fresh);
    if (!isOpen(fresh)) return [chunk.words];
    return clearly(found) ? labelsOf({ ...fresh, starts: found[0]!.starts }) : null;
  }

  #count(entry: Entry, sign: 1 | -1): void {
    for (const words of labelsOf(entry)) {
      const key = labelKey(words);
      this.#uses.set(key, (this.#uses.get(key) ?? 0) + sign * entry.uses);
    }
  }

  #isMet = (words: readonly Word[]): boolean => {
    const key = labelKey(words);
    return this.#known.has(key) || (!this.#banned.has(key) && (this.#uses.get(key) ?? 0) > 0);
  };

  #bits(words: readonly Word[], uses: number, first: boolean): number {
    return labelBits(words, uses, !this.#isMet(words), first, this.#continues);
  }

  #readings(entry: Entry): Reading[] {
    if (entry.words.length > MAX_CHUNK) return [];
    const cost = (start: number, end: number) => this.#bits(entry.words.slice(start, end), entry.uses, start === 0);
    return readings(entry.words, entry.possible, this.#ordered, cost);
  }

  /** Reads an entry by the evidence of the others; true where its reading changes. */
  #reread(entry: Entry): boolean {
    this.#count(entry, -1);
    const starts = this.#readings(entry)[0]?.starts ?? entry.starts;
    const changed = starts.join() !== entry.starts.join();
    entry.starts = starts;
    this.#count(entry, 1);
    return changed;
  }

  #upheld(entry: Entry, firm: ReadonlySet<string>): boolean {
    this.#count(entry, -1);
    const found = this.#readings(entry);
    this.#count(entry, 1);
    const same = found[0]?.starts.join() === entry.starts.join();
    return same && clearly(found) && labelsOf(entry).every((words) => words.length === 1 || firm.has(labelKey(words)));
  }

  /** Labels of several words that hold together: known, indivisible in some line, or too often met whole to be two. */
  #firmLabels(): Set<string> {
    const { firm, loose } = this.#labels();
    for (const [key, label] of loose) {
      const found = this.#readingsOf(label);
      if (found[0]?.starts.length === 1 && clearly(found)) firm.add(key);
    }
    return firm;
  }

  /** Bans the labels that two chunks uphold by each other although their parts are labels that explain both; true where there are new ones. */
  #banDivisible(): boolean {
    const before = this.#banned.size;
    for (const [key, label] of this.#labels().loose) {
      const found = this.#readingsOf(label);
      if (found.length > 0 && found[0]!.starts.length > 1 && clearly(found)) this.#banned.add(key);
    }
    return this.#banned.size > before;
  }

  /** The labels of all decided chunks: those that some line does not let divide, and the others. */
  #labels(): { firm: Set<string>; loose: Map<string, Label> } {
    const firm = new Set(this.#known);
    const loose = new Map<string, Label>();
    for (const entry of this.#entries.values()) {
      if (!entry.decided) continue;
      entry.starts.forEach((start, i) => {
        const end = entry.starts[i + 1] ?? entry.words.length;
        const words = entry.words.slice(start, end);
        const possible = this.#dividable(entry, start, end);
        const key = labelKey(words);
        if (!possible.includes(true)) firm.add(key);
        else loose.set(key, { words, possible: [true, ...possible], uses: (loose.get(key)?.uses ?? 0) + entry.uses });
      });
    }
    for (const key of firm) loose.delete(key);
    return { firm, loose };
  }

  /** Where the label `[start, end)` of an entry could be divided in its place: before the second word, the third… */
  #dividable(entry: Entry, start: number, end: number): boolean[] {
    const next = entry.words[end]?.order;
    return entry.words.slice(start + 1, end).map((w, i) => {
      const sorted = w.order >= entry.words[start]!.order && (next === undefined || w.order <= next);
      return entry.possible[start + 1 + i]! && (!this.#ordered || sorted);
    });
  }

  /** How a label reads by itself: whole as if it were new, or in parts. */
  #readingsOf({ words, possible, uses }: Label): Reading[] {
    const cost = (start: number, end: number) => {
      const part = words.slice(start, end);
      const isNew = part.length === words.length || !this.#isMet(part);
      return labelBits(part, uses, isNew, start === 0, this.#continues);
    };
    return readings(words, possible, this.#ordered, cost);
  }
}

const clearly = (found: readonly Reading[]): boolean =>
  found.length === 1 || (found.length > 1 && found[1]!.cost - found[0]!.cost >= DECIDED);
