import { detect, marked, sampleOf } from './encoding/detect.js';
import type { Encoding } from './encoding/names.js';
import { habitOf, TextRepair } from './encoding/repair.js';
import { type ByteTable, ISO_8859_15, MACINTOSH, WINDOWS_1252 } from './encoding/single-byte.js';

/** What is known of a source's encoding before its bytes are seen. */
export interface EncodingHints {
  /** It is this one, whatever it looks like. */
  readonly encoding?: Encoding | undefined;
  /** A page's meta tag or a server's header says so; they are often wrong. */
  readonly declared?: Encoding | null | undefined;
}

/** Bytes as text. `blocks` may be read more than once, each time from the beginning. */
export interface DecodedText {
  readonly encoding: Encoding;
  /** No encoding makes French of the bytes: the one taken is a guess. */
  readonly doubtful: boolean;
  /**
   * The text in blocks, none of which ends inside a character: accents composed, what was decoded wrongly before repaired (what was done
   * is told through `repair`), bytes that the encoding does not have as U+FFFD, a byte order mark dropped.
   */
  readonly blocks: (repair?: TextRepair) => AsyncGenerator<string>;
  /** A fresh account of repairs, for `blocks`. */
  readonly repair: () => TextRepair;
}

type Chunks = AsyncIterable<Buffer>;
const HABIT_SAMPLE = 1 << 18;

/**
 * Finds out how the bytes of a source are encoded; memory holds a sample of one megabyte, then a block at a time. Throws a `UserError`
 * where the first bytes show a binary file.
 */
export async function decode(chunks: () => Chunks, name: string, hints: EncodingHints = {}): Promise<DecodedText> {
  const sample = await sampleOf(chunks());
  const { encoding, doubtful } = hints.encoding
    ? { encoding: forced(hints.encoding, sample), doubtful: false }
    : detect(sample, name, hints.declared ?? null);
  const read = READERS[encoding];
  let start = '';
  for await (const text of read(once(sample.subarray(0, HABIT_SAMPLE)))) start += text;
  const habit = habitOf(start);
  const repair = () => new TextRepair(habit);
  return { encoding, doubtful, repair, blocks: (own = repair()) => repaired(withoutMark(read(chunks())), own) };
}

/** UTF-16 has two orders: a byte order mark knows better which of them it is. */
function forced(encoding: Encoding, sample: Buffer): Encoding {
  const mark = marked(sample);
  return encoding === 'utf-16le' && mark === 'utf-16be' ? mark : encoding;
}

async function* once(bytes: Buffer): Chunks {
  yield bytes;
}

async function* repaired(blocks: AsyncIterable<string>, repair: TextRepair): AsyncGenerator<string> {
  for await (const block of blocks) yield repair.push(block);
  yield repair.finish();
}

async function* withoutMark(blocks: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const block of blocks) {
    yield first && block.startsWith('\ufeff') ? block.slice(1) : block;
    first &&= block === '';
  }
}

const singleByte = (table: ByteTable) =>
  async function* (chunks: Chunks): AsyncGenerator<string> {
    for await (const chunk of chunks) yield table.decode(chunk);
  };

const byPlatform = (encoding: 'utf-16le' | 'utf-16be') =>
  async function* (chunks: Chunks): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };

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

async function* utf8(chunks: Chunks): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    rest = bytes.subarray(end);
    yield bytes.toString('utf8', 0, end);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}

const READERS: Readonly<Record<Encoding, (chunks: Chunks) => AsyncGenerator<string>>> = {
  'utf-8': utf8,
  'utf-16le': byPlatform('utf-16le'),
  'utf-16be': byPlatform('utf-16be'),
  'windows-1252': singleByte(WINDOWS_1252),
  'iso-8859-15': singleByte(ISO_8859_15),
  macintosh: singleByte(MACINTOSH),
};
