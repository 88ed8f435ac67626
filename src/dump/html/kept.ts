import type { LineReader } from '../lines.js';
import { isIdleLink, isPointer } from './chrome-words.js';
import { type Block, covered, type Page } from './page.js';
import { convicted, type Leniency } from './suspects.js';

/** A page that keeps less than this of its text was misjudged. */
const LITTLE = 40;

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { level, text }) => sum + (level > 0 ? 0 : text.length), 0);

/** The blocks of a page that are its text: without menus, banners, what is hidden, and links that only lead about. */
export function keptBlocks(page: Page, reader: LineReader): Block[] {
  const text = page.blocks.filter((block) => !isIdle(block) || isSeparator(block, reader));
  for (const leniency of [0, 1, 2] as const satisfies readonly Leniency[]) {
    const isChrome = convicted(page.suspects, page.hasMain, leniency);
    const kept = text.filter(({ suspect }) => isChrome[suspect] !== true);
    if (leniency === 2 || lengthOf(kept) >= LITTLE) return kept;
  }
  return text;
}

const isSeparator = ({ text }: Block, reader: LineReader) => reader.kindOf(text, 0, text.length) === 'separator';

/** Only links that lead about (*Partager*), or a line that points to another article (*Lire aussi : …*). */
function isIdle({ text, links, level }: Block): boolean {
  if (links.length === 0 || level > 0 || text.length > 400) return false;
  const pointer = isPointer(text);
  if (pointer && covered(text, links, pointer[0].length)) return true;
  return covered(text, links) && links.every(({ start, end }) => isIdleLink(text.slice(start, end)));
}
