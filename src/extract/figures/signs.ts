import { lower } from '../../french/numbers/index.js';
import { keptByWord } from '../../text/kept.js';
import { keptOfWord } from '../../text/words.js';
import type { Claim } from './claim.js';
import type { Evidence } from './evidence.js';
import { sensesOf } from './senses.js';

/** How far from the figure any evidence looks for its sign, in words. */
const REACH_BEFORE = 16;
const REACH_BEHIND = 25;

const NONE: readonly number[] = [];

/** Tells which of many evidences are worth asking for: those whose sign stands near the figure, and those that need none. */
export class SignReader {
  /** Those with a sign; the number of one is its place here. */
  readonly #signed: readonly Evidence[];
  readonly #anyWord: RegExp;
  /** For each of them the last claim near which its sign was met, by number. */
  readonly #met: Int32Array;
  #claim = 0;

  constructor(evidences: Iterable<Evidence>) {
    this.#signed = [...new Set(evidences)].filter(({ sign }) => sign);
    const words = new Set(this.#signed.flatMap(({ sign }) => sign!.words?.source ?? []));
    this.#anyWord = new RegExp([...words].join('|'), 'u');
    this.#met = new Int32Array(this.#signed.length);
  }

  /** The number of an evidence; -1 of one that needs no sign. */
  numberOf = (evidence: Evidence): number => this.#signed.indexOf(evidence);

  /** Was the sign of that evidence met near the claim that was read last? */
  isMet = (number: number): boolean => number === -1 || this.#met[number] === this.#claim;

  /** Reads the words around a claim's figure, and of its unit, which it may have from another. */
  read({ site, first, last, unit }: Claim): void {
    this.#claim++;
    const end = Math.min(site.to, last + REACH_BEHIND);
    for (let i = Math.max(site.from, first - REACH_BEFORE); i < end; i++)
      this.#enter(this.#ofToken(site.tokens[i]!.word));
    this.#enter(this.#ofUnit(unit));
  }

  #enter(numbers: readonly number[]): void {
    for (const number of numbers) this.#met[number] = this.#claim;
  }

  #ofToken = keptOfWord(({ text }) => this.#numbersOf(lower(text)));

  #ofUnit = keptByWord((unit) => [unit, ...unit.split(' ')].flatMap((word) => this.#numbersOf(word)));

  /** The evidences of which a word (lower case) is a sign. */
  #numbersOf(word: string): readonly number[] {
    const senses = sensesOf(word);
    if (senses.size === 0 && !this.#anyWord.test(word)) return NONE;
    return this.#signed.flatMap(({ sign }, number) => {
      const isSign = sign!.words?.test(word) || sign!.senses?.some((sense) => senses.has(sense));
      return isSign ? [number] : [];
    });
  }
}
