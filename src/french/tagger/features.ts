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
  'shapes before',
  'shapes after',
  'shapes around',
  'before+shape',
  'shape+after',
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
);

const PHRASE_ROLES = ['whole', 'begin', 'inside', 'last'] as const;
/** Hash of each list seen as whole, begin, inside, last, at the token (0), before it (1) and behind it (2). */
const PHRASE_KEYS = [0, 1, 2].map((place) =>
  PHRASE_ROLES.map((role) =>
    Uint32Array.from(PHRASE_LISTS, (list) => mix(hashText(`phrase ${place} ${role}`), hashText(list))),
  ),
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
  const word = (offset: number): Word => {
    const i = at + offset;
    return i < stretch.first || i >= stretch.last ? vocabulary.edge : view.words[i]!;
  };
  let count = neighbours(word, out);
  count = phrases(view, stretch, at, out, count);
  count = situation(view, at, word(1), out, count);
  return head(view, at, out, count);
}

function neighbours(word: (offset: number) => Word, out: Uint32Array): number {
  const [before2, before, self, after, after2] = [word(-2), word(-1), word(0), word(1), word(2)];
  const shapes = mix(before.shape * 8 + self.shape, 1);
  let n = 0;
  out[n++] = mix(F['before+word'], mix(before.lower, self.lower));
  out[n++] = mix(F['word+after'], mix(self.lower, after.lower));
  out[n++] = mix(F.around, mix(before.lower, after.lower));
  out[n++] = mix(F['two before'], mix(before2.lower, before.lower));
  out[n++] = mix(F['two after'], mix(after.lower, after2.lower));
  out[n++] = mix(F['shapes before'], shapes);
  out[n++] = mix(F['shapes after'], self.shape * 8 + after.shape);
  out[n++] = mix(F['shapes around'], mix(shapes, after.shape));
  out[n++] = mix(F['before+shape'], mix(before.lower, self.shape));
  out[n++] = mix(F['shape+after'], mix(after.lower, self.shape));
  out[n++] = mix(F['two before+shape'], mix(mix(before2.lower, before.lower), self.shape));
  return n;
}

function phrases(view: ArticleView, stretch: Stretch, at: number, out: Uint32Array, start: number): number {
  let n = start;
  for (let place = 0; place < 3; place++) {
    const i = place === 0 ? at : place === 1 ? at - 1 : at + 1;
    if (i < stretch.first || i >= stretch.last) continue;
    const shape = view.words[i]!.shape;
    for (let role = 0; role < PHRASE_ROLES.length; role++) {
      const keys = PHRASE_KEYS[place]![role]!;
      for (let bits = view.marks[PHRASE_ROLES[role]!][i]!; bits !== 0; bits &= bits - 1) {
        out[n++] = mix(keys[31 - Math.clz32(bits & -bits)]!, shape);
      }
    }
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
