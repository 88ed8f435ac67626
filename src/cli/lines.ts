/** The lines of UTF-8 bytes, each with its number from 1, ends at `\n` only (readline would break at U+2028, which JSON may hold). Blank ones are left out. */
export async function* numberedLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<[line: string, number: number]> {
  const decoder = new TextDecoder();
  let number = 0;
  // pieces of the line that is not ended yet: joined once, so that a line of many chunks costs its length
  let open: string[] = [];
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    open.push(parts.shift()!);
    for (const part of parts) {
      yield* numbered(open.join(''), ++number);
      open = [part];
    }
  }
  yield* numbered(open.join('') + decoder.decode(), ++number);
}

function* numbered(line: string, number: number): Generator<[string, number]> {
  if (line.trim()) yield [line, number];
}
