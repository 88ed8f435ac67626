import type { ArticleRecord, IndexReader, Source } from '../index.js';
import { extractingLibrary } from './extraction.js';
import { numberedLines } from './lines.js';
import { parseRecord } from './record.js';
import type { Session } from './session.js';

/** The records of inputs: NDJSON as `extract` prints it, told by its first character; all else is a dump and is extracted. */
export async function* recordsOf(
  inputs: readonly string[],
  session: Session,
  profilePath: string | undefined,
): AsyncGenerator<ArticleRecord> {
  const { extractArticle, readDump, readInputs, readProfile } = await extractingLibrary();
  const profile = await readProfile(profilePath);
  for await (const source of readInputs(inputs, { stdin: session.io.stdin })) {
    if (await holdsJson(source)) {
      for await (const [line, number] of numberedLines(source.chunks()))
        yield parseRecord(line, `${source.name}:${number}`);
    } else for await (const article of readDump(source, { profile }).articles) yield await extractArticle(article);
  }
}

/** The records of those articles that the gold file annotates. */
export function* annotatedRecords(
  index: IndexReader,
  isAnnotated: (article: { title: string | null }) => boolean,
): Generator<ArticleRecord> {
  for (const row of index.articles()) if (isAnnotated(row)) yield index.article(row.id);
}

async function holdsJson(source: Source): Promise<boolean> {
  for await (const chunk of source.chunks()) return isJson(chunk);
  return false;
}

/** Does it begin as JSON does, white space and byte order mark apart? */
export function isJson(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*[{[]/.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'));
}
