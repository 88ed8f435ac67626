import { UserError } from '../../errors.js';
import { ByteReader } from './bytes.js';

/** The names of headers in lower case. */
export type Headers = ReadonlyMap<string, string>;

export interface WarcRecord {
  readonly headers: Headers;
  /** Null where the record is not wanted. */
  readonly block: Buffer | null;
  /** Is it larger than a page can be? Then the block is only how it begins. */
  readonly tooLarge: boolean;
}

/** A page that is larger is none. */
export const MAX_PAGE = 64 << 20;
/** What is kept of a record that is larger: enough to tell whether it would have been a page. */
const MAX_BEGINNING = 1 << 16;
const MAX_LINE = 1 << 16;
const MAX_HEADERS = 1000;

async function headersFrom(reader: ByteReader): Promise<Headers | null> {
  const headers = new Map<string, string>();
  for (let count = 0; count < MAX_HEADERS; count++) {
    const line = await reader.line(MAX_LINE);
    if (line === null) return null;
    if (line === '') return headers;
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return null;
}

/** The line that begins the next record; null at the end of the archive. Records are divided by empty lines. */
async function beginning(reader: ByteReader): Promise<string | null> {
  let line = await reader.line(MAX_LINE);
  while (line === '') line = await reader.line(MAX_LINE);
  return line;
}

/**
 * The records of a web archive (WARC 1.0 and 1.1), one in memory at a time, and of those that `wanted` does not ask for the
 * headers only. Throws a `UserError` that says how far it came where the archive is cut off or broken.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Buffer>,
  name: string,
  wanted: (headers: Headers) => boolean,
): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(chunks);
  let count = 0;
  const broken = (what: string) =>
    new UserError(`${name} ${what} after ${count} records`, { advice: 'fetch it again; the pages before are read' });
  try {
    for (let line = await beginning(reader); line !== null; line = await beginning(reader)) {
      if (!/^WARC\/\d/.test(line)) throw broken('is no web archive');
      const headers = await headersFrom(reader);
      if (!headers) throw broken('is cut off');
      const length = Number(headers.get('content-length') ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0) throw broken('has a record without length');
      const tooLarge = length > MAX_PAGE;
      const kept = tooLarge ? MAX_BEGINNING : length;
      const parts: Buffer[] = [];
      const passed =
        (await reader.pass(wanted(headers) ? kept : 0, (bytes) => void parts.push(bytes))) +
        (await reader.pass(wanted(headers) ? length - kept : length));
      if (passed < length) throw broken('is cut off');
      count++;
      yield { headers, block: wanted(headers) ? Buffer.concat(parts) : null, tooLarge };
    }
  } finally {
    await reader.close();
  }
}
