import { expect, test } from 'vitest';
import { feminineOf, masculineOf, roleOfOne, roleOfOther, singularOf } from './inflection.js';

test.each([
  ['référents', 'référent'],
  ['locaux', 'local'],
  ['bureaux', 'bureau'],
  ['généreux', 'généreux'],
  ['français', 'français'],
  ['chef', 'chef'],
])('%s said of one is %s', (plural, singular) => {
  expect(singularOf(plural)).toBe(singular);
});

test.each([
  ['adjoint', 'adjointe'],
  ['municipal', 'municipale'],
  ['administratif', 'administrative'],
  ['premier', 'première'],
  ['retraité', 'retraitée'],
  ['accessibilité', 'accessibilité'],
  ['numérique', 'numérique'],
])('%s of a woman is %s', (masculine, feminine) => {
  expect(feminineOf(masculine)).toBe(feminine);
});

const head = { length: 1, value: { masculine: 'conseiller', feminine: 'conseillère' } };

test('a role of several becomes the role of one', () => {
  expect(roleOfOne('conseillers municipaux', head, { agreeing: 2 }, 'f')).toBe('conseillère municipale');
  expect(roleOfOne('conseillers municipaux', head, { agreeing: 2 }, 'm')).toBe('conseiller municipal');
});

test('complements stay as they are', () => {
  expect(roleOfOne('conseillers des jeunes', head, { agreeing: 1 }, 'f')).toBe('conseillère des jeunes');
});

test.each([
  ['générale', 'général'],
  ['administrative', 'administratif'],
  ['adjointe', 'adjoint'],
  ['chargée', 'chargé'],
  ['financière', 'financier'],
  ['régionale', 'régional'],
  ['numérique', 'numérique'],
  ['scolaire', 'scolaire'],
])('%s of a man is %s', (feminine, masculine) => {
  expect(masculineOf(feminine)).toBe(masculine);
});

test('a role of one is said of another', () => {
  expect(roleOfOther('conseillère municipale de la ville', head, 'm')).toBe('conseiller municipal de la ville');
  expect(roleOfOther('conseiller principal d’éducation', head, 'f')).toBe('conseillère principale d’éducation');
});
