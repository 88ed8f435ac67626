/** Writes integers in letters, for the property that each is read back. It shares no code with the reader. */
const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];
const SWISS: Record<number, string> = { 7: 'septante', 8: 'huitante', 9: 'nonante' };

/** Below a hundred, as in France, or as in Switzerland. */
function tens(n: number, swiss: boolean): string {
  if (n < 20) return SMALL[n]!;
  const [ten, unit] = [Math.floor(n / 10), n % 10];
  if (swiss && ten > 6) return joined(SWISS[ten]!, unit);
  if (ten === 7) return n === 71 ? 'soixante et onze' : `soixante-${SMALL[10 + unit]}`;
  if (ten === 8) return unit === 0 ? 'quatre-vingts' : `quatre-vingt-${SMALL[unit]}`;
  if (ten === 9) return `quatre-vingt-${SMALL[10 + unit]}`;
  return joined(TENS[ten]!, unit);
}

const joined = (ten: string, unit: number) =>
  unit === 0 ? ten : unit === 1 ? `${ten} et un` : `${ten}-${SMALL[unit]}`;

function hundreds(n: number, swiss: boolean, last: boolean): string {
  const [hundred, rest] = [Math.floor(n / 100), n % 100];
  const head = hundred === 0 ? '' : hundred === 1 ? 'cent' : `${SMALL[hundred]} cent${rest === 0 && last ? 's' : ''}`;
  const tail = rest === 0 ? '' : tens(rest, swiss);
  const words = [head, tail].filter(Boolean).join(' ');
  return last ? words : words.replace(/vingts$/, 'vingt');
}

/** The traditional spelling. */
function written(n: number, swiss: boolean): string {
  if (n === 0) return SMALL[0]!;
  const parts: string[] = [];
  for (const [size, name] of [
    [1e9, 'milliard'],
    [1e6, 'million'],
  ] as const) {
    const count = Math.floor(n / size) % 1000;
    if (count > 0) parts.push(`${hundreds(count, swiss, true)} ${name}${count > 1 ? 's' : ''}`);
  }
  const thousands = Math.floor(n / 1000) % 1000;
  if (thousands > 0) parts.push(thousands === 1 ? 'mille' : `${hundreds(thousands, swiss, false)} mille`);
  if (n % 1000 > 0) parts.push(hundreds(n % 1000, swiss, true));
  return parts.join(' ');
}

/** An integer below a billion in letters: traditional, of 1990, without hyphens, and the same as in Switzerland. */
export function spellings(n: number): string[] {
  return [false, true].flatMap((swiss) => {
    const traditional = written(n, swiss);
    return [traditional, traditional.replace(/ /g, '-'), traditional.replace(/-/g, ' ')];
  });
}
