// How dense a text is: what the speed of all that follows depends on.
const ENTITIES = ['people', 'organisations', 'places'];

/** How many articles, figures, mentions of entities, quotes and statements a megabyte has. In: the records as JSON lines, the bytes of the dump. */
export function densityOf(lines, bytes) {
  const records = lines.map((line) => JSON.parse(line));
  const sum = (count) => records.reduce((total, record) => total + count(record), 0) / (bytes / 1e6);
  return {
    articles: sum(() => 1),
    figures: sum(({ figures }) => figures.length),
    mentions: sum((record) => ENTITIES.flatMap((kind) => record[kind].flatMap(({ mentions }) => mentions)).length),
    'quotes and statements': sum(({ quotes, statements }) => quotes.length + statements.length),
  };
}
