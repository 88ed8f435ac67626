import type { Warning } from '../types.js';
import { lineBreaks } from './account.js';

/** Control characters of C0 and C1 except tab, line feed and carriage return, and the marks that turn the direction of writing. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
const REPLACED = /\ufffd/g;
/** Latin beside Cyrillic within a word: no language writes so, but who wants one name to pass for another. Greek letters stand in formulas. */
const MIXED = /[\u0400-\u052f](?:(?=\p{Script=Latin})|(?<=\p{Script=Latin}.))/gu;

/** What is wrong with the characters of a text whose first line is `line` of the dump. */
export function characterFaults(text: string, line: number): Warning[] {
  return [
    ...countFault(
      text,
      line,
      REPLACED,
      'encoding-repaired',
      'unreadable characters: bytes that are none in this encoding',
    ),
    ...countFault(text, line, CONTROL, 'control-characters', 'control characters'),
    ...countFault(text, line, MIXED, 'mixed-script', 'Cyrillic letters beside Latin ones in a word: look-alikes?'),
  ];
}

/** A text was cut after so many characters: no article is so long. */
export const cutFault = (characters: number, line: number): Warning => ({
  code: 'body-cut',
  message: `cut after ${characters} characters: no article is so long; is a separator missing?`,
  line,
});

function countFault(text: string, line: number, pattern: RegExp, code: Warning['code'], what: string): Warning[] {
  const first = text.search(pattern);
  if (first === -1) return [];
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return [{ code, message: `${count} ${what}`, line: line + lineBreaks(text, first) }];
}
