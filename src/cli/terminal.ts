import { type Io, type Write, writer } from './io.js';
import { visibleLines } from './output/visible.js';
import { loadPaint, type Paint, wantsColour } from './paint.js';

/** Where a command speaks: data to `out`, words to `say`. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number;
  /** Data, to stdout. */
  readonly out: Write;
  /** Words for a person, to stderr, harmless whatever they quote; silent with `--quiet`. */
  readonly say: Write;
  /** Styles become colours, or nothing. */
  readonly paint: () => Promise<Paint>;
}

export interface TerminalFlags {
  color?: boolean;
  quiet?: boolean;
}

const NARROWEST = 20;

export function openTerminal(io: Io, out: Write, flags: TerminalFlags): Terminal {
  let stderr: Write | undefined;
  const colour = wantsColour(io, flags.color !== false);
  return {
    isTTY: io.isTTY,
    columns: Math.max(NARROWEST, io.columns),
    out,
    say: async (text) => {
      if (flags.quiet) return;
      stderr ??= writer(io.stderr);
      await stderr(`${visibleLines(text)}\n`);
    },
    paint: () => loadPaint(colour),
  };
}
