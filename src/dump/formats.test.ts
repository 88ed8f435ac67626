import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib, { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article } from '../types.js';
import { readDump, readInputs } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (file: string) => readFileSync(new URL(`../../fixtures/many-formats/${file}`, import.meta.url));
const [TEXT, HTML, MARKDOWN] = [bytesOf('dump.txt'), bytesOf('page.html'), bytesOf('page.md')];

function file(name: string, bytes: Buffer | string): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

/** The articles of inputs, by source; of a source that cannot be read what is said of it. */
async function read(...paths: string[]) {
  const found: { name: string; articles: Article[]; fault: string | null }[] = [];
  for await (const source of readInputs(paths)) {
    const articles: Article[] = [];
    const dump = readDump(source);
    try {
      for await (const article of dump.articles) articles.push(article);
      found.push({ name: source.name, articles, fault: null });
    } catch (error) {
      expect(error).toMatchObject({ name: 'UserError', advice: expect.any(String) });
      found.push({ name: source.name, articles, fault: (error as Error).message.replaceAll(`${folder}/`, '') });
    }
  }
  return found;
}

const anywhere = (articles: readonly Article[]) => articles.map((article) => ({ ...article, source: 'anywhere' }));

/** A record of a web archive. */
function record(type: string, block: Buffer | string, headers: Record<string, string> = {}): Buffer {
  const bytes = Buffer.from(block);
  const all = {
    'WARC-Type': type,
    'WARC-Date': '2024-03-20T10:15:00Z',
    'WARC-Target-URI': 'https://gazette.example/histoires',
    'Content-Type': 'application/http; msgtype=response',
    ...headers,
    'Content-Length': String(bytes.length),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

function answer(body: Buffer, headers: Record<string, string> = {}, status = '200 OK'): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), body]);
}

function inChunks(body: Buffer, size: number): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

const page = (body: Buffer = HTML, headers = {}) => record('response', answer(body, headers));
const chunked = { 'Transfer-Encoding': 'chunked' };

describe('the same page in any format gives the same articles', async () => {
  const expected = anywhere((await read(file('dump.txt', TEXT)))[0]!.articles);
  test('as text it has three', () =>
    expect(expected.map(({ title }) => title?.split(' ')[0])).toEqual(['Sur', 'Le', 'Quarante']));

  test.each<[string, string, Buffer]>([
    ['HTML', 'page.html', HTML],
    ['HTML by any name', 'page.txt', HTML],
    ['Markdown', 'page.md', MARKDOWN],
    ['Markdown by its content', 'page', MARKDOWN],
    ['text, gzipped', 'dump.txt.gz', gzipSync(TEXT)],
    [
      'text, gzipped in parts',
      'parts.gz',
      Buffer.concat([gzipSync(TEXT.subarray(0, 999)), gzipSync(TEXT.subarray(999))]),
    ],
    ['HTML, gzipped, by any name', 'page', gzipSync(HTML)],
    ['HTML, with brotli', 'page.html.br', brotliCompressSync(HTML)],
    ['Markdown, gzipped', 'page.md.gz', gzipSync(MARKDOWN)],
    ['HTML with a byte order mark', 'bom.html', Buffer.concat([Buffer.from('\ufeff'), HTML])],
    ['HTML with carriage returns', 'crlf.html', Buffer.from(HTML.toString().replaceAll('\n', '\r\n'))],
    ['WARC', 'page.warc', page()],
    ['WARC, gzipped by record', 'page.warc.gz', Buffer.concat([gzipSync(record('warcinfo', 'x')), gzipSync(page())])],
    ['WARC, by any name', 'archive', page()],
    ['WARC, sent in chunks', 'page.warc', page(inChunks(HTML, 700), chunked)],
    ['WARC, sent gzipped', 'page.warc', page(gzipSync(HTML), { 'Content-Encoding': 'gzip' })],
    [
      'WARC, with brotli, in chunks',
      'page.warc',
      page(inChunks(brotliCompressSync(HTML), 99), { ...chunked, 'content-encoding': 'br' }),
    ],
    ['WARC, unpacked by the archiver', 'page.warc', page(HTML, { ...chunked, 'Content-Encoding': 'gzip' })],
    ['WARC, text', 'page.warc', page(TEXT, { 'Content-Type': 'text/plain' })],
    ['WARC, a text that was made of a page', 'page.wet', record('conversion', TEXT, { 'Content-Type': 'text/plain' })],
    ['WARC, a file', 'page.warc', record('resource', HTML, { 'Content-Type': 'text/html' })],
  ])('%s', async (_, name, bytes) => {
    const sources = await read(file(name, bytes));
    expect(sources.map(({ fault }) => fault)).toEqual([null]);
    expect(anywhere(sources[0]!.articles)).toEqual(expected.map((article) => ({ ...article, warnings: [] })));
  });
});

