import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { interruptible } from '../src/cli/interrupt.js';
import { RECORDS } from './cli/press.js';
import { glane, ndjson } from './cli/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-interrupt-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brief = (i: number) =>
  `Brève ${i}\n\nThématique(s) : voisinage\nLe 12/03/2024\n\nLe bus ${i} roule. ${'Il roule. '.repeat(50)}\n\nHaut de page\n\n`;
const LONG = Array.from({ length: 150 }, (_, i) => brief(i)).join('');

/** A standard input in the middle of which a signal comes. */
function interruptedBy(signals: EventEmitter, name: string, text: string): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from(text);
      signals.emit(name);
      yield Buffer.from(text);
    })(),
  );
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s ends an ingest: what is stored stays, nothing of the rest is, no temporary file is left', async (name, exit) => {
  vi.stubEnv('TMPDIR', folder);
  writeFileSync(at('a.txt'), brief(0));
  const signals = new EventEmitter();
  const argv = ['ingest', at('a.txt'), '-', at('a.txt'), '--db', at(`${name}.db`)];
  const { code, stdout, stderr } = await glane(argv, { signals, stdin: interruptedBy(signals, name, LONG) });
  vi.unstubAllEnvs();
  expect([code, stderr.split('\n')[0]]).toEqual([
    exit,
    `glane: interrupted by ${name}: 1 dump is stored, nothing of the one being read`,
  ]);
  expect(stdout.match(/: 1 article\n/g)).toHaveLength(1);
  expect((await glane(['list', '--db', at(`${name}.db`), '-c', 'title', '-r'])).stdout).toBe('Brève 0\n');
  expect(readdirSync(folder).filter((file) => file.startsWith('glane-'))).toEqual([]);
});

test('extract ends with a whole line', async () => {
  const signals = new EventEmitter();
  const setting = { signals, stdin: LONG, onOut: () => signals.emit('SIGTERM') };
  const { code, stdout, stderr } = await glane(['extract', '-'], setting);
  expect([code, stderr]).toEqual([143, 'glane: interrupted by SIGTERM\n']);
  expect(stdout.split('\n').length).toBeLessThan(100);
  expect(stdout).toMatch(/\}\n$/);
});

const many = Array.from({ length: 1000 }, (_, i) => ({ ...RECORDS[1]!, id: (i + 0x10000000).toString(16) }));

test('load stores nothing of it', async () => {
  const signals = new EventEmitter();
  const stdin = interruptedBy(signals, 'SIGINT', ndjson(RECORDS));
  const outcome = await glane(['load', '-', '--db', at('l.db')], { signals, stdin });
  expect(outcome).toEqual({ code: 130, stdout: '', stderr: 'glane: interrupted by SIGINT\n' });
  expect(existsSync(at('l.db'))).toBe(false);
});

test('export ends with a whole record', async () => {
  const signals = new EventEmitter();
  await glane(['load', '-', '--db', at('e.db')], { stdin: ndjson(many) });
  const setting = { signals, onOut: () => signals.emit('SIGINT') };
  const { code, stdout } = await glane(['export', '--db', at('e.db')], setting);
  expect(code).toBe(130);
  expect(stdout).toMatch(/\}\n$/);
  expect(stdout.split('\n').length).toBeLessThan(many.length);
});

test('nobody listens any more after the first signal, and after the end', async () => {
  const signals = new EventEmitter();
  const heard = () => ['SIGINT', 'SIGTERM'].map((name) => signals.listenerCount(name));
  const run = interruptible(signals, async ({ unheard }) => {
    expect([heard(), unheard(heard), heard()]).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
    signals.emit('SIGTERM');
    expect(heard()).toEqual([0, 0]);
  });
  await expect(run).rejects.toMatchObject({ name: 'UserError', exitCode: 143 });
  await interruptible(signals, async () => expect(heard()).toEqual([1, 1]));
  expect(heard()).toEqual([0, 0]);
});
