import { hashText, mix } from './hash.js';
import { bitsOf, PHRASE_LISTS } from './phrases.js';
import { KEYS } from './row-memo.js';
import type { ArticleView } from './view.js';
import { SHAPE, type Word } from './words.js';

/** Features that depend on more than one word; the number is the hash of the name. */
const names = <K extends string>(...list: K[]) =>
  Object.fromEntries(list.map((name) => [name, hashText(name)])) as Record<K, number>;
const F = names(
  'before+word',
  'word+after',
  'around',
  'two before',
  'two after',
  'two before+shape',
  'opens',
  'situation',
  'lower elsewhere',
  'inside',
  'cue',
  'cue before',
  'head',
  'head+word',
  'head list',
  'role and person',
  'role word and person',
  'kinds before',
  'kinds after',
  'kinds around',
  'two kinds before',
  'before+kind',
  'kind+after',
);

/** Hash of each list, seen as whole, begin, inside, last. */
const keysOf = (role: string) =>
  Int32Array.from(PHRASE_LISTS, (list) => mix(hashText(`phrase ${role}`), hashText(list)));
const [WHOLE, BEGIN, INSIDE, LAST] = [keysOf('whole'), keysOf('begin'), keysOf('inside'), keysOf('last')];
const HEAD_BITS = bitsOf('organisation-heads', 'generic-heads', 'place-heads', 'roles', 'role-modifiers');

/**
 * The features of token `at` that depend on its surroundings, hashed, written to `out`; returns how many. Those of single
 * words are what `windowOf` gives. `edge` stands outside the stretch `[first, last)`.
 */
export function contextFeatures(
  view: ArticleView,
  edge: Word,
  first: number,
  last: number,
  at: number,
  out: Int32Array,
): number {
  const keys = new Int32Array(KEYS);
  let count = rareFeatures(view, edge, first, last, at, out);
  listKeys(view, at, keys);
  count = listFeatures(keys, out, count);
  coarseKeys(view, first, last, at, keys);
  return coarseFeatures(keys, out, count);
}

/** Those that hardly two tokens share. This runs for every token: it allocates nothing. */
export function rareFeatures(
  view: ArticleView,
  edge: Word,
  first: number,
  last: number,
  at: number,
  out: Int32Array,
): number {
  const { words } = view;
  const before = at - 1 < first ? edge : words[at - 1]!;
  const after = at + 1 >= last ? edge : words[at + 1]!;
  const before2 = at - 2 < first ? edge : words[at - 2]!;
  const after2 = at + 2 >= last ? edge : words[at + 2]!;
  let count = neighbours(before2, before, words[at]!, after, after2, out);
  out[count++] = mix(F['before+kind'], mix(before.lower, view.kind[at]!));
  out[count++] = mix(F['kind+after'], mix(view.kind[at]!, after.lower));
  count = article(view, at, out, count);
  count = head(view, at, out, count);
  return person(view, first, last, at, out, count);
}

function neighbours(before2: Word, before: Word, self: Word, after: Word, after2: Word, out: Int32Array): number {
  const twoBefore = mix(before2.lower, before.lower);
  out[0] = mix(F['before+word'], mix(before.lower, self.lower));
  out[1] = mix(F['word+after'], mix(self.lower, after.lower));
  out[2] = mix(F.around, mix(before.lower, after.lower));
  out[3] = mix(F['two before'], twoBefore);
  out[4] = mix(F['two after'], mix(after.lower, after2.lower));
  out[5] = mix(F['two before+shape'], mix(twoBefore, self.shape));
  return 6;
}

/** What {@link listFeatures} depend on: the lists that hold the token, and its shape. */
export function listKeys({ words, marks }: ArticleView, at: number, keys: Int32Array): void {
  keys[0] = marks.whole[at]!;
  keys[1] = marks.begin[at]!;
  keys[2] = marks.inside[at]!;
  keys[3] = marks.last[at]!;
  keys[4] = words[at]!.shape;
}

export function listFeatures(keys: Int32Array, out: Int32Array, start: number): number {
  const shape = keys[4]!;
  let n = inLists(keys[0]!, WHOLE, shape, out, start);
  n = inLists(keys[1]!, BEGIN, shape, out, n);
  n = inLists(keys[2]!, INSIDE, shape, out, n);
  return inLists(keys[3]!, LAST, shape, out, n);
}

function inLists(lists: number, keys: Int32Array, shape: number, out: Int32Array, start: number): number {
  let n = start;
  for (let bits = lists; bits !== 0; bits &= bits - 1) out[n++] = mix(keys[31 - Math.clz32(bits & -bits)]!, shape);
  return n;
}

