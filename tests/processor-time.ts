/** Milliseconds of processor that this process has taken: what other programs do meanwhile does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
