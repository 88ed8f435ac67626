import type { Change, ChangeType } from '../../index.js';
import type { Style } from '../paint.js';
import { shortened } from './article.js';
import type { Card, Line } from './card.js';
import { joined } from './cards.js';
import { plainCell } from './column.js';

const SIGNS: Readonly<Record<Change['change'], string>> = { added: '+', removed: '-', changed: '~' };
const STYLES: Readonly<Record<Change['change'], Style | undefined>> = {
  added: 'good',
  removed: 'warning',
  changed: undefined,
};
const HEADINGS: Readonly<Record<ChangeType, string>> = {
  articles: 'Article',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  figures: 'Figures',
  quotes: 'Quotes',
  statements: 'Statements',
};

export interface ChangeCount {
  type: ChangeType;
  added: number;
  removed: number;
  /** How many changed in at least one thing. */
  changed: number;
}

/** How many of each kind came, went and changed; a kind of which none did is left out. */
export function counted(changes: Iterable<Change>): ChangeCount[] {
  const counts = new Map<ChangeType, ChangeCount>();
  let last: Change | undefined;
  for (const change of changes) {
    const count = counts.get(change.type) ?? { type: change.type, added: 0, removed: 0, changed: 0 };
    // the fields of one thing follow one another
    if (!(last?.change === 'changed' && isSame(last, change))) count[change.change]++;
    counts.set(change.type, count);
    last = change;
  }
  return (Object.keys(HEADINGS) as ChangeType[]).flatMap((type) => counts.get(type) ?? []);
}

const isSame = (a: Change, b: Change) =>
  b.change === 'changed' && a.article === b.article && a.type === b.type && a.what === b.what && a.field !== b.field;

/** A card an article, in the order in which the changes come. */
export function* changeCards(changes: Iterable<Change>): Generator<Card> {
  let group: Change[] = [];
  for (const change of changes) {
    if (group.length > 0 && group[0]!.article !== change.article) {
      yield changeCard(group);
      group = [];
    }
    group.push(change);
  }
  if (group.length > 0) yield changeCard(group);
}

/** What came or went with a whole article is counted, not listed. */
function changeCard(group: readonly Change[]): Card {
  const [{ article, date, title }] = group as [Change];
  const whole = group.find(({ type, change }) => type === 'articles' && change !== 'changed');
  return {
    title: `${SIGNS[whole?.change ?? 'changed']} ${title ?? '(untitled)'}`,
    facts: [
      { text: joined(date, article.slice(0, 8)), style: 'dim' },
      { text: whole ? totals(group) : '', indent: 2, style: STYLES[whole?.change ?? 'changed'] },
    ],
    sections: whole ? [] : sections(group),
  };
}

const amountOf = (n: number, type: ChangeType) =>
  `${n} ${n > 1 ? type : type === 'people' ? 'person' : type.slice(0, -1)}`;

function totals(group: readonly Change[]): string {
  const counts = counted(group.filter(({ type }) => type !== 'articles'));
  return joined(...counts.map(({ type, added, removed }) => amountOf(added + removed, type)));
}

function sections(group: readonly Change[]) {
  return (Object.keys(HEADINGS) as ChangeType[]).map((type) => ({
    heading: HEADINGS[type],
    lines: group.filter((change) => change.type === type).map(line),
  }));
}

const shown = (value: unknown) => shortened(plainCell(value)) || '(none)';

function line({ change, type, what, field, before, after }: Change): Line {
  const name = type === 'articles' ? '' : shortened(what);
  const told = field === null ? plainCell(before ?? after) : `${field}: ${shown(before)} → ${shown(after)}`;
  return { text: `${SIGNS[change]} ${joined(name, told)}`, indent: 2, style: STYLES[change] };
}
