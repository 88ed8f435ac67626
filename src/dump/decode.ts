import { UserError } from '../errors.js';

/** Bytes of an UTF-8 sequence that its first byte announces. */
const announced = (byte: number) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);

/** Where the last character starts, if its bytes are incomplete; else the length. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return announced(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function refuseOtherEncodings(bytes: Buffer, name: string): void {
  const advice = 'glane reads text in UTF-8';
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new UserError(`${name} is UTF-16`, { advice: `${advice}: iconv -f UTF-16 -t UTF-8` });
  if (bytes.subarray(0, 8192).includes(0)) throw new UserError(`${name} is a binary file`, { advice });
}

/**
 * The text of a stream of UTF-8 bytes, in blocks that never cut a character. A byte order mark is dropped, bytes that are
 * not UTF-8 become U+FFFD. Throws a `UserError` where the first bytes show a binary file.
 */
export async function* decode(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks) {
    let bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (first) {
      refuseOtherEncodings(bytes, name);
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      first = false;
    }
    const end = wholeCharacters(bytes);
    rest = bytes.subarray(end);
    yield bytes.toString('utf8', 0, end);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}
