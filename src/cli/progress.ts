import type { Progress } from '../index.js';
import type { Io } from './io.js';
import { counted } from './output/cards.js';
import { visible } from './output/visible.js';

/** Shows how far the work is; `stop` takes the line away again. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

const SILENT: ProgressLine = { update: () => {}, stop: () => {} };
/** Redrawing costs; ora draws every 80 ms anyway. */
const INTERVAL = 80;
/** Time left is guessed only for input that takes a while, and once there is something to guess from. */
const LONG = { seconds: 2, share: 0.02 };

/** A line on stderr where it is a terminal, else nothing. ora takes 50 ms to load: it is loaded here only. */
export async function startProgress(io: Io, quiet: boolean): Promise<ProgressLine> {
  const { isTTY } = io.stderr as { isTTY?: boolean };
  if (quiet || !isTTY) return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: io.stderr as NodeJS.WriteStream, text: 'reading', discardStdin: false }).start();
  const started = performance.now();
  let drawn = started;
  return {
    update: (progress) => {
      const now = performance.now();
      if (now - drawn < INTERVAL) return;
      drawn = now;
      spinner.text = describe(progress, (now - started) / 1000);
      // the work seldom yields to the timer by which ora draws
      spinner.render();
    },
    stop: () => void spinner.stop(),
  };
}

/** `dump.txt: 1204 articles, 4.1 MB/s, 12 s left`. `seconds` since the start. */
export function describe({ source, articles, characters, bytes }: Progress, seconds: number): string {
  const speed = characters / 1e6 / Math.max(seconds, 0.001);
  const share = bytes > 0 ? Math.min(1, characters / bytes) : 1;
  const parts = [
    counted(articles, 'article'),
    speed >= 0.05 ? `${speed.toFixed(1)} MB/s` : '',
    seconds >= LONG.seconds && share >= LONG.share ? `${Math.ceil(seconds / share - seconds)} s left` : '',
  ];
  return `${visible(source)}: ${parts.filter(Boolean).join(', ')}`;
}
