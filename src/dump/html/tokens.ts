import { Tokenizer } from 'htmlparser2';

/** What a page is made of, one after the other. `at` is the offset in the markup. */
export interface Sink {
  open(tag: string, attributes: Attributes, at: number): void;
  close(tag: string, at: number): void;
  /** Text with its entities resolved; `end` is where it ends in the markup. */
  text(text: string, at: number, end: number): void;
}

export type Attributes = ReadonlyMap<string, string>;

/** Only these say something of the text; a page may have a million others. */
const TELLING = new Set([
  ...['class', 'id', 'role', 'itemprop', 'itemtype', 'hidden', 'style', 'aria-hidden', 'aria-level', 'title'],
  ...['href', 'rel', 'datetime', 'type', 'name', 'property', 'content'],
]);
const MAX_VALUE = 4000;

/**
 * Hands a page to `sink`, tag by tag, in linear time whatever the page: nothing here looks back. The tokenizer is htmlparser2's:
 * it knows the rules of HTML for broken markup and entities, and holds no tree, whose depth a page could choose.
 */
export function readTokens(html: string, sink: Sink): void {
  let tag = '';
  let at = 0;
  let attributes = new Map<string, string>();
  let name = '';
  let value = '';
  const opened = (self: boolean) => {
    sink.open(tag, attributes, at);
    // only drawings close themselves; HTML takes no notice of the slash
    if (self && (tag === 'svg' || tag === 'math')) sink.close(tag, at);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      ontext: (start, end) => sink.text(html.slice(start, end), start, end),
      ontextentity: (code, end) => sink.text(String.fromCodePoint(code), end - 1, end),
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        at = start - 1;
        attributes = new Map();
      },
      onattribname(start, end) {
        name = end - start > 20 ? '' : html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (value.length < MAX_VALUE) value += html.slice(start, end);
      },
      onattribentity(code) {
        if (value.length < MAX_VALUE) value += String.fromCodePoint(code);
      },
      onattribend() {
        if (TELLING.has(name) && !attributes.has(name)) attributes.set(name, value);
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => sink.close(html.slice(start, end).toLowerCase(), start),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
