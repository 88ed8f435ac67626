import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
/** What tsc made of `src/`. */
export const DIST = join(ROOT, 'dist');
/** What is made of that to start fast. */
export const START = join(DIST, 'start');

/** A joined module looks for its data where it stood: `here` is the URL of the joined file, as code. */
export const ownPlace = (here) => ({
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\/dist\/.*\.js$/ }, ({ path }) => {
      const place = `new URL(${JSON.stringify(relative(START, path))}, ${here}).href`;
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place) };
    });
  },
});
