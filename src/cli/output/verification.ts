import type { Verification } from '../../index.js';
import { number } from './amount.js';
import { joined } from './cards.js';

/** What was checked, and what could not be, as lines to read. */
export function verificationLines({ counts, notes }: Verification): string[] {
  const of = (what: string, thing: string) => `${number(counts[what] ?? 0)} ${thing}`;
  const entities = ['articles', 'people', 'organisations', 'places', 'figures', 'quotes'].map((what) => of(what, what));
  return [
    `checked: ${joined(...entities)}`,
    `  ${joined(of('passages', 'passages of the text'), of('tables', 'tables'), of('views', 'views'), 'search index')}`,
    ...sourceLines(of, counts),
    ...notes.map((note) => `  note: ${note}`),
  ];
}

function sourceLines(of: (what: string, thing: string) => string, counts: Verification['counts']): string[] {
  const read = counts['sources read'] ?? 0;
  if (read === 0) return [`  ${number(counts.sources ?? 0)} sources, none of them read again`];
  const notCompared = counts['not compared'] ? of('not compared', 'not compared') : '';
  const places = `${number(read)} of ${of('sources', 'sources')} read again`;
  return [`  ${joined(places, of('slices', 'articles found in them'), notCompared)}`];
}
