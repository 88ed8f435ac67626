import { UserError } from '../errors.js';
import { ENTITY_TYPES, type EntityType, isEntityType } from './decision.js';

/** An entity of the index, as a spreadsheet shows it. */
export interface SheetEntity {
  readonly type: EntityType;
  /** As reports show it, unlike any other of its type; `plain` is the name without what tells it from homonyms. */
  readonly name: string;
  readonly plain: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly code: string | null;
  readonly aliases: readonly string[];
  readonly articles: number;
  /** The ids of the articles that name it, where others bear the name. */
  readonly only_in: readonly string[];
  /** The sentence that names it first. */
  readonly example: string;
}

/** The cells that a reader edits, those that help, and those that tell what the row was. */
export const SHEET_COLUMNS = [
  ...['type', 'name', 'role', 'organisation', 'reject'],
  ...['aliases', 'code', 'articles', 'example'],
  ...['id', 'original_type', 'original_name', 'original_role', 'original_organisation', 'only_in'],
] as const;
type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** The row of an entity. */
export function sheetRow(entity: SheetEntity): Record<string, unknown> {
  const { type, name, plain, role, organisation, aliases, code, articles, example } = entity;
  return {
    ...{ type, name, role, organisation, reject: null, aliases, code, articles, example },
    ...{
      id: name,
      original_type: type,
      original_name: plain,
      original_role: role,
      original_organisation: organisation,
    },
    only_in: entity.only_in.join(' '),
  };
}

/** A row as it came back: what its cells hold, undefined where there is no such column. */
export interface EditedRow {
  /** `FILE:LINE`, for messages. */
  readonly place: string;
  readonly cells: { readonly [C in SheetColumn]?: string };
}

/** An edited row, read. */
export interface Edit {
  readonly place: string;
  readonly type: EntityType;
  readonly was: EntityType;
  /** The name it gets, and the one that decisions know it by. */
  readonly name: string;
  readonly plain: string;
  readonly id: string;
  readonly rejected: boolean;
  /** `role | organisation`, where it was edited. */
  readonly role: string | null;
  readonly articles: readonly string[];
}

const TYPES = new Map<string, EntityType>([
  ['personne', 'person'],
  ['organisme', 'organisation'],
  ['lieu', 'place'],
]);
const REJECTED = /^(?:x|yes|y|oui|o|1|true|vrai|reject)$/i;
const KEPT = /^(?:no|n|non|0|false|faux)?$/i;

export function fault(place: string, message: string, advice: string): UserError {
  return new UserError(`${place}: ${message}`, { advice });
}

function typeOf(place: string, cell: string): EntityType {
  const type = TYPES.get(cell.toLowerCase()) ?? cell.toLowerCase();
  if (isEntityType(type)) return type;
  throw fault(place, `type '${cell}'`, `Write one of ${ENTITY_TYPES.join(', ')}.`);
}

function isRejected(place: string, cell: string): boolean {
  if (REJECTED.test(cell)) return true;
  if (KEPT.test(cell)) return false;
  throw fault(place, `reject '${cell}'`, 'Write x where there is no such thing, leave the cell empty where there is.');
}

/** The name without the tail that tells it from homonyms, where the tail was left as it was. */
function withoutTail(name: string, id: string, plain: string): string {
  const tail = id.startsWith(plain) ? id.slice(plain.length) : '';
  return tail !== '' && name.endsWith(tail) ? name.slice(0, -tail.length).trim() : name;
}

/** What a set-role decision says, or null where neither cell was edited; a cell without its original tells nothing. */
function roleOf({ role, organisation, ...cells }: EditedRow['cells']): string | null {
  const changed = (now: string | undefined, before: string | undefined) =>
    now !== undefined && before !== undefined && now !== before;
  const { original_role, original_organisation } = cells;
  // without a word about the organisation it stays
  if (!changed(organisation, original_organisation)) return changed(role, original_role) ? role! : null;
  return `${role ?? original_role ?? ''} | ${organisation}`.trim();
}

/** What a row says. UserError, with file and line, where a cell cannot be read. */
export function editOf({ place, cells }: EditedRow): Edit {
  const { original_name: plain = '', id = '', only_in = '' } = cells;
  if (plain === '')
    throw fault(place, 'original_name is empty', 'Leave it as correct export wrote it; delete whole rows.');
  if (id === '' || (id !== plain && only_in === ''))
    throw fault(place, `nobody can tell which ${plain} this is`, 'Leave id and only_in as correct export wrote them.');
  const name = cells.name ?? id;
  if (name === '') throw fault(place, `${id} has no name`, 'Write x under reject to take it out of the index.');
  const was = typeOf(place, cells.original_type ?? cells.type ?? '');
  return {
    ...{ place, was, plain, id },
    type: typeOf(place, cells.type ?? was),
    name: name === id ? plain : withoutTail(name, id, plain),
    rejected: isRejected(place, cells.reject ?? ''),
    role: was === 'person' ? roleOf(cells) : null,
    articles: only_in.split(/[\s|,;]+/).filter(Boolean),
  };
}
