import type { Article, Warning } from '../types.js';
import { lineBreaks } from './account.js';
import type { Segment } from './cutter.js';
import { articleId, contentHash, Ids, type Namesake } from './identity.js';
import type { LineReader } from './lines.js';
import { type LabelLine, type Metadata, readMetadata } from './metadata.js';
import type { Section, SectionKind } from './sections.js';
import type { Survey } from './survey.js';

/** The sections of one article; any may be missing. */
type Parts = Partial<Record<SectionKind, Section>>;

const SHORT_BODY = 80;
const LONG_BODY = 100_000;
const ORDER: readonly SectionKind[] = ['title', 'metadata', 'body'];

/** Puts together the sections that belong to one article: title, metadata and body, in this order. */
export function partsOf(sections: readonly Section[]): Parts[] {
  const found: Parts[] = [];
  let last = ORDER.length;
  for (const section of sections) {
    const place = ORDER.indexOf(section.kind);
    if (place === -1) last = ORDER.length;
    else if (place <= last || last === ORDER.length) found.push({});
    if (place !== -1) {
      found.at(-1)![section.kind] = section;
      last = place;
    }
  }
  return found;
}

/** A body as an article holds it: line feeds only, and without the blank lines around it. */
export function bodyText(slice: string): string {
  const text = slice.includes('\r') ? slice.replace(/\r+\n/g, '\n') : slice;
  const start = text.lastIndexOf('\n', text.length - text.trimStart().length) + 1;
  const stop = text.trimEnd().length;
  const end = text.indexOf('\n', stop);
  return stop === 0 ? '' : text.slice(start, end === -1 ? text.length : end);
}

/** The parts of an article as they stand in a dump, whatever its format. */
export interface RawArticle {
  readonly title: string | null;
  /** Lines as a text dump has them, and where each stands in the dump. */
  readonly metadata: string;
  readonly metadataLine: (index: number) => number;
  readonly body: string;
  /** Line where the article begins. */
  readonly line: number;
  /** What a page says of its article that no line of metadata does. */
  readonly known?: {
    /** ISO; counts where no line gives a date. */
    readonly date: string | null;
    /** The labels that are links of their own, by the text of their line. */
    readonly labels: ReadonlyMap<string, readonly string[]>;
  };
}

/** Makes the articles of a dump, one after the other. */
export class ArticleMaker {
  readonly #source: string;
  readonly #reader: LineReader;
  readonly #survey: Survey;
  readonly #ids = new Ids();
  #position = 0;

  constructor(source: string, reader: LineReader, survey: Survey) {
    this.#source = source;
    this.#reader = reader;
    this.#survey = survey;
  }

  /** The article of these sections of a segment. */
  make(segment: Segment, parts: Parts): Article {
    const slice = (kind: SectionKind) => {
      const section = parts[kind];
      return section ? segment.text.slice(section.start, section.end) : '';
    };
    const line = (kind: SectionKind) => segment.line + lineBreaks(segment.text, parts[kind]?.start ?? 0);
    const metadataLine = line('metadata');
    return this.makeOf({
      title: slice('title').trim() || null,
      metadata: slice('metadata'),
      metadataLine: (index) => metadataLine + index,
      body: bodyText(slice('body')),
      line: line(ORDER.find((kind) => parts[kind]) ?? 'body'),
    });
  }

  /** The article of these parts. */
  makeOf({ title, metadata: lines, metadataLine, body, line, known }: RawArticle): Article {
    const metadata = readMetadata(lines, metadataLine, this.#reader.fields);
    const date = metadata.date ?? known?.date ?? null;
    const hash = contentHash(title, lines, body);
    const { id, namesake } = this.#ids.of(articleId(title, date, body), { contentHash: hash, line });
    const { labels, warnings } = this.#labels(metadata, known?.labels);
    const dated = metadata.warnings.some((w) => w.code === 'date-impossible');
    return {
      id,
      contentHash: hash,
      source: this.#source,
      position: ++this.#position,
      title,
      date,
      ...labels,
      readingSeconds: metadata.readingSeconds,
      body,
      warnings: [
        ...this.#doubts({ title, date, body, dated }, line),
        ...repetition(namesake, hash, line),
        ...metadata.warnings,
        ...warnings,
      ],
    };
  }

  #labels({ themes, media }: Metadata, known: ReadonlyMap<string, readonly string[]> = new Map()) {
    const warnings: Warning[] = [];
    const divide = (lines: readonly LabelLine[], kind: 'themes' | 'media') =>
      lines.flatMap(({ text, line }) => {
        const divided = known.get(text);
        const { labels, decided } = divided ? { labels: divided, decided: true } : this.#survey[kind](text);
        if (!decided)
          warnings.push({ code: 'labels-undecided', message: `one label or several? ${labels.join(' ')}`, line });
        return labels;
      });
    return { labels: { themes: divide(themes, 'themes'), media: divide(media, 'media') }, warnings };
  }

  /** What is doubtful about an article. Titles and dates are missed only in a dump that has such. */
  #doubts(article: Pick<Article, 'title' | 'date' | 'body'> & { dated: boolean }, line: number): Warning[] {
    const { title, date, body, dated } = article;
    const { hasMetadata } = this.#survey.shape;
    const doubts: (Warning | false)[] = [
      hasMetadata && title === null && { code: 'title-missing', message: 'no title', line },
      hasMetadata && date === null && !dated && { code: 'date-missing', message: 'no date', line },
      body === '' && { code: 'body-empty', message: 'no text', line },
      body !== '' &&
        body.length < SHORT_BODY && { code: 'body-short', message: `only ${body.length} characters`, line },
      body.length > LONG_BODY && {
        code: 'body-long',
        message: `${body.length} characters: is a separator missing?`,
        line,
      },
    ];
    return doubts.filter((doubt) => doubt !== false);
  }
}

function repetition(namesake: Namesake | null, hash: string, line: number): Warning[] {
  if (namesake === null) return [];
  const before = `as at line ${namesake.line}`;
  return namesake.contentHash === hash
    ? [{ code: 'article-repeated', message: `same article ${before}`, line }]
    : [{ code: 'title-repeated', message: `same title and date ${before}, but another text: both are kept`, line }];
}
