// Records in bulk for measuring the store without waiting for extraction: those of a small dump, said again and again with other
// names and digits. A word becomes the same other word wherever it stands in a record and keeps its length, so that mentions
// still slice their article; half of the names stay, as they do in a real archive.
import { createHash } from 'node:crypto';

const VOWELS = 'aeiou';
const CONSONANTS = 'bdlmnrstv';
const NAME = /(?<![\p{L}\\])\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;

/** A small number that text and round give, the same at every run (FNV-1a). */
function hashOf(text, round) {
  let hash = 0x811c9dc5 ^ Math.imul(round, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The name with two letters changed behind its first one; every second name of a round stays as it is. */
function renamed(name, round) {
  const hash = hashOf(name, round);
  if (hash % 2 === 0) return name;
  const at = 1 + ((hash >>> 1) % (name.length - 2));
  const swapped = [...name.slice(at, at + 2)].map((c, i) => {
    const set = VOWELS.includes(c) ? VOWELS : CONSONANTS.includes(c) ? CONSONANTS : c;
    return set[(hash >>> (6 + 5 * i)) % set.length];
  });
  return name.slice(0, at) + swapped.join('') + name.slice(at + 2);
}

const id = (text, length) => createHash('sha256').update(text).digest('hex').slice(0, length);

/** The records of `base` in round `round`; round 0 is the base itself. Each with id, date and source of its own. */
export function* recordsOfRound(base, round, source) {
  for (const [i, { id: _, content_hash: __, source: ___, date, ...rest }] of base.entries()) {
    const facts = JSON.stringify(rest).replace(NAME, (name) => renamed(name, round));
    const year = 2005 + ((round + i) % 20);
    yield {
      id: id(`${round} ${i}`, 16),
      content_hash: id(`content ${round} ${i}`, 32),
      source,
      date: date && `${year}${date.slice(4, 8)}${date.slice(8) === '29' ? '28' : date.slice(8)}`,
      ...JSON.parse(facts),
    };
  }
}

/** Records whose bodies make at least `bytes` bytes. */
export function* benchRecords(base, bytes, source = 'bench.txt', firstRound = 0) {
  let length = 0;
  for (let round = firstRound; length < bytes; round++)
    for (const record of recordsOfRound(base, round, source)) {
      if (length >= bytes) return;
      length += Buffer.byteLength(record.body);
      yield record;
    }
}
