// Fills the console blocks of README.md and docs/commands.md with what the commands in their first lines print:
//
//   npm run readme
//
// A test compares the same way, so that no example can become untrue. Blocks of another language are left alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

const ROOT = join(import.meta.dirname, '..');
export const DOCUMENTS = ['README.md', 'docs/commands.md'];
/** As wide as a code block is read comfortably. */
const COLUMNS = 96;

/**
 * A document with its examples run anew, in order, over one index in a folder of its own.
 * `run` is the program: `(argv, io) => exit code`. A command that fails is an error in the document.
 */
export async function refreshed(markdown, run) {
  const folder = mkdtempSync(join(tmpdir(), 'glane-readme-'));
  try {
    const parts = markdown.split(/^(```console\n\$ glane .*\n[\s\S]*?^```)$/m);
    const done = [];
    for (const part of parts) done.push(part.startsWith('```console') ? await example(part, run, folder) : part);
    return done.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function example(block, run, folder) {
  const call = block.split('\n')[1].slice('$ glane '.length);
  const argv = [...call.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3]);
  const printed = [];
  const into = () => new Writable({ write: (chunk, _encoding, done) => done(void printed.push(String(chunk))) });
  const code = await run(argv, {
    stdin: Readable.from([]),
    stdout: into(),
    stderr: into(),
    env: { GLANE_DB: join(folder, 'glane.db'), NO_COLOR: '1' },
    isTTY: true,
    columns: COLUMNS,
  });
  const text = printed.join('').trimEnd();
  if (code !== 0) throw new Error(`glane ${call} exits ${code}:\n${text}`);
  return `\`\`\`console\n$ glane ${call}\n${text}\n\`\`\``;
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(ROOT);
  const { run } = await import('../dist/cli/program.js');
  for (const document of DOCUMENTS) {
    const path = join(ROOT, document);
    writeFileSync(path, await refreshed(readFileSync(path, 'utf8'), run));
  }
}