/** What the article says elsewhere about a word with a capital. */
function article(view: ArticleView, at: number, out: Int32Array, start: number): number {
  if (!view.words[at]!.capitalised) return start;
  const opens = view.opens[at]!;
  const { lowerElsewhere, inside, cues } = view.article;
  let n = start;
  out[n++] = mix(F['lower elsewhere'], lowerElsewhere[at]! * 2 + opens);
  out[n++] = mix(F.inside, inside[at]! * 4 + lowerElsewhere[at]! * 2 + opens);
  n = cueFeatures(F.cue, cues[at]!, out, n);
  if (at > 0 && view.words[at - 1]!.capitalised) n = cueFeatures(F['cue before'], cues[at - 1]!, out, n);
  return n;
}

function cueFeatures(name: number, cues: number, out: Int32Array, start: number): number {
  let n = start;
  for (let bits = cues; bits !== 0; bits &= bits - 1) out[n++] = mix(name, 31 - Math.clz32(bits & -bits));
  return n;
}

/** Distance to the governing noun, coarsely. */
const near = (distance: number): number => (distance < 3 ? distance : distance < 5 ? 3 : 4);

function head(view: ArticleView, at: number, out: Int32Array, start: number): number {
  const head = view.head[at]!;
  if (head === -1) return start;
  const [noun, word] = [view.words[head]!, view.words[at]!];
  const lists = (view.marks.whole[head]! | view.marks.begin[head]!) & HEAD_BITS;
  let n = start;
  out[n++] = mix(F.head, mix(noun.bare, near(at - head) * 8 + word.shape));
  out[n++] = mix(F['head+word'], mix(noun.bare, word.lower));
  out[n++] = mix(
    F['head list'],
    mix(lists, near(at - head) * 16 + word.shape * 2 + (noun.shape === SHAPE.lower ? 1 : 0)),
  );
  return n;
}

const ROLE_BITS = bitsOf('roles', 'person-nouns');
const GIVEN_BITS = bitsOf('first-names', 'civilities');

/** How far a role may stand from the person it is told of. */
const PERSON_REACH = 8;

function isGivenName(view: ArticleView, at: number): boolean {
  return ((view.marks.whole[at]! | view.marks.begin[at]!) & GIVEN_BITS) !== 0 && view.words[at]!.capitalised;
}

/** For a word that may be of a role: how near is a given name on either side, and does a role tell of anyone at all? */
function person(view: ArticleView, first: number, last: number, at: number, out: Int32Array, start: number): number {
  const { whole, begin, inside } = view.marks;
  if (((whole[at]! | begin[at]! | inside[at]!) & ROLE_BITS) === 0) return start;
  let left = 1;
  let right = 1;
  while (left < PERSON_REACH && at - left > first && !isGivenName(view, at - left)) left++;
  while (right < PERSON_REACH && at + right < last - 1 && !isGivenName(view, at + right)) right++;
  const sides = near(left) * 8 + near(right);
  let n = start;
  out[n++] = mix(F['role and person'], sides);
  out[n++] = mix(F['role word and person'], mix(sides, view.words[at]!.bare));
  return n;
}

/** What {@link coarseFeatures} depend on: the kinds of four tokens, and where the token stands. */
export function coarseKeys(view: ArticleView, first: number, last: number, at: number, keys: Int32Array): void {
  const { kind, words } = view;
  const opening = view.opens[at] ? 8 + (at + 1 < last ? words[at + 1]!.shape : SHAPE.edge) : 0;
  keys[0] = at - 2 >= first ? kind[at - 2]! : SHAPE.edge;
  keys[1] = at > first ? kind[at - 1]! : SHAPE.edge;
  keys[2] = kind[at]!;
  keys[3] = at + 1 < last ? kind[at + 1]! : SHAPE.edge;
  keys[4] = ((view.situation[at]! * 8 + words[at]!.shape) << 4) | opening;
}

export function coarseFeatures(keys: Int32Array, out: Int32Array, start: number): number {
  const [self, after, place] = [keys[2]!, keys[3]!, keys[4]!];
  const pair = mix(keys[1]!, self);
  let n = start;
  out[n++] = mix(F['kinds before'], pair);
  out[n++] = mix(F['kinds after'], mix(self, after));
  out[n++] = mix(F['kinds around'], mix(pair, after));
  out[n++] = mix(F['two kinds before'], mix(keys[0]!, pair));
  out[n++] = mix(F.situation, place >> 4);
  // the shapes of the token and of the one behind it
  if (place & 8) out[n++] = mix(F.opens, ((place >> 4) & 7) * 8 + (place & 7));
  return n;
}
