import { readFileSync } from 'node:fs';

let stamp: string | undefined;

/** What this build of the program is known by: a hash of its code, word lists and models, made by `npm run build`. */
export function build(): string {
  stamp ??= readFileSync(new URL('../data/build.txt', import.meta.url), 'utf8').trim();
  return stamp;
}
