// Measures what hostile inputs cost, each at twice the size of the one before: time and memory must grow no faster than the input.
// `--help` says how.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFlags } from './flags.mjs';

const until = (length, unit) => unit.repeat(Math.ceil(length / Buffer.byteLength(unit)));
const page = (body) => `<!doctype html><html><body><article><h1>Un titre</h1>${body}`;
const NAMES = ['Awa', 'Hugo', 'Solenn', 'Marie', 'Karim', 'Lucie'];
const name = (n) =>
  `${NAMES[n % 6]} ${'BCDFGLMNPR'[n % 10]}${['a', 'o', 'ou', 'i'][n % 4]}r${'abcdefghijklm'[n % 13]}n${(n % 9973).toString(36).replace(/\d/g, 'e')}`;

const organisation = (n) =>
  `l’association ${name(n).split(' ')[1]} ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26]}${n.toString(26).replace(/\d/g, 'e')}`;

/** An input of about so many bytes. */
const INPUTS = {
  'one line': (n) => until(n, 'Une phrase sans fin, '),
  'one word': (n) => until(n, 'a'),
  separators: (n) => until(n, 'Haut de page\n'),
  'opening quotes': (n) => until(n, '« '),
  'straight quotes': (n) => until(n, '" a '),
  labels: (n) => `Un titre\nThématique(s) : ${until(n, 'santé emploi ruralité ')}\n\nUn texte.`,
  'label lines': (n) => until(n, 'Thématique(s) : santé emploi\n'),
  'deep HTML': (n) => page(until(n, '<div>')),
  'deep emphasis': (n) => page(until(n, '<b><i>')),
  'many attributes': (n) => page(`<p ${until(n, 'a=b ')}>Un texte.</p>`),
  'unclosed comment': (n) => page(until(n, '<!-- ')),
  entities: (n) => page(until(n, '&amp;&eacute;&#')),
  'combining marks': (n) => `e${until(n, '\u0301')}`,
  digits: (n) => until(n, '1'),
  'groups of digits': (n) => until(n, '1 000 '),
  capitals: (n) => until(n, 'Aa Bb '),
  acronyms: (n) => until(n, 'ABC '),
  'de la de la': (n) => until(n, 'de la '),
  dates: (n) => until(n, 'Le 07/06/2023\n'),
  spaces: (n) => until(n, ' '),
  'blank lines': (n) => until(n, '\n'),
  mojibake: (n) => until(n, 'Ã©Â«â€™'),
  people: (n) => Array.from({ length: Math.ceil(n / 40) }, (_, i) => `${name(i)}, directrice de l’atelier.`).join(' '),
  organisations: (n) =>
    Array.from({ length: Math.ceil(n / 40) }, (_, i) => `Avec ${organisation(i)}, on avance.`).join(' '),
  'zip bomb': (n) => gzipSync(Buffer.alloc(n, ' '), { level: 9 }),
};

/** How many bytes of it are the largest that `--large` asks for: millions of parts, a hundred thousand names. */
const LARGE = {
  'one line': 100e6,
  'one word': 100e6,
  'opening quotes': 30e6,
  separators: 13e6,
  labels: 22e6,
  'label lines': 30e6,
  people: 4e6,
  organisations: 4e6,
  'deep HTML': 16e6,
  'zip bomb': 1e9,
};

const USAGE = `Usage: npm run hostile -- [OPTION]…

Each size is read and extracted in a process of its own: seconds of processor, less those of an empty input, and the largest memory.
Exits 1 where doubling takes more than --most times as long, of those that take half a second: less is noise.

  --only NAME,…     these inputs: ${Object.keys(INPUTS).join(', ')}
  --kb KB           the first size (default 100); --times N sizes in all (default 3)
  --most FACTOR     how much longer twice the size may take (default 3.2)
  --limit SECONDS   for each size (default 120, with --large 3600)
  --large           inputs of millions of parts, up to a line of 100 MB, which takes an hour
  --read            reads only, and extracts nothing`;

const { values } = readFlags(USAGE, {
  only: { type: 'string' },
  kb: { type: 'string', default: '100' },
  times: { type: 'string', default: '3' },
  most: { type: 'string', default: '3.2' },
  limit: { type: 'string' },
  large: { type: 'boolean', default: false },
  read: { type: 'boolean', default: false },
});
const folder = mkdtempSync(join(tmpdir(), 'glane-hostile-'));
const PROGRAM = `
const { readInputs, readDump, extractArticle } = await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)});
try {
  for await (const source of readInputs([process.argv[1]]))
    for await (const article of readDump(source).articles) ${values.read} || (await extractArticle(article));
} catch (error) {
  if (error.name !== 'UserError') throw error;
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
// on Linux the largest memory of a process begins with that of whoever started it; what the kernel says of this program alone does not
const { readFile } = await import('node:fs/promises');
const own = /VmHWM:\\s*(\\d+)/.exec(await readFile('/proc/self/status', 'utf8').catch(() => ''));
console.log((userCPUTime + systemCPUTime) / 1e6, (own ? Number(own[1]) : maxRSS) / 1024);`;

/** Seconds of processor and MB of memory; null where it takes too long. */
function cost(text) {
  const path = join(folder, 'input.txt');
  writeFileSync(path, text);
  const timeout = Number(values.limit ?? (values.large ? 3600 : 120)) * 1000;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, path], {
    encoding: 'utf8',
    timeout,
  });
  if (status === 0) return stdout.trim().split(' ').map(Number);
  if (stderr) console.error(stderr);
  return [Number.NaN, Number.NaN];
}

try {
  const [least] = cost('Un titre\n\nAwa Delcourt, directrice, a reçu 3 personnes. « Oui », dit-elle.\n');
  const times = Number(values.times);
  const sizesOf = (what) =>
    Array.from({ length: times }, (_, i) =>
      values.large ? LARGE[what] / 2 ** (times - 1 - i) : Number(values.kb) * 1000 * 2 ** i,
    );
  const names = Object.keys(values.large ? LARGE : INPUTS);
  for (const what of names.filter((name) => !values.only || values.only.split(',').includes(name))) {
    // under a title and a date it is an article, and all of it is read
    const under = (text) =>
      typeof text !== 'string' || text.startsWith('<') ? text : `Un titre\nLe 07/06/2023\n\n${text}`;
    const sizes = sizesOf(what);
    const costs = sizes.map((n) => cost(under(INPUTS[what](n))));
    const seconds = costs.map(([s]) => Math.max(s - least, 0.01));
    const [before, last] = seconds.slice(-2);
    const ratio = last / before;
    const cells = costs.map(([, mb], i) =>
      `${sizes[i] / 1000} kB ${seconds[i].toFixed(2)} s ${Math.round(mb)} MB`.padStart(26),
    );
    const wrong = !(last < 0.5 || ratio <= Number(values.most));
    console.log(`${what.padEnd(18)}${cells.join('')}   ${ratio.toFixed(1)}${wrong ? ' !' : ''}`);
    if (wrong) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
