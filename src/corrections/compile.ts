import type { ArticleRecord } from '../types.js';
import { applyRules, type Corrected } from './apply.js';
import { type Conflict, withoutConflicts } from './conflicts.js';
import { isEntityType, type WrittenDecision } from './decision.js';
import { isHomonym, Rules } from './rules.js';

/** Digits by which articles are told apart: every decision for one article names at least so many of its id. */
const DIGITS = 8;

/** Decisions ready to be applied to any record. */
export interface CorrectionSet {
  /** No decision at all: records are left as they are. */
  readonly isEmpty: boolean;
  readonly conflicts: readonly Conflict[];
  /** The record as the decisions want it. A pure function; applied to its own answer it changes nothing. */
  correct(record: ArticleRecord): Corrected;
  /** The names that several were joined under: across articles they are one, whatever else speaks for or against it. */
  readonly joined: readonly { readonly type: string; readonly name: string }[];
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
  const scopes = new Scopes(distinct(decisions.filter((d) => d.action !== 'forget')));
  const { kept } = scopes;
  const general = scopes.of('');
  const joined = kept
    .filter((d) => d.action === 'merge' && d.article === '' && isEntityType(d.type))
    .map((d) => general.settle(d.type as 'person', d.target));
  return {
    isEmpty: decisions.length === 0,
    conflicts: scopes.conflicts,
    correct: (record) => (kept.length === 0 ? { record, used: new Set() } : applyRules(record, scopes.of(record.id))),
    joined: joined.map(({ type, name }) => ({ type, name })),
    homonyms: kept
      .filter(isHomonym)
      .map((d) => ({ name: scopes.of(d.article).settle('person', d.name).name, article: d.article })),
  };
}
