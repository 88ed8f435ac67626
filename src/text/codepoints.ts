/**
 * A function from UTF-16 offsets of `text` to offsets in Unicode code points. Where the text has no surrogate pair (nearly
 * always) the two are equal and it costs nothing.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
