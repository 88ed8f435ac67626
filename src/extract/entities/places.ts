import { type GazetteerPlace, lookup, lookupWithArticle } from '../../french/gazetteer.js';
import { isFirstNameWord } from '../../french/names.js';
import { organisationHeadAt } from '../../french/organisation-words.js';
import { countryNamed, listedPlace, placesNamed } from '../../french/places.js';
import { nameKey } from '../../text/fold.js';
import type { FoundPlace } from '../../types.js';
import type { Mention } from './mention.js';
import { type Reading, spanOf, textOf } from './reading.js';

/** What a contracted preposition hides of a name: `au Tampon` is Le Tampon, `aux Abymes` Les Abymes. */
const HIDDEN: ReadonlyMap<string, 'le' | 'les'> = new Map([
  ['au', 'le'],
  ['du', 'le'],
  ['aux', 'les'],
  ['des', 'les'],
]);

/** The name with the article that its preposition swallowed, where the gazetteer knows it so. */
function withArticle(reading: Reading, mention: Mention): string {
  const text = mention.text.replace(/\s+/g, ' ');
  const article = HIDDEN.get(mention.first > 0 ? reading.keys[mention.first - 1]! : '');
  if (!article) return text;
  const place = lookupWithArticle(article, text)[0];
  const whole = `${article === 'le' ? 'Le' : 'Les'} ${text}`;
  return (place && place.kind !== 'epci') || listedPlace(whole) !== undefined ? whole : text;
}

interface Territory {
  readonly departments: ReadonlySet<string>;
  readonly regions: ReadonlySet<number>;
}

/** The departments and regions that the article names: they decide between communes of one name. */
function territoryOf(names: readonly string[]): Territory {
  const [departments, regions] = [new Set<string>(), new Set<number>()];
  for (const name of names)
    for (const { kind, code, region } of lookup(name)) {
      if (kind === 'department') departments.add(code);
      if (kind === 'department' || kind === 'region') regions.add(region);
    }
  return { departments, regions };
}

const OVERWHELMING = 10;

/** The one commune meant, or null where the article leaves it open. */
function communeMeant(communes: readonly GazetteerPlace[], { departments, regions }: Territory): GazetteerPlace | null {
  const here = communes.filter((p) => departments.has(p.department ?? ''));
  if (here.length === 1) return here[0]!;
  const near = communes.filter((p) => regions.has(p.region));
  if (here.length === 0 && near.length === 1) return near[0]!;
  const [first, second] = communes;
  return !second || first!.population > OVERWHELMING * Math.max(second.population, 1) ? first! : null;
}

/** A town whose name a department or region bears too is meant behind `à`, unless it is a hamlet beside it (`à La Réunion`). */
const isTown = (commune: GazetteerPlace, wide: GazetteerPlace | undefined, before: string): boolean =>
  commune.population > 100_000 || (before === 'a' && 100 * commune.population > (wide?.population ?? 0));

type Settled = Pick<FoundPlace, 'kind' | 'code' | 'department'>;

/** Kinds that the words themselves tell: `quartier de Recouvrance` is no commune of that name. */
const TOLD = new Set(['quarter', 'street', 'natural', 'water', 'mountain', 'forest', 'coast']);

/** Kind and code of a name: department and region before commune, except behind `à`. */
function settle(name: string, mention: Mention, before: string, territory: Territory): Settled {
  const places = lookup(name).filter((p) => p.kind !== 'epci');
  if (mention.kind !== null && TOLD.has(mention.kind)) return { kind: mention.kind, code: null, department: null };
  const communes = places.filter((p) => p.kind === 'commune');
  const wide = places.find((p) => p.kind === 'department') ?? places.find((p) => p.kind === 'region');
  if (mention.kind && !places.length)
    return { kind: mention.kind, code: countryNamed(name)?.code ?? null, department: null };
  const townLike = communes.length > 0 && isTown(communes[0]!, wide, before);
  if (wide && !townLike) return { kind: wide.kind, code: wide.code, department: null };
  if (mention.kind && !['commune', 'former-commune', 'place'].includes(mention.kind) && !communes.length)
    return { kind: mention.kind, code: null, department: null };
  const meant = communes.length ? communeMeant(communes, territory) : (places[0] ?? null);
  if (meant) return { kind: meant.kind, code: meant.code, department: meant.department };
  if (communes.length) return { kind: 'commune', code: null, department: null };
  return {
    kind: countryNamed(name) ? 'country' : (listedPlace(name)?.[1] ?? null),
    code: countryNamed(name)?.code ?? null,
    department: null,
  };
}

