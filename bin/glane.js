#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { load } = require('./kept-code.js');

const ASKING = `${__dirname}/../dist/start/asking.cjs`;

/** Questions to an index are answered by a small program; the whole one is loaded for all else. */
async function main(argv) {
  if (!existsSync(ASKING)) {
    console.error('glane: the program is not built\n  build it: npm install && npm run build');
    process.exitCode = 1;
    return;
  }
  const asking = load(ASKING);
  const { run } = asking.asks(argv) ? asking : await import('../dist/start/program.js');
  process.exitCode = await run(argv);
  asking.keep();
}

main(process.argv.slice(2));
