import { UserError } from '../errors.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ELOOP: 'is a link that leads back to itself',
  EISDIR: 'is a directory',
  ENOTDIR: 'does not exist: what stands before the last / is no directory',
  ENAMETOOLONG: 'does not exist: no file has so long a name',
};

const INPUTS = 'give files, directories, or - for standard input';

/** Throws what went wrong with a path: a `UserError` where it is the path's fault. */
export function refuse(path: string, cause: unknown, advice = INPUTS): never {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS[code];
  if (!reason) throw cause;
  throw new UserError(`${path} ${reason}`, { advice, cause });
}
