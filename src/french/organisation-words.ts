import { LexiconTable } from './lexicon-table.js';
import type { PhraseMatch } from './phrases.js';

let generic: LexiconTable<string> | undefined;

/** The common noun that introduces a name (`association X`) or stands for a body named before, with its kind. */
export function genericHeadAt(words: readonly string[], first: number): PhraseMatch<string> | null {
  generic ??= new LexiconTable('generic-heads', ([, kind]) => kind ?? 'organisation');
  return generic.longest(words, first);
}

/** Words that stand for any kind of body. */
const ANY_BODY = new Set([
  'structure',
  'organisme',
  'etablissement',
  'lieu',
  'equipe',
  'collectif',
  'maison',
  'organisation',
]);
export const isAnyBody = (key: string): boolean => ANY_BODY.has(key);

const PARTS = new Set(
  'pole service direction branche bureau cellule unite equipe section atelier comite salle groupe maison centre projet programme jury classe conseil espace conference autorite etude olympique ensemble'.split(
    ' ',
  ),
);

/** Does the word name a part of a body (`service des sports`) more often than a body? */
export const isPartOfBody = (key: string): boolean => PARTS.has(key);

let heads: LexiconTable<string> | undefined;

/** The head of an organisation's name (`mission locale`, `conseil départemental`) that starts at that token, with its kind. */
export function organisationHeadAt(words: readonly string[], first: number): PhraseMatch<string> | null {
  heads ??= new LexiconTable('organisation-heads', ([, kind]) => kind ?? 'organisation');
  return heads.longest(words, first);
}

/** A body of the lexicon: its full name, its other forms, its kind. */
export interface KnownOrganisation {
  readonly name: string;
  readonly forms: readonly string[];
  readonly kind: string;
}

let known: LexiconTable<KnownOrganisation> | undefined;

function knownTable(): LexiconTable<KnownOrganisation> {
  known ??= new LexiconTable('organisations', ([name, aliases, kind]) => ({
    name: name!,
    forms: [name!, ...(aliases ?? '').split('|').filter((form) => form !== '')],
    kind: kind ?? 'organisation',
  }));
  return known;
}

/** The body known to the lexicon whose name, in any of its forms, starts at that token. */
export const knownOrganisationAt = (keys: readonly string[], first: number): PhraseMatch<KnownOrganisation> | null =>
  knownTable().longest(keys, first);

/** The body known to the lexicon by that name. */
export const knownOrganisation = (name: string): KnownOrganisation | undefined => knownTable().get(name);
