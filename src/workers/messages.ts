import { type ExitCode, UserError } from '../errors.js';
import type { ArticleRecord } from '../types.js';

/** What a worker answers to a batch: its records in order and, where one could not be made, why; what follows it is not there. */
export interface Reply {
  readonly records: readonly ArticleRecord[];
  readonly failure: Failure | null;
}

/** An error as it passes from thread to thread, where a class of ours would be lost. */
export type Failure =
  | { readonly kind: 'user'; readonly message: string; readonly advice: string | null; readonly exitCode: ExitCode }
  | { readonly kind: 'thrown'; readonly error: unknown };

export function failureOf(error: unknown): Failure {
  if (!(error instanceof UserError)) return { kind: 'thrown', error };
  const { message, advice, exitCode } = error;
  return { kind: 'user', message, advice, exitCode };
}

/** The error that the worker met, to be thrown again. */
export function errorOf(failure: Failure): unknown {
  if (failure.kind === 'thrown') return failure.error;
  const { message, advice, exitCode } = failure;
  return new UserError(message, { advice: advice ?? undefined, exitCode });
}
