import { UserError } from '../errors.js';

/** What is given by mistake, and what to do with it. */
interface Foreign {
  readonly what: string;
  readonly advice: string;
  readonly is: (head: Buffer, latin: string) => boolean;
}

const UNPACK = 'unpack it and give the files in it';
const SAVE = 'save it as text or HTML first';
const mark = (bytes: string) => (_: Buffer, latin: string) => latin.startsWith(bytes);
const zipOf = (member: RegExp) => (_: Buffer, latin: string) => latin.startsWith('PK\x03\x04') && member.test(latin);

const FOREIGN: readonly Foreign[] = [
  { what: 'a PDF file', advice: 'make text of it first: pdftotext -layout', is: mark('%PDF-') },
  { what: 'a Word document', advice: SAVE, is: zipOf(/word\/|docProps\//) },
  { what: 'an OpenDocument file', advice: SAVE, is: zipOf(/mimetypeapplication\/vnd\.oasis/) },
  { what: 'an e-book', advice: UNPACK, is: zipOf(/mimetypeapplication\/epub/) },
  { what: 'a zip archive', advice: UNPACK, is: mark('PK\x03\x04') },
  { what: 'an old Word document', advice: SAVE, is: mark('\xd0\xcf\x11\xe0') },
  { what: 'an RTF document', advice: SAVE, is: mark('{\\rtf') },
  { what: 'a 7z archive', advice: UNPACK, is: mark('7z\xbc\xaf\x27\x1c') },
  { what: 'packed with bzip2', advice: 'unpack it first: bzip2 -d', is: mark('BZh') },
  { what: 'packed with xz', advice: 'unpack it first: xz -d', is: mark('\xfd7zXZ\0') },
  { what: 'packed with gzip twice', advice: 'unpack it once: gzip -d', is: mark('\x1f\x8b') },
  { what: 'a tar archive', advice: UNPACK, is: (_, latin) => latin.slice(257, 262) === 'ustar' },
  { what: 'a SQLite database', advice: 'an index is given with --db', is: mark('SQLite format 3\0') },
  { what: 'a PNG image', advice: 'give the page, not its images', is: mark('\x89PNG') },
  { what: 'a JPEG image', advice: 'give the page, not its images', is: mark('\xff\xd8\xff') },
  {
    what: 'a page with its images in one file (MHTML)',
    advice: 'save the page as HTML only',
    is: (_, latin) => /^From: .{0,200}\r?\n[\s\S]{0,2000}multipart\/related/i.test(latin),
  },
  {
    what: 'a feed (RSS or Atom)',
    advice: 'give the pages that it points to',
    is: (_, latin) => /^\s{0,9}(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}\?>\s{0,99}<(?:rss|feed|rdf:RDF)\b/i.test(latin),
  },
];

/** Throws a `UserError` that says what a file is, where it is of a kind that glane does not read. */
export function refuseForeign(head: Buffer, name: string): void {
  const latin = head.toString('latin1', 0, 4096);
  const foreign = FOREIGN.find(({ is }) => is(head, latin));
  if (foreign) throw new UserError(`${name} is ${foreign.what}`, { advice: foreign.advice });
}
