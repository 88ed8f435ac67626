import type { Connection } from '../connection.js';
import { placeKey, seatedKey, seatOfOrganisation } from '../identity/seats.js';
import { namesText, nameWords } from '../names.js';
import type { Touched } from './touched.js';

const CACHE_LIMIT = 50_000;

/** The ids of rows that articles share, made where they are not there yet. For one transaction: others may delete rows between two. */
export class SharedRows {
  readonly #known = new Map<string, number>();
  readonly #to: Connection;
  readonly #touched: Touched;

  constructor(to: Connection, touched: Touched) {
    this.#to = to;
    this.#touched = touched;
  }

  #remember(table: string, name: string, make: () => number): number {
    const key = `${table}\0${name}`;
    let id = this.#known.get(key);
    if (id === undefined) {
      id = make();
      if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
      this.#known.set(key, id);
    }
    return id;
  }

  #find(sql: string, ...by: (string | number)[]): number | undefined {
    return this.#to.get<{ id: number }>(sql, ...by)?.id;
  }

  source(name: string): number {
    return this.#remember('sources', name, () => {
      const found = this.#find('SELECT id FROM sources WHERE name = ?', name);
      return found ?? this.#to.run('INSERT INTO sources (name) VALUES (?)', name).lastInsertRowid;
    });
  }

  label(table: 'themes' | 'media', name: string): number {
    return this.#remember(table, name, () => {
      const found = this.#find(`SELECT id FROM ${table} WHERE name = ?`, name);
      if (found !== undefined) return found;
      return this.#to.run(`INSERT INTO ${table} (name, words) VALUES (?, ?)`, name, nameWords(name)).lastInsertRowid;
    });
  }

  /** `seat` is where the article's bodies are whose name does not tell. */
  organisationName(name: string, seat: string): number {
    const own = seatOfOrganisation(name, seat);
    return this.#remember('organisations', `${name}\0${own}`, () => {
      const found = this.#find('SELECT id FROM organisation_names WHERE name = ? AND seat = ?', name, own);
      return found ?? this.#newOrganisationName(name, own);
    });
  }

  /** A new spelling belongs to the organisation of that key; whether it is an acronym of another is settled at commit. */
  #newOrganisationName(name: string, seat: string): number {
    const key = seatedKey(name, seat);
    const organisation = this.organisation(name, key, seat);
    this.#touched.add('acronyms', key);
    const values = [name, key, seat, organisation] as const;
    return this.#to.run(NEW_SPELLING, ...values).lastInsertRowid;
  }

  organisation(name: string, key: string, seat: string): number {
    const found = this.#find('SELECT id FROM organisations WHERE key = ?', key);
    return found ?? this.#to.run(NEW_ORGANISATION, name, key, seat || null).lastInsertRowid;
  }

  place({ name, kind, code, department }: PlaceOf, article: string, seat: string): number {
    const { key, seat: own } = placeKey({ name, kind, code }, article, seat);
    return this.#remember('places', key, () => {
      const found = this.#find('SELECT id FROM places WHERE key = ?', key);
      if (found !== undefined) return found;
      if (department !== null) this.#to.run(NEW_DEPARTMENT, department, department);
      const values = [name, key, own, kind, code, department, namesText([name])] as const;
      const inDepartment = department ?? (kind === 'department' ? code : null);
      return this.#to.run(NEW_PLACE, ...values, inDepartment, kind === 'region' ? name : null).lastInsertRowid;
    });
  }
}

interface PlaceOf {
  name: string;
  kind: string | null;
  code: string | null;
  department: string | null;
}

const NEW_SPELLING = 'INSERT INTO organisation_names (name, key, seat, organisation_id) VALUES (?, ?, ?, ?)';
const NEW_ORGANISATION = 'INSERT INTO organisations (name, key, seat) VALUES (?, ?, ?)';
const NEW_DEPARTMENT = 'INSERT OR IGNORE INTO departments (code, name) VALUES (?, ?)';

/** A commune has the region of its department, a department its own, a region itself. */
const NEW_PLACE = `
INSERT INTO places (name, key, seat, kind, code, department, words, region)
VALUES (?, ?, ?, ?, ?, ?, ?, COALESCE((SELECT region FROM departments WHERE code = ?), ?))`;
