import { refuseForeign } from './foreign.js';

export type Format = 'text' | 'html' | 'markdown' | 'warc';

/** So much of a file tells what it is. */
const HEAD = 1 << 16;

/** Ends of the names of files that are read, each also packed. */
const NAMES: readonly (readonly [Format, RegExp])[] = [
  ['text', /\.(?:txt|text)$/i],
  ['html', /\.(?:x?html?)$/i],
  ['markdown', /\.(?:md|markdown)$/i],
  ['warc', /\.warc$/i],
];
const PACKED = /\.(?:gz|br|zst)$/i;

/** What the name of a file says of its format; null where it says nothing. */
export function formatOfName(name: string): Format | null {
  const plain = name.replace(PACKED, '');
  return NAMES.find(([, ending]) => ending.test(plain))?.[0] ?? null;
}

const TAGS =
  'html|head|body|title|meta|link|script|style|main|article|section|header|nav|div|span|p|h[1-6]|ul|ol|dl|table|figure|blockquote|a|pre';
const OPENS = new RegExp(`^\\s{0,999}<(?:!doctype\\s+html|(?:${TAGS})[\\s>/])`, 'i');
/** What may stand before the first tag. */
const PREFACE = /^(?:\s|<\?[^>]{0,500}>|<!--(?:(?!-->)[\s\S]){0,5000}-->)+/;
const CLOSES = /<\/(?:p|div|h[1-6]|article|section|li|body|html)\s?>/gi;

function looksLikeHtml(text: string, named: Format | null): boolean {
  if (OPENS.test(text) || OPENS.test(text.replace(PREFACE, ''))) return true;
  const closed = text.match(CLOSES)?.length ?? 0;
  return closed >= (named === 'html' ? 1 : 4);
}

const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[^\n]{0,500}\n){0,60}?(?:title|date|titre|tags)[ \t]{0,9}:[\s\S]{0,9999}?\n(?:---|\.\.\.)[ \t]*\r?\n/;
const MARKDOWN_HEADING = /^#{1,6} \S/m;
const MARKDOWN_LINK = /\]\((?:https?:|\/|#)[^)\s]{0,500}\)|^\[[^\]\n]{1,99}\]: \S/m;

const looksLikeMarkdown = (text: string) =>
  FRONT_MATTER.test(text) || (MARKDOWN_HEADING.test(text) && MARKDOWN_LINK.test(text));

/** The beginning of a file as characters: enough to see marks, whatever the encoding. */
function beginning(head: Buffer): string {
  const bytes = head.subarray(0, HEAD);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('latin1', marked ? 3 : 0);
}

/**
 * What a file is, by the bytes that it starts with; its name decides only between text and Markdown, and helps where a page
 * has few tags. Throws a `UserError` where it is of a kind that glane does not read.
 */
export function formatOf(head: Buffer, name: string): Format {
  refuseForeign(head, name);
  const text = beginning(head);
  const named = formatOfName(name);
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (named === 'markdown') return 'markdown';
  if (looksLikeHtml(text, named)) return 'html';
  return looksLikeMarkdown(text) ? 'markdown' : 'text';
}

const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;

/** The encoding that an HTML page names in its first bytes; null where it names none. */
export function charsetOfPage(head: Buffer): string | null {
  return META_CHARSET.exec(head.toString('latin1', 0, 4096))?.[1] ?? null;
}
