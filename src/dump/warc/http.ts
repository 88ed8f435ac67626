import { UserError } from '../../errors.js';
import { unpackedAs } from '../unpack/index.js';
import type { Packing } from '../unpack/kinds.js';
import { type Headers, MAX_PAGE } from './records.js';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** An HTTP answer as it went over the wire; null where it is none. */
export function answerOf(block: Buffer): Answer | null {
  const crlf = block.indexOf('\r\n\r\n');
  const end = crlf === -1 ? block.indexOf('\n\n') : crlf;
  if (end === -1) return null;
  const [first = '', ...lines] = block.toString('latin1', 0, end).split(/\r?\n/);
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(first);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const body = block.subarray(end + (crlf === -1 ? 2 : 4));
  return status ? { status: Number(status[1]), headers, body } : null;
}

/** A body that was sent in chunks, put together; as it is where it is not in chunks: archivers may have done so already. */
export function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf(10, at);
    if (newline === -1 || newline - at > 200) return at === 0 ? body : Buffer.concat(parts);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(body.toString('latin1', at, newline).trim());
    if (!size) return at === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) break;
    parts.push(body.subarray(newline + 1, newline + 1 + length));
    at = newline + 1 + length;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return Buffer.concat(parts);
}

/** What a page is refused with that is larger than any. */
export const tooLargePage = (name: string) =>
  new UserError(`${name} is larger than a page can be: more than ${MAX_PAGE >> 20} MB`, {
    advice: 'the other pages are read; divide this one, or give it as text',
  });

const PACKINGS: Readonly<Record<string, Packing>> = { gzip: 'gzip', 'x-gzip': 'gzip', br: 'brotli', zstd: 'zstd' };

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/**
 * The body as a browser would read it: put together and unpacked, up to the size of a page. Throws a `UserError` where that
 * fails. Archivers may have unpacked a body and left the header: what does not start like gzip is no gzip.
 */
export async function plainBody({ headers, body }: Answer, name: string): Promise<Buffer> {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  const packing = PACKINGS[(headers.get('content-encoding') ?? '').trim().toLowerCase()];
  if (!packing || (packing === 'gzip' && !(whole[0] === 0x1f && whole[1] === 0x8b))) return whole;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of unpackedAs(packing, once(whole), name)) {
    parts.push(part);
    length += part.length;
    if (length > MAX_PAGE) throw tooLargePage(name);
  }
  return Buffer.concat(parts);
}
