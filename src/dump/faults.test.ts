import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { characterFaults } from './faults.js';

const cases = readFileSync(new URL('./faults.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\\u(....)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))))
  .map(
    (line) =>
      line
        .replaceAll('\\t', '\t')
        .replaceAll('\\r', '\r')
        .split(/ ?=> ?/) as [string, string],
  );

test.each(cases)('%j => %s', (text, expected) => {
  // the second line of what begins at line 4
  const faults = characterFaults(`Une phrase.\n${text}`, 4);
  expect(faults.map(({ code, message, line }) => `${code} ${Number.parseInt(message, 10)} ${line}`).join()).toBe(
    expected && `${expected} 5`,
  );
});
