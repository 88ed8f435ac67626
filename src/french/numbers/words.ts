/** What a number word does to the number read so far. */
export interface Piece {
  readonly role: 'unit' | 'ten' | 'hundred' | 'thousand' | 'scale' | 'and';
  readonly value: number;
}

const UNITS = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
const TENS: Record<string, number> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  // Belgium and Switzerland
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const SCALES: Record<string, number> = { million: 1e6, milliard: 1e9, billion: 1e12 };

function pieces(): Map<string, Piece> {
  const map = new Map<string, Piece>([
    ['une', { role: 'unit', value: 1 }],
    ['zero', { role: 'unit', value: 0 }],
    ['cent', { role: 'hundred', value: 100 }],
    ['cents', { role: 'hundred', value: 100 }],
    ['mil', { role: 'thousand', value: 1000 }],
    ['mille', { role: 'thousand', value: 1000 }],
    ['et', { role: 'and', value: 0 }],
  ]);
  UNITS.split(' ').forEach((word, value) => {
    map.set(word, { role: 'unit', value });
  });
  for (const [word, value] of Object.entries(TENS)) map.set(word, { role: 'ten', value });
  for (const [word, value] of Object.entries(SCALES)) {
    map.set(word, { role: 'scale', value });
    map.set(`${word}s`, { role: 'scale', value });
  }
  return map;
}

/** Number words in lower case. Hyphenated ones are split before they are looked up. */
export const PIECES: ReadonlyMap<string, Piece> = pieces();

/** `une dizaine` is about ten of something; `des dizaines` is at least some tens. */
export const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['huitaine', 8],
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['septantaine', 70],
  ['nonantaine', 90],
  ['centaine', 100],
  ['millier', 1000],
  ['demi-douzaine', 6],
]);

/** Those of which there can be several: `trois douzaines`, `des milliers`. */
export const PLURAL_COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['dizaines', 10],
  ['douzaines', 12],
  ['vingtaines', 20],
  ['centaines', 100],
  ['milliers', 1000],
  ['millions', 1e6],
  ['milliards', 1e9],
]);

/** Denominators; all but `tiers` and `quart` are ordinals too. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['tiers', 3],
  ['quart', 4],
  ['cinquième', 5],
  ['sixième', 6],
  ['septième', 7],
  ['huitième', 8],
  ['neuvième', 9],
  ['dixième', 10],
  ['douzième', 12],
  ['quinzième', 15],
  ['vingtième', 20],
  ['trentième', 30],
  ['centième', 100],
  ['millième', 1000],
]);

const isCapital = (code: number) => (code >= 65 && code <= 90) || (code >= 192 && code <= 222);

/** A word in lower case; nearly all are already, and comparing two letters is cheaper than allocating. */
export function lower(word: string): string {
  return isCapital(word.charCodeAt(0)) || isCapital(word.charCodeAt(1)) ? word.toLowerCase() : word;
}
