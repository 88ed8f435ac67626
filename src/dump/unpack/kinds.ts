import type { Transform } from 'node:stream';
import zlib, { createBrotliDecompress, createGunzip } from 'node:zlib';
import { UserError } from '../../errors.js';

export type Packing = 'gzip' | 'zstd' | 'brotli';

/** Node has it from 22.15 on. */
const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/** How a file is packed, by its first bytes; brotli has no mark of its own, there the name tells. */
export function packingOf(head: Buffer, name: string): Packing | null {
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) return 'zstd';
  return /\.br$/i.test(name) ? 'brotli' : null;
}

/** A stream that unpacks; throws a `UserError` where this Node cannot. */
export function unpacker(packing: Packing, name: string): Transform {
  if (packing === 'gzip') return createGunzip();
  if (packing === 'brotli') return createBrotliDecompress();
  if (createZstdDecompress) return createZstdDecompress();
  throw new UserError(`${name} is packed with zstd, which Node ${process.versions.node} cannot unpack`, {
    advice: 'unpack it first (zstd -d), or run glane with Node 22.15 or later',
  });
}
