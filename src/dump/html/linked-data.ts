import { dateOf } from './dates.js';

/** An article as JSON-LD describes it. */
export interface LinkedArticle {
  readonly title: string | null;
  readonly date: string | null;
  readonly themes: readonly string[];
  /** Its text, where the page gives it here. */
  readonly body: string | null;
}

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|Report|Review|LiveBlogPosting)$/;
/** Where a node may hold others that are articles of the page. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart', 'blogPost'];
const MAX_NODES = 10_000;

type Node = Readonly<Record<string, unknown>>;

/** JSON as sites write it: in comments, with line breaks in strings, with a comma too many. */
function parsed(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*\s{0,9}<!\[CDATA\[\s{0,9}\*\/|(?:\/\/\s{0,9})?<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|(?:\/\/\s{0,9})?\]\]>|;)$/, '');
  const mended = () => bare.replace(/[\u0000-\u001f]/g, ' ').replace(/,(?=\s*[}\]])/g, '');
  for (const text of [() => bare, mended]) {
    try {
      return JSON.parse(text());
    } catch {
      // a page whose JSON-LD is broken still has its text
    }
  }
  return null;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? plain(value) : null;
const plain = (text: string) =>
  text
    .replace(/&(?:#39|rsquo|apos);/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

function labelsOf(value: unknown): string[] {
  const labels = listOf(value).flatMap((each) =>
    typeof each === 'string' ? each.split(',') : isNode(each) ? [each.name] : [],
  );
  return labels.flatMap((label) => textOf(label) ?? []);
}

function articleOf(node: Node): LinkedArticle {
  const themes = [...labelsOf(node.articleSection), ...labelsOf(node.keywords)];
  return {
    title: textOf(node.headline) ?? textOf(node.name),
    date: dateOf(textOf(node.datePublished) ?? undefined),
    themes: [...new Set(themes)],
    body: typeof node.articleBody === 'string' && node.articleBody.trim() !== '' ? node.articleBody : null,
  };
}

/** The articles that the JSON-LD of a page describes, however deep they stand in it. */
export function articlesIn(scripts: readonly string[]): LinkedArticle[] {
  const found: LinkedArticle[] = [];
  // no recursion: a page chooses how deep its lists are
  const waiting: unknown[] = scripts.map(parsed).reverse();
  for (let seen = 0; waiting.length > 0 && seen < MAX_NODES; seen++) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_NODES).reverse());
    if (!isNode(value)) continue;
    const isArticle = listOf(value['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));
    if (isArticle) found.push(articleOf(value));
    else for (const holder of HOLDERS.toReversed()) if (value[holder] !== undefined) waiting.push(value[holder]);
  }
  return found;
}
