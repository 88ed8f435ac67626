import type { Readable } from 'node:stream';
import { type Profile, readDump, readInputs, type Source } from './dump/index.js';
import { UserError } from './errors.js';
import { type Finding, Verifier } from './store/index.js';

export interface VerifyOptions {
  /**
   * Dumps, or directories of them, in which to look for the articles. Without it those that still stand under the names that the
   * index has of them; `false`: none.
   */
  readonly sources?: readonly string[] | false;
  readonly profile?: Profile;
  readonly stdin?: Readable;
}

/** What a verification has to say. `counts` and `notes` are complete once `findings` have been read to their end, which closes the index. */
export interface Verification {
  /** All that is wrong: none where the index holds together. Read once. */
  readonly findings: Iterable<Finding>;
  /** How many of each were checked. */
  readonly counts: Readonly<Record<string, number>>;
  /** What could not be checked, and why. */
  readonly notes: readonly string[];
}

/** How many parts of two paths are the same, from the file name on. */
function sharedTail(a: string, b: string): number {
  const [left, right] = [a.split(/[\\/]/).reverse(), b.split(/[\\/]/).reverse()];
  const differs = left.findIndex((part, i) => part !== right[i]);
  return differs === -1 ? left.length : differs;
}

/** The name that the index has of a file that was given: the one that ends most like its path. */
function nameOf(path: string, names: readonly string[]): string | undefined {
  const best = Math.max(0, ...names.map((name) => sharedTail(name, path)));
  return best === 0 ? undefined : names.find((name) => sharedTail(name, path) === best);
}

/** Divides a dump again and tells the verifier what stands in it. Out: how many of its articles the index holds as they are. */
async function compare(verifier: Verifier, source: Source, name: string, profile?: Profile): Promise<number> {
  let held = 0;
  for await (const { id, contentHash } of readDump(source, { profile }).articles) {
    if (verifier.holds(name, id, contentHash)) held++;
  }
  return held;
}

async function compareGiven(verifier: Verifier, paths: readonly string[], options: VerifyOptions): Promise<void> {
  const names = verifier.sources();
  for await (const source of readInputs(paths, { stdin: options.stdin })) {
    const name = nameOf(source.name, names);
    if (name === undefined) {
      verifier.note(`the index has no article from ${source.name}`);
      continue;
    }
    await compare(verifier, source, name, options.profile);
    verifier.wasRead(name);
  }
}

/**
 * Compares what came from `name` with the file of that name. Out: why not, else null. A file that holds none of the articles is
 * another one of that name: it proves nothing against the index.
 */
async function compareNamed(verifier: Verifier, name: string, options: VerifyOptions): Promise<string | null> {
  if (name === '-') return 'standard input is gone';
  try {
    let held = 0;
    for await (const source of readInputs([name])) held += await compare(verifier, source, name, options.profile);
    if (held === 0) return `${name} holds none of its articles: another file of that name?`;
    verifier.wasRead(name);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** Reasons told in full; the others are counted. */
const REASONS = 3;

/** The sources that still stand under their names. */
async function compareStanding(verifier: Verifier, options: VerifyOptions): Promise<void> {
  const reasons: string[] = [];
  let left = 0;
  for (const name of verifier.sources()) {
    const reason = await compareNamed(verifier, name, options);
    if (reason === null) continue;
    if (reasons.length < REASONS) reasons.push(reason);
    else left++;
  }
  if (reasons.length === 0) return;
  const more = left > 0 ? `; and ${left} more` : '';
  verifier.note(`sources that were not read again (--source says where they are): ${reasons.join('; ')}${more}`);
}

function* closing(verifier: Verifier): Generator<Finding> {
  try {
    yield* verifier.findings();
  } finally {
    verifier.close();
  }
}

/**
 * Checks an index against itself and against its sources: what is quoted stands where it should, what is counted is there, what is
 * stored is found, what came from a dump is in it. UserError where the index cannot be opened, or a given source cannot be read.
 */
export async function verify(db: string, options: VerifyOptions = {}): Promise<Verification> {
  const verifier = new Verifier(db);
  try {
    if (options.sources) await compareGiven(verifier, options.sources, options);
    else if (options.sources !== false) await compareStanding(verifier, options);
  } catch (error) {
    verifier.close();
    throw error;
  }
  return { findings: closing(verifier), counts: verifier.counts, notes: verifier.notes };
}
