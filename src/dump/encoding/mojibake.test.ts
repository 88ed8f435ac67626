import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { habitOf, TextRepair } from './repair.js';

const unescaped = (text: string) =>
  text.replace(/\\u(....)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const cases = readFileSync(new URL('./mojibake.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ ?=> ?/).map(unescaped) as [string, string]);

function repaired(text: string, repair = new TextRepair()) {
  const done = repair.push(text) + repair.finish();
  return { text: done, count: repair.count, line: repair.firstLine };
}

test.each(cases)('%s => %s', (line, expected) => {
  const { text, count } = repaired(line);
  expect(text).toBe(expected || line);
  if (expected === '') expect(count).toBe(0);
});

describe('the account', () => {
  test('counts what was put right, and knows the line of the first', () => {
    expect(repaired('Un.\nDeux.\n\nÃ‰tÃ© lâ€™an.\ncafÃ©')).toMatchObject({ count: 4, line: 4 });
  });

  test('composing accents is no repair', () => {
    expect(repaired('e\u0301te\u0301\n')).toEqual({ text: 'été\n', count: 0, line: 1 });
  });
});

describe('a file that is wrong throughout', () => {
  const WRONG = 'Une Ã©cole.\nLe cafÃ© du quartier.\n';

  test('shows it, and weak signs suffice', () => {
    const habit = habitOf(WRONG);
    expect(habit).toEqual({ mojibake: true, misread: false });
    expect(repaired('Retour Ã Paris\n', new TextRepair(habit)).text).toBe('Retour à Paris\n');
  });

  test('a Mac’s too', () => {
    const habit = habitOf('Les mŽdias.\nUne Žcole dÕici.\n');
    expect(habit).toEqual({ mojibake: false, misread: true });
    expect(repaired('LÕEurope\nƒcole Žlue\n', new TextRepair(habit)).text).toBe('L’Europe\nÉcole élue\n');
  });

  test.each(['Le café. L’été.\nUne Ã©cole.\nÀ midi, déjà.', 'Tout est clair.', ''])('not: %s', (sample) => {
    expect(habitOf(sample)).toEqual({ mojibake: false, misread: false });
  });
});

test('however it is cut, a text comes out alike', () => {
  const long = `${'mot cafÃ© e\u0301te\u0301 '.repeat(20_000)}${'Ã©'.repeat(70_000)}`;
  const text = `Un cafÃ©.\n${long}\nLâ€™annÃ©e.\n`;
  const whole = repaired(text).text;
  expect(whole.startsWith('Un café.\nmot café été mot')).toBe(true);
  for (const size of [7919, 65_536, 1 << 20]) {
    const repair = new TextRepair();
    let out = '';
    for (let at = 0; at < text.length; at += size) out += repair.push(text.slice(at, at + size));
    expect(out + repair.finish() === whole).toBe(true);
  }
});
