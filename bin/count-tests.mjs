/** Prints how many tests passed, failed and were skipped, from vitest's JSON report. */

import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const skipped = report.numPendingTests + report.numTodoTests;
  console.log(
    `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped`,
  );
} catch {
  console.error('no test was run: a check before the tests failed');
  process.exit(1);
}
