import { describe, expect, test } from 'vitest';
import { analyse } from '../../text/analyse.js';
import { CUES } from './cues.js';
import { bitOf, compilePhrases, type PhraseList } from './phrases.js';
import { viewOf } from './view.js';
import { Vocabulary } from './words.js';

const LISTS: readonly (readonly [string, PhraseList])[] = [
  ['odile', 'first-names'],
  ['mme', 'civilities'],
  ['association', 'generic-heads'],
  ['maire', 'roles'],
  ['rue', 'place-heads'],
  ['explique', 'speech-verbs'],
];
const phrases = compilePhrases(LISTS.map(([word, list]) => [[word], bitOf(list)]));

/** The view of a text and where its last `name` stands. */
function lastOf(name: string, text: string) {
  const analysis = analyse(null, text);
  const at = analysis.tokens.map((token) => token.text).lastIndexOf(name);
  return { at, view: viewOf(analysis, new Vocabulary(phrases, null), phrases) };
}

const cuesOf = (text: string) => {
  const { at, view } = lastOf('Varda', text);
  return CUES.filter((_, bit) => view.article.cues[at]! & (1 << bit)).map(({ name }) => name);
};

describe('what is said beside a name at one place counts at its last place', () => {
  test.each([
    ['Odile Varda chante. Varda rit.', ['<prénom> X']],
    ['On attend Mme Varda. Varda rit.', ['<civilité> X']],
    ['L’association Varda est née. Varda rit.', ['<association> X']],
    ['Il travaille chez Varda. Varda rit.', ['chez X']],
    ['Au sein de Varda, on chante. Varda rit.', ['au sein de X']],
    ['Il habite rue Varda. Varda rit.', ['<rue> X']],
    ['Elle va à Varda. Varda rit.', ['à X']],
    ['« Venez », dit Varda, maire. Varda rit.', ['X, <rôle>']],
    ['« Venez », dit Varda, 42 ans. Varda rit.', ['X, 42 ans']],
    ['Varda explique. Varda rit.', ['X explique']],
    ['Varda est une association. Varda rit.', ['X est une <association>']],
    ['Un groupe (Varda) chante. Varda rit.', ['(X)']],
    ['VARDA explique. Varda rit.', ['X explique']],
    ['Odile chante. Varda rit.', []],
    ['varda chante. Varda rit.', []],
    ['Il travaille chez elle. Varda rit.', []],
  ])('%s', (text, cues) => {
    expect(cuesOf(text)).toEqual(cues);
  });
});

test.each([
  ['Les pommes tombent. Pommes rit.', 'Pommes', 1, 0],
  ['Voici Varda. Varda rit, avec Varda.', 'Varda', 0, 2],
])('%s', (text, name, lowerElsewhere, inside) => {
  const { at, view } = lastOf(name, text);
  expect([view.article.lowerElsewhere[at], view.article.inside[at]]).toEqual([lowerElsewhere, inside]);
});
