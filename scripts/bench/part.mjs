// One part in a process of its own, so that none pays for what another has filled: memory, caches, machine code. Asked for a text by
// its file, it answers with the seconds of processor that the part took, what it needs of other parts excluded, and the bytes of it.
//
//   node scripts/bench/part.mjs NAME         (started by parts.mjs)
import { articlesOf, linesOf, load } from './ours.mjs';

const paragraphsOf = async (file) => (await articlesOf(file)).flatMap(({ body }) => body.split('\n')).filter(Boolean);

/** Articles with what earlier parts found in them. */
async function read(file, withEntities) {
  const { analyse } = await load('text/analyse.js');
  const { findEntities } = await load('extract/entities/index.js');
  return (await articlesOf(file)).map((article) => {
    const analysis = analyse(article.title, article.body);
    return { article, analysis, entities: withEntities ? findEntities(analysis) : null };
  });
}

/** A part of ours: `needs` are made of the file before the clock runs, `make` loads the part. */
const ours = (needs, make) => async () => {
  const work = await make();
  return { prepare: async (file) => ({ needs: await needs(file), bytes: null }), work };
};

/** What others offer for the same. They are slow: they get a share of the text, which their speed is counted by. */
const other = (share, make) => async () => {
  const work = await make();
  const prepare = async (file) => {
    const all = await paragraphsOf(file);
    const needs = all.slice(0, Math.ceil(all.length * share));
    return { needs, bytes: Buffer.byteLength(needs.join('\n')) };
  };
  return { prepare, work: (paragraphs) => paragraphs.map(work) };
};

const each = (work) => (articles) => articles.reduce((sum, one) => sum + work(one), 0);
const analysed = (file) => read(file, false);
const withEntities = (file) => read(file, true);

/** The parts by name, each with what starts it. */
export const PARTS = {
  'read and split': ours(
    (file) => file,
    async () => articlesOf,
  ),
  'tokens and sentences': ours(articlesOf, async () => {
    const { analyse } = await load('text/analyse.js');
    return each(({ title, body }) => analyse(title, body).tokens.length);
  }),
  tagger: ours(analysed, async () => {
    const { tag } = await load('french/tagger/index.js');
    return each(({ analysis }) => tag(analysis).length);
  }),
  'names, tagger included': ours(analysed, async () => {
    const { findEntities } = await load('extract/entities/index.js');
    return each(({ analysis }) => findEntities(analysis).people.length);
  }),
  figures: ours(withEntities, async () => {
    const { findFigures } = await load('extract/figures/index.js');
    return each(({ analysis, entities, article }) => findFigures(analysis, entities, article.date).length);
  }),
  'quotes and statements': ours(withEntities, async () => {
    const { findSpeech } = await load('extract/quotes/index.js');
    return each(({ analysis, entities }) => findSpeech(analysis, entities).quotes.length);
  }),
  keywords: ours(analysed, async () => {
    const { findKeywords } = await load('extract/keywords.js');
    return each(({ analysis }) => findKeywords(analysis).length);
  }),
  'whole extraction, as JSON': ours(
    (file) => file,
    async () => linesOf,
  ),
  'fr-compromise, tags': other(0.2, async () => {
    const { default: frCompromise } = await import('fr-compromise');
    return (text) => frCompromise(text).json().length;
  }),
  'compromise/one, tokens': other(0.5, async () => {
    const { default: one } = await import('compromise/one');
    return (text) => one(text).json().length;
  }),
  'Recognizers-Text, numbers': other(0.04, async () => {
    const { default: recognizers } = await import('@microsoft/recognizers-text-number');
    return (text) => recognizers.recognizeNumber(text, recognizers.Culture.French).length;
  }),
};

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const asked = PARTS[process.argv[2]];
if (process.send && asked) {
  const { prepare, work } = await asked();
  process.on('message', async (file) => {
    const { needs, bytes } = await prepare(file);
    const start = spent();
    await work(needs);
    process.send({ seconds: spent() - start, bytes });
  });
}
