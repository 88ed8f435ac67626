import type {
  ArticleRecord,
  FigureRecord,
  Mention,
  PersonRecord,
  PlaceRecord,
  QuoteRecord,
  StatementKind,
} from '../../types.js';
import { amount, duration, unitOf } from './amount.js';
import type { Card, Line } from './card.js';
import { joined } from './cards.js';
import { marked } from './marks.js';

type Kind = 'person' | 'organisation' | 'place' | 'figure';

export interface ArticleView {
  /** Each fact with the rule that found it and how sure it is. */
  readonly explain: boolean;
  /** And with the sentence that proves it, where the fact has it. */
  readonly sentences?: boolean;
  /** The text itself, entities in colour, before the facts. */
  readonly body: boolean;
}

/** An article as a card: metadata, text, facts. */
export function articleCard(article: ArticleRecord, view: ArticleView): Card {
  return {
    title: article.title ?? '(untitled)',
    facts: [
      {
        text: joined(
          article.date,
          duration(article.reading_seconds),
          article.themes.join(', '),
          article.media.join(', '),
        ),
      },
      { text: joined(article.id, `${article.source}, article ${article.position}`), style: 'dim' },
      ...(view.body ? [{ text: ' ' }, ...bodyLines(article)] : []),
    ],
    sections: [
      { heading: 'People', lines: article.people.flatMap((p) => personLines(p, view)) },
      { heading: 'Organisations', lines: article.organisations.flatMap((o) => named('organisation', o, o.kind, view)) },
      { heading: 'Places', lines: article.places.flatMap((p) => named('place', p, whereabouts(p), view)) },
      { heading: 'Figures', lines: article.figures.flatMap((f) => figureLines(f, view)) },
      { heading: 'Quotes', lines: article.quotes.flatMap((q) => quoteLines(q, view)) },
      { heading: 'Indirect speech', lines: statementLines(article, 'indirect', view) },
      { heading: 'Answers', lines: statementLines(article, 'answer', view) },
      {
        heading: 'Warnings',
        lines: article.warnings.map((w) => ({ text: `${w.code}: ${w.message} (line ${w.line})`, indent: 2 })),
      },
    ],
  };
}

function personLines(person: PersonRecord, view: ArticleView): Line[] {
  const lines = named('person', person, joined(person.role, marked('organisation', person.organisation ?? '')), view);
  return view.explain && person.evidence ? [...lines, ...because('role', person.evidence, view)] : lines;
}

interface Named {
  name: string;
  aliases?: string[];
  mentions: Mention[];
}

function named(kind: Kind, { name, aliases = [], mentions }: Named, what: string | null, view: ArticleView): Line[] {
  const also = aliases.length > 0 ? `also ${aliases.join(', ')}` : '';
  const times = mentions.length > 1 ? `${mentions.length}×` : '';
  const head = { text: joined(marked(kind, name), what, also, times), indent: 2 };
  return view.explain ? [head, ...mentions.flatMap((m) => because('', m, view))] : [head];
}

function whereabouts({ kind, code, department }: PlaceRecord): string {
  return joined(kind, code, department && department !== code ? `department ${department}` : '');
}

function figureLines(figure: FigureRecord, view: ArticleView): Line[] {
  const head = joined(
    `${marked('figure', amount(figure))} ${unitOf(figure)}`,
    marked('organisation', figure.organisation ?? ''),
    figure.period,
    figure.outcome ? 'outcome' : '',
  );
  return view.explain
    ? [{ text: head, indent: 2 }, ...because(figure.kind, figure, view)]
    : [{ text: head, indent: 2 }];
}

function quoteLines(quote: QuoteRecord, view: ArticleView): Line[] {
  const speaker = quote.speaker ? marked('person', quote.speaker) : '(nobody named)';
  const head = { text: `${speaker}: « ${quote.text} »`, indent: 2 };
  return view.explain ? [head, ...because(quote.attribution, quote, view)] : [head];
}

function statementLines({ statements }: ArticleRecord, kind: StatementKind, view: ArticleView): Line[] {
  return statements
    .filter((statement) => statement.kind === kind)
    .flatMap((s) => {
      const source = s.speaker ? marked('person', s.speaker) : marked('organisation', s.organisation ?? '');
      const said: Line = { text: `${source || '(nobody named)'}: ${shortened(s.text, 240)}`, indent: 2 };
      const asked: Line[] = s.question === null ? [] : [{ text: s.question, indent: 2, style: 'dim' }];
      return [...asked, said, ...(view.explain ? because(s.attribution, s, view) : [])];
    });
}

const LONGEST = 80;
/** A text on one line, cut where it is long. */
export const shortened = (text: string, longest = LONGEST) =>
  text.length > longest ? `${text.slice(0, longest).replaceAll('\n', ' ')}…` : text.replaceAll('\n', ' ');

const LONGEST_SENTENCE = 600;

/** Where a fact stands and why it is held to be one; its sentence with the words that say so. */
function because(what: string, fact: Mention & { sentence?: string }, { sentences }: ArticleView): Line[] {
  const { text, start, end, in: part, rule, confidence, sentence } = fact;
  const place = `${part} ${start}–${end}`;
  const why = joined(what, `“${shortened(text)}”`, place, `rule ${rule}`, confidence);
  const line: Line = { text: why, indent: 6, style: 'dim' };
  if (!sentences || sentence === undefined) return [line];
  const shown = shortened(sentence, LONGEST_SENTENCE).replace(text, () => marked('match', text));
  return [line, { text: shown, indent: 8 }];
}

/** The body, a paragraph a line, its entities and figures marked. */
function bodyLines(article: ArticleRecord): Line[] {
  // offsets of a record count code points
  const body = [...article.body];
  let text = '';
  let at = 0;
  for (const { kind, start, end } of spans(article)) {
    if (start < at) continue;
    text += body.slice(at, start).join('') + marked(kind, body.slice(start, end).join(''));
    at = end;
  }
  text += body.slice(at).join('');
  return text.split('\n').map((paragraph) => ({ text: paragraph || ' ' }));
}

/** What is coloured in the body, by start, the longer first. */
function spans(article: ArticleRecord): { kind: Kind; start: number; end: number }[] {
  const of = (kind: Kind, mentions: readonly Mention[]) =>
    mentions.filter((m) => m.in === 'body').map((m) => ({ ...m, kind }));
  return [
    ...article.people.flatMap((p) => of('person', p.mentions)),
    ...article.organisations.flatMap((o) => of('organisation', o.mentions)),
    ...article.places.flatMap((p) => of('place', p.mentions)),
    ...of('figure', article.figures),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
