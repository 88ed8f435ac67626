import { ownCopy } from '../../text/kept.js';
import type { Connection } from '../connection.js';
import { placeKey, seatedKey, seatOfOrganisation } from '../identity/seats.js';
import { namesText, nameWords } from '../names.js';
import { type FirstOrganisation, type FirstPlace, firstPlace } from './first-met.js';
import type { Leaves } from './leaves.js';
import type { Touched } from './touched.js';

const MOST_KNOWN = 50_000;

/** A spelling of an organisation; `first`: it was met first in the article that is being written, by this spelling. */
export interface Spelling {
  readonly id: number;
  readonly organisation: number;
  readonly first?: FirstOrganisation;
}

interface PlaceOf {
  name: string;
  kind: string | null;
  code: string | null;
  department: string | null;
}

const SPELLING = 'organisation_names (id, name, key, seat, organisation_id)';
const FIND_SPELLING = 'SELECT id, organisation_id AS organisation FROM organisation_names WHERE name = ? AND seat = ?';
const MET = 'SELECT 1 FROM article_people WHERE key = ? LIMIT 1';

/** The ids of rows that articles share, made where they are not there yet. For one transaction: others may delete rows between two. */
export class SharedRows {
  readonly #to: Connection;
  readonly #touched: Touched;
  readonly #leaves: Leaves;
  readonly #sources = new Map<string, number>();
  readonly #labels = { themes: new Map<string, number>(), media: new Map<string, number>() };
  readonly #spellings = new Map<string, Spelling>();
  readonly #organisations = new Map<string, number>();
  readonly #places = new Map<string, number>();
  /** Keys of people whom this dump named. */
  readonly #met = new Set<string>();
  #regions: Map<string, string | null> | undefined;
  /** What is not known is not in the file either: true from an empty file on, until something is forgotten. */
  #knowsAll: boolean;

  constructor(to: Connection, touched: Touched, leaves: Leaves) {
    this.#to = to;
    this.#touched = touched;
    this.#leaves = leaves;
    this.#knowsAll = to.get('SELECT 1 FROM articles LIMIT 1') === undefined;
  }

  /** To be told between two articles: where much is known it is forgotten, and looked up in the file. */
  rest(): void {
    const known = [this.#spellings, this.#organisations, this.#places, this.#met, ...Object.values(this.#labels)];
    if (known.reduce((sum, { size }) => sum + size, 0) < MOST_KNOWN) return;
    this.#leaves.flush();
    for (const some of known) some.clear();
    this.#knowsAll = false;
  }

  #find<T>(sql: string, ...by: (string | number)[]): T | undefined {
    return this.#knowsAll ? undefined : this.#to.get<T>(sql, ...by);
  }

  source(name: string): number {
    let id = this.#sources.get(name);
    if (id === undefined) {
      const found = this.#to.get<{ id: number }>('SELECT id FROM sources WHERE name = ?', name)?.id;
      id = found ?? this.#to.run('INSERT INTO sources (name) VALUES (?)', name).lastInsertRowid;
      this.#sources.set(name, id);
    }
    return id;
  }

  label(table: 'themes' | 'media', name: string): number {
    let id = this.#labels[table].get(name);
    if (id === undefined) {
      const found = this.#to.get<{ id: number }>(`SELECT id FROM ${table} WHERE name = ?`, name)?.id;
      const insert = `INSERT INTO ${table} (name, words) VALUES (?, ?)`;
      id = found ?? this.#to.run(insert, name, nameWords(name)).lastInsertRowid;
      this.#labels[table].set(ownCopy(name), id);
    }
    return id;
  }

