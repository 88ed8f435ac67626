/** A unit that is no counted noun. `code` replaces the unit as written, `factor` turns the number into it. */
export interface Unit {
  readonly kind: 'money' | 'duration' | 'measure';
  readonly code?: string;
  readonly factor?: number;
  /** A smaller unit may follow without its name: `un mètre vingt`, `3 euros 50`; how many of it make one. */
  readonly parts?: number;
  /** A symbol counts only behind digits. */
  readonly symbol?: true;
}

const MONEY: Record<string, Unit> = {
  'euro euros': { kind: 'money', code: 'EUR', parts: 100 },
  'centime centimes': { kind: 'money', code: 'EUR', factor: 0.01 },
  'dollar dollars': { kind: 'money', code: 'USD', parts: 100 },
  'franc francs': { kind: 'money', code: 'FRF', parts: 100 },
};

const TIME: Record<string, Unit> = {
  'an ans année années mois semaine semaines jour jours journée journées demi-journée demi-journées': {
    kind: 'duration',
  },
  'trimestre trimestres semestre semestres décennie décennies siècle siècles nuit nuits': { kind: 'duration' },
  'hivers étés automnes printemps saisons': { kind: 'duration' },
  'matinée matinées après-midi après-midis': { kind: 'duration' },
  'heure heures': { kind: 'duration', parts: 60 },
  'minute minutes': { kind: 'duration', parts: 60 },
  'seconde secondes milliseconde millisecondes': { kind: 'duration' },
  'min mn': { kind: 'duration', symbol: true, parts: 60 },
  s: { kind: 'duration', symbol: true },
};

const MEASURES: Record<string, Unit> = {
  'mètre mètres': { kind: 'measure', parts: 100 },
  'kilomètre kilomètres centimètre centimètres millimètre millimètres hectare hectares': { kind: 'measure' },
  'gramme grammes kilo kilos kilogramme kilogrammes tonne tonnes quintal quintaux': { kind: 'measure' },
  'litre litres hectolitre hectolitres centilitre centilitres stère stères': { kind: 'measure' },
  'watt watts kilowatt kilowatts mégawatt mégawatts gigawatt gigawatts': { kind: 'measure' },
  'wattheure wattheures kilowattheure kilowattheures mégawattheure mégawattheures': { kind: 'measure' },
  'gigawattheure gigawattheures térawattheure térawattheures kilowatts-heures': { kind: 'measure' },
  'octet octets kilooctet kilooctets mégaoctet mégaoctets gigaoctet gigaoctets téraoctet téraoctets': {
    kind: 'measure',
  },
  'mégabit mégabits gigabit gigabits mégabits/s pixel pixels mégapixel mégapixels': { kind: 'measure' },
  'degré degrés décibel décibels volt volts ampère ampères hertz calorie calories': { kind: 'measure' },
  'pouce pouces nœud nœuds': { kind: 'measure' },
  'm km cm mm ha g kg mg t l cl dl ml hl w kw mw gw kwc wh kwh mwh gwh twh v hz db': { kind: 'measure', symbol: true },
  'ko mo go to kbit mbit gbit mbps gbps m2 m3 km2 cm2 mm2 dm3 cm3 ppm co2': { kind: 'measure', symbol: true },
};

/** Units by the word (lower case) that names them. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  [MONEY, TIME, MEASURES].flatMap((table) =>
    Object.entries(table).flatMap(([words, unit]) => words.split(' ').map((w) => [w, unit] as const)),
  ),
);

/** What may follow a measure and belongs to it. */
export const MEASURE_TAILS: ReadonlySet<string> = new Set(['carré', 'carrés', 'cube', 'cubes', '²', '³', 'celsius']);

/** Periods of which one says *every* or *per*, with the word that `per` shows. */
export const PERIODS: ReadonlyMap<string, string> = new Map([
  ['an', 'an'],
  ['année', 'an'],
  ['trimestre', 'trimestre'],
  ['semestre', 'semestre'],
  ['mois', 'mois'],
  ['quinzaine', 'quinzaine'],
  ['semaine', 'semaine'],
  ['week-end', 'week-end'],
  ['jour', 'jour'],
  ['journée', 'jour'],
  ['matin', 'matin'],
  ['soir', 'soir'],
  ['nuit', 'nuit'],
  ['heure', 'heure'],
  ['minute', 'minute'],
  ['seconde', 'seconde'],
  ['saison', 'saison'],
  ['hiver', 'hiver'],
  ['été', 'été'],
  ['ans', 'an'],
  ['années', 'an'],
  ['semaines', 'semaine'],
  ['jours', 'jour'],
]);

/** Adjectives that say *per*. */
export const PERIOD_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['annuel annuels annuelle annuelles', 'an'],
      ['mensuel mensuels mensuelle mensuelles', 'mois'],
      ['hebdomadaire hebdomadaires', 'semaine'],
      ['quotidien quotidiens quotidienne quotidiennes journalier journaliers journalière journalières', 'jour'],
      ['trimestriel trimestriels trimestrielle trimestrielles', 'trimestre'],
      ['semestriel semestriels semestrielle semestrielles', 'semestre'],
    ] as const
  ).flatMap(([words, per]) => words.split(' ').map((w) => [w, per] as const)),
);
