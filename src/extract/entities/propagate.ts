import { PhraseTable } from '../../french/phrases.js';
import { nameKey } from '../../text/fold.js';
import { withoutOverlaps } from '../../text/overlaps.js';
import type { Mention } from './mention.js';
import { type Reading, spanOf, textOf } from './reading.js';

/** Forms under which a name comes back: itself, of a person the first and the last word, of a body its name without article (`du Passage`). */
function formsOf({ text, type }: Mention): string[] {
  const words = text.split(/\s+/);
  const parts = type === 'PER' && words.length > 1 ? [words[0]!, words.at(-1)!] : [];
  const bareName = type === 'ORG' ? /^(?:Le|La|Les|L['’]) ?(?=\p{Lu})/u.exec(text) : null;
  return [
    text,
    ...parts.filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word)),
    ...(bareName ? [text.slice(bareName[0].length)] : []),
  ];
}

/** Of mentions with the same text and type the first: the others have no other forms. */
function firstOfEach(mentions: readonly Mention[]): Mention[] {
  const [people, bodies, places] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const first: Mention[] = [];
  for (const mention of mentions) {
    const known = mention.type === 'PER' ? people : mention.type === 'ORG' ? bodies : places;
    if (known.has(mention.text)) continue;
    known.add(mention.text);
    first.push(mention);
  }
  return first;
}

const CONTRACTED = new Set(['du', 'au', 'des', 'aux', 'la', 'le', 'les', "l'"]);

/** The mentions, and every other place of the article where their names stand with a capital. */
export function propagate(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const forms: [form: string, mention: Mention][] = [];
  for (const mention of firstOfEach(mentions)) for (const form of formsOf(mention)) forms.push([form, mention]);
  const table = new PhraseTable(forms);
  const again: Mention[] = [];
  for (const i of reading.capitals) {
    const found = table.longest(reading.keys, i);
    if (!found || (found.length === 1 && reading.opens[i] && reading.common.has(reading.keys[i]!))) continue;
    const { start, end } = spanOf(reading, i, i + found.length);
    const { type, kind, text } = found.value;
    if (
      type === 'ORG' &&
      !CONTRACTED.has(reading.keys[i - 1] ?? '') &&
      nameKey(text) !== nameKey(textOf(reading, { start, end }))
    )
      continue;
    again.push({
      start,
      end,
      first: i,
      last: i + found.length,
      type,
      kind,
      text: textOf(reading, { start, end }),
      rule: 'même nom',
      confidence: 'medium',
    });
  }
  return withoutOverlaps([...mentions, ...again], (m) => (m.rule === 'même nom' ? 0 : 1));
}
