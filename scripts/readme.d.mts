import type { Io } from '../src/cli/io.js';

export const DOCUMENTS: readonly string[];
export function refreshed(markdown: string, run: (argv: string[], io: Io) => Promise<number>): Promise<string>;
