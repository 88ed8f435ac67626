// The parts of the program, and what others offer for the same, each over the same text in turn: megabytes a second of processor.
import { pathToFileURL } from 'node:url';
import recognizers from '@microsoft/recognizers-text-number';
import one from 'compromise/one';
import frCompromise from 'fr-compromise';

const DIST = pathToFileURL(`${process.env.GLANE_DIST ?? new URL('../../dist', import.meta.url).pathname}/`);
const load = (file) => import(new URL(file, DIST).href);

// an older build tunes nothing
const tuned = await load('cli/extraction.js').catch(() => null);
const { extract } = await (tuned?.extractingLibrary() ?? load('index.js'));
const { readDump, readInputs } = await load('dump/index.js');
const { analyse } = await load('text/analyse.js');
const { tag } = await load('french/tagger/index.js');
const { findEntities } = await load('extract/entities/index.js');
const { findFigures } = await load('extract/figures/index.js');
const { findSpeech } = await load('extract/quotes/index.js');
const { findKeywords } = await load('extract/keywords.js');

/** Seconds of processor that this process has used: other programs on the machine do not count. */
const spent = () => process.cpuUsage().user / 1e6;

async function articlesOf(file) {
  const articles = [];
  for await (const source of readInputs([file]))
    for await (const article of readDump(source).articles) articles.push(article);
  return articles;
}

/** The records of a dump, as JSON lines. */
export async function linesOf(file) {
  const lines = [];
  for await (const record of extract([file])) lines.push(JSON.stringify(record));
  return lines;
}

/** Others are slow: they get a share of the text, which their speed is counted by. */
const SHARE = { 'fr-compromise, tags': 0.2, 'compromise/one, tokens': 0.5, 'Recognizers-Text, numbers': 0.04 };

/** The others by name: each reads a text and answers with how much it found. */
const OTHERS = {
  'fr-compromise, tags': (text) => frCompromise(text).json().length,
  'compromise/one, tokens': (text) => one(text).json().length,
  'Recognizers-Text, numbers': (text) => recognizers.recognizeNumber(text, recognizers.Culture.French).length,
};

/** Which of our parts does what the other one does. */
export const COMPARED = {
  'fr-compromise, tags': 'whole extraction, as JSON',
  'compromise/one, tokens': 'tokens and sentences',
  'Recognizers-Text, numbers': 'figures',
};

/** The parts by name, each with its share of the text and a function that does its work once. What it needs of others is made before. */
async function partsOf(file) {
  const articles = await articlesOf(file);
  const read = articles.map((article) => {
    const analysis = analyse(article.title, article.body);
    return { article, analysis, entities: findEntities(analysis) };
  });
  const each = (work) => () => read.reduce((sum, one) => sum + work(one), 0);
  const ours = {
    'read and split': () => articlesOf(file),
    'tokens and sentences': each(({ article }) => analyse(article.title, article.body).tokens.length),
    tagger: each(({ analysis }) => tag(analysis).length),
    'names, tagger included': each(({ analysis }) => findEntities(analysis).people.length),
    figures: each(({ analysis, entities, article }) => findFigures(analysis, entities, article.date).length),
    'quotes and statements': each(({ analysis, entities }) => findSpeech(analysis, entities).quotes.length),
    keywords: each(({ analysis }) => findKeywords(analysis).length),
    'whole extraction, as JSON': () => linesOf(file),
  };
  const paragraphs = articles.flatMap(({ body }) => body.split('\n')).filter(Boolean);
  const others = Object.entries(OTHERS).map(([name, work]) => {
    const some = paragraphs.slice(0, Math.ceil(paragraphs.length * SHARE[name]));
    return { name, bytes: Buffer.byteLength(some.join('\n')), work: () => some.map(work) };
  });
  return [...Object.entries(ours).map(([name, work]) => ({ name, bytes: null, work })), ...others];
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * Megabytes a second of each part: the median of the rounds behind a warm one, until `seconds` have passed. `dumps` holds
 * the file and the bytes of a text for each round.
 */
export async function speeds(dumps, seconds) {
  const times = new Map();
  const until = performance.now() + seconds * 1e3;
  for (const [round, { file, bytes }] of dumps.entries()) {
    for (const part of await partsOf(file)) {
      const start = spent();
      await part.work();
      const perMegabyte = ((spent() - start) * 1e6) / (part.bytes ?? bytes);
      if (round > 0) times.set(part.name, [...(times.get(part.name) ?? []), perMegabyte]);
    }
    if (round > 0 && performance.now() > until) break;
  }
  return Object.fromEntries([...times].map(([name, each]) => [name, 1 / median(each)]));
}
