import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from '../../text/analyse.js';
import { ALL_PATTERNS } from './all-patterns.js';
import { compileAll, fitting } from './compiled-patterns.js';
import { mayMatch } from './may-match.js';
import { patternsRead } from './patterns-file.js';
import { read } from './reading.js';
import { shapeOf } from './shape.js';

const PATTERNS = compileAll(ALL_PATTERNS, patternsRead(ALL_PATTERNS));
/** Nobody is named, and a body meant by a common noun is an association. */
const BEARINGS = { mentionAt: [], kinds: new Set(['association']), heads: new Set<string>() };

/** Of each sentence whether it may match, and how many patterns its shape fits. */
function asked(text: string) {
  const reading = read(analyse(null, text));
  return reading.analysis.sentences.map((sentence) => ({
    may: mayMatch(reading, PATTERNS, sentence, [], BEARINGS),
    fits: fitting(PATTERNS, shapeOf(reading, sentence.first, sentence.last, BEARINGS)).length,
  }));
}

test.each([
  ['La trésorière range les chaises.', true],
  ["Elle préside l'association.", true],
  ['Elle préside une assemblée.', false],
  ['Il pleut depuis trois jours.', false],
  ['Les chaises sont rangées.', false],
])('%s may match: %s', (text, may) => {
  expect(asked(text).map((sentence) => sentence.may)).toEqual([may]);
});

test('a sentence that is passed over fits no pattern', () => {
  const cases = readFileSync(new URL('./roles.cases.txt', import.meta.url), 'utf8').split('\n');
  const texts = cases.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('=>')[0]!);
  const passedOver = texts.flatMap(asked).filter(({ may }) => !may);
  expect(passedOver.length).toBeGreaterThan(100);
  expect(passedOver.filter(({ fits }) => fits > 0)).toEqual([]);
});
