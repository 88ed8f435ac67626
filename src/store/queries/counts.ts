import type { Connection } from '../connection.js';
import type { Counts } from '../rows.js';

const TABLES = ['articles', 'people', 'organisations', 'places', 'figures', 'quotes', 'themes', 'media', 'sources'];

const COUNTS = `SELECT ${[
  ...TABLES.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`),
  '(SELECT COUNT(*) FROM figures WHERE outcome) AS outcomes',
]}`;

export const counts = (to: Connection): Counts => to.get<Counts>(COUNTS)!;
