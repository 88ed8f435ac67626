import { Connection, openUnchanged } from '../connection.js';
import { sqliteCode, withFaults } from '../faults.js';
import { VERSION, versionOf } from '../migrate.js';
import type { Finding } from '../upkeep-rows.js';
import { addFunctions, agreement } from './agreement.js';
import { pages, references, schema } from './file.js';
import { ofFile } from './finding.js';
import { passages } from './passages.js';
import { RULES } from './rules.js';
import { search } from './search.js';
import { Slices } from './slices.js';

/** How long to wait for another program that writes, in milliseconds. */
const PATIENCE = 30_000;

/** What a damaged file does not let a check see is a finding; what an older format does not have needs no check. */
function* guarded(check: string, run: () => Iterable<Finding>): Generator<Finding> {
  try {
    yield* run();
  } catch (error) {
    if (!sqliteCode(error)) throw error;
    const { message } = error as Error;
    if (!/^no such (?:table|column)/.test(message)) yield ofFile(check, `cannot be checked: ${message}`);
  }
}

const COUNTED = ['people', 'organisations', 'places', 'figures', 'quotes', 'sources'];

/**
 * The checks of one index, of any format that this program knows; not a byte of the file is changed. UserError where it cannot be
 * opened at all.
 */
export class Verifier {
  /** How many of each were checked; complete once the findings have been read to their end. */
  readonly counts: Record<string, number> = {};
  /** What could not be checked, and why. */
  readonly notes: string[] = [];
  readonly #path: string;
  readonly #to: Connection;
  #slices: Slices | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#to = withFaults(path, () => new Connection(openUnchanged(path, PATIENCE)));
    addFunctions(this.#to);
    // one state of the index for all checks, whoever writes meanwhile
    this.#to.db.exec('BEGIN');
    const format = versionOf(this.#to.db);
    if (format < VERSION) {
      this.note(
        `the index is of format ${format}, this glane writes ${VERSION}: any other command brings it up to date`,
      );
    }
  }

  note(text: string): void {
    this.notes.push(text);
  }

  #count = (what: string, n = 1) => {
    this.counts[what] = (this.counts[what] ?? 0) + n;
  };

  /** The names of all sources; none where the file is too damaged to tell, which the checks will say. */
  sources(): string[] {
    try {
      return this.#to.all<{ name: string }>('SELECT name FROM sources ORDER BY id').map((source) => source.name);
    } catch (error) {
      if (!sqliteCode(error)) throw error;
      return [];
    }
  }

  /**
   * Told of each article of a source. Out: is it in the index, from this source and as it is there? UserError, here and below, where
   * the file is too damaged to tell.
   */
  holds(source: string, article: string, contentHash: string): boolean {
    return withFaults(this.#path, () => this.#slicesMade().add(source, article, contentHash));
  }

  /** Told when a source has been read to its end: what it does not hold is a finding. */
  wasRead(source: string): void {
    withFaults(this.#path, () => this.#slicesMade().close(source));
    this.#count('sources read');
  }

  #slicesMade(): Slices {
    this.#slices ??= new Slices(this.#to);
    return this.#slices;
  }

  /** All that is wrong, check by check; read once. */
  *findings(): Generator<Finding> {
    const to = this.#to;
    const place = { path: this.#path, patience: PATIENCE, note: (text: string) => this.note(text) };
    yield* guarded('file', () => pages(to));
    yield* guarded('schema', () => schema(to, this.#count));
    yield* guarded('reference', () => references(to));
    for (const rule of RULES) yield* guarded(rule.check, () => agreement(to, rule));
    yield* guarded('text', () => passages(to, this.#count));
    yield* guarded('search', () => search(to, place));
    yield* guarded('slice', () => this.#slices?.findings(this.#count) ?? []);
    for (const table of COUNTED) yield* guarded('count', () => this.#countRows(table));
  }

  #countRows(table: string): Finding[] {
    this.#count(table, this.#to.get<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)!.n);
    return [];
  }

  close(): void {
    this.#to.db.close();
  }
}
