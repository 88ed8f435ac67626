import { createHash, randomBytes } from 'node:crypto';
import { keptByWord } from '../text/kept.js';
import { entityKey, nameWords } from '../text/names.js';
import type { ArticleRecord, Mention, PersonRecord, Span } from '../types.js';
import type { Decision, WrittenDecision } from './decision.js';
import { type Called, hidden, Mask, wordsOf } from './mask.js';

/** A full name is of as many words. */
const FEWEST = 2;
const MOST = 6;

const digest = (salt: string, key: string) => createHash('sha256').update(`${salt}:${key}`).digest('hex');

/** The name of a `forget` decision: a salted hash. All of a file share a salt, so that a name is hashed once. */
export function forgottenName(name: string, others: readonly Decision[]): string {
  const known = others.find((d) => d.action === 'forget')?.name.split(':')[1];
  const salt = known ?? randomBytes(16).toString('hex');
  return `sha256:${salt}:${digest(salt, nameWords(name))}`;
}

/** Decisions to forget these names. In: the decisions so far, whose salt they share. */
export function forgetDecisions(names: readonly string[], others: readonly Decision[]): Decision[] {
  const made: Decision[] = [];
  for (const name of new Map(names.map((n) => [nameWords(n), n])).values()) {
    const line = forgottenName(name, [...others, ...made]);
    const known = [...others, ...made].some((d) => d.name === line);
    const day = new Date().toISOString().slice(0, 10);
    if (!known)
      made.push({ action: 'forget', type: 'person', name: line, target: '', article: '', reason: '', date: day });
  }
  return made;
}

/** The decisions that name one of these people, whatever they decide. */
export function decisionsAbout(decisions: readonly WrittenDecision[], names: readonly string[]): WrittenDecision[] {
  const keys = new Set(names.map(nameWords));
  return decisions.filter((d) => d.type === 'person' && [d.name, d.target].some((name) => keys.has(nameWords(name))));
}

/** Which `forget` decision a name falls under, if any. */
export function forgottenBy(decisions: readonly WrittenDecision[]): (name: string) => WrittenDecision | null {
  const byHash = new Map(decisions.map((d) => [d.name.slice('sha256:'.length), d]));
  const salts = [...new Set([...byHash.keys()].map((hash) => hash.split(':')[0]!))];
  const ofKey = keptByWord((key) => {
    for (const salt of salts) {
      const found = byHash.get(`${salt}:${digest(salt, key)}`);
      if (found) return found;
    }
    return null;
  });
  return (name) => ofKey(nameWords(name));
}

/** The names in a text that are to be forgotten: any words in a row of which the first has a capital. */
function namesIn(text: string, isForgotten: (name: string) => boolean): string[] {
  const words = wordsOf(text);
  return words.flatMap(({ start }, i) => {
    if (!/\p{Lu}/u.test(text[start]!)) return [];
    const runs = Array.from({ length: MOST - FEWEST + 1 }, (_, n) => words[i + n + FEWEST - 1]);
    return runs.flatMap((last) =>
      last && isForgotten(text.slice(start, last.end)) ? [text.slice(start, last.end)] : [],
    );
  });
}

/** First name, surname and the last word of it: what a text may call somebody by. */
function partsOf(name: string): string[] {
  const [first = '', ...rest] = name.split(/\s+/).filter(Boolean);
  const last = rest.at(-1) ?? '';
  return rest.length === 0 ? [] : [first, rest.join(' '), ...(last.length > 2 ? [last] : [])];
}

function calledOf(names: readonly string[], people: readonly PersonRecord[]): Called {
  const full = [...names, ...people.map((p) => p.name)];
  const more = people.flatMap((p) => [...p.aliases, ...p.mentions.map((m) => m.text)]);
  const isFull = (name: string) => nameWords(name).split(' ').length >= FEWEST;
  return {
    whole: [...full, ...more.filter(isFull)],
    parts: [...full.flatMap(partsOf), ...more.filter((name) => !isFull(name))],
  };
}

/** Code points of a text, to slice by the offsets of a record. */
function slicer(text: string): (m: Span) => string {
  const points = Array.from(text);
  return ({ start, end }) => points.slice(start, end).join('');
}

