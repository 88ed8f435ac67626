/** The word lists in `lexicons/`, one `.txt` each; the header of each file says what belongs there and what its columns hold. */
export const LEXICONS = [
  'bystanders',
  'civilities',
  'claim-words',
  'countries',
  'demonyms',
  'false-friends',
  'first-names',
  'french-places',
  'generic-heads',
  'local-bodies',
  'organisation-heads',
  'organisations',
  'person-nouns',
  'place-heads',
  'role-modifiers',
  'roles',
  'schemes',
  'speech-verbs',
  'stop-words',
  'unit-families',
  'world-places',
] as const;
export type LexiconName = (typeof LEXICONS)[number];

/** How phrases are looked up in the text, compiled with the lexicons. A phrase that several rows hold is the first row's. */
export interface TableDefinition {
  readonly lexicons: readonly LexiconName[];
  /** The columns whose forms, divided by `|`, are the phrases of a row. */
  readonly columns: readonly number[];
  /** `bare`: without case and accents; `spelling`: without case. */
  readonly key: 'bare' | 'spelling';
  /** The phrase is one key, however many tokens it has. */
  readonly whole?: true;
  /** Of rows that hold the same phrase the last counts. */
  readonly lastWins?: true;
  /** Rows behind those of the lexicons. */
  readonly added?: readonly (readonly string[])[];
}

export const TABLES = {
  bystanders: { lexicons: ['bystanders'], columns: [0, 1], key: 'spelling' },
  civilities: { lexicons: ['civilities'], columns: [0], key: 'spelling' },
  countries: { lexicons: ['countries'], columns: [0], key: 'bare', whole: true },
  demonyms: { lexicons: ['demonyms'], columns: [0], key: 'bare' },
  'false-friends': { lexicons: ['false-friends'], columns: [0], key: 'bare' },
  'first-names': { lexicons: ['first-names'], columns: [0], key: 'bare', whole: true, lastWins: true },
  'generic-heads': { lexicons: ['generic-heads'], columns: [0], key: 'spelling' },
  'organisation-heads': { lexicons: ['organisation-heads'], columns: [0], key: 'spelling' },
  organisations: { lexicons: ['organisations'], columns: [0, 1], key: 'bare' },
  'person-nouns': { lexicons: ['person-nouns'], columns: [0, 1], key: 'spelling' },
  'place-heads': { lexicons: ['place-heads'], columns: [0], key: 'spelling' },
  places: { lexicons: ['french-places', 'world-places'], columns: [0], key: 'bare' },
  'role-modifiers': { lexicons: ['role-modifiers'], columns: [0, 1], key: 'spelling', whole: true },
  // being in charge is a role where the text says of what: `chargée des publics`
  roles: { lexicons: ['roles'], columns: [0, 1], key: 'spelling', added: [['chargé', 'chargée']] },
  schemes: { lexicons: ['schemes'], columns: [0], key: 'bare' },
  'stop-words': { lexicons: ['stop-words'], columns: [0], key: 'bare', whole: true },
} satisfies Record<string, TableDefinition>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The forms of a row that a table holds, each once, in the order of its columns. */
export const formsOf = (row: readonly string[], { columns }: TableDefinition): string[] => [
  ...new Set(columns.flatMap((column) => (row[column] ?? '').split('|').filter((form) => form !== ''))),
];
