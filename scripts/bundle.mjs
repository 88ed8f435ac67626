// Joins the modules of the command line into few files, dist/start/: to find and load a hundred modules takes longer than most
// questions to an index. Run by `npm run build` after tsc. The library and the workers go on as tsc leaves them.
//
//   program.js and its parts   the whole command line; what is loaded late stays in files of its own
//   asking.cjs                 the commands that ask an index, in one file; beside it V8's code of it
import { mkdirSync, rmSync } from 'node:fs';
import { bundleAsking } from './bundle/asking.mjs';
import { keepCode } from './bundle/code.mjs';
import { START } from './bundle/places.mjs';
import { bundleWhole } from './bundle/whole.mjs';

rmSync(START, { recursive: true, force: true });
mkdirSync(START);
await Promise.all([bundleWhole(), bundleAsking()]);
await keepCode();
