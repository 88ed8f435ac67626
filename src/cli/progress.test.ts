import { expect, test } from 'vitest';
import { describe, startProgress } from './progress.js';

test.each([
  [{ articles: 1, characters: 30_000, bytes: 30_500 }, 0.2, 'dump.txt: 1 article, 0.1 MB/s'],
  [{ articles: 1204, characters: 4_000_000, bytes: 40_000_000 }, 1, 'dump.txt: 1204 articles, 4.0 MB/s'],
  [{ articles: 1204, characters: 8_000_000, bytes: 40_000_000 }, 2, 'dump.txt: 1204 articles, 4.0 MB/s, 8 s left'],
  [{ articles: 3, characters: 1000, bytes: 40_000_000 }, 9, 'dump.txt: 3 articles'],
  [{ articles: 3, characters: 0, bytes: 0 }, 0, 'dump.txt: 3 articles'],
])('%j after %d s: %s', (progress, seconds, words) => {
  expect(describe({ source: 'dump.txt', ...progress }, seconds)).toBe(words);
});

test('a name cannot move the cursor', () => {
  expect(describe({ source: 'a\u001b[2J', articles: 2, characters: 0, bytes: 9 }, 1)).toBe('a␛[2J: 2 articles');
});

test('nothing is drawn where stderr is no terminal', async () => {
  const drawn: string[] = [];
  const stderr = { isTTY: false, write: (text: string) => drawn.push(text) };
  const progress = await startProgress({ stderr } as never, false);
  progress.update({ source: 'dump.txt', articles: 1, characters: 1, bytes: 1 });
  progress.stop();
  expect(drawn).toEqual([]);
});
