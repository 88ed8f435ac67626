import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../errors.js';
import type { Decision, WrittenDecision } from './decision.js';
import { rowLine } from './dialect.js';
import { hashOf, textOf } from './hash.js';
import { type ParsedFile, parseCorrections } from './parse.js';

/** A corrections file as it was read. */
export interface Corrections {
  readonly path: string;
  readonly decisions: readonly WrittenDecision[];
  /** Of the file's bytes: tells that it changed; null where there is no file. */
  readonly hash: string | null;
}

/** The decisions of the file at `path`, in its order; none where there is no file. UserError: FILE:LINE of a line that cannot be read. */
export async function readCorrections(path: string): Promise<Corrections> {
  const text = await textOf(path);
  if (text === null) return { path, decisions: [], hash: null };
  const { decisions } = await parseCorrections(text, path);
  return { path, decisions: decisions.map(({ last: _, ...decision }) => decision), hash: hashOf(text) };
}

const OPENING = '# Decisions about the index, one a line, replayed at every ingest. Keep this file in version control.';

/** The text with lines for these decisions at its end. */
function withDecisions(
  text: string | null,
  { dialect, hasHeader }: ParsedFile,
  decisions: readonly Decision[],
): string {
  const { lineEnd, columns } = dialect;

  const before = text === null ? `${OPENING}${lineEnd}` : text === '' || /[\r\n]$/.test(text) ? text : text + lineEnd;
  const rows = decisions.map((d) => columns.map((name) => (d as unknown as Record<string, string>)[name] ?? ''));
  const lines = [...(hasHeader ? [] : [[...columns]]), ...rows].map((cells) => rowLine(cells, dialect) + lineEnd);
  return before + lines.join('');
}

/**
 * Appends decisions to the file, as it writes them itself; it is made where there is none. Everything else in it stays, byte for byte.
 * UserError where the file cannot be read or written, or lacks a column that is needed.
 */
export async function appendDecisions(path: string, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  const text = await textOf(path);
  const parsed = await parseCorrections(text ?? '', path);
  for (const column of ['target', 'article'] as const) {
    if (parsed.dialect.columns.includes(column) || decisions.every((d) => d[column] === '')) continue;
    throw new UserError(`${path} has no column ${column}`, { advice: `Add ${column} to the line of column names.` });
  }
  await replace(path, withDecisions(text, parsed, decisions));
}

/** Takes the decisions at these lines out of the file; everything else in it stays, byte for byte. */
export async function removeDecisions(path: string, lines: readonly number[]): Promise<void> {
  const text = (await textOf(path)) ?? '';
  const { decisions } = await parseCorrections(text, path);
  const gone = decisions.filter((d) => lines.includes(d.line));
  const all = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const kept = all.filter((_, i) => !gone.some(({ line, last }) => line <= i + 1 && i + 1 <= last));
  // the mark that begins a file is no part of its first line
  const mark = text.startsWith('\ufeff') && !kept[0]?.startsWith('\ufeff') ? '\ufeff' : '';
  await replace(path, mark + kept.join(''));
}

/** Puts the file in place at once: a reader sees the old one or the new one, whatever happens. */
async function replace(path: string, text: string): Promise<void> {
  // a link stays a link
  const target = await realpath(path).catch(() => resolve(path));
  const draft = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const mode = await stat(target).then(
      (s) => s.mode,
      () => 0o644,
    );
    await writeFile(draft, text, { mode });
    await rename(draft, target);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {});
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError(`${path} cannot be written (${code})`, {
      advice: 'Check its folder, or name another: --corrections FILE',
      cause,
    });
  }
}
