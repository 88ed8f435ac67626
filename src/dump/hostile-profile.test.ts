import { expect, test } from 'vitest';
import { UserError } from '../errors.js';
import { readDump, splitDump } from './index.js';
import { parseProfile } from './profile.js';
import { textSource } from './read.js';

const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);

test.each([
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"fields":{"__proto__":{"polluted":1}}}',
  '{"labels":{"toString":["x"]}}',
  '{"separators":{"length":1e9}}',
  '{"separators":[["Haut de page"]]}',
  '{"separators":[""]}',
  `{"separators":["${'x'.repeat(81)}"]}`,
  '{"dates":{"forms":["(a+)+$"]}}',
  `{"separators":${deep('[', ']', 200_000)}}`,
  deep('{"a":', '1}', 5000).replace(/1}/, '1}'),
  deep('[', ']', 1_000_000),
])('an evil profile is refused in words: %.60s', (json) => {
  expect(() => parseProfile(json, 'evil.json')).toThrow(UserError);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each(['(a+)+$', '.*', '[', '\\', '$&', '^', '(?=', '__proto__', 'constructor', 'toString'])(
  'words of a profile are words, not patterns: %s',
  async (word) => {
    const profile = parseProfile(
      JSON.stringify({
        separators: [word],
        fields: { themes: [word], media: [word], reading: [word] },
        dates: { before: [word] },
        labels: { themes: [word], media: [word] },
      }),
    );
    const text = `Un titre\nLe 07/06/2023\n${'a'.repeat(5000)}!\n${word}\nUn autre titre\nLe 08/06/2023\n\nUne phrase assez longue pour que le lecteur la prenne pour du texte.\n`;
    expect(splitDump(text, profile).filter(({ kind }) => kind === 'separator')).toHaveLength(1);
    const { articles } = readDump(textSource(text), { profile });
    let found = 0;
    for await (const _ of articles) found++;
    expect(found).toBe(2);
  },
);

test('a profile of twenty thousand words is read, and its words found', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `Fin numéro ${n}`);
  const profile = parseProfile(JSON.stringify({ separators: words, labels: { themes: words } }));
  const text = 'Un titre\n\nDu texte.\nFin numéro 19999\nUn autre\n\nEt la suite.\n';
  expect(splitDump(text, profile).filter(({ kind }) => kind === 'separator')).toHaveLength(1);
});
