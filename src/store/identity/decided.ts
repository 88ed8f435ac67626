import type { CorrectionSet } from '../../corrections/compile.js';
import { entityKey } from '../names.js';
import { organisationKey } from './organisations.js';
import { type Appearance, personKey, samePeople } from './people.js';

/** What the owner of the index decided about who is who across articles. */
export class DecidedIdentity {
  /** Keys of the people whom all appearances of the name are. */
  readonly people: ReadonlySet<string>;
  /** Keys of the organisations that all bodies of the name are, in whatever town. */
  readonly organisations: ReadonlySet<string>;
  /** Keys of the places that all appearances of the name are. */
  readonly places: ReadonlySet<string>;
  /** Beginnings of the ids of articles in which a name (by key) is somebody else's. */
  readonly #homonyms = new Map<string, string[]>();

  constructor({ joined, homonyms }: CorrectionSet) {
    const keys = (type: string, key: (name: string) => string | null) =>
      new Set(joined.filter((j) => j.type === type).flatMap((j) => key(j.name) ?? []));
    this.people = keys('person', personKey);
    this.organisations = keys('organisation', organisationKey);
    this.places = keys('place', entityKey);
    for (const { name, article } of homonyms) {
      const key = personKey(name);
      if (key !== null) this.#homonyms.set(key, [...(this.#homonyms.get(key) ?? []), article]);
    }
  }

  /** The keys of people about whom there is a decision. */
  get peopleKeys(): string[] {
    return [...this.people, ...this.#homonyms.keys()];
  }

  /** Who is who among the appearances of one full name; `article` is the id of a record. */
  tell<A extends Appearance & { articleId: string }>(key: string, appearances: readonly A[]): Appearance[][] {
    const articles = this.#homonyms.get(key) ?? [];
    const isElse = (a: A) => articles.some((article) => a.articleId.startsWith(article));
    const rest = appearances.filter((a) => !isElse(a));
    const all = this.people.has(key) && rest.length > 0 ? [[...rest]] : samePeople(rest);
    return articles.length === 0 ? all : [...all, ...samePeople(appearances.filter(isElse))];
  }
}
