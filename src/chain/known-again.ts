import { createHash } from 'node:crypto';
import { build } from '../build.js';
import { type Account, builtInProfile, type DumpOptions, type Labels, type Source } from '../dump/index.js';

/**
 * What a source's records depend on: its bytes, the profile, the encoding that was asked for, and the program with its word lists. Known
 * labels count where they left a line undivided, for then more of them may divide it. Corrections do not: they are replayed by themselves.
 */
export interface Known {
  /** Is what this fingerprint was made of still so? */
  readonly matches: (fingerprint: string) => boolean;
  /** The fingerprint of a reading that ended with this account. */
  readonly fingerprint: (account: Account) => string;
}

/** Reads the bytes of a source once, which takes a hundredth of extracting them. */
export async function knownBy(source: Source, labels: Labels, options: DumpOptions): Promise<Known> {
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) hash.update(chunk);
  hash.update(JSON.stringify([build(), options.encoding ?? source.charset ?? null, options.profile ?? builtInProfile]));
  const own = hash.digest('hex').slice(0, 32);
  const withLabels = `${own}:${createHash('sha256').update(JSON.stringify(labels)).digest('hex').slice(0, 16)}`;
  return {
    matches: (fingerprint) => fingerprint === own || fingerprint === withLabels,
    fingerprint: ({ counts }) => ((counts['labels-undecided'] ?? 0) > 0 ? withLabels : own),
  };
}