describe('a web archive', () => {
  const other = { 'WARC-Target-URI': 'https://gazette.example/seule' };

  test('gives each page its address and the time of its capture', async () => {
    const archive = Buffer.concat([page(), record('response', answer(TEXT, { 'Content-Type': 'text/plain' }), other)]);
    const sources = await read(file('deux.warc', archive));
    expect(sources.map(({ name }) => name)).toEqual([
      '20240320101500/https://gazette.example/histoires',
      '20240320101500/https://gazette.example/seule',
    ]);
    expect(sources[1]!.articles[0]!.source).toBe('20240320101500/https://gazette.example/seule');
  });

  test('gives nothing of what is no page', async () => {
    const archive = [
      record('warcinfo', 'software: test'),
      record('request', 'GET / HTTP/1.1\r\n\r\n'),
      record('metadata', 'via: x'),
      record('revisit', answer(HTML)),
      record('response', answer(HTML, {}, '404 Not Found')),
      record('response', answer(HTML, {}, '301 Moved')),
      record('response', answer(HTML, { 'Content-Type': 'image/png' })),
      record('response', answer(HTML, { 'Content-Type': 'application/json' })),
      record('response', 'dns answer', { 'Content-Type': 'text/dns' }),
      record('response', ''),
    ];
    expect(await read(file('rien.warc', Buffer.concat(archive)))).toEqual([]);
  });

  test('tells which of its pages is too large to be one, and reads the others', async () => {
    const large = Buffer.alloc(65 << 20, 'Une phrase. ');
    const archive = [
      record('response', answer(large)),
      record('response', answer(large, { 'Content-Type': 'video/mp4' })),
      record('response', answer(TEXT, { 'Content-Type': 'text/plain' }), other),
    ];
    const sources = await read(file('x.warc', Buffer.concat(archive)));
    const name = '20240320101500/https://gazette.example/histoires';
    expect(sources.map(({ articles, fault }) => [articles.length > 0, fault])).toEqual([
      [false, `${name} in x.warc is larger than a page can be: more than 64 MB`],
      [true, null],
    ]);
  });

  const two = Buffer.concat([page(), page()]);
  test.each<[string, Buffer, string]>([
    ['cut off in a page', two.subarray(0, page().length + 500), 'x.warc is cut off after 1 records'],
    ['cut off in its headers', two.subarray(0, page().length + 30), 'x.warc is cut off after 1 records'],
    [
      'with rubbish between',
      Buffer.concat([page(), Buffer.from('rubbish\n'), page()]),
      'x.warc is no web archive after 1 records',
    ],
    [
      'without lengths',
      Buffer.concat([page(), Buffer.from('WARC/1.1\r\nWARC-Type: x\r\n\r\n')]),
      'x.warc has a record without length after 1 records',
    ],
    [
      'gzipped and cut off',
      Buffer.concat([gzipSync(page()), gzipSync(page()).subarray(0, 300)]),
      'x.warc is cut off: its gzip data',
    ],
  ])('%s gives what comes before, and says so', async (_, bytes, fault) => {
    const sources = await read(file('x.warc', bytes));
    expect(sources.map(({ articles }) => articles.length)).toEqual([3, 0]);
    expect(sources[1]!.fault).toContain(fault);
  });

  test('a page that cannot be unpacked stops no other', async () => {
    const broken = page(gzipSync(HTML).subarray(0, 400), { 'Content-Encoding': 'gzip' });
    const sources = await read(file('x.warc', Buffer.concat([broken, page()])));
    expect(sources.map(({ articles }) => articles.length)).toEqual([0, 3]);
    expect(sources[0]!.fault).toContain('https://gazette.example/histoires is cut off');
  });
});

