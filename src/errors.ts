/** 1 error, 2 wrong usage, 130 and 143 as a shell tells SIGINT and SIGTERM. */
export type ExitCode = 1 | 2 | 130 | 143;

/**
 * A fault of the input or of the call, not of the program: shown as a sentence and advice, never as a stack.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly advice: string | null;
  readonly exitCode: ExitCode;

  constructor(message: string, options: { advice?: string; exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.advice = options.advice ?? null;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** What may be doubtful in an input. A warning never stops the work; `--strict` makes any of them exit 1. */
export const WARNING_CODES = {
  'date-impossible': 'a date that no calendar holds; the date is null',
  'date-missing': 'an article without a date',
  'duration-unreadable': 'a reading time that could not be read; it is null',
  'labels-undecided': 'a line of labels that the evidence does not divide; it stays one label',
  'title-missing': 'an article without a title',
  'body-empty': 'an article without text',
  'body-short': 'a body suspiciously short',
  'body-long': 'a body suspiciously long: a separator may be missing',
  'body-cut': 'a text longer than any article; it was cut, and what follows is an article of its own',
  'separator-missing': 'an article that no separator ends; its end was told by the next title',
  'encoding-repaired': 'bytes that are no characters in the encoding of the file; they were replaced',
  'encoding-doubtful': 'no encoding makes French of the bytes; one was guessed',
  'mojibake-repaired': 'text that had been decoded wrongly and saved so; it was repaired',
  'control-characters': 'control characters in the text',
  'mixed-script': 'words of Latin and Cyrillic letters, which look alike: names that are not what they seem',
  'article-repeated': 'the same article twice in one dump',
  'title-repeated': 'two articles of one dump with the same title and date, but other texts; both are kept',
} as const;

export type WarningCode = keyof typeof WARNING_CODES;
