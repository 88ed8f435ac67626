import { expect, test } from 'vitest';
import { countryNamed } from './places.js';

test.each([
  ['France', 'FR'],
  ['Allemagne', 'DE'],
  ['Royaume-Uni', 'GB'],
  ['Bénin', 'BJ'],
  ['viêt nam', 'VN'],
])('%s has the code that is in use: %s', (name, code) => {
  expect(countryNamed(name)?.code).toBe(code);
});

test.each(['Guadeloupe', 'Union européenne', 'Bretagne', 'FR', ''])('%s is no country', (name) => {
  expect(countryNamed(name)).toBeUndefined();
});
