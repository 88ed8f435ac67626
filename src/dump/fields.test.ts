import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Field, FieldReader } from './fields.js';
import { builtInProfile } from './profile.js';

const cases = readFileSync(new URL('./fields.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\\u(....)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))))
  .map((line) => line.split(/ ?=> ?/) as [string, string]);

function said(field: Field | null): string {
  if (!field) return '';
  if ('value' in field) return `${field.kind} ${field.value}`.trim();
  const seconds = field.reading && (field.reading.seconds ?? 'unreadable');
  const parts = field.kind === 'date' ? [field.date ?? 'impossible', seconds] : [seconds];
  return parts.filter((part) => part !== null).join(' ');
}

const reader = new FieldReader(builtInProfile);

test.each(cases)('%s => %s', (line, expected) => {
  expect(said(reader.read(line))).toBe(expected);
});
