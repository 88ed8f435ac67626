import { parse } from 'node:path';

/** The corrections file of an index where no other is named: `x/foo.corrections.csv` beside `x/foo.db`. */
export function correctionsPath(db: string): string {
  const { dir, name } = parse(db);
  return `${dir === '' ? '' : `${dir}/`.replace('//', '/')}${name}.corrections.csv`;
}
