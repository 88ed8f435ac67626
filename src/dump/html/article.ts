import { nameKey } from '../../text/fold.js';
import type { RawArticle } from '../articles.js';
import { builtInProfile, type Profile } from '../profile.js';
import { isProse } from '../sections.js';
import type { PageFacts } from './facts.js';
import type { ReadBlock } from './lines.js';
import type { LinkedArticle } from './linked-data.js';
import { covered, MAX_TITLE } from './page.js';

/** An article of a page, and the blocks of it that belong to none: what stands above its title. */
export interface PageArticle {
  readonly raw: RawArticle;
  readonly blocks: readonly ReadBlock[];
  readonly leftover: readonly ReadBlock[];
  readonly separators: readonly ReadBlock[];
}

/** Lines from the top and from the end, at most, among which metadata may stand. */
const HEAD = 8;
const FOOT = 4;

interface Parts {
  readonly title: ReadBlock | null;
  readonly metadata: readonly ReadBlock[];
  readonly body: readonly ReadBlock[];
  readonly above: readonly ReadBlock[];
  /** The first time that the page states beside the title, in metadata or not (`Par Jeanne, le 3 mai`). */
  readonly time: string | null;
}

/** What the page says of this article outside its text; of the whole page where it is the only one. */
export interface Setting {
  readonly facts: PageFacts;
  readonly isOnly: boolean;
  readonly profile: Profile;
}

/** The article of these blocks. */
export function articleOfBlocks(blocks: readonly ReadBlock[], setting: Setting): PageArticle {
  const separators = blocks.filter(({ kind }) => kind === 'separator');
  const parts = partsOf(blocks.filter(({ kind }) => kind !== 'separator'));
  const { facts, isOnly } = setting;
  const title = parts.title?.text ?? (isOnly ? facts.title : null);
  const linked = linkedTo(title, setting);
  const body = bodyOf(parts.body) || (linked?.body ?? '').trim();
  const known = { date: parts.time ?? linked?.date ?? (isOnly ? facts.date : null), themes: linked?.themes ?? [] };
  const themes = known.themes.length > 0 || !isOnly ? known.themes : facts.themes;
  const metadata = metadataOf(parts.metadata, { date: known.date, themes }, setting.profile);
  const line = (parts.title ?? parts.metadata[0] ?? parts.body[0])?.line ?? 1;
  return {
    raw: {
      title: title?.trim() || null,
      metadata: metadata.lines.map(({ text }) => text).join('\n'),
      metadataLine: (index) => metadata.lines[index]?.line ?? line,
      body,
      line,
      known: { date: known.date, labels: metadata.labels },
    },
    blocks: [...(parts.title ? [parts.title] : []), ...parts.metadata, ...parts.body],
    leftover: parts.above,
    separators,
  };
}

function linkedTo(title: string | null, { facts, isOnly }: Setting): LinkedArticle | null {
  if (isOnly && facts.linked.length === 1) return facts.linked[0]!;
  const key = title === null ? null : nameKey(title);
  return facts.linked.find((each) => each.title !== null && nameKey(each.title) === key) ?? null;
}

const isMetadata = ({ kind }: ReadBlock) => kind === 'field' || kind === 'date' || kind === 'labels';

function partsOf(blocks: readonly ReadBlock[]): Parts {
  const prose = blocks.findIndex(({ kind, text }) => kind === 'text' && isProse(text));
  const end = prose === -1 ? blocks.length : prose;
  const at = titleIn(blocks, end);
  const foot = blocks.length - FOOT;
  const metadata: ReadBlock[] = [];
  const body: ReadBlock[] = [];
  const above: ReadBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i === at) continue;
    const follows = metadata.length > 0 && metadata.at(-1) === blocks[i - 1];
    const isFirst = i === end + 1 && !metadata.some(({ kind }) => kind === 'date');
    const isNear = i <= at + HEAD && (i <= end || isFirst || isSure(block));
    if (isMetadata(block) && (isNear || follows || block.footer || (isSure(block) && i >= foot))) metadata.push(block);
    else if (i < at || block.footer) above.push(block);
    else body.push(block);
  }
  const beside = blocks.slice(0, at + HEAD + 1).filter(({ times }) => times.length > 0);
  return { title: blocks[at] ?? null, metadata, body, above, time: beside[0]?.times[0]?.date ?? null };
}

/** A line that is metadata wherever it stands; a date alone may be a line of a text. */
const isSure = ({ kind, times }: ReadBlock) => kind === 'field' || kind === 'labels' || times.length > 0;

/** The title among the first `end` blocks: the first of the highest headings, else the line above the metadata; -1 for none. */
function titleIn(blocks: readonly ReadBlock[], end: number): number {
  const top = blocks.slice(0, end);
  const level = top.reduce((least, block) => (block.kind === 'heading' ? Math.min(least, block.level) : least), 7);
  const heading = top.findIndex((block) => block.kind === 'heading' && block.level === level);
  if (heading !== -1) return heading;
  const metadata = top.findIndex(isMetadata);
  return metadata > 0 && blocks[metadata - 1]!.text.length <= MAX_TITLE ? metadata - 1 : -1;
}

/** Paragraphs as a reader of the page sees them. */
function bodyOf(blocks: readonly ReadBlock[]): string {
  return blocks.map(({ text, breaks }, i) => (i === 0 ? text : '\n'.repeat(breaks) + text)).join('');
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** Metadata as lines of a text dump, with what the page itself says of them. */
function metadataOf(
  blocks: readonly ReadBlock[],
  known: { readonly date: string | null; readonly themes: readonly string[] },
  profile: Profile,
) {
  const labels = new Map<string, readonly string[]>();
  const lines = blocks.map((block) => lineOf(block, labels, profile));
  const hasDate = blocks.some(({ kind, text }) => kind === 'date' || (kind === 'field' && /\d{4}/.test(text)));
  if (known.date !== null && !hasDate) lines.push({ text: known.date, line: blocks[0]?.line ?? 1 });
  const hasLabels = labels.size > 0 || blocks.some(({ kind, text }) => kind === 'field' && text.includes(':'));
  if (known.themes.length > 0 && !hasLabels) {
    lines.push(labelled(known.themes, blocks[0]?.line ?? 1, labels, profile));
  }
  return { lines, labels };
}

/** A block of metadata as a line; its labels, where each is a link, are entered into `labels` by what stands after the colon. */
function lineOf(block: ReadBlock, labels: Map<string, readonly string[]>, profile: Profile): Line {
  const { text, links, times, line, kind } = block;
  if (kind === 'date' && times.length > 0 && covered(text, times)) return { text: times[0]!.date, line };
  const from = kind === 'labels' ? 0 : text.indexOf(':') + 1;
  const own = links.filter(({ start, tag }) => (kind === 'labels' ? tag : start >= from));
  const names = [...new Set(own.map(({ start, end }) => text.slice(start, end)))];
  if (kind === 'labels') return labelled(names, line, labels, profile);
  if (own.length > 0 && covered(text, own, from)) labels.set(text.slice(from).trim(), names);
  return { text, line };
}

/** A line of labels that the page has without saying what they are. */
function labelled(
  names: readonly string[],
  line: number,
  labels: Map<string, readonly string[]>,
  profile: Profile,
): Line {
  const value = names.join(', ');
  labels.set(value, names);
  return { text: `${profile.fields.themes[0] ?? builtInProfile.fields.themes[0]} : ${value}`, line };
}
