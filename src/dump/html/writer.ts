import { asRead } from '../characters.js';
import { isLabelClass, isOverRelated } from './chrome-words.js';
import { dateOf } from './dates.js';
import { Line } from './line.js';
import type { About, Block, Page, Scope, Suspect } from './page.js';
import { type Open, Stack } from './stack.js';
import { suspicion } from './suspects.js';
import { breaksAround, INLINE, VOID, WITHOUT_TEXT } from './tags.js';
import { type Attributes, readTokens, type Sink } from './tokens.js';

/** What is around the elements that stand in none. */
const ROOT: Open = {
  ...{ tag: '', breaks: 0, scope: -1, suspect: -1, level: 0, footer: false, verbatim: false },
  ...{ opensScope: false, silent: false, inArticle: false, link: false, time: false },
};
const ARTICLE_TYPE = /(?:^|\/)(?:\w*Article|BlogPosting|Report)$/;
const MAX_LINKED_DATA = 1 << 22;

/** A part of the page that stands below a heading like *Articles liés*: to the end of what the heading is in, or to the next such heading. */
interface Related {
  readonly level: number;
  readonly suspect: number;
  readonly from: number;
  depth: number;
}

/** Writes a page down as lines of text, each with what the page's structure says of it. */
export class PageWriter implements Sink {
  readonly #blocks: Block[] = [];
  readonly #scopes: Scope[] = [];
  readonly #suspects: Suspect[] = [];
  readonly #about: About = { linkedData: [], meta: new Map(), title: '' };
  readonly #stack = new Stack((element, depth) => this.#closed(element, depth));
  readonly #line = new Line();
  #hasMain = false;
  #breaks: 0 | 1 | 2 = 0;
  #related: Related | null = null;
  /** Text that is read but is none of the page's: JSON-LD, the title. */
  #aside: string[] | null = null;
  #markup = '';
  #lineEnd = -1;
  #lineNumber = 1;
  #firstLine = 1;
  /** The element around the first letter of the line. */
  #around: Open | undefined;

  /** Adds markup, whose first line is `line` of the source. */
  write(markup: string, line = 1): void {
    this.#markup = markup;
    this.#lineEnd = markup.indexOf('\n');
    this.#lineNumber = line;
    readTokens(markup, this);
  }

