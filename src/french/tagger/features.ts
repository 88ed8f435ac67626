import { CUES } from './cues.js';
import { hashText, mix } from './hash.js';
import { bitsOf, PHRASE_LISTS } from './phrases.js';
import type { ArticleView, Stretch } from './view.js';
import { isCapitalised, SHAPE, type Vocabulary, type Word } from './words.js';

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

const PHRASE_ROLES = ['whole', 'begin', 'inside', 'last'] as const;
/** Hash of each list, seen as whole, begin, inside, last. */
const PHRASE_KEYS = PHRASE_ROLES.map((role) =>
  Uint32Array.from(PHRASE_LISTS, (list) => mix(hashText(`phrase ${role}`), hashText(list))),
);
const HEAD_BITS = bitsOf('organisation-heads', 'generic-heads', 'place-heads', 'roles', 'role-modifiers');

/** More than a token can have: the size of the buffer that {@link contextFeatures} fills. */
export const MOST_FEATURES = 512;

/**
 * The features of token `at` that depend on its surroundings, hashed, written to `out`; returns how many. Those of single
 * words are in {@link Word.window}.
 */
export function contextFeatures(
  view: ArticleView,
  vocabulary: Vocabulary,
  stretch: Stretch,
  at: number,
  out: Uint32Array,
): number {
  const word: WordAt = (offset) => {
    const i = at + offset;
    return i < stretch.first || i >= stretch.last ? vocabulary.edge : view.words[i]!;
  };
  let count = neighbours(word, out);
  count = phrases(view, at, out, count);
  count = situation(view, at, word(1), out, count);
  count = head(view, at, out, count);
  count = person(view, stretch, at, out, count);
  return kinds(view, stretch, at, word, out, count);
}

type WordAt = (offset: number) => Word;

function neighbours(word: WordAt, out: Uint32Array): number {
  const [before2, before, self, after, after2] = [word(-2), word(-1), word(0), word(1), word(2)];
  let n = 0;
  out[n++] = mix(F['before+word'], mix(before.lower, self.lower));
  out[n++] = mix(F['word+after'], mix(self.lower, after.lower));
  out[n++] = mix(F.around, mix(before.lower, after.lower));
  out[n++] = mix(F['two before'], mix(before2.lower, before.lower));
  out[n++] = mix(F['two after'], mix(after.lower, after2.lower));
  out[n++] = mix(F['two before+shape'], mix(mix(before2.lower, before.lower), self.shape));
  return n;
}

function phrases(view: ArticleView, at: number, out: Uint32Array, start: number): number {
  const shape = view.words[at]!.shape;
  let n = start;
  for (let role = 0; role < PHRASE_ROLES.length; role++) {
    const keys = PHRASE_KEYS[role]!;
    for (let bits = view.marks[PHRASE_ROLES[role]!][at]!; bits !== 0; bits &= bits - 1)
      out[n++] = mix(keys[31 - Math.clz32(bits & -bits)]!, shape);
  }
  return n;
}

function situation(view: ArticleView, at: number, after: Word, out: Uint32Array, start: number): number {
  const word = view.words[at]!;
  const opens = view.opens[at]!;
  let n = start;
  out[n++] = mix(F.situation, view.situation[at]! * 8 + word.shape);
  if (opens) out[n++] = mix(F.opens, word.shape * 8 + after.shape);
  if (!isCapitalised(word)) return n;
  const { lowerElsewhere, inside, cues } = view.article;
  out[n++] = mix(F['lower elsewhere'], lowerElsewhere[at]! * 2 + opens);
  out[n++] = mix(F.inside, inside[at]! * 4 + lowerElsewhere[at]! * 2 + opens);
  n = cueFeatures(F.cue, cues[at]!, out, n);
  if (at > 0 && isCapitalised(view.words[at - 1]!)) n = cueFeatures(F['cue before'], cues[at - 1]!, out, n);
  return n;
}

function cueFeatures(name: number, cues: number, out: Uint32Array, start: number): number {
  let n = start;
  for (let cue = 0; cue < CUES.length; cue++) if (cues & (1 << cue)) out[n++] = mix(name, cue);
  return n;
}

/** Distance to the governing noun, coarsely. */
const near = (distance: number): number => (distance < 3 ? distance : distance < 5 ? 3 : 4);

function head(view: ArticleView, at: number, out: Uint32Array, start: number): number {
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
  return ((view.marks.whole[at]! | view.marks.begin[at]!) & GIVEN_BITS) !== 0 && isCapitalised(view.words[at]!);
}

/** For a word that may be of a role: how near is a given name on either side, and does a role tell of anyone at all? */
function person(view: ArticleView, stretch: Stretch, at: number, out: Uint32Array, start: number): number {
  const { whole, begin, inside } = view.marks;
  if (((whole[at]! | begin[at]! | inside[at]!) & ROLE_BITS) === 0) return start;
  let left = 1;
  let right = 1;
  while (left < PERSON_REACH && at - left > stretch.first && !isGivenName(view, at - left)) left++;
  while (right < PERSON_REACH && at + right < stretch.last - 1 && !isGivenName(view, at + right)) right++;
  const sides = near(left) * 8 + near(right);
  let n = start;
  out[n++] = mix(F['role and person'], sides);
  out[n++] = mix(F['role word and person'], mix(sides, view.words[at]!.bare));
  return n;
}

function kinds(view: ArticleView, stretch: Stretch, at: number, word: WordAt, out: Uint32Array, start: number): number {
  const { kind } = view;
  const self = kind[at]!;
  const after = at + 1 < stretch.last ? kind[at + 1]! : SHAPE.edge;
  const before2 = at - 2 >= stretch.first ? kind[at - 2]! : SHAPE.edge;
  const pair = mix(at > stretch.first ? kind[at - 1]! : SHAPE.edge, self);
  let n = start;
  out[n++] = mix(F['kinds before'], pair);
  out[n++] = mix(F['kinds after'], mix(self, after));
  out[n++] = mix(F['kinds around'], mix(pair, after));
  out[n++] = mix(F['two kinds before'], mix(before2, pair));
  out[n++] = mix(F['before+kind'], mix(word(-1).lower, self));
  out[n++] = mix(F['kind+after'], mix(self, word(1).lower));
  return n;
}
