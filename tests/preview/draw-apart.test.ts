/** Pictures are drawn beside the main thread, and once. */

import { performance } from 'node:perf_hooks';

import { expect, it } from 'vitest';

import { DocumentError } from '../../src/errors.ts';
import { drawApart } from '../../src/preview/draw-apart.ts';
import { drawPage } from '../../src/preview/draw-page.ts';
import { KeptPictures } from '../../src/preview/kept-pictures.ts';
import { draft, minimalPlan, readPlan } from '../document/draft.ts';

const page = (budget: string) =>
  ({ type: 'page', document: draft(minimalPlan({ budget })), pageNumber: 1 }) as const;

it('a picture is the same as one drawn here, and drawn once however often it is asked for', async () => {
  const document = draft(readPlan('dak-nong-2024'));
  const drawing = { type: 'page', document, pageNumber: 1 } as const;
  const [first, second] = await Promise.all([drawApart(drawing), drawApart({ ...drawing })]);
  expect(second).toBe(first);
  expect(await drawApart(structuredClone(drawing))).toBe(first);
  expect(Buffer.from(first).equals(await drawPage(document, 1))).toBe(true);
});

it('others are answered meanwhile', async () => {
  const drawings = ['một', 'hai', 'ba', 'bốn'].map(page);
  const before = performance.eventLoopUtilization();
  await Promise.all(drawings.map(drawApart));
  // Drawn here, the thread would have had no time for anything else.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});

it('a page that there is not is refused, and the next one is drawn', async () => {
  const failed = drawApart({ ...page('năm'), pageNumber: 9 });
  const next = drawApart(page('sáu'));
  await expect(failed).rejects.toThrow(DocumentError);
  expect((await next).length).toBeGreaterThan(1000);
});

it('pictures are kept up to a size, those that were used last', () => {
  const kept = new KeptPictures(100);
  const picture = (bytes: number) => new Uint8Array(bytes);
  kept.keep('a', picture(40));
  kept.keep('b', picture(40));
  kept.use('a');
  kept.keep('c', picture(40));
  expect(['a', 'b', 'c'].map((name) => kept.use(name)?.length)).toEqual([40, undefined, 40]);
  kept.keep('a', picture(10));
  expect(kept.bytes).toBe(50);
  kept.keep('huge', picture(101));
  expect([kept.bytes, kept.use('huge')]).toEqual([50, undefined]);
});
