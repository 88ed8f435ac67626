import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  FigureRecord,
  Mention,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  StatementRecord,
} from '../../src/types.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** An article in few words: entities as `name` with what differs from null; mentions are found in title and body. */
export interface Sketch {
  title?: string | null;
  date?: string | null;
  body: string;
  source?: string;
  themes?: string[];
  media?: string[];
  people?: (Partial<Omit<PersonRecord, 'evidence'>> & { name: string; evidence?: string })[];
  organisations?: (Partial<OrganisationRecord> & { name: string })[];
  places?: (Partial<PlaceRecord> & { name: string })[];
  figures?: (Partial<FigureRecord> & { text: string; unit: string })[];
  quotes?: { text: string; speaker: string | null }[];
  statements?: (Partial<StatementRecord> & { text: string })[];
}

/** Where `text` stands first; the sketch is wrong where it does not. */
function mention(text: string, { title, body }: Sketch): Mention {
  const part = body.includes(text) ? 'body' : 'title';
  const start = (part === 'body' ? body : (title ?? '')).indexOf(text);
  if (start < 0) throw new Error(`the sketch does not hold '${text}'`);
  return { text, start, end: start + text.length, in: part, rule: 'sketch', confidence: 'high' };
}

/** The record of a sketch. */
export function record(sketch: Sketch): ArticleRecord {
  const { title = null, date = null, body, source = 'page.txt' } = sketch;
  const at = (text: string) => mention(text, sketch);
  return {
    id: hash(`${title}|${date}`),
    content_hash: hash(body),
    source,
    position: 1,
    title,
    date,
    themes: sketch.themes ?? [],
    media: sketch.media ?? [],
    reading_seconds: null,
    language: 'fr',
    body,
    people: (sketch.people ?? []).map(({ name, evidence, ...p }) => ({
      ...{ name, aliases: [], role: null, organisation: null, mentions: [at(name)] },
      ...p,
      evidence: evidence === undefined ? null : at(evidence),
    })),
    organisations: (sketch.organisations ?? []).map((o) => ({ aliases: [], kind: null, mentions: [at(o.name)], ...o })),
    places: (sketch.places ?? []).map((p) => ({
      kind: null,
      code: null,
      department: null,
      mentions: [at(p.name)],
      ...p,
    })),
    figures: (sketch.figures ?? []).map((f) => ({
      ...{ ...at(f.text), value: null, min: null, max: null, kind: 'count' as const, modifier: 'exact' as const },
      ...{ per: null, period: null, organisation: null, outcome: true, sentence: f.text },
      ...f,
    })),
    quotes: (sketch.quotes ?? []).map(({ text, speaker }) => ({
      ...at(text),
      speaker,
      attribution: speaker === null ? 'none' : 'named',
    })),
    statements: (sketch.statements ?? []).map((s) => ({
      ...{ ...at(s.text), speaker: null, attribution: 'named' as const, kind: 'indirect' as const, organisation: null },
      ...{ question: null, ...s },
    })),
    keywords: [],
    warnings: [],
  };
}
