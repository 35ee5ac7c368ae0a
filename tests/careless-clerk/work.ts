/** The test of a careless clerk, in parts that run beside each other: twenty thousand turns in all. */

import { expect, it } from 'vitest';

import { playClerks } from './play-clerk.ts';

const turns = 5000;

/** Declares the test of one part; `VANTHU_SEED` plays another day. */
export function testClerks(part: number): void {
  const seed = Number(process.env['VANTHU_SEED'] ?? 20_260) + part;
  it(`clerks of seed ${seed} get an answer to whatever they do, and lose nothing`, async () => {
    const asked = await playClerks(seed, turns);
    // Clerks who never come to a question prove nothing.
    expect(asked.size).toBeGreaterThan(50);
  }, 120_000);
}
