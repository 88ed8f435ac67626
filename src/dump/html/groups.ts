import { nameKey } from '../../text/fold.js';
import { isProse } from '../sections.js';
import type { PageFacts } from './facts.js';
import type { ReadBlock } from './lines.js';
import { covered, type Scope } from './page.js';
import { markedArticles } from './scopes.js';

/** The blocks of a page by article, and those of none. */
export interface Groups {
  readonly articles: readonly (readonly ReadBlock[])[];
  readonly leftover: readonly ReadBlock[];
}

const textOf = (blocks: readonly ReadBlock[]) =>
  blocks.reduce((sum, { kind, text }) => (kind === 'text' ? sum + text.length : sum), 0);
const longest = (articles: readonly (readonly ReadBlock[])[]) =>
  articles.reduce((most, article) => Math.max(most, textOf(article)), 0);
const hasMainTitle = (blocks: readonly ReadBlock[]) => blocks.some(({ level }) => level === 1);
/** So much text outside of what is marked as an article is the article. */
const LONG = 400;
/** Lines between a title and its metadata, at most: a subtitle, an introduction. */
const HEAD_LINES = 3;

/**
 * Divides a page into articles: by its own marks where it has some, else by titles that have metadata or lead to a text of
 * their own, else it is one article.
 */
export function groupsOf(blocks: readonly ReadBlock[], scopes: readonly Scope[], facts: PageFacts): Groups {
  const { articles, rest } = markedArticles(blocks, scopes);
  if (articles.length === 0 || isText(rest, articles)) return unmarked(articles.length === 0 ? blocks : rest, facts);
  const main = mainOf(articles, facts);
  if (!main) return { articles, leftover: rest };
  return withTitle(main, blocks, rest);
}

/** Is what stands outside of the marked articles the text of the page, and they but cards that lead on? */
function isText(rest: readonly ReadBlock[], articles: readonly (readonly ReadBlock[])[]): boolean {
  const [outside, inside] = [textOf(rest), longest(articles)];
  return outside >= LONG && outside > inside && rest.some(({ kind }) => kind === 'heading');
}

/** The one article of a page about one; null where the page lists several. */
function mainOf(articles: readonly (readonly ReadBlock[])[], facts: PageFacts): readonly ReadBlock[] | null {
  if (articles.length === 1) return articles[0]!;
  const titled = articles.filter(hasMainTitle);
  const key = facts.title === null ? null : nameKey(facts.title);
  const named = articles.filter((article) => article.some((b) => b.level > 0 && nameKey(b.text) === key));
  const candidate = titled.length === 1 ? titled[0]! : named.length === 1 ? named[0]! : null;
  if (!candidate) return null;
  const others = articles.filter((article) => article !== candidate);
  return facts.isArticle || textOf(candidate) >= longest(others) ? candidate : null;
}

/** The article with the title above it where it has none of its own. */
function withTitle(article: readonly ReadBlock[], blocks: readonly ReadBlock[], rest: readonly ReadBlock[]): Groups {
  const first = article.findIndex(({ kind, text }) => kind === 'text' && isProse(text));
  if (article.slice(0, first === -1 ? undefined : first + 1).some(({ kind }) => kind === 'heading'))
    return { articles: [article], leftover: rest };
  const outside = new Set(rest);
  const place = blocks.indexOf(article[0]!);
  const title = blocks.slice(0, place).findLastIndex(({ level }) => level === 1 || level === 2);
  const above = title === -1 ? [] : blocks.slice(title, place).filter((block) => outside.has(block));
  for (const block of above) outside.delete(block);
  return { articles: [[...above, ...article]], leftover: [...outside] };
}

const isMetadata = ({ kind }: ReadBlock) => kind === 'field' || kind === 'date' || kind === 'labels';

/** Is this heading followed, at most a few lines below, by metadata, or just preceded by some? */
function hasMetadata(blocks: readonly ReadBlock[], at: number): boolean {
  for (let i = at + 1; i <= at + 1 + HEAD_LINES && i < blocks.length; i++) {
    if (isMetadata(blocks[i]!)) return true;
    if (blocks[i]!.kind !== 'text') return false;
  }
  return false;
}

/** Where articles begin on a page that marks none. */
function startsOf(blocks: readonly ReadBlock[]): number[] {
  const headings = blocks.flatMap((block, i) => (block.kind === 'heading' ? [i] : []));
  const dated = headings.filter((i) => hasMetadata(blocks, i));
  if (dated.length >= 2) return dated;
  const leading = headings.filter((i) => covered(blocks[i]!.text, blocks[i]!.links));
  return leading.length >= 2 ? leading : dated;
}

/** Is what stands above the first of several titles an article, and they but lead on to others? */
function isArticle(above: readonly ReadBlock[], facts: PageFacts): boolean {
  return above.some(({ kind }) => kind === 'heading') && textOf(above) >= (facts.isArticle ? 1 : LONG);
}

function unmarked(blocks: readonly ReadBlock[], facts: PageFacts): Groups {
  const starts = startsOf(blocks);
  if (starts.length < 2) return single(blocks, facts);
  const above = blocks.slice(0, starts[0]);
  if (isArticle(above, facts)) {
    const { articles, leftover } = single(above, facts);
    return { articles, leftover: [...leftover, ...blocks.slice(starts[0])] };
  }
  const groups = starts.map((start, i) => {
    const own = blocks.slice(start, starts[i + 1] ?? blocks.length);
    const separator = own.findIndex(({ kind }) => kind === 'separator');
    const end = separator === -1 ? own.length : separator + 1;
    return { article: own.slice(0, end), after: own.slice(end) };
  });
  return {
    articles: groups.map(({ article }) => article),
    leftover: [...above, ...groups.flatMap(({ after }) => after)],
  };
}

/** The first heading, where no running text stands above it: else it is one of several in the article. */
function firstTitle(blocks: readonly ReadBlock[]): number {
  const first = blocks.findIndex(({ kind, text }) => kind === 'heading' || (kind === 'text' && isProse(text)));
  return blocks[first]?.kind === 'heading' ? first : -1;
}

/** The page as one article: from its title on, to a separator where there is one. */
function single(blocks: readonly ReadBlock[], facts: PageFacts): Groups {
  const key = facts.title === null ? null : nameKey(facts.title);
  const named = blocks.findIndex(({ level, text }) => level > 0 && nameKey(text) === key);
  const main = named === -1 ? blocks.findIndex(({ level }) => level === 1) : named;
  const start = Math.max(0, main === -1 ? firstTitle(blocks) : main);
  const separator = blocks.findIndex(({ kind }, i) => i > start && kind === 'separator');
  const end = separator === -1 ? blocks.length : separator + 1;
  return {
    articles: [blocks.slice(start, end)],
    leftover: [...blocks.slice(0, start), ...blocks.slice(end)],
  };
}
