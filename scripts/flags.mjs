import { parseArgs } from 'node:util';

/**
 * The flags and arguments that a script was given. `--help` is answered with its usage; so is, by exit code 2, what it does not know.
 * In: the usage, the options as `parseArgs` takes them, and whether arguments may stand beside them.
 */
export function readFlags(usage, options, allowPositionals = false) {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', default: false } },
      allowPositionals,
    });
    if (!values.help) return { values, positionals };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
  console.log(usage);
  process.exit(0);
}
