// Trains the tagger; `--help` says how.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePhrases } from '../dist/french/tagger/phrase-file.js';
import { compilePhrases } from '../dist/french/tagger/phrases.js';
import { encodeRows } from '../dist/french/tagger/weights.js';
import { readFlags } from './flags.mjs';
import { readOwnCorpus, readWiner } from './train/corpus.mjs';
import { DEFAULTS, train } from './train/crf.mjs';
import { examplesOf } from './train/examples.mjs';
import { compileLexicons } from './train/lexicons.mjs';
import { count, emptyCounts, scoreLine, taggerOf } from './train/score.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = `Usage: npm run train -- --corpus DIR [OPTION]…

DIR holds winer-fr.ndjson; our own corpus is corpus/. Writes models/.

  --folds N         write nothing, print F1 by cross-validation
  --without PART    leave out own, winer or lexicons; may be repeated
  --share SHARE     train on this share of our articles (the learning curve)
  --seed N          (default 1)
  --set NAME=VALUE  of the training: ${Object.entries(DEFAULTS)
    .map((pair) => pair.join('='))
    .join(' ')}`;

const { values } = readFlags(USAGE, {
  corpus: { type: 'string' },
  folds: { type: 'string' },
  without: { type: 'string', multiple: true, default: [] },
  share: { type: 'string', default: '1' },
  seed: { type: 'string', default: '1' },
  set: { type: 'string', multiple: true, default: [] },
});

const options = { ...DEFAULTS, seed: Number(values.seed) };
for (const assignment of values.set) {
  const [name, value] = assignment.split('=');
  options[name] = Number(value);
}

const own = readOwnCorpus(join(ROOT, 'corpus'));
const winer = values.corpus ? readWiner(values.corpus) : [];
const phrases = values.without.includes('lexicons') ? compilePhrases([]) : compileLexicons();

function crossValidate(folds) {
  const bySource = new Map();
  // a stride that meets all files alike, so that the share is one of every register
  const shared = (_, i) => (i * 37) % 100 < 100 * Number(values.share);
  const take = (documents, fold, inside) => documents.filter((_, i) => (i % folds === fold) === inside);
  for (let fold = 0; fold < folds; fold++) {
    const parts = Object.entries({ own, winer }).filter(([name]) => !values.without.includes(name));
    const rows = train(
      examplesOf(
        parts.flatMap(([name, part]) => take(part, fold, false).filter(name === 'own' ? shared : () => true)),
        phrases,
      ),
      options,
    );
    const tagger = taggerOf(rows, phrases);
    for (const document of [...take(own, fold, true), ...take(winer, fold, true)]) {
      for (const source of [document.source, ...(document.ours ? ['our corpus'] : [])]) {
        if (!bySource.has(source)) bySource.set(source, emptyCounts());
        count(tagger, [document], bySource.get(source));
      }
    }
    console.error(`fold ${fold + 1}: ${rows.keys.length} features, ${encodeRows(rows).length} bytes`);
  }
  for (const [source, counts] of bySource) console.log(source.padEnd(14), scoreLine(counts));
}

function build() {
  const report = (epoch, features) => console.error(`epoch ${epoch} of ${options.epochs}, ${features} features`);
  const rows = train(examplesOf([...own, ...winer], phrases), options, report);
  mkdirSync(join(ROOT, 'models'), { recursive: true });
  writeFileSync(join(ROOT, 'models', 'tagger.bin'), encodeRows(rows));
  writeFileSync(join(ROOT, 'models', 'phrases.bin'), encodePhrases(phrases));
  console.log(`models/tagger.bin: ${rows.keys.length} features, ${rows.values.length} weights`);
}

if (values.folds) crossValidate(Number(values.folds));
else build();
