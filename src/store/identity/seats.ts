import { localBody } from '../../french/local-bodies.js';
import { keptByWord } from '../../text/kept.js';
import type { ArticleRecord, PlaceRecord } from '../../types.js';
import { entityKey } from '../names.js';
import { organisationKey } from './organisations.js';

const COMMUNES = new Set(['commune', 'former-commune']);

/** The key of a place that is known by its code. */
const codedKey = ({ kind, code }: Pick<PlaceRecord, 'kind' | 'code'>): string => `${kind ?? ''}:${code}`;

/**
 * Where the bodies and streets of an article are that it names without a town: in the only commune that it names, as the key of that
 * place; else nobody knows where, and the article's id stands for it.
 */
export function seatOf({ id, places }: Pick<ArticleRecord, 'id' | 'places'>): string {
  const communes = new Set(places.filter((p) => COMMUNES.has(p.kind ?? '') && p.code !== null).map(codedKey));
  return communes.size === 1 ? [...communes][0]! : id;
}

const isLocalBody = keptByWord((name) => localBody(entityKey(name)) !== undefined);

/** Where an organisation is, or '' where its name alone tells: `la mission locale` is another one in another town. */
export const seatOfOrganisation = (name: string, seat: string): string => (isLocalBody(name) ? seat : '');

/** The key of an organisation: its name's, and where it is. */
export function seatedKey(name: string, seat: string): string {
  const where = seatOfOrganisation(name, seat);
  return where === '' ? organisationKey(name) : `${organisationKey(name)} @${where}`;
}

/** The words of a key, without its seat. */
export const withoutSeat = (key: string): string => key.replace(/ @.*$/, '');

/** Kinds of places whose names come back from town to town. */
const LOCAL = new Set(['street', 'quarter']);

/** The key of a place, and its seat where it needs one: a street's town; of a commune that several are called, the article. */
export function placeKey(place: Pick<PlaceRecord, 'name' | 'kind' | 'code'>, article: string, seat: string) {
  const { name, kind, code } = place;
  if (code !== null) return { key: codedKey(place), seat: null };
  const where = kind === 'commune' ? article : LOCAL.has(kind ?? '') ? seat : null;
  const key = `${kind ?? ''}:${entityKey(name)}`;
  return where === null ? { key, seat: null } : { key: `${key} @${where}`, seat: where };
}
