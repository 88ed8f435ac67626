/** Marks by which a format is read, and what is known to trouble readers. */
const TOKENS = {
  any: [
    '\n',
    '\r',
    '\r\n\n',
    '\t',
    '\0',
    '\ufeff',
    '\u2028',
    '\u00ad',
    '\u202e',
    '\u001b[31m',
    'é',
    'e\u0301',
    '😀',
    '\ufffd',
    'Ã©',
    'â€™',
    '\u0301'.repeat(40),
    ' '.repeat(50),
    '9'.repeat(40),
    '__proto__',
    'constructor',
  ],
  text: [
    'Haut de page\n',
    'Thématique(s) : santé emploi\n',
    'Type de média : Reportage\n',
    'Le 07/06/2023\n',
    'Le 31/02/2023 - lecture : 4 minutes',
    '« ',
    ' »',
    '" ',
    ', explique Awa Delcourt, ',
    'M. ',
    '1 200 ',
    ' % ',
    ' € ',
    'de la ',
    'trois cent mille ',
    '1/2 ',
    'entre 3 et 5 ',
    '(',
    ')',
    '- ',
    ': ',
    '? ',
  ],
  html: [
    '<article>',
    '</article>',
    '<h2>',
    '</div>',
    '<p>',
    '<time datetime="2024-05-03">',
    '<!--',
    '-->',
    '<script type="application/ld+json">{"@type":"Article","headline":',
    '</script>',
    '<![CDATA[',
    '&eacute;',
    '&#0;',
    '&#x110000;',
    '<meta charset=utf-16>',
    '<base href=',
    ' class="',
    '<table><tr>',
    '<li>',
  ],
  md: [
    '# ',
    '## ',
    '---\n',
    'title: x\n',
    '```\n',
    '[a](b)',
    '> ',
    '* ',
    '| a | b |\n|---|---|\n',
    '![',
    '&amp;',
    '<p>',
    '- !!js/function x\n',
    '&a [*a, *a]\n',
  ],
  warc: [
    'WARC/1.0\r\n',
    'Content-Length: 99999999999\r\n',
    'Content-Length: -1\r\n',
    '\r\n\r\n',
    'HTTP/1.1 200 OK\r\n',
    'Content-Type: text/html; charset=utf-7\r\n',
    'Transfer-Encoding: chunked\r\n',
    'ffffffff\r\n',
    'Content-Encoding: gzip\r\n',
    'WARC-Type: response\r\n',
  ],
  json: [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    '-1',
    '1e400',
    '1.5',
    '"__proto__":{"x":1},',
    '\\ud800',
    '\\u0000',
    '[[[[[[',
    'true',
    '{"',
  ],
  csv: [
    ',',
    ';',
    '"',
    '""',
    "'=",
    '#',
    '\n',
    'reject',
    'person',
    'merge',
    'oui',
    'non',
    '=A1',
    '\t',
    'forget',
    'not-same',
  ],
};

const MOVES = [
  (bytes, r) => cut(bytes, r.below(bytes.length + 1), r.below(20)),
  (bytes, r) => cut(bytes, r.below(bytes.length + 1), r.below(bytes.length + 1)),
  (bytes, r) => bytes.subarray(0, r.below(bytes.length + 1)),
  (bytes, r) => put(bytes, r.below(bytes.length + 1), Buffer.from([r.below(256), r.below(256)])),
  (bytes, r) => flip(bytes, r),
  (bytes, r) =>
    put(bytes, r.below(bytes.length + 1), bytes.subarray(r.below(bytes.length + 1)).subarray(0, r.below(200))),
  lines,
  lines,
  (bytes, r, other) =>
    Buffer.concat([bytes.subarray(0, r.below(bytes.length + 1)), other.subarray(r.below(other.length + 1))]),
];

const put = (bytes, at, what) => Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
const cut = (bytes, at, length) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);

function flip(bytes, r) {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[r.below(copy.length)] ^= 1 << r.below(8);
  return copy;
}

/** Lines moved, doubled, left out, joined. */
function lines(bytes, r) {
  const all = bytes.toString('latin1').split('\n');
  const [from, to] = [r.below(all.length), r.below(all.length)];
  const [line] = r.below(3) ? all.splice(from, 1) : [all[from]];
  if (r.below(3)) all.splice(to, 0, line);
  return Buffer.from(all.join(r.below(12) ? '\n' : ''), 'latin1');
}

/** One to eight changes of a text; `other` is spliced in. What grows too large is cut: small inputs are read fast. */
export function mutated(bytes, other, tokens, r, largest = 4000) {
  const words = [...TOKENS.any, ...TOKENS[tokens], ...TOKENS[tokens]];
  for (let n = 1 + r.below(8); n > 0; n--) {
    if (r.below(2)) bytes = r.pick(MOVES)(bytes, r, other);
    else
      bytes = put(
        bytes,
        r.below(bytes.length + 1),
        Buffer.from(r.pick(words).repeat(r.below(8) ? 1 : 1 + r.below(60))),
      );
  }
  return bytes.subarray(0, largest);
}
