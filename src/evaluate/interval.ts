/** The 97.5th percentile of the normal distribution: 95 % lie between minus and plus this. */
const Z = 1.959963984540054;

/**
 * The 95 % confidence interval of a share, `hits` of `of`, by Wilson's score: right for small samples and shares near 0 or 1, where the
 * usual ± is not. E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209–212. Of none it is 0 to 1: nothing is known.
 */
export function wilson(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * of);
  const margin = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  return { low: Math.max(0, (centre - margin) / scale), high: Math.min(1, (centre + margin) / scale) };
}
