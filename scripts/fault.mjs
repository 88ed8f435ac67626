// Does the worst to an index, and checks what is left of it; `--help` says how.
import { crowd, locked } from './fault/crowd.mjs';
import { damage } from './fault/damage.mjs';
import { full, readOnly } from './fault/disk.mjs';
import { makeSetting, Violation } from './fault/setting.mjs';
import { interrupt, interruptLong, kill } from './fault/signals.mjs';
import { readFlags } from './flags.mjs';

const USAGE = `Usage: npm run fault -- [PART…] [--times 200] [--dumps 8] [--seed 1]

Parts, all of them where none is named:
  kill            SIGKILL at random moments, half of them while it writes
  interrupt       SIGINT and SIGTERM
  interrupt-long  the same while long articles are read
  crowd           four ingests at once
  locked          another program writes
  full            small disks
  readonly        a file and a folder that nobody may write
  damage          bytes changed, pages cut off

What needs few rounds takes a tenth of --times. Exits 1 with the first thing that does not hold. The same seed gives the same moments,
as far as a clock can.`;

const tenth = (part) => (setting, options) => part(setting, { ...options, times: Math.ceil(options.times / 10) });
const PARTS = {
  kill,
  interrupt: tenth(interrupt),
  'interrupt-long': tenth(interruptLong),
  crowd: tenth(tenth(crowd)),
  locked,
  full: tenth(full),
  readonly: readOnly,
  damage,
};

const { values, positionals } = readFlags(
  USAGE,
  {
    times: { type: 'string', default: '200' },
    dumps: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
  true,
);
for (const name of positionals.filter((p) => !(p in PARTS))) {
  console.error(`no such part: ${name}\n\n${USAGE}`);
  process.exit(2);
}
const options = { times: Number(values.times), seed: Number(values.seed) };
const setting = makeSetting({ dumps: Number(values.dumps) });
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    const started = performance.now();
    const told = await PARTS[name](setting, options);
    console.log(`${name}: ${told} (${Math.round((performance.now() - started) / 1000)} s)`);
  }
} catch (error) {
  if (!(error instanceof Violation)) throw error;
  console.error(`does not hold: ${error.message}`);
  process.exitCode = 1;
} finally {
  setting.remove();
}
