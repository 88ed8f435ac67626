import MarkdownIt from 'markdown-it';
import type { Page } from '../html/index.js';
import { PageWriter } from '../html/index.js';
import type { LineReader } from '../lines.js';
import { frontMatter } from './front-matter.js';

/**
 * markdown-it: it bounds nesting and is tested against inputs made to take long, and its tokens know their lines. HTML in
 * Markdown is part of the text.
 */
const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);

type Token = ReturnType<typeof markdown.parse>[number];

/**
 * The lines of a Markdown file, as those of the page that it means. A line break that Markdown takes for a space stays one
 * beside a line of metadata.
 */
export function pageOfMarkdown(text: string, reader: LineReader): Page {
  const { meta, length } = frontMatter(text);
  const before = text.slice(0, length).split('\n').length - 1;
  const writer = new PageWriter();
  const tokens = markdown.parse(text.slice(length), {});
  let from = 0;
  for (let end = 1; end <= tokens.length; end++) {
    if (end < tokens.length && tokens[end]!.level > 0) continue;
    if (end < tokens.length && tokens[end]!.nesting === -1) continue;
    const part = tokens.slice(from, end);
    for (const token of part) keepLines(token, reader);
    const html = markdown.renderer.render(part, markdown.options, {});
    writer.write(html, before + (part[0]!.map?.[0] ?? 0) + 1);
    from = end;
  }
  const page = writer.finish();
  for (const [name, values] of meta) page.about.meta.set(name, values);
  return page;
}

/** Makes hard the soft line breaks of a paragraph that stand before or after a line of metadata. */
function keepLines(token: Token, reader: LineReader): void {
  const children = token.children ?? [];
  if (!children.some(({ type }) => type === 'softbreak')) return;
  const lines: string[] = [''];
  for (const { type, content } of children) {
    if (type === 'softbreak' || type === 'hardbreak') lines.push('');
    else lines[lines.length - 1] += content;
  }
  const isMetadata = lines.map(
    (line) => line.length < 2000 && /^(?:field|date|separator)$/.test(reader.kindOf(line, 0, line.length)),
  );
  let line = 0;
  for (const child of children) {
    if (child.type !== 'softbreak' && child.type !== 'hardbreak') continue;
    if (isMetadata[line] || isMetadata[line + 1]) child.type = 'hardbreak';
    line++;
  }
}
