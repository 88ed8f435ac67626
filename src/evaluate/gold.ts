import * as v from 'valibot';
import { UserError } from '../errors.js';

const text = v.pipe(v.string(), v.nonEmpty());
const maybe = v.nullish(text, null);
const number = v.nullish(v.pipe(v.number(), v.finite()), null);
const texts = v.optional(v.array(text));
const aliases = v.optional(v.array(text), []);

const named = v.strictObject({ name: text, aliases });
const person = v.strictObject({ name: text, aliases, role: maybe, organisation: maybe });
const figure = v.pipe(
  v.strictObject({
    text,
    value: number,
    min: number,
    max: number,
    unit: text,
    kind: v.picklist(['count', 'money', 'percent', 'duration', 'age', 'measure']),
    modifier: v.optional(v.picklist(['exact', 'about', 'at-least', 'at-most']), 'exact'),
    per: maybe,
    outcome: v.optional(v.boolean(), false),
  }),
  v.check((f) => (f.value ?? f.min ?? f.max) !== null, 'a figure needs a value, or min and max'),
);
const quote = v.strictObject({ text, speaker: maybe });

const waivedNames = v.optional(
  v.array(
    v.union([
      text,
      v.pipe(
        v.object({ name: text }),
        v.transform((o) => o.name),
      ),
    ]),
  ),
  [],
);
const waivedFigure = v.object({ text, value: number, min: number, max: number });
const waivedFigures = v.optional(
  v.array(
    v.union([
      waivedFigure,
      v.pipe(
        text,
        v.transform((t) => ({ text: t, value: null, min: null, max: null })),
      ),
    ]),
  ),
  [],
);

const article = v.strictObject({
  title: v.nullable(text),
  date: v.optional(v.nullable(v.pipe(text, v.isoDate()))),
  themes: texts,
  media: texts,
  reading_seconds: v.optional(v.nullable(v.number())),
  people: v.optional(v.array(person)),
  organisations: v.optional(v.array(named)),
  places: v.optional(v.array(named)),
  figures: v.optional(v.array(figure)),
  quotes: v.optional(v.array(quote)),
  optional: v.optional(
    v.strictObject({
      people: waivedNames,
      organisations: waivedNames,
      places: waivedNames,
      figures: waivedFigures,
    }),
    {},
  ),
});

const GoldSchema = v.object({ articles: v.pipe(v.array(article), v.nonEmpty('there is no article')) });

/** What a careful reader finds in an article. A list (or field) that is not there was not annotated: it is not judged. */
export type GoldArticle = v.InferOutput<typeof article>;
export type GoldPerson = v.InferOutput<typeof person>;
export type GoldEntity = v.InferOutput<typeof named>;
export type GoldFigure = v.InferOutput<typeof figure>;
export type GoldQuote = v.InferOutput<typeof quote>;
export type WaivedFigure = v.InferOutput<typeof waivedFigure>;

/** A page as its readers annotated it: `docs/gold.md` describes the file. */
export interface Gold {
  readonly articles: readonly GoldArticle[];
}

const ADVICE = 'docs/gold.md says what a gold file holds.';

/** A gold file from its JSON. Throws a `UserError` that names the place (`articles.0.people.2.role`) where it is wrong. */
export function parseGold(json: string, file: string): Gold {
  const value = parseJson(json, file);
  // to the schema an array is an object without keys
  const result = v.safeParse(GoldSchema, Array.isArray(value) ? 'a list' : value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const where = v.getDotPath(issue) ?? 'top level';
  const what = issue.expected === 'never' ? 'there is no such key' : issue.message;
  throw new UserError(`${file}: ${where}: ${what}`, { advice: ADVICE });
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UserError(`${file} is not JSON: ${(cause as Error).message}`, { advice: ADVICE, cause });
  }
}
