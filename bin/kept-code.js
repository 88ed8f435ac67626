// Loads a script with the code that V8 made of it before: to make it takes longer than most answers. The code is good for one
// version of Node; the build keeps its own beside the script, others keep theirs after their first answer where they may write.
const { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** The length of the hash in a script's first line. V8 tells scripts apart by their length alone. */
const HASH = 16;

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** What the CommonJS script at `file` exports; and `keep`, which writes V8's code of all that has run, unless some is there. */
exports.load = (file) => {
  const source = readFileSync(file, 'latin1');
  const place = `${file}-${source.slice(2, 2 + HASH)}-${process.version}-${process.arch}`;
  const cachedData = readIfThere(place);
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    cachedData,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return { ...module.exports, keep: () => cachedData || write(place, script) };
};

/** Whole or not at all; a folder that may not be written is no fault. */
function write(place, script) {
  const draft = `${place}.${process.pid}`;
  try {
    accessSync(dirname(place), constants.W_OK);
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, place);
  } catch {
    rmSync(draft, { force: true });
  }
}
