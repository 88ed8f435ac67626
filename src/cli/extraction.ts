/**
 * V8 copies functions into those that call them, up to so many bytes of byte code. The rules are many, small and called from
 * everywhere: the 920 of its default make copies that cost more to compile and to fetch than the calls they save.
 */
const INLINED = 250;

/** The library, for commands that extract: tunes this process, its workers included. */
export async function extractingLibrary() {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  return import('../index.js');
}