  finish(): Page {
    this.#stack.closeAll();
    this.#break(2);
    const { linkedData, meta, title } = this.#about;
    const about = { linkedData, meta, title: title.replace(/\s+/g, ' ').trim() };
    return {
      blocks: this.#blocks,
      scopes: this.#scopes,
      suspects: this.#suspects,
      about,
      hasMain: this.#hasMain || this.#scopes.length > 0,
    };
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'meta') this.#readMeta(attributes);
    if (tag === 'br') this.#brokenLine();
    if (tag === 'hr') this.#break(2);
    if (!VOID.has(tag)) this.#push(tag, attributes);
  }

  #push(tag: string, attributes: Attributes): void {
    this.#stack.makeWay(tag);
    const outer = this.#stack.top ?? ROOT;
    const level = levelOf(tag, attributes);
    if (level > 0 && outer.level === 0) this.#endRelatedBefore(level);
    const element = this.#elementOf(tag, level || outer.level, attributes, outer);
    if (tag === 'td' || tag === 'th') this.#line.cell();
    else if (element.breaks !== 0) this.#break(element.breaks);
    if (!element.silent) this.#startParts(element, attributes);
    this.#stack.push(element);
    if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) this.#aside = [];
    if (tag === 'title' && !outer.silent) this.#aside = [];
  }

  close(tag: string): void {
    if (tag === 'br') this.#brokenLine();
    else {
      const ended = this.#stack.close(tag);
      if (ended?.opensScope) this.#scopes[ended.scope]!.closed = true;
    }
  }

  text(written: string, at: number): void {
    // what an entity stands for was not seen before
    const text = asRead(written);
    this.#aside?.push(text);
    const around = this.#stack.top;
    if (around?.silent) return;
    if (this.#line.isEmpty) {
      this.#firstLine = this.#lineAt(at + written.length - written.trimStart().length);
      this.#around = around;
    }
    if (around?.verbatim) this.#verbatim(text, at);
    else this.#line.flow(text);
  }

  #verbatim(text: string, at: number): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      this.#line.verbatim(text.slice(from, end).replace(/\r$/, ''));
      this.#brokenLine();
      from = end + 1;
      this.#firstLine = this.#lineAt(at + from);
      this.#around = this.#stack.top;
    }
    this.#line.verbatim(text.slice(from));
  }

  #elementOf(tag: string, level: number, attributes: Attributes, outer: Open): Open {
    const isScope = isArticle(tag, attributes);
    const isMain = tag === 'main' || attributes.get('role') === 'main' || attributes.get('itemprop') === 'articleBody';
    const suspect = this.#suspectOf(isScope ? 'article' : tag, attributes, outer);
    // sites show the day of a change instead of the day of publication, or hide it
    const isChange = tag === 'time' && !isPublication(attributes) && this.#line.hasTime;
    const isHidden = INLINE.has(tag) && suspect !== outer.suspect && suspect !== this.#related?.suspect;
    if (isScope) this.#scopes.push({ parent: outer.scope, closed: false });
    if (isMain || tag === 'h1') this.#holds(outer.suspect, isMain);
    if (isMain) this.#hasMain = true;
    return {
      tag,
      // a list in a list stands close to its item
      breaks: outer.tag === 'li' && breaksAround(tag) === 2 && tag !== 'p' ? 1 : breaksAround(tag),
      scope: isScope ? this.#scopes.length - 1 : outer.scope,
      opensScope: isScope,
      suspect,
      level,
      footer: outer.footer || tag === 'footer',
      verbatim: outer.verbatim || tag === 'pre',
      silent: outer.silent || isHidden || isChange || (WITHOUT_TEXT.has(tag) && !(tag === 'button' && outer.level > 0)),
      inArticle: outer.inArticle || isScope || isMain,
      link: false,
      time: false,
    };
  }

  #holds(suspect: number, main: boolean): void {
    const around = this.#suspects[suspect];
    if (around && main) around.holdsMain = true;
    if (around && !main) around.holdsTitle = true;
  }

  #suspectOf(tag: string, attributes: Attributes, outer: Open): number {
    const parent = this.#related && outer.suspect < this.#related.suspect ? this.#related.suspect : outer.suspect;
    const unless = outer.silent ? null : suspicion(tag, attributes, outer.inArticle);
    return unless === null ? parent : this.#suspect(parent, unless);
  }

  #suspect(parent: number, unless: Suspect['unless']): number {
    this.#suspects.push({ parent, unless, holdsMain: false, holdsTitle: false });
    return this.#suspects.length - 1;
  }

  /** Begins the link or the time that an element is. */
  #startParts(element: Open, attributes: Attributes): void {
    const { tag } = element;
    if (tag === 'a' || (tag === 'span' && isLabelClass(attributes.get('class') ?? ''))) {
      const isTag = /(?:^|\s)tag(?:\s|$)/i.test(attributes.get('rel') ?? '');
      element.link = this.#line.startLink(isTag);
    }
    const date = isPublication(attributes) ? timeOf(tag, attributes) : null;
    if (date !== null) element.time = this.#line.startTime(date);
  }

  #readMeta(attributes: Attributes): void {
    const name = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      ''
    ).toLowerCase();
    const content = attributes.get('content')?.trim();
    if (name === '' || !content) return;
    this.#about.meta.set(name, [...(this.#about.meta.get(name) ?? []).slice(0, 50), content]);
  }

  #closed(element: Open, depth: number): void {
    if (element.link) this.#line.endLink();
    if (element.time) this.#line.endTime();
    if (element.tag === 'script' || element.tag === 'title') this.#endAside(element.tag);
    if (element.breaks > 0) this.#break(element.breaks);
    if (element.level > 0 && this.#stack.top?.level !== element.level) this.#startRelated(element);
    if (this.#related && depth < this.#related.depth) this.#endRelated(element, depth);
  }

  #endAside(tag: string): void {
    const text = this.#aside?.join('') ?? '';
    this.#aside = null;
    if (tag === 'title') this.#about.title ||= text;
    else if (text.trim() !== '' && text.length < MAX_LINKED_DATA) this.#about.linkedData.push(text);
  }

  #startRelated(heading: Open): void {
    const block = this.#blocks.at(-1);
    if (this.#related || heading.level === 1 || block?.level !== heading.level || !isOverRelated(block.text)) return;
    const suspect = this.#suspect(heading.suspect, 'never');
    this.#blocks[this.#blocks.length - 1] = { ...block, suspect };
    this.#related = { level: heading.level, suspect, from: this.#blocks.length, depth: this.#stack.depth };
  }

  /** What holds the heading ends: so does the part, or with what is around it, where only the heading was in it. */
  #endRelated(element: Open, depth: number): void {
    const around = this.#stack.top;
    const isAlone = this.#blocks.length === this.#related!.from;
    const isWhole = !around || /^(?:main|body|html)$/.test(around.tag) || around.scope !== element.scope;
    if (isAlone && !isWhole) this.#related!.depth = depth;
    else this.#related = null;
  }

  #endRelatedBefore(level: number): void {
    if (this.#related && level <= this.#related.level && this.#blocks.length > this.#related.from) this.#related = null;
  }

  #brokenLine(): void {
    if (!this.#line.isEmpty) this.#break(1);
    else if (this.#blocks.length > 0) this.#breaks = 2;
  }

  /** Ends the line; so many line breaks at least are between it and the next one. */
  #break(breaks: 0 | 1 | 2): void {
    const written = this.#line.take();
    if (written) {
      const { text, links, times } = written;
      const { level, footer, scope, suspect: own } = this.#around ?? ROOT;
      const suspect = Math.max(own, this.#related?.suspect ?? -1);
      const line = this.#firstLine;
      this.#blocks.push({ text, line, breaks: this.#breaks || 2, level, scope, suspect, footer, links, times });
      this.#breaks = 0;
    }
    if (breaks > this.#breaks) this.#breaks = breaks;
  }

  /** The line of an offset; offsets only grow. */
  #lineAt(at: number): number {
    while (this.#lineEnd !== -1 && this.#lineEnd < at) {
      this.#lineNumber++;
      this.#lineEnd = this.#markup.indexOf('\n', this.#lineEnd + 1);
    }
    return this.#lineNumber;
  }
}

