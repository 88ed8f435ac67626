import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  FigureRecord,
  Mention,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuoteRecord,
  StatementRecord,
} from '../../types.js';

// A record with its keys in one order, whoever made it. Each kind is spelled out, without spreads: it is done for every mention, and to
// sort keys takes several times as long. A key that is added to a record is asked for here by the compiler.

const mention = (m: Mention): Mention => ({
  text: m.text,
  start: m.start,
  end: m.end,
  in: m.in,
  rule: m.rule,
  confidence: m.confidence,
});

const person = (p: PersonRecord): PersonRecord => ({
  name: p.name,
  aliases: p.aliases,
  role: p.role,
  organisation: p.organisation,
  evidence: p.evidence && mention(p.evidence),
  mentions: p.mentions.map(mention),
});

const organisation = (o: OrganisationRecord): OrganisationRecord => ({
  name: o.name,
  aliases: o.aliases,
  mentions: o.mentions.map(mention),
  kind: o.kind,
});

const place = (p: PlaceRecord): PlaceRecord => ({
  name: p.name,
  mentions: p.mentions.map(mention),
  kind: p.kind,
  code: p.code,
  department: p.department,
});

const figure = (f: FigureRecord): FigureRecord => ({
  organisation: f.organisation,
  kind: f.kind,
  value: f.value,
  min: f.min,
  max: f.max,
  unit: f.unit,
  modifier: f.modifier,
  per: f.per,
  period: f.period,
  outcome: f.outcome,
  sentence: f.sentence,
  text: f.text,
  start: f.start,
  end: f.end,
  in: f.in,
  rule: f.rule,
  confidence: f.confidence,
});

const quote = (q: QuoteRecord): QuoteRecord => ({
  speaker: q.speaker,
  attribution: q.attribution,
  text: q.text,
  start: q.start,
  end: q.end,
  in: q.in,
  rule: q.rule,
  confidence: q.confidence,
});

const statement = (s: StatementRecord): StatementRecord => ({
  organisation: s.organisation,
  kind: s.kind,
  speaker: s.speaker,
  attribution: s.attribution,
  question: s.question,
  text: s.text,
  start: s.start,
  end: s.end,
  in: s.in,
  rule: s.rule,
  confidence: s.confidence,
});

/** Where an article was met, and what was doubtful there, says nothing of its state. There were records without statements. */
type State = Omit<ArticleRecord, 'source' | 'position' | 'warnings' | 'statements'> & {
  statements?: StatementRecord[] | undefined;
};

const article = (r: State): State => ({
  id: r.id,
  content_hash: r.content_hash,
  title: r.title,
  date: r.date,
  themes: r.themes,
  media: r.media,
  reading_seconds: r.reading_seconds,
  language: r.language,
  body: r.body,
  people: r.people.map(person),
  organisations: r.organisations.map(organisation),
  places: r.places.map(place),
  figures: r.figures.map(figure),
  quotes: r.quotes.map(quote),
  statements: r.statements?.map(statement),
  keywords: r.keywords,
});

/** Tells whether the article or what was extracted from it changed: the same whatever the source and the order of keys. */
export const fingerprint = (record: State): string =>
  createHash('sha256')
    .update(JSON.stringify(article(record)))
    .digest('hex')
    .slice(0, 32);
