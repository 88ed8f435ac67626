import type { LineReader } from '../lines.js';
import type { Profile } from '../profile.js';
import { articleOfBlocks, type PageArticle } from './article.js';
import { factsOf } from './facts.js';
import { groupsOf } from './groups.js';
import { keptBlocks } from './kept.js';
import { type ReadBlock, readBlocks } from './lines.js';
import type { Page } from './page.js';
import { PageWriter } from './writer.js';

export type { PageArticle } from './article.js';
export type { ReadBlock } from './lines.js';
export type { Page } from './page.js';
export { PageWriter } from './writer.js';

export interface PageContent {
  readonly articles: readonly PageArticle[];
  /** The page's text that is in no article. */
  readonly leftover: readonly ReadBlock[];
}

/** A text dump that was saved as HTML: to be read as text. `lines` gives the line of the markup of each line, from 0. */
export interface PageText {
  readonly text: string;
  readonly lines: readonly number[];
}

/** The lines of an HTML page. */
export function pageOf(html: string): Page {
  const writer = new PageWriter();
  writer.write(html);
  return writer.finish();
}

/** What a page holds: its articles, or where its structure says nothing its text. */
export function contentOf(page: Page, reader: LineReader, profile: Profile): PageContent | PageText {
  const blocks = readBlocks(keptBlocks(page, reader), reader);
  if (isPlainText(blocks, page)) return textOf(blocks);
  const facts = factsOf(page.about);
  const groups = groupsOf(blocks, page.scopes, facts);
  const isOnly = groups.articles.length === 1;
  const articles = groups.articles.map((group) => articleOfBlocks(group, { facts, isOnly, profile }));
  return {
    articles: articles.filter(({ raw: { title, body } }) => title !== null || body !== ''),
    leftover: [...groups.leftover, ...articles.flatMap((article) => article.leftover)].sort((a, b) => a.line - b.line),
  };
}

/** Is it a text dump in HTML: no headings, no articles, but metadata or separators as lines? */
function isPlainText(blocks: readonly ReadBlock[], page: Page): boolean {
  const marked = page.scopes.length > 0 || blocks.some(({ kind }) => kind === 'heading');
  return !marked && blocks.some(({ kind }) => kind === 'separator' || kind === 'field');
}

function textOf(blocks: readonly ReadBlock[]): PageText {
  const lines: number[] = [];
  const parts = blocks.map(({ text, breaks, line }, i) => {
    if (i > 0 && breaks === 2) lines.push(line);
    lines.push(line);
    return i === 0 ? text : '\n'.repeat(breaks) + text;
  });
  return { text: parts.join(''), lines };
}
