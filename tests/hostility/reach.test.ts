import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../cli/terminal.js';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'glane-reach-'));

/** All that a command can reach, however late it is loaded: each file, and the modules of Node that it imports. */
async function reachable(): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    entryPoints: ['cli/program', 'workers/worker', 'index'].map((name) => join(ROOT, 'src', `${name}.ts`)),
    outdir: folder,
    ...{ bundle: true, splitting: true, write: false, metafile: true, platform: 'node', format: 'esm' },
    ...{ logLevel: 'silent', absWorkingDir: ROOT, external: ['*.node'] },
  });
  const modules = ({ imports }: { imports: { path: string; external?: boolean }[] }) =>
    imports.filter(({ external }) => external).map(({ path }) => path.replace(/^node:/, ''));
  return new Map(Object.entries(metafile.inputs).map(([file, input]) => [file, modules(input)]));
}

const packageOf = (file: string) => /(?:.*\/|^)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];

/** What talks to a network, starts programs or runs text as code. */
const NEVER = /^(?:https?|http2|net|dns|tls|dgram|child_process|cluster|inspector|vm|repl|wasi)(?:\/|$)/;

/** The packages that are reached, those of packages too. Look at a new one before you enter it: the network, `.env`, databases? */
const PACKAGES = `ansi-regex better-sqlite3 bindings chalk cli-cursor cli-spinners commander compromise csv-parse csv-stringify
  dom-serializer domelementtype domhandler domutils efrt entities file-uri-to-path get-east-asian-width grad-school htmlparser2
  is-interactive is-unicode-supported linkify-it log-symbols markdown-it mdurl mimic-function natural onetime ora picomatch punycode.js
  restore-cursor signal-exit stdin-discarder string-width strip-ansi suffix-thumb uc.micro underscore valibot yaml yoctocolors`;

describe('what can be reached from a command', async () => {
  const found = await reachable();

  test('is the whole program', () => {
    expect([...found.keys()].filter((file) => file.startsWith('src/')).length).toBeGreaterThan(250);
  });

  test('holds no network, no other program, no code from text', () => {
    const wrong = [...found].flatMap(([file, all]) =>
      all.filter((name) => NEVER.test(name)).map((m) => `${file}: ${m}`),
    );
    // commander starts programs for subcommands that are files of their own: glane declares none
    expect(wrong).toEqual(['node_modules/commander/lib/command.js: child_process']);
  });

  test('holds no package but those that were looked at, and of natural its parts alone', () => {
    const packages = new Set([...found.keys()].map(packageOf).filter((name) => name !== undefined));
    const known = words(PACKAGES);
    expect([...packages].filter((name) => !known.includes(name))).toEqual([]);
    expect([...found.keys()].filter((file) => /natural\/lib\/natural\/index\.js$/.test(file))).toEqual([]);
  });
});

describe('a run (on what npm run build made) reaches nothing outside', () => {
  const hook = join(import.meta.dirname, 'no-outside.mjs');
  const node = (...argv: string[]) =>
    spawnSync(process.execPath, ['--import', hook, ...argv], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    copyFileSync(join(ROOT, 'fixtures/quartiers/dump.txt'), join(folder, 'dump.txt'));
    copyFileSync(join(ROOT, 'fixtures/article-page/page.html'), join(folder, 'page.html'));
    writeFileSync(join(folder, '.env'), 'GLANE_DB=elsewhere.db\n');
    expect(node(join(ROOT, 'bin/glane.js'), 'ingest', 'dump.txt', 'page.html', '--jobs', '2').stderr).not.toMatch(
      /outside/,
    );
  });

  test.each([
    "require('http').get('http://localhost')",
    "fetch('http://localhost')",
    "import('node:child_process').then((c) => c.execSync('true'))",
    "require('fs').readFileSync('.env')",
    "require('net').connect(80)",
  ])('it would be seen: %s', (code) => expect(node('-e', code).status).toBe(99));

  test.each([
    'extract dump.txt --explain',
    'people',
    'search association',
    'stats --csv',
    'suspects',
    'audit --sample 2',
    'verify',
    'diff glane.db glane.db',
    'correct reject Paris --type place --force',
    "sql 'select count(*) from articles'",
    'profile',
  ])('glane %s', (call) => {
    const { status, stderr } = node(join(ROOT, 'bin/glane.js'), ...words(call));
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('outside')]);
  });
});