/** UTF-16 spans of a text for mentions in code points. */
function unitSpans(text: string, mentions: readonly Mention[]): Span[] {
  const points = Array.from(text);
  const offsets = [0];
  for (const point of points) offsets.push(offsets.at(-1)! + point.length);
  return mentions.map((m) => ({ start: offsets[m.start] ?? 0, end: offsets[m.end] ?? 0 }));
}

/** Makes every string of a value what `mask` makes of it. */
function deeply<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((v) => deeply(v, mask)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, deeply(v, mask)])) as T;
}

const isMention = (value: object): value is Mention => 'rule' in value && 'start' in value && 'text' in value;

/** Gives every mention in a value its words anew. */
function reread<T>(value: T, text: (m: Mention) => string): T {
  if (Array.isArray(value)) return value.map((v) => reread(v, text)) as T;
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, reread(v, text)])) as T;
  return isMention(value) ? { ...fields, text: text(value) } : fields;
}

/** The record without these people and names. */
function withoutPeople(record: ArticleRecord, gone: readonly PersonRecord[], names: readonly string[]): ArticleRecord {
  const mask = new Mask(calledOf(names, gone));
  const people = record.people.filter((p) => !gone.includes(p));
  const others = [...people, ...record.organisations, ...record.places].flatMap((e) => e.mentions);
  const hide = (text: string, part: Mention['in']) => {
    const own = unitSpans(
      text,
      gone.flatMap((p) => p.mentions.filter((m) => m.in === part)),
    );
    return hidden(text, [
      ...own,
      ...mask.places(
        text,
        unitSpans(
          text,
          others.filter((m) => m.in === part),
        ),
      ),
    ]);
  };
  const [title, body] = [record.title === null ? null : hide(record.title, 'title'), hide(record.body, 'body')];
  const slices = { title: slicer(title ?? ''), body: slicer(body) };
  /** A passage of the article is read anew where it stands; of one that does not stand there the names are hidden. */
  const passage = (text: string, near: number) => {
    const found = record.body.lastIndexOf(text, near);
    const start = found < 0 ? record.body.indexOf(text) : found;
    if (start < 0) return hidden(text, mask.places(text));
    const from = Array.from(record.body.slice(0, start)).length;
    return slices.body({ start: from, end: from + Array.from(text).length });
  };
  const isGone = (speaker: string | null) => speaker !== null && gone.some((p) => p.name === speaker);
  const said = <T extends { speaker: string | null; attribution: string }>(s: T): T =>
    isGone(s.speaker) ? { ...s, speaker: null, attribution: 'none' } : s;
  const rest = {
    ...record,
    people,
    figures: record.figures.map((f) => ({ ...f, sentence: passage(f.sentence, f.start) })),
    quotes: record.quotes.map(said),
    statements: record.statements.map((s) => ({
      ...said(s),
      question: s.question === null ? null : passage(s.question, s.start),
    })),
    keywords: record.keywords.filter((keyword) => !mask.touches(keyword)),
  };
  const { id, content_hash, source } = record;
  const { title: _, body: __, ...facts } = rest;
  const masked = deeply(
    reread(facts, (m) => slices[m.in](m)),
    (text) => mask.name(text),
  );
  return { ...rest, ...masked, id, content_hash, source, title, body };
}

/**
 * A function that takes forgotten people out of a record: the entity, and the name wherever the article holds it, character by
 * character. It finds names by their hashes, also where no entity was found. `used`: the decisions that had something to do.
 */
export function forgetter(decisions: readonly WrittenDecision[]) {
  const by = forgottenBy(decisions);
  return (record: ArticleRecord): { record: ArticleRecord; used: WrittenDecision[] } => {
    if (decisions.length === 0) return { record, used: [] };
    const used = new Set<WrittenDecision>();
    const isForgotten = (name: string) => {
      const decision = by(name);
      if (decision) used.add(decision);
      return decision !== null;
    };
    const gone = record.people.filter((p) =>
      [p.name, ...p.aliases.filter((alias) => entityKey(alias).includes(' '))].some(isForgotten),
    );
    const names = [record.title ?? '', record.body].flatMap((text) => namesIn(text, isForgotten));
    if (used.size === 0) return { record, used: [] };
    return { record: withoutPeople(record, gone, [...new Set(names)]), used: [...used] };
  };
}
