import { isChromeClass } from './chrome-words.js';
import type { Suspect } from './page.js';
import type { Attributes } from './tokens.js';

/** Elements that hold the page's own text, whatever their classes say. */
const OWN = new Set(['html', 'body', 'main', 'article', 'h1', 'head']);
const AROUND = new Set(['nav', 'aside', 'footer', 'dialog', 'menu']);
const ROLES = new Set(
  'navigation search complementary contentinfo banner dialog alertdialog alert menu menubar toolbar'.split(' '),
);

const isHidden = (attributes: Attributes) =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '');

/** What an element is suspected of, told by its tag and attributes; null where of nothing. */
export function suspicion(tag: string, attributes: Attributes, inArticle: boolean): Suspect['unless'] | null {
  // an article in an article may be a comment
  if (OWN.has(tag) && !(tag === 'article' && inArticle)) return null;
  // the footer of an article may hold its labels
  if (tag === 'footer' && inArticle) return null;
  if (AROUND.has(tag)) return 'main';
  if (tag === 'header') return inArticle ? null : 'header';
  if (ROLES.has(attributes.get('role') ?? '')) return 'main';
  if (tag === 'form' || isHidden(attributes)) return 'title';
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return names !== ' ' && isChromeClass(names) ? 'title' : null;
}

/** How much a page has to lose its text to chrome before suspects are cleared that could not be otherwise. */
export type Leniency = 0 | 1 | 2;

/** Tells of each suspect whether it is no text of the page's: by what it holds, and by those around it. */
export function convicted(suspects: readonly Suspect[], hasMain: boolean, leniency: Leniency): boolean[] {
  // those inside come after those around them
  for (let i = suspects.length - 1; i >= 0; i--) {
    const { parent, holdsMain, holdsTitle } = suspects[i]!;
    const around = suspects[parent];
    if (around) around.holdsMain ||= holdsMain;
    if (around) around.holdsTitle ||= holdsTitle;
  }
  const verdicts: boolean[] = [];
  for (const suspect of suspects) {
    const cleared = isCleared(suspect, hasMain, leniency);
    verdicts.push(verdicts[suspect.parent] === true || !cleared);
  }
  return verdicts;
}

function isCleared({ unless, holdsMain, holdsTitle }: Suspect, hasMain: boolean, leniency: Leniency): boolean {
  if (unless === 'never') return leniency >= 1;
  if (unless === 'header') return !hasMain || holdsMain;
  return holdsMain || (unless === 'title' && (holdsTitle || leniency >= 2));
}
