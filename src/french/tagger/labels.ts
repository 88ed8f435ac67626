/** What the tagger tells apart. `MISC`: programmes, works, products, events; capitals that are none of the others. */
export const TAG_TYPES = ['PER', 'ROLE', 'ORG', 'LOC', 'MISC'] as const;
export type TagType = (typeof TAG_TYPES)[number];

/** Labels of tokens: 0 is outside; of type `t` the first token has `1 + 2t`, the others `2 + 2t`. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + 2 * TAG_TYPES.length;
export const beginOf = (type: TagType): number => 1 + 2 * TAG_TYPES.indexOf(type);
export const insideOf = (begin: number): number => begin + 1;
export const isBegin = (label: number): boolean => (label & 1) === 1;
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;
export const typeOf = (label: number): TagType => TAG_TYPES[(label - 1) >> 1]!;

/** The labels that may stand before each label: an inside only follows its own begin or itself. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  isInside(label) ? Uint8Array.of(label - 1, label) : Uint8Array.from({ length: LABEL_COUNT }, (_, other) => other),
);

/** A run of tokens `[first, last)` under one type. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly type: TagType;
}

/** The runs that `labels[0]` to `labels[length - 1]` spell, in order. */
export function runsOf(labels: ArrayLike<number>, length: number): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < length; first++) {
    const begin = labels[first]!;
    if (!isBegin(begin)) continue;
    let last = first + 1;
    while (last < length && labels[last] === insideOf(begin)) last++;
    runs.push({ first, last, type: typeOf(begin) });
  }
  return runs;
}
