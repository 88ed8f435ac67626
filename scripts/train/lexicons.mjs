import { createRequire } from 'node:module';
import { lexiconKey, lexiconRows } from '../../dist/french/lexicon.js';
import { bitOf, compilePhrases, PHRASE_LISTS } from '../../dist/french/tagger/phrases.js';
import { fold } from '../../dist/text/fold.js';
import { tokenise } from '../../dist/text/tokens.js';

const wordsOf = (phrase) => tokenise(fold(phrase)).map((token) => lexiconKey(token.text));

/** The columns that hold forms of the entry; the others say something about it. */
const FORM_COLUMNS = {};

const GAZETTEER = ['cities', 'towns', 'villages', 'intercommunalities', 'departments-and-regions'];

function* lexiconPhrases() {
  for (const list of PHRASE_LISTS.filter((name) => !GAZETTEER.includes(name))) {
    let rows = [];
    try {
      rows = lexiconRows(list);
    } catch {}
    for (const row of rows) {
      for (const column of FORM_COLUMNS[list] ?? [0]) {
        for (const form of (row[column] ?? '').split('|')) if (form.trim()) yield [list, form];
      }
    }
  }
}

function* placePhrases() {
  const data = (name) => createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${name}.json`);
  for (const { nom, population = 0 } of data('communes'))
    yield [population >= 20_000 ? 'cities' : population >= 2_000 ? 'towns' : 'villages', nom];
  for (const { nom } of data('epci')) yield ['intercommunalities', nom];
  for (const { nom } of [...data('departements'), ...data('regions')]) yield ['departments-and-regions', nom];
}

/** All lexicons and the gazetteer of France as the tagger looks them up. */
export function compileLexicons() {
  const phrases = [...lexiconPhrases(), ...placePhrases()].map(([list, form]) => [wordsOf(form), bitOf(list)]);
  return compilePhrases(phrases);
}

/** The file of phrases: the keys, then the bits, 32 bits each. */
export function encodePhrases({ keys, bits }) {
  const bytes = new Uint8Array(8 * keys.length);
  bytes.set(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength));
  bytes.set(new Uint8Array(bits.buffer, bits.byteOffset, bits.byteLength), keys.byteLength);
  return bytes;
}
