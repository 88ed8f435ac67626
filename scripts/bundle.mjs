// Joins the modules of the command line into a few files, dist/start/: to find and load a hundred modules takes longer than most
// questions to an index. Run by `npm run build` after tsc. What is loaded late stays in files of its own; the library and the
// workers go on as tsc leaves them.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const DIST = join(import.meta.dirname, '..', 'dist');
const START = join(DIST, 'start');

/** A joined module looks for its data where it stood. */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\/dist\/.*\.js$/ }, ({ path }) => {
      const place = `new URL(${JSON.stringify(relative(START, path))}, import.meta.url).href`;
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place) };
    });
  },
};

rmSync(START, { recursive: true, force: true });
await build({
  entryPoints: [join(DIST, 'cli/program.js')],
  outdir: START,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  // native code, and what is loaded seldom
  external: ['better-sqlite3', 'ora', 'chalk', 'compromise'],
  // packages in CommonJS ask for the modules of Node
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [ownPlace],
});
