import { entityKey } from '../text/names.js';
import type { Decision } from './decision.js';
import { type Edit, type EditedRow, editOf, fault } from './sheet.js';

type Said = Pick<Decision, 'action' | 'target'>;

/** Are they the row of one entity? */
const isEntity = (one: Edit, other: Edit): boolean => one.was === other.was && one.id === other.id;

/** All rows of a sheet, to be looked up by what they were and by what they are called now. */
class Sheet {
  readonly edits: readonly Edit[];
  readonly #ids = new Map<string, Edit>();
  readonly #names = new Map<string, Edit[]>();

  constructor(edits: readonly Edit[]) {
    this.edits = edits;
    for (const edit of edits) {
      this.#ids.set(`${edit.was} ${edit.id}`, edit);
      const key = `${edit.was} ${entityKey(edit.name)}`;
      this.#names.set(key, [...(this.#names.get(key) ?? []), edit]);
    }
  }

  /** The other row of its type that is shown as this. */
  shown({ was, id }: Edit, name: string): Edit | undefined {
    return name === id ? undefined : this.#ids.get(`${was} ${name}`);
  }

  /** Does another row get the same name? */
  isShared(edit: Edit): boolean {
    const { was, name } = edit;
    return (this.#names.get(`${was} ${entityKey(name)}`) ?? []).some(
      (other) => !isEntity(other, edit) && !other.rejected,
    );
  }

  homonyms({ was, plain }: Edit): Edit[] {
    return this.edits.filter((edit) => edit.was === was && entityKey(edit.plain) === entityKey(plain));
  }
}

/** What the name in a row decides. */
function naming(edit: Edit, sheet: Sheet): Said[] {
  if (edit.name === edit.plain) return [];
  const isSpelling = entityKey(edit.name) === entityKey(edit.plain);
  const joins = !isSpelling && edit.type === edit.was && sheet.isShared(edit);
  return [{ action: joins ? 'merge' : 'rename', target: edit.name }];
}

function saidOf(edit: Edit, sheet: Sheet): Said[] {
  if (edit.rejected) return [{ action: 'reject', target: '' }];
  const said = naming(edit, sheet);
  if (edit.type !== edit.was) said.push({ action: 'retype', target: edit.type });
  if (edit.role !== null && edit.type === 'person') said.push({ action: 'set-role', target: edit.role });
  return said;
}

/** A row that was given the name by which a homonym is shown: both are one, all others of the name are not. */
function joining(edit: Edit, other: Edit, sheet: Sheet, date: string): Decision[] {
  const { plain, place } = edit;
  const rest = sheet.homonyms(edit).filter((one) => !isEntity(one, edit) && !isEntity(one, other));
  if (edit.was !== 'person' && rest.length > 0)
    throw fault(
      place,
      `${edit.id} and ${other.id} can be joined only with all others of the name`,
      'Give both one new name that tells where: Mission locale de Lens.',
    );
  const base = { type: edit.was, name: plain, target: plain, reason: '', date } as const;
  return [
    { action: 'merge', article: '', ...base },
    ...rest.flatMap((one) => one.articles).map((article): Decision => ({ action: 'not-same', article, ...base })),
  ];
}

function decisionsOfRow(edit: Edit, sheet: Sheet, date: string): Decision[] {
  const other = sheet.shown(edit, edit.name);
  if (other && entityKey(other.plain) === entityKey(edit.plain)) return joining(edit, other, sheet, date);
  const named = other ? { ...edit, name: other.plain } : edit;
  const scopes = edit.articles.length === 0 ? [''] : edit.articles;
  return saidOf(named, sheet).flatMap(({ action, target }) =>
    scopes.map((article) => ({ action, type: edit.was, name: edit.plain, target, article, reason: '', date })),
  );
}

/**
 * The decisions that an edited sheet holds: what its rows say otherwise than what they were. A new name that another row has joins the
 * two; a row of one of several homonyms holds for its articles only; rows that are gone were not touched. UserError: `FILE:LINE` of a
 * cell that cannot be read. In: the day that the decisions get.
 */
export function sheetDecisions(rows: readonly EditedRow[], date: string): Decision[] {
  const sheet = new Sheet(rows.map(editOf));
  const all = sheet.edits.flatMap((edit) => decisionsOfRow(edit, sheet, date));
  return [...new Map(all.map((decision) => [JSON.stringify(decision), decision])).values()];
}
