import type { Declare } from '../session.js';

export interface Entry {
  readonly name: string;
  readonly summary: string;
  /** It only asks an index, or a part of it does: joined into the small program that starts fast (`scripts/bundle.mjs`). */
  readonly asks?: true;
  readonly load: () => Promise<Declare>;
}

/** Every command, in the order of the help. A command's file is loaded only when it is named. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'ingest',
    summary: 'Read dumps, extract what they say and add it to the index',
    load: async () => (await import('./ingest.js')).ingest,
  },
  {
    name: 'extract',
    summary: 'Read dumps and print what they say, a record a line, without an index',
    load: async () => (await import('./extract.js')).extract,
  },
  {
    name: 'load',
    summary: 'Add records, as extract or export print them, to the index',
    load: async () => (await import('./load.js')).load,
  },
  {
    name: 'list',
    asks: true,
    summary: 'List articles, newest first',
    load: async () => (await import('./list.js')).list,
  },
  {
    name: 'show',
    asks: true,
    summary: 'Show one article with what was found in it',
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'search',
    asks: true,
    summary: 'Search titles and bodies, best match first',
    load: async () => (await import('./search.js')).search,
  },
  {
    name: 'people',
    asks: true,
    summary: 'List people with role and organisation, or show one',
    load: async () => (await import('./people.js')).people,
  },
  {
    name: 'orgs',
    asks: true,
    summary: 'List organisations, or show one',
    load: async () => (await import('./orgs.js')).orgs,
  },
  {
    name: 'places',
    asks: true,
    summary: 'List places with code, department and region, or show one',
    load: async () => (await import('./places.js')).places,
  },
  {
    name: 'suspects',
    asks: true,
    summary: 'List names that may be of one person, organisation or place',
    load: async () => (await import('./suspects.js')).suspects,
  },
  {
    name: 'stats',
    asks: true,
    summary: 'List figures: what was done and reached, with the sentence that says so',
    load: async () => (await import('./stats.js')).stats,
  },
  {
    name: 'quotes',
    asks: true,
    summary: 'List quotes with their speakers',
    load: async () => (await import('./quotes.js')).quotes,
  },
  {
    name: 'themes',
    asks: true,
    summary: 'List themes, or media types',
    load: async () => (await import('./themes.js')).themes,
  },
  {
    name: 'correct',
    summary: 'Correct the index by decisions that hold from then on',
    load: async () => (await import('./correct/index.js')).correct,
  },
  {
    name: 'forget',
    summary: 'Remove a person from the index and keep her out of it',
    load: async () => (await import('./forget.js')).forget,
  },
  {
    name: 'export',
    asks: true,
    summary: 'Print the records of the index, a line each',
    load: async () => (await import('./export.js')).exportRecords,
  },
  {
    name: 'sql',
    asks: true,
    summary: 'Run a SELECT on the index, read-only',
    load: async () => (await import('./sql.js')).sql,
  },
  {
    name: 'audit',
    summary: 'Draw facts at random into a sheet to tick',
    load: async () => (await import('./audit.js')).audit,
  },
  {
    name: 'eval',
    summary: 'Measure how good the facts are, by ticked sheets or by an annotated page',
    load: async () => (await import('./eval.js')).evaluate,
  },
  {
    name: 'diff',
    summary: 'Tell what came, went and changed between two indexes or files of records',
    load: async () => (await import('./diff.js')).diff,
  },
  {
    name: 'verify',
    summary: 'Check every row of the index, and every article against its dump',
    load: async () => (await import('./verify.js')).verify,
  },
  {
    name: 'profile',
    summary: 'Print the profile that tells how a dump is laid out',
    load: async () => (await import('./profile.js')).profile,
  },
];
