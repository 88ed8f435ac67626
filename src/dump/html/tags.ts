const set = (words: string) => new Set(words.split(' '));

/** Elements without content. */
export const VOID = set('area base br col embed frame hr img input link meta param source track wbr');

/** Elements that begin a paragraph: an empty line stands before and after them. */
const PARAGRAPHS = set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure hr article section main header footer nav aside form fieldset details body html',
);
/** Elements that begin a line. */
const LINES = set(
  'div li dt dd tr caption figcaption address summary legend thead tbody tfoot center menu dialog search hgroup optgroup option',
);

/** Line breaks around an element: 0 in running text. */
export const breaksAround = (tag: string): 0 | 1 | 2 => (PARAGRAPHS.has(tag) ? 2 : LINES.has(tag) ? 1 : 0);

/** Parts of a line: one that is hidden is left out of it. */
export const INLINE = set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup u',
);

/** Elements whose content is no text for a reader, or text for one who cannot see the page as it is. */
export const WITHOUT_TEXT = set(
  'script style template noscript noembed noframes svg math iframe object applet video audio canvas map select textarea datalist button title',
);

/** What a tag ends that was left open, as far as the elements named after it. */
export const ENDS: ReadonlyMap<string, { readonly open: ReadonlySet<string>; readonly within: ReadonlySet<string> }> =
  new Map(
    Object.entries({
      li: { open: set('li'), within: set('ul ol menu') },
      dt: { open: set('dt dd'), within: set('dl') },
      dd: { open: set('dt dd'), within: set('dl') },
      tr: { open: set('tr td th'), within: set('table') },
      td: { open: set('td th'), within: set('tr table') },
      th: { open: set('td th'), within: set('tr table') },
    }),
  );
