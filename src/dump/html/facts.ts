import { dateOf } from './dates.js';
import { articlesIn, type LinkedArticle } from './linked-data.js';
import { type About, MAX_TITLE } from './page.js';

/** What a page says of itself outside its text. */
export interface PageFacts {
  /** Is the page about one article? */
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly date: string | null;
  readonly themes: readonly string[];
  /** The articles that JSON-LD describes. */
  readonly linked: readonly LinkedArticle[];
}

/** A title without the name of the site behind it. */
function withoutSite(title: string, site: string | undefined): string {
  if (site && title.endsWith(site)) return title.slice(0, -site.length).replace(/[\s|·•:–—-]+$/, '');
  return title.replace(/\s[|·•–—-]\s[^|·•–—]{1,40}$/, '');
}

export function factsOf({ linkedData, meta, title }: About): PageFacts {
  const linked = articlesIn(linkedData);
  const first = (...names: string[]) => names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const only = linked.length === 1 ? linked[0] : undefined;
  const site = first('og:site_name');
  const own = first('og:title', 'twitter:title');
  const pageTitle = own === undefined ? title : own;
  const stated = only?.title ?? withoutSite(pageTitle.replace(/\s+/g, ' ').trim(), site);
  return {
    isArticle: first('og:type') === 'article' || only !== undefined,
    title: stated.length > MAX_TITLE ? null : stated || null,
    date:
      only?.date ??
      dateOf(
        first(
          'article:published_time',
          'og:article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'dcterms.date',
        ),
      ),
    themes:
      only && only.themes.length > 0
        ? only.themes
        : [...(meta.get('article:section') ?? []), ...(meta.get('article:tag') ?? [])],
    linked,
  };
}