const zipOf = (member: string) => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), Buffer.from(member)]);

describe('what cannot be read is told', () => {
  const flipped = gzipSync(Buffer.alloc(90_000, TEXT));
  flipped[flipped.length - 6]! ^= 255;
  const bomb = gzipSync(Buffer.alloc(80 << 20, 'a'));

  test.each<[string, Buffer, string]>([
    ['cut.txt.gz', gzipSync(TEXT).subarray(0, 600), 'cut.txt.gz is cut off: its gzip data can be read for'],
    ['empty.gz', Buffer.from([0x1f, 0x8b]), 'empty.gz is cut off'],
    ['flipped.gz', flipped, 'flipped.gz is corrupt: its gzip data can be read for'],
    ['cut.html.br', brotliCompressSync(HTML).subarray(0, 300), 'cut.html.br is cut off: its brotli data'],
    ['no.br', TEXT, 'no.br is corrupt'],
    ['bomb.gz', bomb, 'bomb.gz unpacks to more than 67 MB from 0 MB'],
    ['twice.gz', gzipSync(gzipSync(TEXT)), 'twice.gz is packed with gzip twice'],
    ['a.pdf', Buffer.from('%PDF-1.7\n'), 'a.pdf is a PDF file'],
    ['a.docx', zipOf('word/document.xml'), 'a.docx is a Word document'],
    ['a.odt', zipOf('mimetypeapplication/vnd.oasis.opendocument.text'), 'a.odt is an OpenDocument file'],
    ['a.epub', zipOf('mimetypeapplication/epub+zip'), 'a.epub is an e-book'],
    ['a.zip', zipOf('page.html'), 'a.zip is a zip archive'],
    [
      'a.tgz',
      gzipSync(Buffer.concat([Buffer.alloc(257, 'x'), Buffer.from('ustar\0'), Buffer.alloc(249)])),
      'a.tgz is a tar archive',
    ],
    ['a.rtf', Buffer.from('{\\rtf1 bonjour}'), 'a.rtf is an RTF document'],
    ['a.bz2', Buffer.from('BZh91AY'), 'a.bz2 is packed with bzip2'],
    ['a.db', Buffer.from('SQLite format 3\0'), 'a.db is a SQLite database'],
    ['a.rss', Buffer.from('<?xml version="1.0"?>\n<rss version="2.0"></rss>'), 'a.rss is a feed'],
    [
      'a.mhtml',
      Buffer.from('From: <Saved>\nContent-Type: multipart/related;'),
      'a.mhtml is a page with its images in one file',
    ],
  ])('%s', async (name, bytes, fault) => {
    const [source] = await read(file(name, bytes));
    expect(source!.fault).toContain(fault);
  });

  const { zstdCompressSync } = zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer };
  test.skipIf(zstdCompressSync)('zstd where Node cannot', async () => {
    const [source] = await read(file('a.txt.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0])));
    expect(source!.fault).toMatch(/a\.txt\.zst is packed with zstd, which Node [\d.]+ cannot unpack/);
  });
  test.skipIf(!zstdCompressSync)('zstd is read where Node can', async () => {
    const [source] = await read(file('a.txt.zst', zstdCompressSync!(TEXT)));
    expect(source).toMatchObject({ fault: null, articles: { length: 3 } });
  });
});

describe('what only looks like markup is text', () => {
  const T = 'Une phrase assez longue pour être du texte : elle a une virgule, un verbe, et même un point final.';
  test.each([
    `A\n\nLe 07/06/2023\n\n${T}\n# un mot-dièse en tête de ligne, mais sans lien\n`,
    `A\n\nLe 07/06/2023\n\n<a> ${T} 3 < 5 et 5 > 3\n`,
    `A\n\nLe 07/06/2023\n\n- ${T}\n* ${T}\n> ${T}\n`,
    `A\n\nLe 07/06/2023\n\n---\n${T} &eacute; &amp;\n`,
  ])('%s', async (text) => {
    const [source] = await read(file('dump.txt', text));
    expect(source!.articles.map(({ body }) => body)).toEqual([text.split('\n').slice(4).join('\n').trimEnd()]);
  });
});

describe('Markdown', () => {
  const T = 'Le bus passe à la demande, et parfois sans elle, disent ceux de Brenac qui l’attendent.';
  const front = (yaml: string, body = T) => `---\n${yaml}\n---\n\n${body}\n`;
  test.each<[string, string, Partial<Article>]>([
    [
      'front matter',
      front('title: Le bus\ndate: 2024-05-03\ntags: [santé, "emploi local"]'),
      { title: 'Le bus', date: '2024-05-03', themes: ['santé', 'emploi local'] },
    ],
    [
      'front matter in blocks',
      front('titre: "Le bus : suite"\ndate: 2024-05-03T08:00:00+02:00\ntags:\n  - santé\n  - emploi'),
      { title: 'Le bus : suite', date: '2024-05-03', themes: ['santé', 'emploi'] },
    ],
    ['front matter that is not well formed', front('title: [oups\ndate: 2024-05-03'), { title: 'oups', body: T }],
    ['a line where front matter would be', `---\n\n# Le bus\n\n${T}\n`, { title: 'Le bus', date: null }],
    ['front matter that repeats itself', front('title: &a [x, x]\ntags: [*a, *a]'), { title: 'x', themes: [] }],
    [
      'a title in front matter and in the text',
      front('title: Le bus\ndate: 2024-05-03', `# Le bus\n\n${T}`),
      { title: 'Le bus', body: T },
    ],
    [
      'emphasis, code, images',
      `# Le **bus**\n\n${T} *Oui*, \`non\` et ~~peut-être~~ ![photo](x.png)[lien](y).\n`,
      { title: 'Le bus', body: `${T} Oui, non et peut-être lien.` },
    ],
    ['lines of a paragraph', `# Le bus\n\n${T}\nSuite\nencore.\n`, { body: `${T} Suite encore.` }],
    [
      'metadata in the lines of a paragraph',
      `# Le bus\n\nThématique(s) : Santé\nLe 03/05/2024\n${T}\n`,
      { date: '2024-05-03', themes: ['Santé'], body: T },
    ],
    ['a table', `# Le bus\n\n${T}\n\n| a | b |\n|---|---|\n| c | d |\n`, { body: `${T}\n\na\tb\nc\td` }],
    ['HTML in it', `# Le bus\n\n${T}\n\n<div class="share">Partager</div>\n\n<p>Fin.</p>\n`, { body: `${T}\n\nFin.` }],
  ])('%s', async (_, text, expected) => {
    const [source] = await read(file('page.md', text));
    expect(source!.articles).toMatchObject([expected]);
  });

  test('warnings have the lines of the file', async () => {
    const [source] = await read(file('page.md', front('title: x', `\n# Le bus\n\nLe 31/02/2024\n\n${T}`)));
    expect(source!.articles[0]!.warnings.map(({ code, line }) => `${code} ${line}`)).toEqual(['date-impossible 8']);
  });

  test.each([
    ['quotes', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['stars', '*a **a '.repeat(20_000)],
    ['backquotes', Array.from({ length: 2000 }, (_, i) => `a${'`'.repeat(i % 200)}`).join('')],
  ])('many %s are read', async (_, text) => {
    const [source] = await read(file('page.md', `# Le bus\n\n${T}\n\n${text}\n`));
    expect(source!.articles[0]!.body).toContain(T);
  });
});
