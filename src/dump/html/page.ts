import type { Span } from '../../types.js';

/** What is longer is no title, whatever the page says. */
export const MAX_TITLE = 1000;

/** A line of text of a page, as a reader sees it, with what the page's structure says of it. */
export interface Block {
  readonly text: string;
  /** Line of the markup where it begins, from 1. */
  readonly line: number;
  /** Line breaks before it: 2 begin a paragraph. */
  readonly breaks: 1 | 2;
  /** 1 to 6 in a heading, 0 elsewhere. */
  readonly level: number;
  /** Index of the innermost article around it, and of what may be no text of the page's (a menu, a banner); -1 for none. */
  readonly scope: number;
  readonly suspect: number;
  /** Is it in the footer of an article? */
  readonly footer: boolean;
  readonly links: readonly Link[];
  readonly times: readonly Time[];
}

/** A part of a block that is a link or looks like one (a label). */
export interface Link extends Span {
  /** Says the page itself that it is a label (`rel="tag"`)? */
  readonly tag: boolean;
}

/** A part of a block whose time the page states. */
export interface Time extends Span {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** An article as the page marks it. */
export interface Scope {
  readonly parent: number;
  /** Has it an end tag? One without ends where the next one begins. */
  closed: boolean;
}

/** What may be no text of the page's: a menu, a banner, a footer. */
export interface Suspect {
  readonly parent: number;
  /** What clears it: the main part of the page in it, also a title in it, or that the page has no other header; nothing. */
  readonly unless: 'main' | 'title' | 'header' | 'never';
  holdsMain: boolean;
  holdsTitle: boolean;
}

/** What a page says of itself outside its text. */
export interface About {
  /** JSON-LD, each script as it stands. */
  readonly linkedData: string[];
  /** `<meta>`, by property or name in lower case, in order. */
  readonly meta: Map<string, string[]>;
  /** `<title>`. */
  title: string;
}

export interface Page {
  readonly blocks: readonly Block[];
  readonly scopes: readonly Scope[];
  readonly suspects: readonly Suspect[];
  readonly about: About;
  readonly hasMain: boolean;
}

/** Is the text of a block, spaces and the marks between labels aside, wholly in these parts of it? */
export function covered(text: string, parts: readonly Span[], from = 0): boolean {
  let at = from;
  for (const { start, end } of parts) {
    if (end <= at) continue;
    if (!isBetween(text.slice(at, Math.max(at, start)))) return false;
    at = end;
  }
  return at > from && isBetween(text.slice(at));
}

const isBetween = (text: string) => /^[\s,;|•·/:#–-]*$/.test(text);
