import type { Article, Warning } from '../types.js';
import { type Account, enterArticle, enterLeftover } from './account.js';
import { ArticleMaker, bodyText, type RawArticle } from './articles.js';
import { characterFaults, cutFault } from './faults.js';
import type { PageArticle, PageContent } from './html/index.js';
import { learnLabels } from './labels/index.js';
import type { LineReader } from './lines.js';
import { readMetadata } from './metadata.js';
import { piecesOf } from './pieces.js';
import type { Labels, Profile } from './profile.js';
import type { Survey } from './survey.js';

interface Known {
  readonly reader: LineReader;
  readonly profile: Profile;
  readonly labels: Labels;
}

/** The articles of a page whose structure tells them, and what became of each of its `length` characters. */
export function* articlesOfPage(
  content: PageContent,
  source: string,
  length: number,
  known: Known,
  account: Account,
): Generator<Article> {
  const maker = new ArticleMaker(source, known.reader, surveyOf(content.articles, known));
  const { characters } = account;
  const sizeOf = (blocks: readonly { text: string }[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  characters.leftover = sizeOf(content.leftover);
  characters.articles = sizeOf(content.articles.flatMap(({ blocks }) => blocks));
  characters.separators = sizeOf(content.articles.flatMap(({ separators }) => separators));
  characters.markup = length - characters.articles - characters.separators - characters.leftover;
  for (const { text, line } of content.leftover) enterLeftover(account, text, () => line);
  for (const article of content.articles) {
    const pieces = rawPieces(article.raw);
    for (const [i, raw] of pieces.entries()) {
      const made = maker.makeOf(raw);
      const isLast = i === pieces.length - 1;
      const faults = isLast ? faultsOf(article) : [cutFault(raw.body.length, raw.line)];
      const whole = { ...made, warnings: [...made.warnings, ...faults] };
      enterArticle(account, whole);
      yield whole;
    }
  }
}

/** An article whose text is longer than any is cut, as in a text dump; what follows has no title and no metadata. */
function rawPieces(raw: RawArticle): RawArticle[] {
  const pieces = piecesOf(raw.body);
  if (pieces.length === 1) return [raw];
  const { line } = raw;
  const untitled = { title: null, metadata: '', metadataLine: () => line, line };
  return pieces.map((piece, i) => ({ ...(i === 0 ? raw : untitled), body: bodyText(piece) }));
}

function faultsOf({ blocks }: PageArticle): Warning[] {
  const faults = blocks.flatMap(({ text, line }) => characterFaults(text, line));
  return faults.slice(0, 10);
}

/** What the page tells for reading its articles: the labels that are links divide those that are not. */
function surveyOf(articles: readonly PageArticle[], { reader, profile, labels }: Known): Survey {
  const lines = { themes: new Set<string>(), media: new Set<string>() };
  const links = { themes: new Set(labels.themes), media: new Set(labels.media) };
  let hasMetadata = false;
  for (const { raw } of articles) {
    const metadata = readMetadata(raw.metadata, () => 1, reader.fields);
    hasMetadata ||= raw.metadata !== '';
    for (const kind of ['themes', 'media'] as const)
      for (const { text } of metadata[kind]) {
        const own = raw.known?.labels.get(text);
        if (own) for (const label of own) links[kind].add(label);
        else lines[kind].add(text);
      }
  }
  const learn = (kind: 'themes' | 'media') =>
    learnLabels(lines[kind], { listed: profile.labels[kind], met: [...links[kind]] });
  const shape = { hasMetadata, hasSeparators: false, titled: true };
  return { shape, themes: learn('themes'), media: learn('media') };
}
