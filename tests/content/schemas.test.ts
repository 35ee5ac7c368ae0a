/** The schemas that editors use are those of the code, and hold for what ships. */

import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { writeSchemas } from '../../src/content/schemas.ts';

it.each([...writeSchemas()])('%s is what `npm run schemas` writes', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('a flow names the schema that it is checked by', () => {
  expect(readFileSync('flows/plan/flow.yaml', 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/flow\.schema\.json\n/,
  );
});
