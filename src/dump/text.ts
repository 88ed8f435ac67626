import { asRead } from './characters.js';
import { decode } from './decode.js';
import type { Source } from './read.js';

/**
 * The text of a source, in blocks: the one place where bytes become characters, whatever the format. `declared` is the name of
 * the encoding that the page or its server states, for a decoder that can use it; text is read as UTF-8.
 */
export async function* textOf(source: Source, _declared: string | null): AsyncGenerator<string> {
  for await (const block of decode(source.chunks(), source.name)) yield asRead(block);
}
