import { pipeline, Readable } from 'node:stream';
import { UserError } from '../../errors.js';
import { type Packing, packingOf, unpacker } from './kinds.js';

/**
 * What a packed file may become: 200 times its size where that is more than 64 MB, and 16 GB at most. French pages shrink to a
 * fifth, web archives to a tenth; a file that grows a thousandfold was made to fill a disk.
 */
const LIMITS = { ratio: 200, free: 64 << 20, most: 2 ** 34 };

interface Count {
  packed: number;
  unpacked: number;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

function refuseBomb({ packed, unpacked }: Count, name: string): void {
  const allowed = Math.min(LIMITS.most, Math.max(LIMITS.free, packed * LIMITS.ratio));
  if (unpacked <= allowed) return;
  throw new UserError(`${name} unpacks to more than ${megabytes(allowed)} from ${megabytes(packed)}: it is no page`, {
    advice: `a packed file may grow ${LIMITS.ratio} times; unpack it yourself if you trust it`,
  });
}

/** Only the first of the chunks, then all of them: what they start with decides how they are read. */
async function peeked(chunks: AsyncIterable<Buffer>): Promise<{ head: Buffer; all: AsyncGenerator<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
  async function* all() {
    try {
      if (head.length > 0) yield head;
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}

/** What zlib, brotli and zstd call the faults of their data. */
const OF_DATA = /^(?:Z_|ERR__|ERR_BROTLI|ZSTD_|ERR_ZSTD)/;

/** The fault of a packed file as a sentence; anything else as it is. */
function fault(error: unknown, name: string, packing: Packing, { unpacked }: Count): unknown {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? '');
  if (!OF_DATA.test(code)) return error;
  const what = code === 'Z_BUF_ERROR' ? 'is cut off' : 'is corrupt';
  return new UserError(`${name} ${what}: its ${packing} data can be read for ${unpacked} bytes only`, {
    advice: 'fetch it again, or unpack what can be read and give that',
    cause: error,
  });
}

async function* counted(chunks: AsyncIterable<Buffer>, count: Count): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    count.packed += chunk.length;
    yield chunk;
  }
}

/**
 * Bytes as they were before they were packed (gzip, also of many members; brotli; zstd where Node has it); bytes that are not
 * packed pass. Streams. Throws a `UserError` for what is cut off, corrupt or grows beyond all measure.
 */
export async function* unpacked(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const { head, all } = await peeked(chunks);
  const packing = packingOf(head, name);
  if (!packing) return yield* all;
  yield* unpackedAs(packing, all, name);
}

/** The same, where the packing is known beforehand. */
export async function* unpackedAs(
  packing: Packing,
  chunks: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Buffer> {
  const count: Count = { packed: 0, unpacked: 0 };
  const unpack = unpacker(packing, name);
  // the error reaches the loop below through the stream; the callback only keeps it from being thrown twice
  pipeline(Readable.from(counted(chunks, count)), unpack, () => {});
  try {
    for await (const chunk of unpack as AsyncIterable<Buffer>) {
      count.unpacked += chunk.length;
      refuseBomb(count, name);
      yield chunk;
    }
  } catch (error) {
    throw fault(error, name, packing, count);
  } finally {
    unpack.destroy();
  }
}
