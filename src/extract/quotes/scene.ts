import { tokenKeys, tokenSpellings } from '../../french/phrases.js';
import { sentenceOf, tokenAt } from '../../text/analyse.js';
import { countBelow } from '../../text/sorted.js';
import type { Analysis, Entities, FoundPerson, Span, Token } from '../../types.js';
import { dialogues } from './dialogue.js';
import { type Quotation, quotations } from './marks.js';
import type { NounPhrase } from './noun-phrases.js';

/** A mention of a person as a run of tokens `[first, last)`. */
export interface PersonMention {
  readonly person: FoundPerson;
  readonly first: number;
  readonly last: number;
}

/** A mention of an organisation as a run of tokens `[first, last)`. */
export interface BodyMention {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** A range of tokens `[first, last)`. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

/** An article as the rules of attribution read it. */
export interface Scene {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  /** Lower case, no accents. */
  readonly keys: readonly string[];
  /** Lower case, as spelt: how common nouns are looked up. */
  readonly words: readonly string[];
  readonly people: readonly FoundPerson[];
  /** By place in the text. */
  readonly mentions: readonly PersonMention[];
  readonly mentionAt: ReadonlyMap<number, PersonMention>;
  /** Mentions of organisations, by the token they start at. */
  readonly bodyAt: ReadonlyMap<number, BodyMention>;
  readonly quotations: readonly Quotation[];
  /** The noun phrases read so far, by the token they start at: several rules ask for the same. */
  readonly phrases: Map<number, NounPhrase | null>;
  /** Does the token stand between quotation marks? */
  readonly quoted: (token: number) => boolean;
}

const CIVILITY = /^(?:mm?|mmes?|mlles?|drs?|prs?|mes?|mgr|monsieur|madame|mademoiselle|docteure?|maitre)$/;

/** `M. Rahimi` is one phrase: the civility before a name belongs to it, with its full stop. */
function withCivility(keys: readonly string[], { first, last }: Clause): Clause {
  if (first < 2) return { first: first === 1 && CIVILITY.test(keys[0]!) ? 0 : first, last };
  const at = keys[first - 1] === '.' ? first - 2 : first - 1;
  return { first: CIVILITY.test(keys[at]!) ? at : first, last };
}

export function setScene(analysis: Analysis, { people, organisations }: Entities): Scene {
  const { tokens } = analysis;
  const keys = tokenKeys(tokens);
  const runOf = ({ start, end }: Span): Clause => {
    const at = tokenAt(analysis, start);
    return { first: tokens[at] && tokens[at].end <= start ? at + 1 : at, last: tokenAt(analysis, end - 1) + 1 };
  };
  const marked = quotations(analysis.text, analysis.paragraphs, analysis.bodyStart);
  const mentions: PersonMention[] = [];
  for (const person of people)
    for (const mention of person.mentions) {
      const { first, last } = withCivility(keys, runOf(mention));
      mentions.push({ person, first, last });
    }
  mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  const bodyAt = new Map<number, BodyMention>();
  for (const { name, mentions: of } of organisations)
    for (const mention of of) {
      const { first, last } = runOf(mention);
      bodyAt.set(first, { name, first, last });
    }
  const all = [...marked, ...dialogues(analysis, keys, marked)].sort((a, b) => a.start - b.start);
  const inside = new Uint8Array(tokens.length + 1);
  for (const { outer } of all) inside.fill(1, firstFrom(analysis, outer.start), firstFrom(analysis, outer.end));
  return {
    analysis,
    tokens,
    keys,
    words: tokenSpellings(tokens),
    people,
    mentions,
    mentionAt: new Map(mentions.map((mention) => [mention.first, mention])),
    bodyAt,
    quotations: all,
    phrases: new Map(),
    quoted: (token) => inside[token] === 1,
  };
}

function firstFrom(analysis: Analysis, offset: number): number {
  const at = tokenAt(analysis, offset);
  return at >= 0 && analysis.tokens[at]!.start >= offset ? at : at + 1;
}

/** Index of the first token that starts at or behind an offset. */
export const tokenFrom = ({ analysis }: Scene, offset: number): number => firstFrom(analysis, offset);

/** The paragraph that a token stands in. */
export const paragraphAt = ({ analysis, tokens }: Scene, token: number): number =>
  sentenceOf(analysis, tokens[token]?.start ?? analysis.text.length)?.paragraph ?? 0;

/** The mentions inside a clause, by place. */
export function mentionsIn({ mentions }: Scene, { first, last }: Clause): PersonMention[] {
  const found: PersonMention[] = [];
  for (let i = countBelow(mentions, first, (m) => m.first); i < mentions.length && mentions[i]!.first < last; i++)
    found.push(mentions[i]!);
  return found;
}

/** How many mentions back a pronoun may reach. */
const REACH = 40;

/** The mentions that stand before a token, the nearest first. */
export function mentionsBefore({ mentions }: Scene, token: number): PersonMention[] {
  const end = countBelow(mentions, token, ({ first }) => first);
  return mentions.slice(Math.max(0, end - REACH), end).reverse();
}

/** What the narrator says around one quotation. */
export interface Surroundings {
  /** From the start of the sentence (or the last semicolon, or the end of the previous quotation) to the opening mark. */
  readonly before: Clause;
  /** From the closing mark to the end of the sentence or to the next quotation. */
  readonly after: Clause;
  readonly inside: Clause;
  /** The narrator's words of this paragraph before `before`, back to the previous quotation. */
  readonly lead: Clause;
  /** The sentence that follows in the same paragraph, up to the next quotation. */
  readonly next: Clause;
}

/** Where the last clause between two offsets begins: behind a semicolon that words follow. */
function clauseStart(text: string, start: number, end: number): number {
  const behind = text.slice(start, end).lastIndexOf(';') + 1;
  return /\p{L}/u.test(text.slice(start + behind, end)) ? start + behind : start;
}

/** The surroundings of the quotation at `index`, bounded by its paragraph and by its neighbours. */
export function surroundings(scene: Scene, index: number): Surroundings {
  const { analysis, quotations: all } = scene;
  const quotation = all[index]!;
  const paragraph = analysis.paragraphs[quotation.paragraph]!;
  const last = analysis.paragraphs[quotation.lastParagraph]!;
  const { start: open, end: closed } = quotation.outer;
  const floor = Math.max(paragraph.start, all[index - 1]?.outer.end ?? 0);
  const ceiling = Math.max(closed, Math.min(last.end, all[index + 1]?.outer.start ?? last.end));
  const sentence = sentenceOf(analysis, open);
  const clause = (start: number, end: number): Clause => ({
    first: tokenFrom(scene, start),
    last: tokenFrom(scene, end),
  });
  const beforeStart = clauseStart(analysis.text, Math.min(open, Math.max(floor, sentence?.start ?? floor)), open);
  const afterEnd = Math.min(ceiling, Math.max(closed, sentenceOf(analysis, closed - 1)?.end ?? closed));
  const nextEnd = Math.min(ceiling, sentenceOf(analysis, Math.min(afterEnd + 2, ceiling))?.end ?? ceiling);
  return {
    before: clause(beforeStart, open),
    after: clause(closed, afterEnd),
    inside: clause(quotation.start, quotation.end),
    lead: clause(Math.min(floor, beforeStart), beforeStart),
    next: clause(afterEnd, Math.max(afterEnd, nextEnd)),
  };
}