  /** Does another article, or this one before, give somebody of that key? From then on it does. */
  isMet(key: string): boolean {
    if (this.#met.has(key)) return true;
    this.#met.add(key);
    return this.#find(MET, key) !== undefined;
  }

  /** `seat` is where the article's bodies are whose name does not tell. */
  organisationName(name: string, seat: string): Spelling {
    const own = seatOfOrganisation(name, seat);
    const as = own === '' ? name : `${name}\0${own}`;
    const known = this.#spellings.get(as);
    if (known) return known;
    const spelling = this.#find<Spelling>(FIND_SPELLING, name, own) ?? this.#newSpelling(name, own);
    const { id, organisation } = spelling;
    this.#spellings.set(ownCopy(as), { id, organisation });
    return spelling;
  }

  /** A new spelling belongs to the organisation of that key; whether it is an acronym of another is settled at commit. */
  #newSpelling(name: string, seat: string): Spelling {
    const key = seatedKey(name, seat);
    const found = this.#organisations.get(key) ?? this.#findOrganisation(key);
    const organisation = found ?? this.#leaves.next('organisations');
    this.#organisations.set(key, organisation);
    this.#touched.add('acronyms', key);
    const id = this.#leaves.next('organisation_names');
    this.#leaves.add(SPELLING, [id, name, key, seat, organisation]);
    if (found !== undefined) return { id, organisation };
    const known = { name, key, seat: seat || null, kind: null, aliases: [], people: 0, figures: 0 };
    return { id, organisation, first: { id: organisation, ...known } };
  }

  #findOrganisation(key: string): number | undefined {
    return this.#find<{ id: number }>('SELECT id FROM organisations WHERE key = ?', key)?.id;
  }

  /** The place of an article; `isNew` where no other names it so far. */
  place(place: PlaceOf, article: string, seat: string, date: string | null): { id: number; isNew: boolean } {
    const told = placeKey(place, article, seat);
    const known =
      this.#places.get(told.key) ?? this.#find<{ id: number }>('SELECT id FROM places WHERE key = ?', told.key)?.id;
    const desk = { leaves: this.#leaves, touched: this.#touched };
    const id = known ?? firstPlace(desk, this.#placed(place, told), date);
    this.#places.set(told.key, id);
    return { id, isNew: known === undefined };
  }

  /** A commune has the region of its department, a department its own, a region itself. */
  #placed({ name, kind, code, department }: PlaceOf, told: { key: string; seat: string | null }): FirstPlace {
    const inDepartment = department ?? (kind === 'department' ? code : null);
    const regions = this.#regionsWith(department);
    const region = (inDepartment === null ? null : regions.get(inDepartment)) ?? (kind === 'region' ? name : null);
    return { name, key: told.key, seat: told.seat, kind, code, department, region };
  }

  /** The regions of all departments, that one among them. */
  #regionsWith(department: string | null): Map<string, string | null> {
    const rows = () => this.#to.all<{ code: string; region: string | null }>('SELECT code, region FROM departments');
    this.#regions ??= new Map(rows().map(({ code, region }) => [code, region]));
    if (department !== null && !this.#regions.has(department)) {
      this.#to.run('INSERT INTO departments (code, name) VALUES (?, ?)', department, department);
      this.#regions.set(department, null);
    }
    return this.#regions;
  }

  /** When all articles are written: the organisation of a key, made where there is none. */
  settledOrganisation(name: string, key: string, seat: string): number {
    const found = this.#to.get<{ id: number }>('SELECT id FROM organisations WHERE key = ?', key)?.id;
    return found ?? this.#to.run(NEW_ORGANISATION, name, key, seat || null).lastInsertRowid;
  }

  /** The same of a place. */
  settledPlace(place: PlaceOf, article: string, seat: string): number {
    const told = placeKey(place, article, seat);
    const found = this.#to.get<{ id: number }>('SELECT id FROM places WHERE key = ?', told.key)?.id;
    if (found !== undefined) return found;
    const { name, key, seat: own, kind, code, department, region } = this.#placed(place, told);
    const values = [name, key, own, kind, code, department, region, namesText([name])] as const;
    return this.#to.run(NEW_PLACE, ...values).lastInsertRowid;
  }
}

const NEW_ORGANISATION = 'INSERT INTO organisations (name, key, seat) VALUES (?, ?, ?)';
const NEW_PLACE =
  'INSERT INTO places (name, key, seat, kind, code, department, region, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
