import { expect, test } from 'vitest';
import { wordOf } from '../../text/words.js';
import { ALL_PATTERNS } from './all-patterns.js';
import { compileAll, fitting } from './compiled-patterns.js';
import { patternsRead, readOff } from './patterns-file.js';
import { requiredPieces } from './required-pieces.js';
import { compilePattern } from './role-grammar.js';
import { ROLE_PATTERNS } from './role-patterns.js';
import { VERB_PATTERNS } from './verb-patterns.js';

test.each([
  ['P , devenue? <R><tail>', [[' P '], [' , '], [' devenu'], [' R ']]],
  ['P \\( <age>(?:, )?<R>', [[' P '], [' ( '], [' R ']]],
  ['<R>(?!P )<tail>: P', [[' R '], [' : '], [' P']]],
  ["P (?:que|qu') (?:ha )?presid(?:e|ait) <O>", [[' P '], [' que ', " qu' "], [' presid'], [' O ', ' A ']]],
  [
    '(?:il|elle) (?:[^P ]\\S* ){0,9}(?:fond|cre)\\S* ',
    [
      [' il ', ' elle '],
      [' fond', ' cre'],
    ],
  ],
  ['une? des (?:deux |trois )+P', [[' un'], [' des '], [' deux ', ' trois '], ['P']]],
  ['(?:a(?: la tete)?|chez) P', [[' P']]],
  ['(?:P |[a-z]+ )que', [[' que']]],
  ['P |<R>', []],
])('%s cannot do without %j', (pattern, clauses) => {
  expect(requiredPieces(pattern)).toEqual(clauses);
});

const PATTERNS = compileAll([...ROLE_PATTERNS, ...VERB_PATTERNS]);

function shapeOf(text: string) {
  const symbols = text.trim().split(' ');
  const items = symbols.map((symbol, i) => ({
    symbol,
    word: wordOf(symbol),
    first: i,
    last: i + 1,
    mention: null,
    role: null,
  }));
  return { text, items, offsets: [] };
}

test.each([
  [' P , devenu R ', 'nom, devenu rôle'],
  [' la R , P ', 'le rôle, nom'],
  [' O , que preside P ', 'organisation, que préside nom'],
])('%j fits the pattern that matches it', (text, name) => {
  const named = fitting(PATTERNS, shapeOf(text)).filter(({ rule }) => rule.name === name);
  expect(named.some(({ rule }) => compilePattern(rule.pattern).test(text))).toBe(true);
});

test.each([' P , R ', ' la R ', ' que preside O ', ' P chante '])(
  '%j does not fit `organisation, que préside nom`',
  (text) => {
    expect(fitting(PATTERNS, shapeOf(text)).map(({ rule }) => rule.name)).not.toContain(
      'organisation, que préside nom',
    );
  },
);

test('what the build read off the patterns is what they hold now', () => {
  expect(patternsRead(ALL_PATTERNS)).toEqual(readOff(ALL_PATTERNS));
});
