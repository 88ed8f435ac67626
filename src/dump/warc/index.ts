import { UserError } from '../../errors.js';
import { bytesSource, type Source } from '../read.js';
import { answerOf, plainBody, tooLargePage } from './http.js';
import { type Headers, type WarcRecord, warcRecords } from './records.js';

/** What was captured of a page. Requests, redirects noted as revisits, metadata and the like hold no page. */
const PAGES = new Set(['response', 'resource', 'conversion']);
const READ = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/xhtml\+xml)\b/i;
const CHARSET = /charset\s*=\s*"?([\w.:-]{1,40})/i;

const wanted = (headers: Headers) => PAGES.has(headers.get('warc-type')?.toLowerCase() ?? '');

/** `20240312101500/https://…`: when and where, as web archives address a capture; `--source https://…` finds it. */
function nameOf(headers: Headers): string {
  const address = (headers.get('warc-target-uri') ?? 'about:blank').replace(/^<|>$/g, '');
  const time = (headers.get('warc-date') ?? '').replace(/\D/g, '').slice(0, 14);
  return time ? `${time}/${address}` : address;
}

/** A source that says, when it is read, why it cannot be. */
const brokenSource = (name: string, error: unknown): Source => ({
  name,
  bytes: 0,
  // biome-ignore lint/correctness/useYield: it is read as any source is, and gives nothing
  async *chunks() {
    throw error;
  },
});

/** The page of a record; null where it holds none that can be read. */
async function pageOf({ headers, block, tooLarge }: WarcRecord, archive: string): Promise<Source | null> {
  if (!block) return null;
  const name = nameOf(headers);
  const refused = () => brokenSource(name, tooLargePage(`${name} in ${archive}`));
  const own = headers.get('content-type') ?? '';
  if (!/^application\/http/i.test(own)) {
    if (!READ.test(own)) return null;
    return tooLarge ? refused() : bytesSource(block, name, charsetOf(own));
  }
  const answer = answerOf(block);
  const type = answer?.headers.get('content-type') ?? '';
  if (answer?.status !== 200 || !READ.test(type)) return null;
  if (tooLarge) return refused();
  try {
    return bytesSource(await plainBody(answer, name), name, charsetOf(type));
  } catch (error) {
    return brokenSource(name, error);
  }
}

const charsetOf = (type: string) => CHARSET.exec(type)?.[1] ?? null;

/**
 * The pages of a web archive, one in memory at a time: what a server answered with 200, as HTML or text. Where the archive is
 * cut off or broken, the pages before it are given, and a last source that throws a `UserError` when it is read.
 */
export async function* archivedPages(archive: Source): AsyncGenerator<Source> {
  const records = warcRecords(archive.chunks(), archive.name, wanted);
  try {
    for (let step = await records.next(); !step.done; step = await records.next()) {
      const page = await pageOf(step.value, archive.name);
      if (page) yield page;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    yield brokenSource(archive.name, error);
  } finally {
    await records.return(undefined);
  }
}
