import { readFileSync } from 'node:fs';
import { UserError } from '../errors.js';
import { compileLexicons } from './lexicon-compile.js';
import { openSections, type Sections, TABLES_READ } from './lexicon-format.js';
import { readLexiconTexts, stampOf } from './lexicon-source.js';

const DECODER = new TextDecoder();

function readCompiled(): Sections | null {
  try {
    const sections = openSections(readFileSync(new URL('../../data/lexicons.bin', import.meta.url)));
    return sections && DECODER.decode(sections.tables) === TABLES_READ ? sections : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Beside its sources (tests and work on the lists) a file that is not theirs is not used: the lists are compiled anew, in memory. */
function openLexicons(): Sections {
  const compiled = readCompiled();
  const texts = readLexiconTexts(new URL('./lexicons/', import.meta.url));
  if (!texts) {
    if (compiled) return compiled;
    throw new UserError('data/lexicons.bin is missing or was made by another version', { advice: 'run npm run build' });
  }
  const fresh = compiled !== null && DECODER.decode(compiled.stamp) === stampOf(texts);
  return fresh ? compiled : openSections(compileLexicons(texts))!;
}

let opened: Sections | undefined;

/** The compiled word lists, opened at the first look-up. */
export const lexicons = (): Sections => (opened ??= openLexicons());

/** The columns of a row by its number. */
export function rowAt(row: number): readonly string[] {
  const { rows, rowEnds } = lexicons();
  return DECODER.decode(rows.subarray(row === 0 ? 0 : rowEnds[row - 1]!, rowEnds[row]!)).split('\t');
}
