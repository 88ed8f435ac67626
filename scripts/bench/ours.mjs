// What the benchmark calls of the build: GLANE_DIST names another one.
import { pathToFileURL } from 'node:url';

const DIST = pathToFileURL(`${process.env.GLANE_DIST ?? new URL('../../dist', import.meta.url).pathname}/`);

/** A module of the build, as `extract/index.js`. */
export const load = (file) => import(new URL(file, DIST).href);

/** The library, in a process that is tuned as the command line's; an older build tunes nothing. */
async function library() {
  const tuned = await load('cli/extraction.js').catch(() => null);
  return tuned ? tuned.extractingLibrary() : load('index.js');
}

export async function articlesOf(file) {
  const { readDump, readInputs } = await load('dump/index.js');
  const articles = [];
  for await (const source of readInputs([file]))
    for await (const article of readDump(source).articles) articles.push(article);
  return articles;
}

/** The records of a dump, as JSON lines. */
export async function linesOf(file) {
  const { extract } = await library();
  const lines = [];
  for await (const record of extract([file])) lines.push(JSON.stringify(record));
  return lines;
}
