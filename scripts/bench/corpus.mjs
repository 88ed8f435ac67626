// The text that `npm run bench` reads: the press pages of the fixtures, as they stand, as one dump that may be as long as one likes.
// Same size, same bytes. Names, figures and some long words change from round to round, as they do in a real archive: what the
// program keeps by word would else be warmer than it is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const END = 'Haut de page';

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

/** The articles of the press pages, each with the line that divides it from the next. Pages made to be odd have no gold. */
function articles() {
  const pages = readdirSync(FIXTURES)
    .sort()
    .filter((name) => existsSync(join(FIXTURES, name, 'gold.json')))
    .map((name) => readFileSync(join(FIXTURES, name, 'dump.txt'), 'utf8').replace(/\r\n/g, '\n'));
  const between = new RegExp(`^${END}$`, 'm');
  return pages.flatMap((page) => page.split(between).slice(0, -1)).map((text) => `${text.trim()}\n\n${END}\n\n`);
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

/** A year, or another digit. */
const DIGITS = /(?<!\d)(?:19|20)\d\d(?!\d)|[1-9]/g;

/** A line with other digits, a third of its names and some of its long words altered; years stay. */
const varied = (line, next) =>
  line
    .replace(DIGITS, (found) => (found.length > 1 ? found : String(1 + Math.floor(next() * 9))))
    .replace(/(?<=\p{L}[ ’-])\p{Lu}\p{Ll}{4,}/gu, (name) => (next() < 0.33 ? altered(name, next) : name))
    .replace(/(?<= )\p{Ll}{9,}/gu, (word) => (next() < 0.04 ? altered(word, next) : word));

const LABELS = /^(?:Thématique\(s\)|Type\(s\) de média)/;
const DATE = /^Le \d\d\/\d\d\/\d{4}/;

/** A number from 1 to `most`, in two digits. */
const upTo = (most, next) => String(1 + Math.floor(next() * most)).padStart(2, '0');

/** A line of an article: labels stay as they are, dates become others. */
function variedLine(line, next) {
  if (LABELS.test(line)) return line;
  if (DATE.test(line)) return line.replace(DATE, `Le ${upTo(28, next)}/${upTo(12, next)}/20${upTo(24, next)}`);
  return varied(line, next);
}

const variedArticle = (text, next) =>
  text
    .split('\n')
    .map((line) => variedLine(line, next))
    .join('\n');

/** A dump of at least `bytes` bytes, and few more; another seed gives other names and figures. */
export function benchDump(bytes, seed = 1) {
  const texts = articles();
  const next = random(seed);
  const parts = [];
  let length = 0;
  for (let i = 0; length < bytes; i++) {
    const text = variedArticle(texts[i % texts.length], next);
    parts.push(text);
    length += Buffer.byteLength(text);
  }
  return parts.join('');
}
