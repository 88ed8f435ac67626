import { isAscii, isUtf8 } from 'node:buffer';
import { UserError } from '../../errors.js';
import { suits } from './french.js';
import type { Encoding } from './names.js';
import { ISO_8859_15, MACINTOSH, WINDOWS_1252 } from './single-byte.js';

/** How the bytes of a source are read. */
export interface Detected {
  readonly encoding: Encoding;
  /** No encoding makes French of these bytes: what was chosen is a guess. */
  readonly doubtful: boolean;
}

/** Bytes looked at, from the first chunk on that holds more than ASCII. */
const SAMPLE = 1 << 20;
/** Only so much is scored: letters are dense in French. */
const SCORED = 1 << 16;

/** The bytes by which an encoding is told. ASCII at the beginning tells nothing and is passed over. */
export async function sampleOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const first: Buffer[] = [];
  let length = 0;
  let telling = false;
  for await (const chunk of chunks) {
    telling ||= !isAscii(chunk) || chunk.includes(0);
    if (!telling && first.length > 0) continue;
    first.push(chunk);
    length += chunk.length;
    if (telling && length >= SAMPLE) break;
  }
  return Buffer.concat(first);
}

/** The encoding that a byte order mark names. */
export function marked(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: of most characters one byte is zero, always the same one of the two. */
function utf16(bytes: Buffer): Encoding | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SCORED) & ~1;
  if (!bytes.subarray(0, length).includes(0)) return null;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  const most = Math.max(1, 0.6 * (length / 2));
  if (odd >= most && even <= odd / 50) return 'utf-16le';
  return even >= most && odd <= even / 50 ? 'utf-16be' : null;
}

function refuseBinary(bytes: Buffer, name: string): void {
  if (!bytes.subarray(0, 8192).includes(0)) return;
  throw new UserError(`${name} is a binary file`, {
    advice: 'glane reads text. Where it is text all the same, name its encoding: --encoding utf-16',
  });
}

/** Most of what is above ASCII reads as UTF-8. By chance that happens to no other French text. */
function isMostlyUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  const text = bytes.toString('utf8');
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const above = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return above >= 2 * wrong;
}

const SINGLE = [
  ['windows-1252', WINDOWS_1252],
  ['iso-8859-15', ISO_8859_15],
  ['macintosh', MACINTOSH],
] as const;

/** Bytes above ASCII with those around them, as much as is scored. */
function tellingPart(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte >= 128);
  return bytes.subarray(Math.max(0, first - 100), first + SCORED);
}

function singleByte(bytes: Buffer): Detected {
  const part = tellingPart(bytes);
  const scores = SINGLE.map(([encoding, table]) => ({ encoding, score: suits(table.decode(part)) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? { encoding: best.encoding, doubtful: false } : { encoding: 'windows-1252', doubtful: true };
}

/**
 * The encoding of a source, told by a sample of its bytes. A byte order mark is believed first, then UTF-8 by its own form, then
 * what was `declared` (a page's meta tag, a server's header: they are wrong too often to come first), at last which of the
 * single-byte encodings makes French of it. Throws a `UserError` for a binary file.
 */
export function detect(bytes: Buffer, name: string, declared: Encoding | null): Detected {
  const sure = (encoding: Encoding): Detected => ({ encoding, doubtful: false });
  const mark = marked(bytes) ?? utf16(bytes);
  if (mark) return sure(mark);
  refuseBinary(bytes, name);
  if (isMostlyUtf8(bytes)) return sure('utf-8');
  const believed = SINGLE.find(([encoding]) => encoding === declared);
  return believed ? sure(believed[0]) : singleByte(bytes);
}
