import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtInProfile, extractArticle, readDump, textSource } from '../../dist/index.js';
import { mutated } from './mutate.mjs';
import { randomOf } from './random.mjs';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).sort();
const read = (pattern) => files.filter((f) => pattern.test(f)).map((f) => readFileSync(join(FIXTURES, f)));

const dumps = read(/dump\.txt$/);
const pages = read(/\.html$/);
const golds = read(/gold\.json$/);
const markdown = dumps.map((dump) =>
  Buffer.from(
    `---\ntitle: Un titre\ndate: 2024-05-03\n---\n# Un titre\n\n[lien](https://exemple.invalid)\n\n${dump.toString().slice(0, 1500)}`,
  ),
);
const warcs = pages.map((page) => {
  const http = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'),
    page.subarray(0, 2500),
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://exemple.invalid/a\r\nWARC-Date: 2024-03-12T10:15:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
});
const records = [];
for (const dump of dumps.slice(0, 3))
  for await (const article of readDump(textSource(dump.toString().slice(0, 4000))).articles)
    records.push(Buffer.from(JSON.stringify(await extractArticle(article))));
const decisions = [
  Buffer.from(
    '# Decisions\naction,type,name,target,article,reason,date\nmerge,person,Awa Delcour,Awa Delcourt,,"une ""faute""",2024-05-01\nreject,place,Page,,,,\nset-role,person,Awa Delcourt,directrice,0123456789abcdef,,\nnot-same,person,Jo Roux,Jo Roux,0123456789abcdef,,\nretype,place,Lens,organisation,,,\n',
  ),
];
const sheets = [
  Buffer.from(
    'id,type,fact,sentence,article,title,date,correct,comment\na1,people,Awa,"Une phrase, dit Awa.",0123,Un titre,2024-05-03,oui,\nb2,figures,"\'=1+1",x,0123,Un titre,,non,"à revoir"\n',
  ),
  Buffer.from(
    'type,name,role,organisation,aliases,articles,example,id,original_type,original_name,original_role,only_in\nperson,Awa,maire,,Awa | A.,2,x,Awa,person,Awa,,\nplace,Lens,,,,1,x,Lens,place,Lens,,0123456789abcdef\n',
  ),
];

/** Each kind: what is changed, by which tokens, and how long it may be. */
const SOURCES = {
  dump: { from: dumps, tokens: 'text' },
  html: { from: pages, tokens: 'html' },
  markdown: { from: markdown, tokens: 'md' },
  warc: { from: warcs, tokens: 'warc' },
  packed: { from: dumps, tokens: 'text', pack: true },
  records: { from: records, tokens: 'json', largest: 1 << 20, start: 1 << 20 },
  decisions: { from: decisions, tokens: 'csv' },
  sheet: { from: sheets, tokens: 'csv' },
  profile: { from: [Buffer.from(JSON.stringify(builtInProfile, null, 1))], tokens: 'json' },
  gold: { from: golds, tokens: 'json', largest: 1 << 17, start: 1 << 17 },
};
export const KINDS = Object.keys(SOURCES);

/** The input called KIND:SEED. */
export function inputOf(name) {
  const r = randomOf(name);
  const kind = name.split(':')[0];
  const { from, tokens, largest, start, pack } = SOURCES[kind];
  const piece = (all) => {
    const whole = r.pick(all);
    if (start) return whole.subarray(0, start);
    const at = r.below(3) ? 0 : r.below(whole.length);
    return whole.subarray(at, at + 200 + r.below(2800));
  };
  const other = piece(r.below(6) ? from : r.pick(Object.values(SOURCES)).from);
  const bytes = mutated(piece(from), other, tokens, r, largest);
  return { name, kind, r, bytes: pack ? mutated(gzipSync(bytes), other, 'any', r, 8000) : bytes };
}
