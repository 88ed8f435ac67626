// The text that `npm run bench` reads: the fixtures and our annotated corpus without its annotation, as one dump that may be
// as long as one likes. Same size, same bytes. Names, figures and some long words change from round to round, as they
// do in a real archive: what the program keeps by word would else be warmer than it is there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** Dumps with a profile of their own, undated or in disorder, would make one dump of all unreadable. */
const FIXTURES = ['quartiers', 'with-separators', 'echos-region', 'gazette-urbaine', 'lettre-reseau', 'magazine-rural'];
const THEMES = ['emploi Quartiers', 'accès aux droits', 'Réemploi', 'accès aux droits Quartiers'];

const read = (...path) => readFileSync(join(ROOT, ...path), 'utf8');

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Blocks of the corpus an article: they are short, and the press writes some four thousand characters. */
const BLOCKS = 5;

/** The articles of the annotated corpus, each as title and paragraph lines. */
function annotated() {
  const files = readdirSync(join(ROOT, 'corpus')).filter((file) => file.endsWith('.txt'));
  const blocks = files.sort().flatMap((file) =>
    read('corpus', file)
      .split(/^## .*$/m)
      .slice(1)
      .map((block) =>
        block
          .replace(/\[[A-Z]+ ([^\]]*)\]/g, '$1')
          .replace(/^= /m, '')
          .trim(),
      ),
  );
  return Array.from({ length: Math.ceil(blocks.length / BLOCKS) }, (_, i) => {
    const [title = '', ...lines] = blocks
      .slice(BLOCKS * i, BLOCKS * (i + 1))
      .join('\n')
      .split('\n');
    return { title: title.slice(0, 90), lines };
  });
}

const PARAGRAPHS = 12;

/** The paragraphs of a fixture, a dozen an article. */
function ofFixture(name) {
  const lines = read('fixtures', name, 'dump.txt')
    .split(/\r?\n/)
    .filter((line) => line.length > 60);
  return Array.from({ length: Math.ceil(lines.length / PARAGRAPHS) }, (_, i) => ({
    title: `Lettre ${i + 1}`,
    lines: lines.slice(PARAGRAPHS * i, PARAGRAPHS * (i + 1)),
  }));
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bdlmnrstv';

/** The word with a vowel and a consonant changed behind its first letter. */
function altered(word, next) {
  const at = 1 + Math.floor(next() * (word.length - 1));
  const swap = (c) => {
    const set = VOWELS.includes(c) ? VOWELS : CONSONANTS.includes(c) ? CONSONANTS : '';
    return set === '' ? c : set[Math.floor(next() * set.length)];
  };
  return word.slice(0, at) + [...word.slice(at, at + 2)].map(swap).join('') + word.slice(at + 2);
}

/** A line with other digits, a third of its names and some of its long words altered. */
const varied = (line, next) =>
  line
    .replace(/\d/g, (digit) => (digit === '0' ? digit : String(1 + Math.floor(next() * 9))))
    .replace(/(?<=\p{L}[ ’-])\p{Lu}\p{Ll}{4,}/gu, (name) => (next() < 0.33 ? altered(name, next) : name))
    .replace(/(?<= )\p{Ll}{9,}/gu, (word) => (next() < 0.04 ? altered(word, next) : word));

const two = (n) => String(n).padStart(2, '0');

function asArticle({ title, lines }, i, next) {
  const date = `${two(1 + (i % 28))}/${two(1 + (i % 12))}/${2010 + (i % 14)}`;
  const head = `${varied(title, next)}\n\nThématique(s) : ${THEMES[i % THEMES.length]}\nType(s) de média : Reportage\nLe ${date} - lecture : 4 minutes, 10 secondes\n\n`;
  return `${head}${lines.map((line) => varied(line, next)).join('\n\n')}\n\nHaut de page\n\n`;
}

/** A dump of at least `bytes` bytes, and few more; another seed gives other names and figures. */
export function benchDump(bytes, seed = 1) {
  const articles = [...annotated(), ...FIXTURES.flatMap(ofFixture)];
  const next = random(seed);
  const parts = [];
  let length = 0;
  for (let i = 0; length < bytes; i++) {
    const text = asArticle(articles[i % articles.length], i, next);
    parts.push(text);
    length += Buffer.byteLength(text);
  }
  return parts.join('');
}
