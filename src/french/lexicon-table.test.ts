import { expect, test } from 'vitest';
import { lexiconRows } from './lexicon.js';
import { compileLexicons } from './lexicon-compile.js';
import { openSections } from './lexicon-format.js';
import { readLexiconTexts, stampOf } from './lexicon-source.js';
import { LexiconTable } from './lexicon-table.js';

const texts = readLexiconTexts(new URL('./lexicons/', import.meta.url))!;
const bytes = compileLexicons(texts);
const roles = new LexiconTable('roles', ([role], form) => `${role} ${form}`);
const firstNames = new LexiconTable('first-names', ([, gender]) => gender!);

test.each([
  ['cheffe de projet et après', 3, 'chef de projet 1'],
  ['chargée auprès des', 1, 'chargé 1'],
  ['etudiante en droit', 3, 'étudiant en droit 1'],
])('%s starts with a role of %i words', (text, length, value) => {
  expect(roles.longest(text.split(' '), 0)).toEqual({ length, value });
});

test.each(['', 'de projet', 'retraite dorée', 'xyzzy'])('no role starts %j', (text) => {
  expect(roles.longest(text.split(' '), 0)).toBeNull();
});

test('a longer phrase that is not accepted leaves the shorter one', () => {
  const words = ['chef', 'de', 'projet'];
  expect(roles.longest(words, 0, ({ length }) => length < 3)).toMatchObject({ length: 1 });
});

test.each([
  ['Odile', 'f'],
  ['MARIUS', 'm'],
  ['Dominique', 'x'],
  ['Table', undefined],
])('%s as a first name is %s', (word, gender) => {
  expect(firstNames.get(word)).toBe(gender);
});

test('rows come back as the list has them, folded', () => {
  const [name] = lexiconRows('first-names')[0]!;
  expect(texts.get('first-names')).toContain(`\n${name}\t`);
  expect(lexiconRows('roles').every((row) => !row.join('').includes('’'))).toBe(true);
});

test('the same lists give the same bytes, other lists another stamp', () => {
  const compiled = openSections(bytes)!;
  expect(Buffer.compare(bytes, compileLexicons(new Map(texts)))).toBe(0);
  expect(new TextDecoder().decode(compiled.stamp)).toBe(stampOf(texts));
  expect(stampOf(new Map([...texts, ['schemes', 'Autre chose\n']]))).not.toBe(stampOf(texts));
});

test('a file cut short is no compiled file', () => {
  expect(openSections(bytes.subarray(0, bytes.length - 4))).toBeNull();
  expect(openSections(new Uint8Array(3))).toBeNull();
});
