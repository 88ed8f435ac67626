// Measures the figure extractor against Recognizers-Text (French numbers) on the same text, in one run.
//
//   node scripts/bench-figures.mjs [--json] [--min RATIO]
//
// Needs the built program (`npm run build`). The text is the paragraphs of the fixtures named below, as many rounds
// as fill 300 ms of processor; both read a paragraph at a time, the best of four runs behind a warm one counts.
// --min exits 1 where ours is not RATIO times as fast. Ours reads numbers, units, modifiers, periods, owners and outcomes;
// Recognizers the numbers alone. GLANE_DIST names another build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import recognizers from '@microsoft/recognizers-text-number';

const ROOT = join(import.meta.dirname, '..');
const DIST = pathToFileURL(`${process.env.GLANE_DIST ?? join(ROOT, 'dist')}/`);
const FIXTURES = ['quartiers', 'magazine-rural', 'with-separators', 'menus-and-footers'];
const RUNS = 5;
const LEAST_MS = 300;
const NO_ENTITIES = { people: [], organisations: [], places: [] };

const { analyse } = await import(new URL('text/analyse.js', DIST).href);
const { findFigures } = await import(new URL('extract/figures/index.js', DIST).href);

const args = process.argv.slice(2);
const least = args.includes('--min') ? Number(args[args.indexOf('--min') + 1]) : 0;

/** The paragraphs of the fixtures, without the empty ones. */
function paragraphs() {
  const read = (name) => readFileSync(join(ROOT, 'fixtures', name, 'dump.txt'), 'utf8');
  return FIXTURES.flatMap((name) => read(name).split(/\r?\n/)).filter((line) => line.trim() !== '');
}

/** Milliseconds of processor this process has used: other programs on the machine do not count. */
const spent = () => process.cpuUsage().user / 1e3;

/** Megabytes a second of `work` over the texts, from the best of the runs (the first only warms up), and what it found. */
function measure(texts, work) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const round = () => texts.reduce((sum, text) => sum + work(text), 0);
  const found = round();
  const speeds = Array.from({ length: RUNS }, () => {
    const start = spent();
    let rounds = 0;
    for (; spent() - start < LEAST_MS; rounds++) round();
    return (rounds * bytes) / 1e3 / (spent() - start);
  });
  return { mb_per_second: Math.max(...speeds.slice(1)), found };
}

const texts = paragraphs();
const french = recognizers.Culture.French;
// tokens and sentences are made once for all extractors: their time is shown, and belongs to none of them
const analyses = new Map(texts.map((text) => [text, analyse(null, text)]));
const figures = measure(texts, (text) => findFigures(analyses.get(text), NO_ENTITIES, '2024-01-01').length);
const whole = measure(texts, (text) => findFigures(analyse(null, text), NO_ENTITIES, '2024-01-01').length);
const theirs = measure(texts, (text) => recognizers.recognizeNumber(text, french).length);
const ratio = whole.mb_per_second / theirs.mb_per_second;

if (args.includes('--json')) console.log(JSON.stringify({ figures, with_tokens: whole, recognizers: theirs, ratio }));
else {
  const row = (name, { mb_per_second, found }) =>
    console.log(name.padEnd(34), mb_per_second.toFixed(3).padStart(8), 'MB/s', String(found).padStart(6), 'found');
  row('figures', figures);
  row('figures, with tokens', whole);
  row('Recognizers-Text numbers (French)', theirs);
  console.log(`ours, tokens included, is ${ratio.toFixed(0)} times as fast`);
}
if (ratio < least) {
  console.error(`below: ${ratio.toFixed(1)} < ${least}`);
  process.exitCode = 1;
}
