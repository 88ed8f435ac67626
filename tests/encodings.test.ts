import { expect, test } from 'vitest';
import { type ByteTable, ISO_8859_15, MACINTOSH, WINDOWS_1252 } from '../src/dump/encoding/single-byte.js';
import { type Account, extractArticle, readDump, type Source } from '../src/index.js';

/** The same page for all encodings: only characters that each of them has. */
const PAGE = `À Nîmes, une épicerie où l'on échange

Thématique(s) : Élan rural, santé
Type(s) de média : Portrait
Le 04/03/2024 - lecture : 2 minutes

La cagnotte a reçu 12 000 euros. « Ça dépanne, c'est tout », sourit Maïa Lefèvre, présidente de l'association Les Pâquerettes.
Près de 250 élèves y sont passés à Noël.

Haut de page

`;

const bytesOf = (text: string, { byteOf }: ByteTable) =>
  Buffer.from([...text].map((c) => (c < '\x80' ? c.charCodeAt(0) : byteOf(c)!)));
const asWritten = (text: string, as: BufferEncoding, readBy: ByteTable) =>
  Buffer.from(readBy.decode(Buffer.from(text, as)));

async function read(bytes: Buffer) {
  const chunks = async function* () {
    yield bytes;
  };
  const source: Source = { name: 'page', bytes: bytes.length, chunks };
  const { articles, account } = readDump(source);
  const records = [];
  for await (const article of articles) records.push(await extractArticle(article));
  return { records, account };
}

const warnings = ({ warnings }: Account) => warnings.map(({ code, line }) => `${code} ${line}`);

test.each<[what: string, bytes: Buffer, encoding: string, warnings: string[]]>([
  ['UTF-8 with a mark and Windows line ends', Buffer.from(`\ufeff${PAGE.replaceAll('\n', '\r\n')}`), 'utf-8', []],
  ['decomposed accents', Buffer.from(PAGE.normalize('NFD')), 'utf-8', []],
  ['UTF-16', Buffer.from(PAGE, 'utf16le'), 'utf-16le', []],
  ['UTF-16, the other order', Buffer.from(PAGE, 'utf16le').swap16(), 'utf-16be', []],
  ['Windows-1252', bytesOf(PAGE, WINDOWS_1252), 'windows-1252', []],
  ['ISO 8859-15', bytesOf(PAGE.replace('250', 'cœur 250'), ISO_8859_15), 'iso-8859-15', []],
  ['Mac Roman', bytesOf(PAGE, MACINTOSH), 'macintosh', []],
  ['mojibake', asWritten(PAGE, 'utf8', WINDOWS_1252), 'utf-8', ['mojibake-repaired 1']],
  ['mojibake of a Mac', asWritten(PAGE, 'utf8', MACINTOSH), 'utf-8', ['mojibake-repaired 1']],
  [
    'mojibake twice',
    asWritten(WINDOWS_1252.decode(Buffer.from(PAGE)), 'utf8', WINDOWS_1252),
    'utf-8',
    ['mojibake-repaired 1'],
  ],
  [
    'a Mac’s text read as Windows wrote',
    Buffer.from(WINDOWS_1252.decode(bytesOf(PAGE, MACINTOSH))),
    'utf-8',
    ['mojibake-repaired 1'],
  ],
])('%s gives the records of the page in UTF-8', async (_, bytes, encoding, expected) => {
  const page = encoding === 'iso-8859-15' ? PAGE.replace('250', 'cœur 250') : PAGE;
  const sound = await read(Buffer.from(page));
  const { records, account } = await read(bytes);
  expect(records).toEqual(sound.records);
  expect(records[0]!.people.map((p) => p.name)).toEqual(['Maïa Lefèvre']);
  expect([account.encoding, warnings(account)]).toEqual([encoding, expected]);
  if (!page.includes('\r')) expect(account.characters.articles).toBeGreaterThan(300);
});
