// A chart in SVG: lines over a logarithmic axis of sizes, one line a series. No more than the benchmark needs.
const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [720, 360, 60, 40, 200, 40];
const COLOURS = ['#1f77b4', '#d62728', '#2ca02c', '#9467bd', '#ff7f0e', '#17becf', '#8c564b', '#e377c2'];

const escaped = (text) => text.replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`);
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

/** In: a title, the unit of the values, and series `{ name, points: [size, value][] }`. Out: the SVG as text. */
export function lineChart(title, unit, series) {
  const points = series.flatMap((s) => s.points);
  const sizes = [...new Set(points.map(([size]) => size))].sort((a, b) => a - b);
  const most = Math.max(...points.map(([, value]) => value)) || 1;
  const logs = sizes.map(Math.log);
  const span = logs.at(-1) - logs[0] || 1;
  const x = (size) => Math.round(LEFT + ((Math.log(size) - logs[0]) / span) * (WIDTH - LEFT - RIGHT));
  const y = (value) => Math.round(HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM));
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    text(LEFT, 20, `${title} (${unit})`, 'font-weight="bold"'),
    ...ticks.map((v) => `<path d="M${LEFT} ${y(v)}H${WIDTH - RIGHT}" stroke="#ddd"/>`),
    ...ticks.map((v) => text(LEFT - 6, y(v) + 4, v.toPrecision(2), 'text-anchor="end"')),
    ...sizes.map((size) => text(x(size), HEIGHT - BOTTOM + 18, `${size} MB`, 'text-anchor="middle"')),
    ...series.flatMap((s, i) => line(s, COLOURS[i % COLOURS.length], i, x, y)),
    '</svg>\n',
  ].join('\n');
}

function line({ name, points }, colour, i, x, y) {
  const path = points.map(([size, value]) => `${x(size)} ${y(value)}`).join('L');
  const key = TOP + 18 * i;
  return [
    `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(([size, value]) => `<circle cx="${x(size)}" cy="${y(value)}" r="3" fill="${colour}"/>`),
    `<path d="M${WIDTH - RIGHT + 16} ${key}h16" stroke="${colour}" stroke-width="2"/>`,
    text(WIDTH - RIGHT + 38, key + 4, name),
  ];
}
