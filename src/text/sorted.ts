/** How many of the items lie below `limit`: `of` tells where one lies, and they run in order. */
export function countBelow<T>(items: readonly T[], limit: number, of: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(items[middle]!) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
