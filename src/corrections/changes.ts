import type { ArticleRecord, Mention } from '../types.js';
import type { EntityType, FactType } from './decision.js';

/** Something that an article holds: what it is, in words, and where it stands. */
interface Item {
  readonly type: EntityType | FactType;
  readonly label: string;
  readonly places: readonly string[];
}

export interface RecordChange {
  readonly type: EntityType | FactType;
  /** As it is, and as it would be; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

const at = (m: Mention) => `${m.in} ${m.start} ${m.end}`;
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');

function itemsOf({ people, organisations, places, figures, quotes, statements }: ArticleRecord): Item[] {
  const entity = (type: EntityType, label: string, mentions: readonly Mention[]) => ({
    type,
    label,
    places: mentions.map(at),
  });
  const fact = (type: FactType, label: string, mention: Mention) => ({
    type,
    label,
    places: [`${type} ${at(mention)}`],
  });
  return [
    ...people.map((p) => entity('person', joined(p.name, p.role, p.organisation), p.mentions)),
    ...organisations.map((o) => entity('organisation', o.name, o.mentions)),
    ...places.map((p) => entity('place', joined(p.name, p.code), p.mentions)),
    ...figures.map((f) => fact('figure', joined(f.text, f.organisation), f)),
    ...quotes.map((q) => fact('quote', joined(q.speaker ?? '(nobody named)', q.text), q)),
    ...statements.map((s) => fact('statement', joined(s.speaker ?? s.organisation ?? '(nobody named)', s.text), s)),
  ];
}

/** What differs between two states of one record: what stands at the same place is the same thing, before and after. */
export function changesOf(before: ArticleRecord, after: ArticleRecord): RecordChange[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const there = new Map(now.flatMap((item) => item.places.map((place) => [place, item])));
  const met = new Set<Item>();
  const changes = old.flatMap((item): RecordChange[] => {
    const next = item.places.map((place) => there.get(place)).find((found) => found !== undefined);
    if (next) met.add(next);
    if (next?.label === item.label && next.type === item.type) return [];
    const label = next && next.type !== item.type ? `${next.label} (${next.type})` : next?.label;
    return [{ type: item.type, before: item.label, after: label ?? null }];
  });
  const isMasked = before.body !== after.body || before.title !== after.title;
  if (isMasked && !changes.some((c) => c.type === 'person'))
    changes.push({ type: 'person', before: '(a name in the text)', after: null });
  const come = now.filter((item) => !met.has(item)).map(({ type, label }) => ({ type, before: null, after: label }));
  return [...changes, ...come];
}
