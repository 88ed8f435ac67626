import { Cutter, type Segment } from './cutter.js';
import { type LabelReader, learnLabels } from './labels/index.js';
import type { LineReader } from './lines.js';
import { readMetadata } from './metadata.js';
import type { Labels, Profile } from './profile.js';
import { type Section, type Shape, sectionsOf, titleLine } from './sections.js';

/** What a first reading of the whole dump tells, for the second one to use. */
export interface Survey {
  readonly shape: Shape;
  readonly themes: LabelReader;
  readonly media: LabelReader;
}

/** While nothing is known, whatever might be an article is one. */
const UNKNOWN: Shape = { hasMetadata: false, hasSeparators: true, titled: false };

/** Different label lines kept as evidence, at most; a real site has some hundreds. */
const MAX_LINES = 20_000;
/** Where so many of the articles without metadata begin with a clear title, a first line that looks like one is one. */
const TITLED = 0.8;

/** Collects, segment by segment, what a dump shows about itself. */
export class Surveyor {
  readonly #reader: LineReader;
  readonly #lines = { themes: new Set<string>(), media: new Set<string>() };
  #labelled = 0;
  #dated = 0;
  #separators = 0;
  #bodies = 0;
  #titled = 0;

  constructor(reader: LineReader) {
    this.#reader = reader;
  }

  add(segment: Segment): void {
    if (segment.ended === 'separator') this.#separators++;
    const sections = sectionsOf(segment, UNKNOWN);
    for (const section of sections) this.#addSection(segment, section);
    const body = segment.head ? undefined : sections.find((s) => s.kind === 'body');
    if (!body || sections.some((s) => s.kind === 'metadata')) return;
    this.#bodies++;
    if (titleLine(segment.text, body.start, body.end)) this.#titled++;
  }

  #addSection(segment: Segment, section: Section): void {
    if (section.kind !== 'metadata') return;
    const metadata = readMetadata(segment.text.slice(section.start, section.end), () => 1, this.#reader.fields);
    if (metadata.themes.length + metadata.media.length > 0 || metadata.readingSeconds !== null) this.#labelled++;
    else this.#dated++;
    for (const kind of ['themes', 'media'] as const) {
      const lines = this.#lines[kind];
      for (const { text } of metadata[kind]) if (lines.size < MAX_LINES) lines.add(text);
    }
  }

  /** What was seen, joined with the labels known beforehand. */
  finish(profile: Profile, known: Labels): Survey {
    // a dump of bodies may hold a date under a heading here and there
    const hasMetadata = this.#labelled > 0 || this.#dated > this.#bodies;
    const learn = (kind: 'themes' | 'media') =>
      learnLabels(this.#lines[kind], { listed: profile.labels[kind], met: known[kind] });
    return {
      shape: {
        hasMetadata,
        hasSeparators: this.#separators > 0,
        titled: hasMetadata || this.#titled >= TITLED * Math.max(1, this.#bodies),
      },
      themes: learn('themes'),
      media: learn('media'),
    };
  }
}

/** The segments of a dump that comes in blocks. */
export async function* segments(blocks: AsyncIterable<string>, cutter: Cutter): AsyncGenerator<Segment> {
  for await (const block of blocks) yield* cutter.push(block);
  yield* cutter.finish();
}

/** A dump of no more characters is read once: its segments are kept. Most dumps are. */
const MOST_KEPT = 1 << 21;

/** Reads a dump once, to know how its articles look and which labels it uses. Its segments, or null where they are too long to be kept. */
export async function survey(
  blocks: AsyncIterable<string>,
  reader: LineReader,
  profile: Profile,
  known: Labels,
): Promise<Survey & { readonly segments: readonly Segment[] | null }> {
  const surveyor = new Surveyor(reader);
  const kept: Segment[] = [];
  let length = 0;
  for await (const segment of segments(blocks, new Cutter(reader))) {
    surveyor.add(segment);
    length += segment.text.length;
    if (length <= MOST_KEPT) kept.push(segment);
    else kept.length = 0;
  }
  return { ...surveyor.finish(profile, known), segments: length <= MOST_KEPT ? kept : null };
}
