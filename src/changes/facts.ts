import type {
  ArticleRecord,
  FigureRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  QuoteRecord,
  StatementRecord,
} from '../types.js';

/** How facts of one kind are compared. */
export interface Facts<T> {
  readonly of: (record: ArticleRecord) => readonly T[];
  /** What makes two of them the same fact, the surest first. */
  readonly keys: readonly ((fact: T) => string)[];
  readonly name: (fact: T) => string;
  /** What is said of one that came or went, beside its name. */
  readonly about: (fact: T) => string | null;
  /** What may change of it. Where it stands is not among them: it moves with every edit. */
  readonly fields: readonly (keyof T & string)[];
}

const words = (...parts: (string | null)[]): string | null => parts.filter(Boolean).join(', ') || null;

export const people: Facts<PersonRecord> = {
  of: (record) => record.people,
  keys: [(p) => p.name],
  name: (p) => p.name,
  about: (p) => words(p.role, p.organisation),
  fields: ['role', 'organisation', 'aliases'],
};

export const organisations: Facts<OrganisationRecord> = {
  of: (record) => record.organisations,
  keys: [(o) => o.name],
  name: (o) => o.name,
  about: (o) => o.kind,
  fields: ['kind', 'aliases'],
};

export const places: Facts<PlaceRecord> = {
  of: (record) => record.places,
  keys: [(p) => `${p.name}\0${p.kind}\0${p.code}`, (p) => p.name],
  name: (p) => p.name,
  about: (p) => words(p.kind, p.code),
  fields: ['kind', 'code', 'department'],
};

const ofWhat = (f: FigureRecord) => `${f.unit}\0${f.kind}\0${f.per}\0${f.organisation}`;

/** The same words of the same sentence, the same words, or another value of the same thing. */
export const figures: Facts<FigureRecord> = {
  of: (record) => record.figures,
  keys: [(f) => `${f.text}\0${f.sentence}`, (f) => `${f.text}\0${ofWhat(f)}`, ofWhat],
  name: (f) => f.text,
  about: (f) => words(`${f.value ?? `${f.min ?? ''}–${f.max ?? ''}`} ${f.unit}`, f.organisation),
  fields: ['value', 'min', 'max', 'unit', 'kind', 'modifier', 'per', 'period', 'organisation', 'outcome'],
};

export const quotes: Facts<QuoteRecord> = {
  of: (record) => record.quotes,
  keys: [(q) => q.text],
  name: (q) => q.text,
  about: (q) => q.speaker,
  fields: ['speaker', 'attribution'],
};

export const statements: Facts<StatementRecord> = {
  of: (record) => record.statements,
  keys: [(s) => s.text],
  name: (s) => s.text,
  about: (s) => s.speaker ?? s.organisation,
  fields: ['kind', 'speaker', 'organisation', 'question', 'attribution'],
};

/** What may change of an article itself, but for its body. */
export const ARTICLE_FIELDS = ['title', 'date', 'themes', 'media', 'reading_seconds', 'language'] as const;
