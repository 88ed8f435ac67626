import { defineConfig } from 'vitest/config';

/**
 * Test files share a process: lexicons and model are read, and code is compiled, once. So nothing that a file does may stay behind for the next.
 * Processes, not threads: the tests that count processor time would count that of their neighbours.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    ...{ pool: 'forks', isolate: false, maxWorkers: '100%' },
    ...{ testTimeout: 30_000, hookTimeout: 60_000 },
  },
});
