import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Node's worker threads share one process: a test that kills its own children needs processes.
    pool: 'forks',
  },
});
