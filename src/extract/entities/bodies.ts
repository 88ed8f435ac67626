import { genericHeadAt } from '../../french/organisation-words.js';
import type { FoundOrganisation } from '../../types.js';
import type { Reading } from './reading.js';
import type { Item } from './shape.js';

const INTRODUCED = /nom commun|lieu nommé par un nombre/;
/** What being introduced (`l'association X`) is worth in mentions, and what standing in the title or the lead. */
const INTRODUCTION = 1.5;
const LEAD = 1.5;
const LEAD_PARAGRAPHS = 2;

/** The organisations of an article, found by mention, by kind, and by how much the article turns around them. */
export class Bodies {
  readonly #reading: Reading;
  readonly #byStart = new Map<number, FoundOrganisation>();
  readonly #byKind = new Map<string | null, FoundOrganisation[]>();
  readonly #dominant = new Map<string | null, FoundOrganisation | null>();
  /** The organisation that the article turns around, if one stands out. */
  readonly dominant: FoundOrganisation | null;

  /** Where organisations and people are named, in order. */
  readonly #named: readonly number[];

  /** `people`: where people are named. */
  constructor(reading: Reading, organisations: readonly FoundOrganisation[], people: readonly number[]) {
    this.#reading = reading;
    for (const organisation of organisations) {
      for (const { start } of organisation.mentions) this.#byStart.set(start, organisation);
      const same = this.#byKind.get(organisation.kind);
      if (same) same.push(organisation);
      else this.#byKind.set(organisation.kind, [organisation]);
    }
    this.dominant = this.#heaviest(organisations);
    this.#named = [...this.#byStart.keys(), ...people].sort((a, b) => a - b);
  }

  /** The organisation named last before `offset` in its paragraph, unless a person is named since. */
  lastBefore(offset: number): FoundOrganisation | null {
    let low = 0;
    for (let high = this.#named.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#named[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    const start = this.#named[low - 1];
    const apart = start === undefined || this.#reading.analysis.text.slice(start, offset).includes('\n');
    return apart ? null : (this.#byStart.get(start) ?? null);
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
      found = this.#heaviest(same);
      this.#dominant.set(kind, found);
    }
    return found;
  }

  #heaviest(organisations: readonly FoundOrganisation[]): FoundOrganisation | null {
    let best: FoundOrganisation | null = null;
    let most = 0;
    for (const organisation of organisations) {
      const weight = this.#weight(organisation);
      if (weight === most) best = null;
      if (weight > most) [best, most] = [organisation, weight];
    }
    return best;
  }

  #weight({ mentions }: FoundOrganisation): number {
    const { paragraphs, text } = this.#reading.analysis;
    const leadEnd = paragraphs[LEAD_PARAGRAPHS - 1]?.end ?? text.length;
    const introduced = mentions.some(({ rule }) => INTRODUCED.test(rule)) ? INTRODUCTION : 0;
    return mentions.length + introduced + (mentions[0]!.start < leadEnd ? LEAD : 0);
  }
}
