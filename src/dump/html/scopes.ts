import type { ReadBlock } from './lines.js';
import type { Scope } from './page.js';

/** What an element marked as an article is: one, the shell around several, or what stands inside one (a card, a comment). */
type Standing = 'article' | 'shell' | 'inside';

interface Tally {
  own: number;
  headed: boolean;
  /** Of the articles directly in it that hold text: how many, how many with a heading, and the text of all below. */
  inner: number;
  innerHeaded: number;
  below: number;
}

/** Less text than this beside inner articles is an introduction. */
const LITTLE = 80;

/** The articles that a page marks, in order, as the blocks of each; `rest` are the blocks of none. */
export function markedArticles(
  blocks: readonly ReadBlock[],
  scopes: readonly Scope[],
): { articles: ReadBlock[][]; rest: ReadBlock[] } {
  const parents = parentsOf(scopes);
  const owners = ownersOf(tallies(blocks, parents), parents);
  const articles = new Map<number, ReadBlock[]>();
  const rest: ReadBlock[] = [];
  for (const block of blocks) {
    const owner = owners[block.scope] ?? null;
    const own = owner === null ? rest : owner === -1 ? [] : (articles.get(owner) ?? []);
    own.push(block);
    if (owner !== null && owner !== -1) articles.set(owner, own);
  }
  const isSome = (article: readonly ReadBlock[]) => article.some(({ kind }) => kind === 'text' || kind === 'heading');
  return { articles: [...articles.values()].filter(isSome), rest };
}

/** The article around each; one that was left open does not hold those that follow it. */
function parentsOf(scopes: readonly Scope[]): number[] {
  const parents: number[] = [];
  for (const { parent } of scopes) parents.push(scopes[parent]?.closed === false ? parents[parent]! : parent);
  return parents;
}

function tallies(blocks: readonly ReadBlock[], parents: readonly number[]): Tally[] {
  const counts: Tally[] = parents.map(() => ({ own: 0, headed: false, inner: 0, innerHeaded: 0, below: 0 }));
  for (const { scope, kind, text } of blocks) {
    const tally = counts[scope];
    if (tally && kind === 'heading') tally.headed = true;
    if (tally && kind === 'text') tally.own += text.length;
  }
  // inner ones come after those around them
  for (let i = parents.length - 1; i >= 0; i--) {
    const around = counts[parents[i]!];
    const { own, below, headed, innerHeaded } = counts[i]!;
    if (!around || (own + below === 0 && !headed)) continue;
    around.below += own + below;
    around.inner++;
    if (headed || innerHeaded > 0) around.innerHeaded++;
  }
  return counts;
}

/** To which article the blocks of each scope belong: its index, -1 for what is left out, null for none. */
function ownersOf(counts: readonly Tally[], parents: readonly number[]): (number | null)[] {
  const owners: (number | null)[] = [];
  const standings: Standing[] = [];
  for (const [i, parent] of parents.entries()) {
    const isInside = parent !== -1 && standings[parent] !== 'shell';
    standings.push(isInside ? 'inside' : isShell(counts[i]!) ? 'shell' : 'article');
    const around = counts[parent];
    // a text without a heading of its own, the only one in what holds its title, is the text of that
    const isText = isInside && around?.inner === 1 && around.innerHeaded === 0 && around.below > around.own;
    owners.push(isText ? owners[parent]! : isInside ? -1 : standings[i] === 'shell' ? null : i);
  }
  return owners;
}

function isShell({ own, headed, inner, innerHeaded, below }: Tally): boolean {
  if (inner === 0) return false;
  if (own === 0 && !headed) return true;
  return below > own && (innerHeaded >= 2 || (own < LITTLE && innerHeaded >= 1));
}
