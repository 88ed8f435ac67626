import { asRead } from './characters.js';
import { type DecodedText, decode, type EncodingHints } from './decode.js';
import type { Source } from './read.js';

/** The text of a source, in blocks: the one place where bytes become characters, whatever the format. */
export async function textOf(source: Source, hints: EncodingHints): Promise<DecodedText> {
  const text = await decode(() => source.chunks(), source.name, hints);
  return {
    ...text,
    async *blocks(repair) {
      for await (const block of text.blocks(repair)) yield asRead(block);
    },
  };
}
