import * as v from 'valibot';
import { UserError, WARNING_CODES, type WarningCode } from '../errors.js';
import type { ArticleRecord } from '../types.js';

const text = v.string();
const maybe = v.nullable(text);
const number = v.nullable(v.pipe(v.number(), v.finite()));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
const day = v.nullable(v.pipe(text, v.isoDate(), v.check(isDay, 'no calendar holds this day')));
const codes = Object.keys(WARNING_CODES) as WarningCode[];

const located = {
  text,
  start: offset,
  end: offset,
  in: v.picklist(['title', 'body']),
  rule: text,
  confidence: v.picklist(['high', 'medium', 'low']),
};
const said = { ...located, speaker: maybe, attribution: v.picklist(['named', 'pronoun', 'inherited', 'none']) };
const mention = v.object(located);
const mentions = v.array(mention);
const aliases = v.array(text);

/** A record as `extract` and `export` print it. No key may be missing but those that younger versions added; unknown keys are left out. */
const RecordSchema = v.object({
  id: v.pipe(text, v.regex(/^[0-9a-f]{8,64}$/, 'must be 8 to 64 hexadecimal digits')),
  content_hash: v.pipe(text, v.nonEmpty()),
  source: text,
  position: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: maybe,
  date: day,
  themes: v.array(text),
  media: v.array(text),
  reading_seconds: number,
  language: v.picklist(['fr', 'en']),
  body: text,
  people: v.array(
    v.object({ name: text, aliases, role: maybe, organisation: maybe, evidence: v.nullable(mention), mentions }),
  ),
  organisations: v.array(v.object({ name: text, aliases, kind: maybe, mentions })),
  places: v.array(v.object({ name: text, kind: maybe, code: maybe, department: maybe, mentions })),
  figures: v.array(
    v.object({
      ...located,
      value: number,
      min: number,
      max: number,
      unit: text,
      kind: v.picklist(['count', 'money', 'percent', 'duration', 'age', 'measure']),
      modifier: v.picklist(['exact', 'about', 'at-least', 'at-most']),
      per: maybe,
      period: maybe,
      organisation: maybe,
      outcome: v.boolean(),
      sentence: text,
    }),
  ),
  quotes: v.array(v.object(said)),
  // records of before 0.2 have none
  statements: v.optional(
    v.array(v.object({ ...said, kind: v.picklist(['indirect', 'answer']), organisation: maybe, question: maybe })),
    [],
  ),
  keywords: v.array(text),
  warnings: v.array(v.object({ code: v.picklist(codes), message: text, line: offset })),
});

/** A record from a line of NDJSON. `where` (`FILE:LINE`) begins the message of the UserError that a wrong one throws. */
export function parseRecord(line: string, where: string): ArticleRecord {
  const result = v.safeParse(RecordSchema, parseLine(line, where));
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw wrong(`${where}: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`);
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw wrong(`${where}: not JSON: ${(cause as Error).message}`);
  }
}

function wrong(message: string): UserError {
  return new UserError(message, {
    advice: 'One record a line, as glane extract prints them. Nothing of this file was stored.',
  });
}
