#!/usr/bin/env node
const { load } = require('./kept-code.js');

/** Questions to an index are answered by a small program; the whole one is loaded for all else. */
async function main(argv) {
  const asking = load(`${__dirname}/../dist/start/asking.cjs`);
  const { run } = asking.asks(argv) ? asking : await import('../dist/start/program.js');
  process.exitCode = await run(argv);
  asking.keep();
}

main(process.argv.slice(2));
