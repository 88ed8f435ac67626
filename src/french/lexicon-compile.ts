import { tokenise } from '../text/tokens.js';
import { FORMS, packSections, TABLES_READ, wordHash } from './lexicon-format.js';
import { type LexiconTexts, linesOf, stampOf } from './lexicon-source.js';
import { formsOf, LEXICONS, TABLE_NAMES, TABLES, type TableDefinition } from './lexicon-tables.js';
import { spelling, wordKey } from './word-key.js';

interface Node {
  readonly next: Map<number, Node>;
  end: number;
}
const node = (): Node => ({ next: new Map(), end: 0 });

/** Numbers words in the order they are met. */
class Words {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.list.push(word) - 1;
      this.#numbers.set(word, number);
    }
    return number;
  }
}

/** The keys of a phrase's words. Scraped capitals lose their accents: what is compared as spelt counts without its first one too (Ecole, Etudiante). */
function keysOf(phrase: string, { key, whole }: TableDefinition): string[][] {
  const keyOf = key === 'bare' ? wordKey : spelling;
  if (whole) return [[keyOf(phrase)]];
  const unaccented = key === 'spelling' && /^[éèêàâ]/i.test(phrase) ? [wordKey(phrase[0]!) + phrase.slice(1)] : [];
  return [phrase, ...unaccented].map((form) => tokenise(form).map((token) => keyOf(token.text)));
}

function addPhrase(root: Node, words: readonly number[], end: number, lastWins = false): void {
  let at = root;
  for (const word of words) {
    let next = at.next.get(word);
    if (!next) {
      next = node();
      at.next.set(word, next);
    }
    at = next;
  }
  if (at.end === 0 || lastWins) at.end = end;
}

/** The roots of the tables over rows numbered from the first lexicon's first; rows that tables add are appended to `lines`. */
function triesOf(lines: string[], firstRows: readonly number[], words: Words): Node[] {
  return TABLE_NAMES.map((name) => {
    const table: TableDefinition = TABLES[name];
    const root = node();
    const rows = table.lexicons.flatMap((lexicon) => {
      const at = LEXICONS.indexOf(lexicon);
      return lines.slice(firstRows[at], firstRows[at + 1]).map((line, i) => [firstRows[at]! + i, line] as const);
    });
    for (const row of table.added ?? []) rows.push([lines.push(row.join('\t')) - 1, row.join('\t')]);
    for (const [row, line] of rows)
      formsOf(line.split('\t'), table).forEach((phrase, form) => {
        if (form >= FORMS) throw new Error(`${name}: more than ${FORMS} forms in ${line}`);
        for (const keys of keysOf(phrase, table))
          addPhrase(
            root,
            keys.map((key) => words.number(key)),
            row * FORMS + form + 1,
            table.lastWins,
          );
      });
    return root;
  });
}

/** The tries level by level, so that the children of a node stand side by side. */
function flatten(roots: readonly Node[], wordCount: number) {
  const nodes = [...roots];
  const firstEdges: number[] = [];
  const edgeWords: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    firstEdges.push(edgeWords.length);
    for (const [word, next] of [...nodes[i]!.next].sort((a, b) => a[0] - b[0])) {
      edgeWords.push(word);
      nodes.push(next);
    }
  }
  const starts = new Uint32Array(wordCount);
  roots.forEach((root, table) => {
    for (const word of root.next.keys()) starts[word]! |= 1 << table;
  });
  return {
    starts,
    firstEdges: Uint32Array.from([...firstEdges, edgeWords.length]),
    edgeWords: Uint32Array.from(edgeWords),
    ends: Uint32Array.from(nodes, ({ end }) => end),
  };
}

/** Word numbers by hash; half of the slots stay free. */
function slotsOf(words: readonly string[]): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * words.length + 2)));
  words.forEach((word, number) => {
    let slot = wordHash(word) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  });
  return slots;
}

function endsOf(parts: readonly { readonly length: number }[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(parts, (part) => (end += part.length));
}

/** The word lists as the bytes of the compiled file. Same lists, same bytes. */
export function compileLexicons(texts: LexiconTexts): Uint8Array {
  const byLexicon = LEXICONS.map((name) => linesOf(texts.get(name)!));
  const firstRows = [0, ...endsOf(byLexicon)];
  const lines = byLexicon.flat();
  const words = new Words();
  const tries = triesOf(lines, firstRows, words);
  const encoder = new TextEncoder();
  const encoded = lines.map((line) => encoder.encode(line));
  return packSections({
    stamp: encoder.encode(stampOf(texts)),
    tables: encoder.encode(TABLES_READ),
    firstRows: Uint32Array.from(firstRows),
    rowEnds: endsOf(encoded),
    rows: Uint8Array.from(Buffer.concat(encoded)),
    slots: slotsOf(words.list),
    wordEnds: endsOf(words.list),
    words: Uint16Array.from(
      words.list.flatMap((word) => [...Array(word.length).keys()].map((i) => word.charCodeAt(i))),
    ),
    ...flatten(tries, words.list.length),
  });
}
