import { expect, test } from 'vitest';
import { openingSymbols } from './opening-symbols.js';

test.each([
  ['P , devenue? <R><tail>', ['P']],
  ['<O>, que P', ['A', 'O']],
  ["(?<=^ )(?:le|la|l') <R>", ["l'", 'la', 'le']],
  ['(?:tres )?elue?s? P', ['elu', 'elue', 'elues', 'elus', 'tres']],
  ['(?<!comme )P |<R>', ['P', 'R']],
])('%s begins with one of %j', (pattern, symbols) => {
  expect(openingSymbols(pattern)).toEqual(symbols);
});

test.each(['(?:[^P ]\\S* ){0,9}P ', '(?:fond|cre)\\S* P', '[a-z]+ P', 'P', '(?:N )?\\S+ '])(
  '%s may begin with any',
  (pattern) => {
    expect(openingSymbols(pattern)).toBeNull();
  },
);
