// What fresh processes need: seconds of processor of `node -e 0`, and of what the program loads or answers, against it.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const DIST = pathToFileURL(`${process.env.GLANE_DIST ?? new URL('../../dist', import.meta.url).pathname}/`);
const BIN = new URL('../../bin/glane.js', import.meta.url).pathname;
const imported = (file) => `await import(${JSON.stringify(new URL(file, DIST).href)})`;
const ARTICLE = {
  ...{ id: '', contentHash: '', source: '', position: 1, title: null, date: null, themes: [], media: [] },
  ...{ readingSeconds: null, warnings: [] },
  body: 'Odile Roy, directrice de La Cordée, dit : « Nous avons 12 salariés à Brest. »',
};

const code = (text) => ['--input-type=module', '-e', text];

const STARTS = {
  'node -e 0': ['-e', '0'],
  'glane --version': [BIN, '--version'],
  'the library imported': code(imported('index.js')),
  'lexicons, first look-up': code(`(${imported('french/lexicon-file.js')}).lexicons()`),
  'model, a first sentence': code(
    `const { analyse } = ${imported('text/analyse.js')}; (${imported('french/tagger/index.js')}).tag(analyse(null, 'Odile Roy chante.'))`,
  ),
  'a first article extracted': code(
    `const { extractArticle } = ${imported('extract/index.js')}; await extractArticle(${JSON.stringify(ARTICLE)})`,
  ),
};

const TELL =
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("\\n" + (user + system) / 1e3); });';
/** Loaded before all else: says at the end what the process has used. */
const PRELOAD = ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Milliseconds of processor of each start, the median of the rounds, in turn. */
export function starts(rounds) {
  const times = new Map(Object.keys(STARTS).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(STARTS)) {
      const { stderr } = spawnSync(process.execPath, [...PRELOAD, ...args], { encoding: 'utf8' });
      times.get(name).push(Number(stderr.trim().split('\n').at(-1)));
    }
  return Object.fromEntries([...times].map(([name, each]) => [name, median(each)]));
}
