import { UserError } from '../../errors.js';

/** The encodings that glane reads, by the name that it tells. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** What else they are called, in lower case and without marks. Latin-1 is read as Windows-1252, as browsers do: nobody writes C1 controls. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf16: 'utf-16le',
  ucs2: 'utf-16le',
  unicode: 'utf-16le',
  ascii: 'windows-1252',
  usascii: 'windows-1252',
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  iso88591: 'windows-1252',
  latin9: 'iso-8859-15',
  l9: 'iso-8859-15',
  macroman: 'macintosh',
  xmacroman: 'macintosh',
  mac: 'macintosh',
};

const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const NAMES = new Map<string, Encoding>([...ENCODINGS.map((e) => [bare(e), e] as const), ...Object.entries(ALIASES)]);

/** The encoding that a page or a server calls so; null where glane does not read it. */
export function encodingNamed(name: string): Encoding | null {
  return NAMES.get(bare(name)) ?? null;
}

/** The encoding that a person calls so. Throws a `UserError` (wrong usage) that lists the names. */
export function parseEncoding(name: string): Encoding {
  const encoding = encodingNamed(name);
  if (encoding) return encoding;
  const advice = `Encodings: ${ENCODINGS.join(', ')}; also latin1, cp1252, latin9, macroman, utf-16.`;
  throw new UserError(`there is no encoding '${name}'`, { advice, exitCode: 2 });
}
