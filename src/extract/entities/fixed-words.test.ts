import { expect, test } from 'vitest';
import { fixedWords } from './fixed-words.js';
import { compilePattern } from './role-grammar.js';
import { ROLE_PATTERNS } from './role-patterns.js';
import { VERB_PATTERNS } from './verb-patterns.js';

test.each([
  ['P , devenue? <R><tail>', ['P , devenu', 'R ']],
  ['P \\( <age>(?:, )?<R>', ['P ( ', 'R ']],
  ['<R>(?!P )<tail>: P', ['R ', ': P']],
  ['a la tete (?:de|(?:du|des) )?<O>(?:[^P.;: ]\\S* ){0,9}, P', ['a la tete ', ', P']],
  ['P |<R>', []],
])('%s holds %j', (pattern, words) => {
  expect(fixedWords(pattern)).toEqual(words);
});

test.each([
  [' P , devenue R ', 'nom, devenu rôle'],
  [' la R , P ', 'le rôle, nom'],
  [' O , que preside P ', 'organisation, que préside nom'],
])('%j is matched by a pattern whose fixed words it holds', (shape, name) => {
  const fitting = [...ROLE_PATTERNS, ...VERB_PATTERNS].filter((p) => p.name === name);
  const matching = fitting.filter((p) => compilePattern(p.pattern).test(shape));
  expect(matching).not.toEqual([]);
  for (const { pattern } of matching) expect(fixedWords(pattern).filter((words) => !shape.includes(words))).toEqual([]);
});
