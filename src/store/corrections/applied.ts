import { type Corrected, type CorrectionSet, compileCorrections } from '../../corrections/compile.js';
import { linesOf } from '../../corrections/conflicts.js';
import type { WrittenDecision } from '../../corrections/decision.js';
import type { ArticleRecord } from '../../types.js';
import type { Connection } from '../connection.js';
import { fingerprint } from '../write/fingerprint.js';
import { ROWS, type StoredDecision } from './rows.js';

const ORIGINAL = `
INSERT INTO originals (article_id, record) VALUES (?, ?)
ON CONFLICT (article_id) DO UPDATE SET record = excluded.record`;

/** The decisions that the index holds, ready to be applied to what is written to it. */
export class AppliedCorrections {
  readonly set: CorrectionSet;
  readonly #ids: ReadonlyMap<WrittenDecision, number>;
  readonly #to: Connection;

  constructor(to: Connection) {
    const rows = to.all<StoredDecision>(`${ROWS} ORDER BY line, id`);
    this.#to = to;
    this.#ids = new Map(rows.map((row) => [row, row.id]));
    this.set = compileCorrections(rows);
  }

  apply(record: ArticleRecord): Corrected {
    return this.set.correct(record);
  }

  /** Keeps what an article was before, and which decisions touched it. */
  note(article: number, { record, original, used }: Corrected): void {
    if (this.set.isEmpty) return;
    this.#keep(article, record === original ? null : original);
    const known = this.#to.all<{ id: number }>(
      'SELECT correction_id AS id FROM article_corrections WHERE article_id = ?',
      article,
    );
    const ids = [...used].map((d) => this.#ids.get(d)!);
    if (known.length === ids.length && known.every(({ id }) => ids.includes(id))) return;
    this.#to.run('DELETE FROM article_corrections WHERE article_id = ?', article);
    for (const id of ids) this.#to.run('INSERT INTO article_corrections VALUES (?, ?)', article, id);
  }

  #keep(article: number, original: ArticleRecord | null): void {
    const kept = this.#to.get<{ record: string }>('SELECT record FROM originals WHERE article_id = ?', article);
    if (original === null) {
      if (kept) this.#to.run('DELETE FROM originals WHERE article_id = ?', article);
    } else if (!kept || fingerprint(JSON.parse(kept.record)) !== fingerprint(original)) {
      this.#to.run(ORIGINAL, article, JSON.stringify(original));
    }
  }

  /** Counts what each decision touched. */
  count(): void {
    if (this.set.isEmpty) return;
    this.#to.run(`
      UPDATE corrections SET articles = (SELECT COUNT(*) FROM article_corrections WHERE correction_id = corrections.id)`);
  }
}

const INSERT = `
INSERT INTO corrections (line, action, type, name, target, article, reason, date, conflict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Puts these decisions in the place of those that the index holds. What they touch is not known yet. */
export function storeDecisions(to: Connection, decisions: readonly WrittenDecision[], hash: string | null): void {
  to.run('DELETE FROM article_corrections');
  to.run('DELETE FROM corrections');
  to.run('DELETE FROM corrections_file');
  if (hash !== null) to.run('INSERT INTO corrections_file VALUES (?)', hash);
  const { conflicts } = compileCorrections(decisions);
  for (const d of decisions) {
    const conflict = conflicts.find((c) => c.decisions.includes(d));
    const says = conflict ? `lines ${linesOf(conflict.decisions).join(', ')} ${conflict.says}` : null;
    to.run(INSERT, d.line, d.action, d.type, d.name, d.target, d.article, d.reason, d.date, says);
  }
}
