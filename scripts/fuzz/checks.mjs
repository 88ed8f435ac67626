import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseRecord } from '../../dist/cli/record.js';
import { parseCorrections } from '../../dist/corrections/parse.js';
import { parseGold } from '../../dist/evaluate/gold.js';
import { parseTicks } from '../../dist/evaluate/sheet.js';
import * as glane from '../../dist/index.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const text = (bytes) => new TextDecoder().decode(bytes);
const EXTENSIONS = { dump: 'txt', html: 'html', markdown: 'md', warc: 'warc', packed: 'txt.gz' };

const CHECKS = {
  dump: read,
  html: read,
  markdown: read,
  warc: read,
  packed: read,
  records: ({ bytes, r }) => keep(parseRecord(text(bytes), 'f:1'), r),
  decisions: async ({ bytes }) => {
    const { decisions } = await parseCorrections(text(bytes), 'f');
    glane.compileCorrections(decisions);
  },
  sheet: async ({ bytes, r }) => {
    if (r.below(2)) await parseTicks(bytes, 'f');
    else glane.sheetDecisions(await glane.parseSheet(glane.sheetText(bytes), 'f'), '2024-05-01');
  },
  profile: async ({ bytes }) => {
    const profile = glane.parseProfile(text(bytes), 'f');
    glane.splitDump('Haut de page\nUn titre\nLe 07/06/2023\nUne phrase.\n', profile);
    assert.equal({}.x, undefined);
  },
  gold: ({ bytes }) => void parseGold(text(bytes), 'f'),
};

/** Throws where the input is no mere fault of the user. */
export async function check(input) {
  try {
    await CHECKS[input.kind](input);
  } catch (error) {
    if (!(error instanceof glane.UserError)) throw error;
    assert.ok(error.message.length < 20_000, 'a message as long as the input');
  }
}

/** Reading is cheap, extracting is not: one input of 25 is extracted, one of a thousand goes through an index. */
async function read(input) {
  const { kind, bytes, r } = input;
  const path = join(folder, `f.${EXTENSIONS[kind]}`);
  writeFileSync(path, bytes);
  const extracts = r.below(25) === 0;
  for await (const source of glane.readInputs([path])) {
    const { articles, account } = glane.readDump(source);
    let found = 0;
    for await (const article of articles) {
      assert.equal(article.position, ++found);
      if (extracts) slices(await glane.extractArticle(article));
    }
    assert.equal(account.articles, found);
    for (const n of Object.values(account.characters))
      assert.ok(n >= 0, `a negative count: ${JSON.stringify(account)}`);
    await addsUp(source, account);
  }
  if (r.below(1000) === 0) await through(path);
}

/** All characters of UTF-8 without marks of typesetting are somewhere in the account; others are changed before. */
async function addsUp(source, account) {
  const chunks = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  if (account.encoding !== 'utf-8' || whole.some((byte) => byte > 126)) return;
  const { articles, separators, leftover, markup } = account.characters;
  assert.equal(articles + separators + leftover + markup, whole.length, JSON.stringify(account));
}

function slices(record) {
  const body = [...record.body];
  const title = [...(record.title ?? '')];
  const holds = (m) => {
    assert.ok(m.start >= 0 && m.start <= m.end, `offsets turned round: ${JSON.stringify(m)}`);
    assert.equal((m.in === 'title' ? title : body).slice(m.start, m.end).join(''), m.text);
  };
  for (const { mentions, evidence } of [...record.people, ...record.organisations, ...record.places]) {
    mentions.forEach(holds);
    if (evidence) holds(evidence);
  }
  for (const list of [record.figures, record.quotes, record.statements]) {
    list.forEach(holds);
    list.reduce((before, m) => {
      if (before && before.in === m.in) assert.ok(before.start <= m.start, 'out of order');
      return m;
    }, null);
  }
}

/** Stored, exported and stored again, the records are the same; `verify` finds nothing. */
async function through(path) {
  const [first, second] = ['a.db', 'b.db'].map((name) => join(mkdtempSync(join(folder, 'i-')), name));
  await glane.ingest([path], { db: first });
  const { findings } = await glane.verify(first, {});
  assert.deepEqual([...findings], []);
  const index = glane.openIndex(first, { readonly: true });
  const records = [...index.records()].map((record) => parseRecord(JSON.stringify(record), 'f:1'));
  index.close();
  assert.ok(isDeepStrictEqual(stored(second, records), records), 'what was loaded is not what was exported');
}

function stored(path, records) {
  const index = glane.openIndex(path, { create: true });
  for (const source of new Set(records.map((r) => r.source)))
    index.write({ source, records: records.filter((r) => r.source === source) });
  const found = [...index.records()];
  index.close();
  return found;
}

/** A record that is one by its form can be stored, one of fifty is. */
function keep(record, r) {
  if (r.below(50) === 0) stored(join(mkdtempSync(join(folder, 'i-')), 'a.db'), [record]);
}