/** Is a commune called so, be it the seat of a group of communes with the same name, or a quarter? Which of both, or null. */
function townKind(reading: Reading, first: number, last: number): 'commune' | 'quarter' | null {
  const place = placesNamed(reading.tokens, reading.keys, first);
  if (!place || first + place.length !== last) return null;
  if (place.kind === 'commune' || place.kind === 'quarter') return place.kind;
  const towns = place.kind === 'epci' ? lookup(textOf(reading, spanOf(reading, first, last))) : [];
  return towns.some(({ kind }) => kind === 'commune') ? 'commune' : null;
}

/** `l'hôpital de Monbrac`: a school or a hospital in lower case, and behind a bare `de` one word that is nobody's name: a village. */
const isUnlistedSeat = (reading: Reading, { kind, first, last }: Mention, town: number): boolean =>
  (kind === 'school' || kind === 'health') &&
  !reading.capital[first] &&
  town === last - 1 &&
  first + (organisationHeadAt(reading.words, first)?.length ?? 0) === town - 1 &&
  /^(?:de|d')$/.test(reading.keys[town - 1]!) &&
  placesNamed(reading.tokens, reading.keys, town) === null &&
  !isFirstNameWord(reading.tokens[town]!.word) &&
  !/^\p{Lu}{2,}/u.test(reading.tokens[town]!.text);

const SEATED = new Set(['health', 'school', 'public', 'culture', 'association', 'company']);

/** What the State or the law has in a town, which governs no territory of that name. */
const OF_STATE =
  /^(?:centre|tribunal|cour|prefecture|sous-prefecture|gendarmerie|brigade|commissariat|prison|maison|rectorat|point-justice|caserne|penitencier)$/;

/** `hôpital de Briançon`, `Relais social d'Amiens`: the town at the end of a body's name is its seat, a place by itself. */
function seats(reading: Reading, all: readonly Mention[]): Mention[] {
  return all.flatMap((mention) => {
    const { type, first, last } = mention;
    const seated = SEATED.has(mention.kind ?? 'association') || OF_STATE.test(reading.keys[first]!);
    if (type !== 'ORG' || !seated) return [];
    for (let k = last - 1; k > first; k--) {
      if (!/^(?:de|d'|du)$/.test(reading.keys[k - 1]!) || !reading.capital[k]) continue;
      const kind = townKind(reading, k, last);
      if (kind === null && !isUnlistedSeat(reading, mention, k)) return [];
      const span = spanOf(reading, k, last);
      return [{ ...mention, ...span, first: k, type: 'LOC', kind, text: textOf(reading, span), rule: 'siège' }];
    }
    return [];
  });
}

/** The places of an article with kind and code, in the order of their first mention. */
export function joinPlaces(reading: Reading, all: readonly Mention[]): FoundPlace[] {
  const named = [...all.filter((m) => m.type === 'LOC'), ...seats(reading, all)]
    .sort((a, b) => a.start - b.start)
    .map((mention) => ({ mention, name: withArticle(reading, mention) }));
  const territory = territoryOf(named.map(({ name }) => name));
  const groups = new Map<string, typeof named>();
  for (const entry of named) {
    const key = nameKey(entry.name);
    const members = groups.get(key);
    if (members) members.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((members) => {
    const { mention, name } = members.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    const before = mention.first > 0 ? reading.keys[mention.first - 1]! : '';
    const { kind, code, department } = settle(name, mention, before, territory);
    return {
      name,
      kind,
      code,
      department,
      mentions: members.map(({ mention: { start, end, rule, confidence } }) => ({ start, end, rule, confidence })),
    };
  });
}
