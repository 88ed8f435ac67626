import type { Account, IngestedDump, Warning } from '../../index.js';
import { number } from './amount.js';
import type { Card, Line, Section } from './card.js';
import { counted, joined } from './cards.js';

/** Places shown of each kind of warning. */
const FIRST = 3;

/** What became of a dump, as a person likes to read it. */
export function accountCard(dump: IngestedDump, purpose: 'ingest' | 'dry-run'): Card {
  const { account, facts } = dump;
  const plural = (n: number, thing: string) => `${number(n)} ${thing}${n === 1 ? '' : 's'}`;
  return {
    title: `${account.source}: ${plural(account.articles, 'article')}`,
    facts: [
      {
        text: joined(
          `${number(facts.people)} ${facts.people === 1 ? 'person' : 'people'}`,
          plural(facts.organisations, 'organisation'),
          plural(facts.places, 'place'),
          `${plural(facts.figures, 'figure')}, of which ${plural(facts.outcomes, 'outcome')}`,
          plural(facts.quotes, 'quote'),
        ),
        indent: 2,
      },
      { text: purpose === 'dry-run' ? plannedLine(dump) : writtenLine(dump), indent: 2 },
      { text: charactersLine(account), indent: 2, style: 'dim' },
    ],
    sections: [leftover(account), warnings(account)],
  };
}

const NO_ARTICLE = 'no article found: is the site laid out otherwise? See glane profile --help';

function writtenLine({ account, written, remembered }: IngestedDump): string {
  if (!written) return 'nothing of it was stored: --strict, and there are warnings';
  if (account.articles === 0) return NO_ARTICLE;
  const { added, changed, unchanged } = written;
  return added + changed === 0
    ? `nothing new: ${unchanged} unchanged${remembered ? ', the dump is as it was' : ''}`
    : `${added} added, ${changed} changed, ${unchanged} unchanged`;
}

function plannedLine({ account, planned }: IngestedDump): string {
  if (!planned) return 'dry run: nothing of it would be stored: --strict, and there are warnings';
  if (account.articles === 0) return NO_ARTICLE;
  const { added, changed, unchanged } = planned;
  return `dry run, nothing was stored: ${added} would be added, ${changed} changed, ${unchanged} unchanged`;
}

function charactersLine({
  characters: { articles, separators, leftover, markup },
  withoutDate,
  withoutTitle,
  encoding,
}: Account): string {
  const total = articles + separators + leftover + markup;
  return joined(
    `${number(total)} characters: ${number(articles)} in articles, ${number(separators)} in separators, ${number(leftover)} left over`,
    markup > 0 ? `${number(markup)} in markup and menus` : '',
    withoutDate > 0 ? `${withoutDate} without date` : '',
    withoutTitle > 0 ? `${withoutTitle} without title` : '',
    encoding === 'utf-8' ? '' : `read as ${encoding}`,
  );
}

function leftover({ leftover }: Account): Section {
  const shown = leftover.slice(0, FIRST).map(
    ({ line, characters, opening }): Line => ({
      text: `line ${line}, ${counted(characters, 'character')}: ${opening}`,
      indent: 4,
    }),
  );
  return { heading: 'Left over', indent: 2, lines: [...shown, ...more(leftover.length)] };
}

/** Warnings by code, the first places of each. */
function warnings({ warnings, counts, source }: Account): Section {
  const codes = [...new Set(warnings.map((w) => w.code))];
  const lines = codes.flatMap((code): Line[] => {
    const of = warnings.filter((w) => w.code === code);
    return [
      { text: `${code} (${counts[code] ?? of.length})`, indent: 4, style: 'warning' },
      ...of.slice(0, FIRST).map((w) => place(source, w)),
      ...more(counts[code] ?? 0),
    ];
  });
  return { heading: 'Warnings', indent: 2, lines };
}

function place(source: string, { line, message }: Warning): Line {
  return { text: `${source}:${line}: ${message}`, indent: 6 };
}

function more(count: number): Line[] {
  return count > FIRST ? [{ text: `and ${count - FIRST} more; --json shows them`, indent: 6, style: 'dim' }] : [];
}
