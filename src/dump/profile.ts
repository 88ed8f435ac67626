import * as v from 'valibot';
import { UserError } from '../errors.js';

/** The forms a date may be written in, named by the order and the marks of their parts. No profile holds a regexp. */
const DATE_FORMS = [
  'day/month/year',
  'day.month.year',
  'day-month-year',
  'day month-name year',
  'year-month-day',
  'month/day/year',
] as const;

export type DateForm = (typeof DATE_FORMS)[number];

const words = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)));

const ProfileSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.nonEmpty())),
  separators: v.optional(words),
  fields: v.optional(
    v.strictObject({ themes: v.optional(words), media: v.optional(words), reading: v.optional(words) }),
  ),
  dates: v.optional(v.strictObject({ before: v.optional(words), forms: v.optional(v.array(v.picklist(DATE_FORMS))) })),
  labels: v.optional(v.strictObject({ themes: v.optional(words), media: v.optional(words) })),
});

/** How a site's dump is written. Names are compared without case, accents, plural or kind of space. */
export interface Profile {
  readonly name: string;
  /** A line that says one of these, and nothing else, ends an article. */
  readonly separators: readonly string[];
  /** What stands before the colon of a metadata line; for `reading`, before a reading time. */
  readonly fields: {
    readonly themes: readonly string[];
    readonly media: readonly string[];
    readonly reading: readonly string[];
  };
  /** Words that may stand before a date, and the forms it may have. */
  readonly dates: { readonly before: readonly string[]; readonly forms: readonly DateForm[] };
  /** Labels known beforehand, each by itself. */
  readonly labels: Labels;
}

export interface Labels {
  readonly themes: readonly string[];
  readonly media: readonly string[];
}

export const builtInProfile: Profile = {
  name: 'built-in',
  separators: ['Haut de page'],
  fields: { themes: ['Thématique(s)'], media: ['Type(s) de média'], reading: ['lecture', 'temps de lecture'] },
  dates: {
    before: ['le', 'publié le', 'mis en ligne le'],
    forms: ['day/month/year', 'day.month.year', 'day-month-year', 'day month-name year', 'year-month-day'],
  },
  labels: { themes: [], media: [] },
};

const ADVICE = '`glane profile` prints a valid profile';

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${file} is not JSON: ${why}`, { advice: ADVICE, cause });
  }
}

/**
 * A profile from its JSON. What it leaves out is as in {@link builtInProfile}.
 * Throws a `UserError` that names the key which is unknown or wrongly filled.
 */
export function parseProfile(json: string, file = 'profile'): Profile {
  const value = parseJson(json, file);
  // to the schema an array is an object without keys
  const result = v.safeParse(ProfileSchema, Array.isArray(value) ? 'a list' : value);
  if (!result.success) {
    const issue = result.issues[0];
    const where = v.getDotPath(issue) ?? 'top level';
    const what = issue.expected === 'never' ? 'there is no such key' : issue.message;
    throw new UserError(`${file}: ${where}: ${what}`, { advice: ADVICE });
  }
  const given = result.output;
  return {
    name: given.name ?? file,
    separators: given.separators ?? builtInProfile.separators,
    fields: { ...builtInProfile.fields, ...given.fields },
    dates: { ...builtInProfile.dates, ...given.dates },
    labels: { ...builtInProfile.labels, ...given.labels },
  };
}
