/** What a decision is about: an entity by name, or a fact by its words. */
export const ENTITY_TYPES = ['person', 'organisation', 'place'] as const;
export const FACT_TYPES = ['figure', 'quote', 'statement'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export type FactType = (typeof FACT_TYPES)[number];

export const ACTIONS = ['merge', 'not-same', 'rename', 'retype', 'reject', 'set-role', 'forget'] as const;
export type Action = (typeof ACTIONS)[number];

/** A decision of the owner of an index: a line of the corrections file. An empty cell is `''`. */
export interface Decision {
  readonly action: Action;
  readonly type: EntityType | FactType;
  /** The entity, as it was or as it is now called; the words of a fact; of `forget` a salted hash of the name. */
  readonly name: string;
  /** The entity joined or told apart, the new name, the new type, `role | organisation`. */
  readonly target: string;
  /** The id of the only article it holds for, or the beginning of one; empty: all articles. */
  readonly article: string;
  readonly reason: string;
  /** ISO day. */
  readonly date: string;
}

/** A decision as the file has it. */
export interface WrittenDecision extends Decision {
  /** Line in the file, from 1; where a cell holds line breaks, the first of its lines. */
  readonly line: number;
}

export const COLUMNS = ['action', 'type', 'name', 'target', 'article', 'reason', 'date'] as const;
export type Column = (typeof COLUMNS)[number];

export const isEntityType = (type: string): type is EntityType => (ENTITY_TYPES as readonly string[]).includes(type);
