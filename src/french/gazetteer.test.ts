import { expect, test } from 'vitest';
import { lookup, lookupWithArticle } from './gazetteer.js';
import { packPlaces, placeKey } from './gazetteer-format.js';

test.each([
  ['Guéret', 'commune', '23096', '23'],
  ['gueret', 'commune', '23096', '23'],
  ['Le Tampon', 'commune', '97422', '974'],
  ['Ajaccio', 'commune', '2A004', '2A'],
  ['Ardèche', 'department', '07', null],
  ['Bretagne', 'region', '53', null],
  ['St-Étienne', 'commune', '42218', '42'],
])('%s is a %s with the code %s', (name, kind, code, department) => {
  expect(lookup(name)[0]).toMatchObject({ kind, code, department });
});

test('homonyms come by population', () => {
  const codes = lookup('Saint-Denis').map((p) => p.code);
  expect(codes.slice(0, 2)).toEqual(['97411', '93066']);
});

test.each(['Tampon', 'Guichet', 'bonjour', '', '2A'])('%s is no place', (name) => {
  expect(lookup(name)).toEqual([]);
});

test('an article completes a name', () => {
  expect(lookupWithArticle('le', 'Tampon')[0]?.name).toBe('Le Tampon');
  expect(lookupWithArticle('les', 'Tampon')).toEqual([]);
});

test('the key forgets case, accents, hyphens and apostrophes', () => {
  expect(placeKey('L’Haÿ-les-Roses')).toBe(placeKey("l'hay les roses"));
});

test('packing is the same whatever the order', () => {
  const a = { name: 'Ici', kind: 'commune', code: '01001', region: 84, population: 3 } as const;
  const b = { name: 'Là', kind: 'commune', code: '01002', region: 84, population: 5 } as const;
  expect(packPlaces([a, b])).toEqual(packPlaces([b, a]));
});
