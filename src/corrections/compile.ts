import type { ArticleRecord } from '../types.js';
import { applyRules } from './apply.js';
import { type Conflict, withoutConflicts } from './conflicts.js';
import { type EntityType, isEntityType, type WrittenDecision } from './decision.js';
import { forgetter } from './forget.js';
import { isHomonym, Rules } from './rules.js';

/** Digits by which articles are told apart: every decision for one article names at least so many of its id. */
const DIGITS = 8;

/** What the decisions make of a record. */
export interface Corrected {
  readonly record: ArticleRecord;
  /** The record as it was, but for forgotten people: what is left when all other decisions are undone. */
  readonly original: ArticleRecord;
  /** The decisions that had something to say in it. */
  readonly used: ReadonlySet<WrittenDecision>;
}

/** Decisions ready to be applied to any record. */
export interface CorrectionSet {
  /** No decision at all: records are left as they are. */
  readonly isEmpty: boolean;
  readonly conflicts: readonly Conflict[];
  /** The record as the decisions want it; the record itself where they have nothing to say. A pure function; applied to its own answer it changes nothing. */
  correct(record: ArticleRecord): Corrected;
  /** The names that several were joined under: across articles they are one, whatever else speaks for or against it. */
  readonly joined: readonly { readonly type: EntityType; readonly name: string }[];
  /** The people who in one article (by the beginning of its id) are somebody else of the same name. */
  readonly homonyms: readonly { readonly name: string; readonly article: string }[];
}

/** Those of a duplicate decision that are one, told by the first line. */
function distinct(decisions: readonly WrittenDecision[]): WrittenDecision[] {
  const key = ({ action, type, name, target, article }: WrittenDecision) =>
    JSON.stringify([action, type, name, target, article]);
  return [...new Map([...decisions].reverse().map((d) => [key(d), d])).values()].reverse();
}

/** The rules for one article: those for it go before those for all. */
class Scopes {
  readonly #rules = new Map<string, Rules>();
  readonly #general: readonly WrittenDecision[];
  readonly #own = new Map<string, WrittenDecision[]>();
  readonly conflicts: Conflict[] = [];

  constructor(decisions: readonly WrittenDecision[]) {
    const general = withoutConflicts(decisions.filter((d) => d.article === ''));
    this.#general = general.kept;
    this.#rules.set('', new Rules(general.kept));
    this.conflicts.push(...general.conflicts);
    for (const d of decisions) {
      const article = d.article.slice(0, DIGITS);
      if (article !== '') this.#own.set(article, [...(this.#own.get(article) ?? []), d]);
    }
    for (const [article, own] of this.#own) {
      const { kept, conflicts } = withoutConflicts(own);
      this.#own.set(article, kept);
      this.conflicts.push(...conflicts);
    }
  }

  of(article: string): Rules {
    const digits = article.slice(0, DIGITS);
    const own = this.#own.get(digits)?.filter((d) => article.startsWith(d.article)) ?? [];
    const key = own.length === 0 ? '' : article;
    let rules = this.#rules.get(key);
    if (!rules) {
      rules = new Rules(withoutConflicts([...this.#general, ...own]).kept);
      this.#rules.set(key, rules);
    }
    return rules;
  }

  /** The decisions that hold. */
  get kept(): WrittenDecision[] {
    return [...this.#general, ...[...this.#own.values()].flat()];
  }
}

/**
 * Compiles decisions, in whatever order they stand. Those that contradict one another are left out and told in `conflicts`; a decision
 * for one article goes before one for all.
 */
export function compileCorrections(decisions: readonly WrittenDecision[]): CorrectionSet {
  const forget = forgetter(decisions.filter((d) => d.action === 'forget'));
  const scopes = new Scopes(distinct(decisions.filter((d) => d.action !== 'forget')));
  const { kept } = scopes;
  const joined = kept.filter((d) => d.action === 'merge' && d.article === '' && isEntityType(d.type));
  return {
    isEmpty: decisions.length === 0,
    conflicts: scopes.conflicts,
    correct: (record) => {
      const { record: original, used: forgotten } = forget(record);
      if (kept.length === 0) return { record: original, original, used: new Set(forgotten) };
      const { record: corrected, used } = applyRules(original, scopes.of(record.id));
      return { record: corrected, original, used: new Set([...forgotten, ...used]) };
    },
    joined: joined.map((d) => {
      const { type, name } = scopes.of('').settle(d.type as EntityType, d.target);
      return { type, name };
    }),
    homonyms: kept.filter(isHomonym).map(({ name, article }) => {
      return { name: scopes.of(article).settle('person', name).name, article };
    }),
  };
}