function isArticle(tag: string, attributes: Attributes): boolean {
  if (tag === 'article' || attributes.get('role') === 'article') return true;
  if (ARTICLE_TYPE.test(attributes.get('itemtype') ?? '') && tag !== 'html' && tag !== 'body') return true;
  return tag === 'div' && /(?:^|\s)hentry(?:\s|$)/.test(attributes.get('class') ?? '');
}

/** The day that an element states: `<time>`, or an abbreviation of before there was one. */
function timeOf(tag: string, attributes: Attributes): string | null {
  if (tag === 'time') return dateOf(attributes.get('datetime'));
  const isOld = tag === 'abbr' && /(?:^|\s)published(?:\s|$)/.test(attributes.get('class') ?? '');
  return isOld ? dateOf(attributes.get('title')) : null;
}

/** 1 to 6 of a heading, 0 of any other element. */
function levelOf(tag: string, attributes: Attributes): number {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  return attributes.get('role') === 'heading' ? Math.min(6, Math.max(1, Number(attributes.get('aria-level')) || 2)) : 0;
}

/** Of the times of an article the day it appeared counts, not the day it was changed. */
const isPublication = (attributes: Attributes) =>
  attributes.get('itemprop') !== 'dateModified' && !/updated|modified|modifie/i.test(attributes.get('class') ?? '');
