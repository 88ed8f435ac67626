import type { EntityType, FactType, WrittenDecision } from '../corrections/decision.js';

/** A decision of the corrections file as it was last applied. */
export interface CorrectionRow extends WrittenDecision {
  /** In how many articles it has something to say. */
  articles: number;
  /** Why it is not applied; null where it is. */
  conflict: string | null;
}

/** What applying the corrections file did to the index. */
export interface ReplayReport {
  /** Ids of the articles that were written anew. */
  changed: string[];
  /** False where another program reads the file, and so keeps in it what was forgotten, until it closes. */
  purged: boolean;
}

/** What decisions would change in an article: an entity or a fact as it is and as it would be; null where there is none. */
export interface Effect {
  article: string;
  title: string | null;
  type: EntityType | FactType;
  before: string | null;
  after: string | null;
}

/** Something that does not hold in an index: what was checked, in which row of which table, of which article. */
export interface Finding {
  check: string;
  table: string | null;
  row: number | null;
  article: string | null;
  problem: string;
}

/** Two entities that may be one. */
export interface SuspectRow {
  /** The one that more articles name. */
  name: string;
  other: string;
  type: 'person' | 'organisation' | 'place';
  /** Why, in words for a reader: `one letter apart`, `acronym`. */
  reason: string;
  /** From 0 to 1, how well the reason holds. */
  similarity: number;
  /** How many letters are put in, taken out, changed or swapped. */
  distance: number;
  articles: number;
  other_articles: number;
}

/** Which duplicates to look for. */
export interface SuspectFilters {
  types?: readonly SuspectRow['type'][];
  /** Default 0: all. */
  minSimilarity?: number;
}
