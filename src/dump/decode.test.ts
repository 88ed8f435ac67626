import { describe, expect, test } from 'vitest';
import { decode, type EncodingHints } from './decode.js';
import { type Encoding, parseEncoding } from './encoding/names.js';
import { type ByteTable, ISO_8859_15, MACINTOSH, WINDOWS_1252 } from './encoding/single-byte.js';

const TEXT = 'L’œuvre d’une élève\n\n« Où étais-tu, Noël ? » À Évry, 20 € et 3 cafés : garçon, fête, île.\n';

const by = (table: ByteTable) => (text: string) =>
  Buffer.from([...text].map((c) => (c < '\x80' ? c.charCodeAt(0) : table.byteOf(c)!)));
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

const WRITERS: Record<Encoding, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': swapped,
  'windows-1252': by(WINDOWS_1252),
  'iso-8859-15': by(ISO_8859_15),
  macintosh: by(MACINTOSH),
};
/** ISO 8859-15 has no curly apostrophe. */
const written = (encoding: Encoding) => (encoding === 'iso-8859-15' ? TEXT.replaceAll('’', "'") : TEXT);

async function read(bytes: Buffer, hints?: EncodingHints, size = bytes.length || 1) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const decoded = await decode(chunks, 'x', hints);
  let text = '';
  for await (const block of decoded.blocks()) text += block;
  return { text, encoding: decoded.encoding, doubtful: decoded.doubtful };
}

describe.each(Object.keys(WRITERS) as Encoding[])('%s', (encoding) => {
  const text = written(encoding);
  const bytes = WRITERS[encoding](text);

  test('is found out', async () => {
    expect(await read(bytes)).toEqual({ text, encoding, doubtful: false });
  });

  test('is read alike in chunks of any size', async () => {
    for (const size of [1, 2, 3, 7, 64])
      expect(await read(bytes, {}, size)).toEqual({ text, encoding, doubtful: false });
  });

  test('is found out after much ASCII', async () => {
    const ascii = 'Une ligne sans accent.\n'.repeat(60_000);
    const long = await read(WRITERS[encoding](ascii + text), {}, 1 << 16);
    expect([long.encoding, long.text === ascii + text]).toEqual([encoding, true]);
  });
});

test.each<[what: string, bytes: Buffer, hints: EncodingHints, encoding: Encoding]>([
  ['a mark of UTF-8', Buffer.from(`\ufeff${TEXT}`), {}, 'utf-8'],
  ['a mark of UTF-16, low byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), {}, 'utf-16le'],
  ['a mark of UTF-16, high byte first', swapped(`\ufeff${TEXT}`), {}, 'utf-16be'],
  ['forced UTF-16 has the order of its mark', swapped(`\ufeff${TEXT}`), { encoding: 'utf-16le' }, 'utf-16be'],
  [
    'forced before its looks',
    WRITERS.macintosh(TEXT),
    { encoding: 'macintosh', declared: 'windows-1252' },
    'macintosh',
  ],
  ['declared before what its letters say', by(WINDOWS_1252)(TEXT), { declared: 'windows-1252' }, 'windows-1252'],
  ['declared as another, but UTF-8', Buffer.from(TEXT), { declared: 'windows-1252' }, 'utf-8'],
  ['declared as UTF-8, but not', by(MACINTOSH)(TEXT), { declared: 'utf-8' }, 'macintosh'],
  ['declared as UTF-16, which it cannot be', Buffer.from(TEXT), { declared: 'utf-16le' }, 'utf-8'],
  ['lines of a Windows file among UTF-8', Buffer.concat([Buffer.from(TEXT), Buffer.from([0x0a, 0xe9])]), {}, 'utf-8'],
])('%s', async (_, bytes, hints, encoding) => {
  const found = await read(bytes, hints);
  expect([found.encoding, found.text.trim().replace(/\n+\ufffd$/, '')]).toEqual([encoding, TEXT.trim()]);
});

test('bytes that no encoding makes French of are read as a guess', async () => {
  const cyrillic = Buffer.from('f0d2c9d7c5d420cdc9d2', 'hex');
  expect(await read(cyrillic)).toMatchObject({ encoding: 'windows-1252', doubtful: true });
});

test('nothing is UTF-8', async () => {
  expect(await read(Buffer.alloc(0))).toEqual({ text: '', encoding: 'utf-8', doubtful: false });
});

test('bytes that UTF-8 does not have are replaced, one by one', async () => {
  expect((await read(Buffer.from([0xc3, 0xa9, 0xff, 0x61, 0xc3]), { encoding: 'utf-8' })).text).toBe('é\ufffda\ufffd');
});

describe('names', () => {
  test.each([
    ['UTF8', 'utf-8'],
    ['Latin-1', 'windows-1252'],
    ['ISO_8859-1', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['latin9', 'iso-8859-15'],
    ['x-mac-roman', 'macintosh'],
    ['UTF-16', 'utf-16le'],
  ])('%s is %s', (name, encoding) => {
    expect(parseEncoding(name)).toBe(encoding);
  });

  test.each(['', 'utf', 'klingon'])('%s is none, which is wrong usage', (name) => {
    expect(() => parseEncoding(name)).toThrow(
      expect.objectContaining({ name: 'UserError', exitCode: 2, advice: expect.stringContaining('iso-8859-15') }),
    );
  });
});
