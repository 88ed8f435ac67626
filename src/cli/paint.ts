import type { Io } from './io.js';

/** What a piece of text is, for the eye. The table and the cards name styles; only this file knows colours. */
export type Style =
  | 'heading'
  | 'dim'
  | 'match'
  | 'person'
  | 'organisation'
  | 'place'
  | 'figure'
  | 'quote'
  | 'good'
  | 'warning';

export type Paint = (style: Style, text: string) => string;

const plain: Paint = (_style, text) => text;

/** `NO_COLOR` (no-color.org), `--no-color` and a dumb terminal are obeyed; `FORCE_COLOR` colours a pipe. */
export function wantsColour(io: Io, allowed: boolean): boolean {
  if (!allowed || io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR) return io.env.FORCE_COLOR !== '0';
  return io.isTTY && io.env.TERM !== 'dumb';
}

/** chalk takes 15 ms to load: it is loaded only where something is coloured. */
export async function loadPaint(colour: boolean): Promise<Paint> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const styles: Record<Style, (text: string) => string> = {
    heading: chalk.bold,
    dim: chalk.dim,
    match: chalk.bold.yellow,
    person: chalk.cyan,
    organisation: chalk.magenta,
    place: chalk.green,
    figure: chalk.yellow,
    quote: chalk.italic,
    good: chalk.green,
    warning: chalk.yellow,
  };
  return (style, text) => styles[style](text);
}
