import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import natural from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { expect, test } from 'vitest';
import { frenchStem } from './stemmer.js';

const FOLDER = new URL('./lexicons/', import.meta.url);
const texts = readdirSync(FOLDER).map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));
const words = [...new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []))];

/** One end a rule, and what stands before it. */
const ENDS =
  'ance que isme able iste eux icatrice icateur ication atrice ateur ation logie usion ution ence issement ativement ivement eusement ablement iquement ièrement ement icité abilité ité icatif icative atif if ive eaux aux euse amment emment ment îmes ît i ie ir irait iraient issaient issante it é ée èrent er erait eraient ez iez ions âmes ât a aient ait ante asse assions ion ier ière e guë enn onn ett ell eill oyer uyez s'.split(
    ' ',
  );
const START = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[aeiouyéèêëâîôûqugsrtlnmcdpç]{0,6}$/));

/** One word in so many: `natural` takes its time. */
const STEP = 16;

test('the words of the lexicons have the stems that they always had', () => {
  expect(words.filter((word, i) => i % STEP === 0 && frenchStem(word) !== natural.stem(word))).toEqual([]);
});

test('so has whatever ends like a French word', () => {
  const word = fc.tuple(START, fc.constantFrom(...ENDS), fc.constantFrom('', ...ENDS)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(word, (one) => frenchStem(one) === natural.stem(one)),
    { numRuns: 1000 },
  );
});

test('no letter is no stem', () => {
  expect(frenchStem('')).toBe('');
});
