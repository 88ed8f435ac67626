import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path for a file in a folder of its own. */
export const fresh = (name = 'glane.db'): string => join(mkdtempSync(join(tmpdir(), 'glane-store-')), name);
