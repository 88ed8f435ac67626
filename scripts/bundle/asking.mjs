// The commands that ask an index, joined into one file: no module is looked for, and V8's code of it can be kept (bin/kept-code.js).
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { DIST, ownPlace, START } from './places.mjs';

const require = createRequire(import.meta.url);
const SQLITE = 'better-sqlite3';

/** Puts `contents` in the place of the modules that `filter` names and `fits` allows. What it asks for by the same name is the real one. */
const instead = (name, filter, contents, fits = () => true) => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter }, (asked) => {
      if (asked.namespace === name) return { path: asked.path, external: true };
      return fits(asked) ? { path: asked.path, namespace: name } : undefined;
    });
    onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: contents(path), resolveDir: DIST }));
  },
});

/** The other commands: `asks` of src/cli/program.ts says when the whole program is needed. */
async function others() {
  const { COMMANDS } = await import(join(DIST, 'cli/commands/index.js'));
  const asking = new Set(COMMANDS.filter(({ asks }) => asks).map(({ name }) => `./${name}.js`));
  const absent = (path) => `throw new Error(${JSON.stringify(`${path} is in the whole program alone`)})`;
  return instead('others', /^\.\//, absent, ({ kind, importer, path }) => {
    return kind === 'dynamic-import' && dirname(importer).endsWith('cli/commands') && !asking.has(path);
  });
}

/**
 * Modules of Node that load a dozen others, and what is called of them: loaded at the first call. commander can start programs that are
 * commands of their own; we have none. Hashes are for a corrections file, and for word lists that are being worked on.
 */
const SELDOM = { 'node:child_process': ['spawn'], 'node:crypto': ['createHash', 'randomBytes'] };

const seldom = instead('seldom', new RegExp(`^(?:${Object.keys(SELDOM).join('|')})$`), (path) =>
  SELDOM[path].map((name) => `exports.${name} = (...call) => require('${path}').${name}(...call);`).join('\n'),
);

/** The scripts of better-sqlite3 as they are now; where another version of it is installed, its own. */
const sqlite = instead(
  'sqlite',
  /^better-sqlite3$/,
  () => `
    const { version } = require('${SQLITE}/package.json');
    const ours = version === '${require(`${SQLITE}/package.json`).version}';
    module.exports = ours ? require(${JSON.stringify(require.resolve(SQLITE))}) : require('${SQLITE}');`,
);

/** Its native part lies in one place nearly always; where it does not, it is looked for as better-sqlite3 does. */
const native = instead(
  'native',
  /^bindings$/,
  () => `
    const { dirname, join } = require('node:path');
    const file = require.resolve('${SQLITE}/package.json');
    module.exports = (name) => {
      try {
        return require(join(dirname(file), 'build/Release', name));
      } catch (error) {
        if (error.code !== 'MODULE_NOT_FOUND') throw error;
        const find = require('node:module').createRequire(file)('bindings');
        return find({ bindings: name, module_root: dirname(file) });
      }
    };`,
);

/** The version is known when the program is built. */
const version = instead('version', /^\.\/version\.js$/, () => {
  const { version } = require(join(DIST, '..', 'package.json'));
  return `export const version = () => '${version}';`;
});

/** esbuild leaves expressions as they are. There an escape means the same; in String.raw it would not. */
function ascii(code) {
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(code)) throw new Error('String.raw in what asks: its text would change');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Writes dist/start/asking.cjs: ASCII, so that it is read without decoding; its first line tells it from any other. */
export async function bundleAsking() {
  const { outputFiles } = await build({
    entryPoints: [join(DIST, 'cli/program.js')],
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    minifySyntax: true,
    minifyWhitespace: true,
    external: [`${SQLITE}/package.json`],
    plugins: [
      await others(),
      seldom,
      sqlite,
      native,
      version,
      ownPlace("require('node:url').pathToFileURL(__filename)"),
    ],
  });
  const code = ascii(outputFiles[0].text);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  writeFileSync(join(START, 'asking.cjs'), `//${hash}\n${code}`);
}
