/**
 * V8 copies functions into those that call them, up to so many bytes of byte code. The rules are many, small and called from
 * everywhere: the 920 of its default make copies that cost more to compile and to fetch than the calls they save.
 */
const INLINED = 250;

/**
 * How much byte code a function runs before V8 asks whether to compile it with all its art, on other threads; by its default a third
 * of that. The first megabytes are spent compiling: what is only asked of a few articles never pays for it.
 */
const BUDGET = 400_000;

/** The library, for commands that extract: tunes this process, its workers included. */
export async function extractingLibrary() {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  return import('../index.js');
}
