import { sentenceOf } from '../text/analyse.js';
import { codePointOffsets } from '../text/codepoints.js';
import type {
  Analysis,
  Article,
  ArticleRecord,
  Facts,
  Found,
  FoundFigure,
  FoundQuote,
  FoundStatement,
  Language,
  Mention,
  Part,
  Span,
} from '../types.js';

/** Turns spans of the analysis into mentions of the record: code points of the title or of the body. */
function locator(analysis: Analysis): (found: Found) => Mention {
  const inTitle = codePointOffsets(analysis.text.slice(0, analysis.titleEnd));
  const inBody = codePointOffsets(analysis.text.slice(analysis.bodyStart));
  return ({ start, end, rule, confidence }) => {
    const part: Part = start < analysis.titleEnd ? 'title' : 'body';
    const [offset, base] = part === 'title' ? [inTitle, 0] : [inBody, analysis.bodyStart];
    const text = analysis.text.slice(start, end);
    return { text, start: offset(start - base), end: offset(end - base), in: part, rule, confidence };
  };
}

/** Sentences are quoted whole up to this length; no writer's is longer, and a line without end must not be copied for each of its figures. */
const MAX_SENTENCE = 2000;

/** The sentence around a span, or as much of it as {@link MAX_SENTENCE} allows with the span in the middle. */
function sentenceText(analysis: Analysis, span: Span): string {
  const { start, end } = sentenceOf(analysis, span.start) ?? span;
  const margin = Math.max(0, (MAX_SENTENCE - (span.end - span.start)) >> 1);
  const whole = end - start <= MAX_SENTENCE;
  return whole
    ? analysis.text.slice(start, end)
    : analysis.text.slice(Math.max(start, span.start - margin), Math.min(end, span.end + margin));
}

/** Field by field: a spread costs more than all else here. */
function figureOf(f: FoundFigure, found: Mention, sentence: string): ArticleRecord['figures'][number] {
  const { text, start, end, in: part, rule, confidence } = found;
  const { value, min, max, unit, kind, modifier, per, period, organisation, outcome } = f;
  return {
    text,
    start,
    end,
    in: part,
    rule,
    confidence,
    value,
    min,
    max,
    unit,
    kind,
    modifier,
    per,
    period,
    organisation,
    outcome,
    sentence,
  };
}

function quoteOf({ speaker, attribution }: FoundQuote, found: Mention): ArticleRecord['quotes'][number] {
  const { text, start, end, in: part, rule, confidence } = found;
  return { text, start, end, in: part, rule, confidence, speaker, attribution };
}

function statementOf(
  { speaker, attribution, kind, organisation }: FoundStatement,
  { text, start, end, in: part, rule, confidence }: Mention,
  question: string | null,
): ArticleRecord['statements'][number] {
  return { text, start, end, in: part, rule, confidence, speaker, attribution, kind, organisation, question };
}

/** The record of an article: what `glane extract` prints and `glane load` reads. */
export function toRecord(article: Article, language: Language, analysis: Analysis, facts: Facts): ArticleRecord {
  const locate = locator(analysis);
  const figure = (f: FoundFigure) => figureOf(f, locate(f), sentenceText(analysis, f));
  const quote = (q: FoundQuote) => quoteOf(q, locate(q));
  const statement = (s: FoundStatement) =>
    statementOf(s, locate(s), s.question && analysis.text.slice(s.question.start, s.question.end));
  return {
    id: article.id,
    content_hash: article.contentHash,
    source: article.source,
    position: article.position,
    title: article.title,
    date: article.date,
    themes: [...article.themes],
    media: [...article.media],
    reading_seconds: article.readingSeconds,
    language,
    body: article.body,
    people: facts.people.map(({ name, aliases, role, organisation, evidence, mentions }) => ({
      name,
      aliases: [...aliases],
      role,
      organisation,
      evidence: evidence && locate(evidence),
      mentions: mentions.map(locate),
    })),
    organisations: facts.organisations.map(({ name, aliases, kind, mentions }) => ({
      name,
      aliases: [...aliases],
      kind,
      mentions: mentions.map(locate),
    })),
    places: facts.places.map(({ name, kind, code, department, mentions }) => ({
      name,
      kind,
      code,
      department,
      mentions: mentions.map(locate),
    })),
    figures: facts.figures.map(figure),
    quotes: facts.quotes.map(quote),
    statements: facts.statements.map(statement),
    keywords: [...facts.keywords],
    warnings: [...article.warnings],
  };
}
