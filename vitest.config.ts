import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_REPORT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A test that kills its own children needs processes, not threads.
    pool: 'forks',
    maxWorkers: 2,
    // No test leaves anything behind in a module; loading them anew for each file took a third of the time.
    isolate: false,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
});
