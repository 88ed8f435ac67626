import { InvalidArgumentError } from 'commander';
import { UserError } from '../errors.js';

/** What a measure must reach. */
export interface Floor {
  readonly name: string;
  readonly least: number;
}

/** `--min people=0.9,figures=0.85`, which may be repeated. */
export function floors(text: string, before: readonly Floor[] = []): Floor[] {
  const given = text.split(',').map((part) => {
    const [, name, least] = /^\s*([\w.]+)\s*=\s*([01](?:\.\d+)?|\.\d+)\s*$/.exec(part) ?? [];
    if (!name || Number(least) > 1) throw new InvalidArgumentError('Write NAME=SHARE, as in people=0.9.');
    return { name, least: Number(least) };
  });
  return [...before, ...given];
}

/** Throws where a floor is of no measure that there is. */
export function checkFloors(floors: readonly Floor[], measured: ReadonlyMap<string, number | null>): void {
  const unknown = floors.find(({ name }) => !measured.has(name));
  if (!unknown) return;
  throw new UserError(`--min: '${unknown.name}' is not measured here.`, {
    advice: `Measured: ${[...measured.keys()].join(', ')}.`,
    exitCode: 2,
  });
}

/** Throws where a measure is below its floor, or nothing was measured. */
export function holdFloors(floors: readonly Floor[], measured: ReadonlyMap<string, number | null>): void {
  const below = floors.filter(({ name, least }) => (measured.get(name) ?? -1) < least);
  if (below.length === 0) return;
  const shown = below.map(({ name, least }) => {
    const value = measured.get(name);
    return value == null ? `${name} (nothing is ticked)` : `${name} ${value.toFixed(3)} < ${least}`;
  });
  throw new UserError(`below the floor: ${shown.join(', ')}`);
}
