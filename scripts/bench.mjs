// Measures the program part by part on text made from the fixtures and the corpus (scripts/bench/corpus.mjs), in one run.
//
//   npm run bench -- [--json] [--mb 1] [--rounds 7] [--min PART=MB_PER_SECOND]…
//
// Every round runs each part once over a text of its own, with other names and figures, so that what else the machine does falls
// on all parts alike and no word is known before it is met; the median of the rounds behind a first warm one counts, in
// seconds of processor (threads of the runtime included). Starts are fresh processes, in milliseconds beyond `node -e 0`.
// --min exits 1 where a part is slower. GLANE_DIST names another build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { benchDump } from './bench/corpus.mjs';

const ROOT = join(import.meta.dirname, '..');
const DIST = pathToFileURL(`${process.env.GLANE_DIST ?? join(ROOT, 'dist')}/`);
const load = (file) => import(new URL(file, DIST).href);

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    mb: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    min: { type: 'string', multiple: true, default: [] },
  },
});

const { extract } = await load('index.js');
const { readDump, readInputs } = await load('dump/index.js');
const { analyse } = await load('text/analyse.js');
const { tag } = await load('french/tagger/index.js');
const { findEntities } = await load('extract/entities/index.js');
const { findFigures } = await load('extract/figures/index.js');
const { findSpeech } = await load('extract/quotes/index.js');
const { findKeywords } = await load('extract/keywords.js');
const { json } = await load('cli/output/json.js');

/** Seconds of processor that this process has used: other programs on the machine do not count. */
const spent = () => process.cpuUsage().user / 1e6;

async function articlesOf(file) {
  const articles = [];
  for await (const source of readInputs([file]))
    for await (const article of readDump(source).articles) articles.push(article);
  return articles;
}

async function recordsOf(file) {
  let length = 0;
  for await (const record of extract([file])) length += json(record).length;
  return length;
}

/** The parts by name, each a function that does its work on the whole text once. What it needs of others is made before. */
async function partsOf(file) {
  const articles = await articlesOf(file);
  const read = articles.map((article) => {
    const analysis = analyse(article.title, article.body);
    return { article, analysis, entities: findEntities(analysis) };
  });
  const each = (work) => () => read.reduce((sum, one) => sum + work(one), 0);
  return {
    'read and split': () => articlesOf(file),
    'tokens and sentences': each(({ article }) => analyse(article.title, article.body).tokens.length),
    tagger: each(({ analysis }) => tag(analysis).length),
    'names, tagger included': each(({ analysis }) => findEntities(analysis).people.length),
    figures: each(({ analysis, entities, article }) => findFigures(analysis, entities, article.date).length),
    'quotes and statements': each(({ analysis, entities }) => findSpeech(analysis, entities).quotes.length),
    keywords: each(({ analysis }) => findKeywords(analysis).length),
    'whole extraction, as JSON': () => recordsOf(file),
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** Megabytes a second of each part; `files` has a text for each round. */
async function speeds(files, bytes) {
  const seconds = new Map();
  for (const [round, file] of files.entries())
    for (const [name, work] of Object.entries(await partsOf(file))) {
      const start = spent();
      await work();
      const perMegabyte = ((spent() - start) * 1e6) / bytes[round];
      if (round > 0) seconds.set(name, [...(seconds.get(name) ?? []), perMegabyte]);
    }
  return Object.fromEntries([...seconds].map(([name, each]) => [name, 1 / median(each)]));
}

/** What fresh processes run, each counted beyond the empty one. */
const STARTS = {
  'node alone': '0',
  'the library': `await import(${JSON.stringify(new URL('index.js', DIST).href)})`,
  'lexicons, first look-up': `(await import(${JSON.stringify(new URL('french/lexicon-file.js', DIST).href)})).lexicons()`,
  'model, first article': `const { analyse } = await import(${JSON.stringify(new URL('text/analyse.js', DIST).href)}); (await import(${JSON.stringify(new URL('french/tagger/index.js', DIST).href)})).tag(analyse(null, 'Odile Roy chante.'))`,
  'first article extracted': `const { extractArticle } = await import(${JSON.stringify(new URL('extract/index.js', DIST).href)}); await extractArticle({ id: '', contentHash: '', source: '', position: 1, title: null, date: null, themes: [], media: [], readingSeconds: null, body: 'Odile Roy, directrice de La Cordée, dit : « Nous avons 12 salariés à Brest. »', warnings: [] })`,
};

function starts(rounds) {
  const times = new Map(Object.keys(STARTS).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, code] of Object.entries(STARTS)) {
      const start = performance.now();
      execFileSync(process.execPath, ['--input-type=module', '-e', code]);
      times.get(name).push(performance.now() - start);
    }
  const alone = median(times.get('node alone'));
  return Object.fromEntries([...times].map(([name, t]) => [name, name === 'node alone' ? alone : median(t) - alone]));
}

function print({ machine, megabytes, mb_per_second, start_ms }) {
  console.log(`${machine}; ${megabytes} MB a round`);
  for (const [name, speed] of Object.entries(mb_per_second))
    console.log(name.padEnd(28), speed.toFixed(2).padStart(8), 'MB/s');
  for (const [name, ms] of Object.entries(start_ms))
    console.log(`start: ${name}`.padEnd(34), ms.toFixed(0).padStart(4), 'ms');
}

const folder = mkdtempSync(join(tmpdir(), 'glane-bench-'));
try {
  const rounds = Number(flags.rounds);
  const texts = Array.from({ length: rounds + 1 }, (_, seed) => benchDump(Number(flags.mb) * 1e6, seed));
  const files = texts.map((text, round) => {
    writeFileSync(join(folder, `${round}.txt`), text);
    return join(folder, `${round}.txt`);
  });
  const bytes = texts.map((text) => Buffer.byteLength(text));
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}`;
  const mb_per_second = await speeds(files, bytes);
  const result = { machine, megabytes: Number(flags.mb), rounds, mb_per_second, start_ms: starts(rounds) };
  if (flags.json) console.log(JSON.stringify(result));
  else print(result);
  for (const [part, least] of flags.min.map((rule) => rule.split('=')))
    if (!(mb_per_second[part] >= Number(least))) {
      console.error(`below: ${part} ${mb_per_second[part]?.toFixed(2)} < ${least}`);
      process.exitCode = 1;
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
