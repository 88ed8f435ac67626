import { parse } from 'yaml';
import type { About } from '../html/page.js';

const FENCED = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** What the keys of front matter are called in the metadata of a page. */
const KEYS: Readonly<Record<string, string>> = {
  title: 'og:title',
  titre: 'og:title',
  date: 'date',
  published: 'date',
  tags: 'article:tag',
  keywords: 'article:tag',
  themes: 'article:tag',
  categories: 'article:section',
  category: 'article:section',
};

export interface FrontMatter {
  readonly meta: About['meta'];
  /** Characters that it takes. */
  readonly length: number;
}

function valuesOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
  return values.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}

/** The YAML at the top of a Markdown file; nothing where there is none or it cannot be read. */
export function frontMatter(text: string): FrontMatter {
  const meta = new Map<string, string[]>();
  const fenced = FENCED.exec(text);
  if (!fenced) return { meta, length: 0 };
  for (const [key, value] of Object.entries(yamlOf(fenced[1]!))) {
    const name = KEYS[key.toLowerCase()];
    const values =
      name === 'article:tag' ? valuesOf(value).flatMap((v) => v.split(',').map((s) => s.trim())) : valuesOf(value);
    if (name !== undefined && values.length > 0) meta.set(name, [...(meta.get(name) ?? []), ...values]);
  }
  return { meta, length: fenced[0].length };
}

function yamlOf(yaml: string): object {
  try {
    // dates stay as they are written; a failing document has no keys
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
