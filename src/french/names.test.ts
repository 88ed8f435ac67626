import { expect, test } from 'vitest';
import { genderOfFirstName, isFirstName, NAME_RUN } from './names.js';

test.each(['Odile', 'Youssouf', 'Paul-Henri', 'Maïlys'])('%s is a first name', (word) => {
  expect(isFirstName(word)).toBe(true);
});

test.each(['Guichet', 'Mairie', 'Saint', ''])('%s is none', (word) => {
  expect(isFirstName(word)).toBe(false);
});

test.each([
  ['Odile', 'f'],
  ['Paul-Henri', 'm'],
  ['Dominique', null],
] as const)('%s tells %s', (word, gender) => {
  expect(genderOfFirstName(word)).toBe(gender);
});

const runAt = (text: string): string | null => {
  NAME_RUN.lastIndex = 0;
  return NAME_RUN.exec(text)?.[0] ?? null;
};

test.each([
  ['J.-P. Rey dort', 'J.-P. Rey'],
  ['Marius van den Berghe dort', 'Marius van den Berghe'],
  ["Agathe O'Connor dort", "Agathe O'Connor"],
  ['Thierry M. dort', 'Thierry M.'],
  ['Anne dort', 'Anne'],
  ['le chat dort', null],
])('%s begins with the name %s', (text, name) => {
  expect(runAt(text)).toBe(name);
});
