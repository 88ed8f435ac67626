import { join } from 'node:path';
import { build } from 'esbuild';
import { DIST, ownPlace, START } from './places.mjs';

/** The whole command line, as modules; what is loaded late stays in files of its own. */
export function bundleWhole() {
  return build({
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
    plugins: [ownPlace('import.meta.url')],
  });
}
