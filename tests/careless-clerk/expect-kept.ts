/** Sees that what was typed at one question takes nothing from what was answered before. */

import { expect } from 'vitest';

import type { Frame } from '../../src/flow/conversation.ts';
import type { Flow } from '../../src/flow/compile-flow.ts';

/**
 * @param flow - of both frames
 * @param before - where the dialogue stood before a text that is no command was typed
 * @param after - where it stands now
 */
export function expectKept(flow: Flow, before: Frame, after: Frame): void {
  const [asked = ''] = before.asked ?? [];
  for (const [step, answer] of Object.entries(before.answers)) {
    if (step !== asked) expect(after.answers[step], `the answer to ${step}`).toEqual(answer);
    else if (isList(flow, step)) expectEntries(answer, after.answers[step]);
  }
}

/** Answers that settle others change them, as they should. */
export const settlesOthers = (flow: Flow, { asked }: Frame): boolean =>
  (flow.sequence.steps[flow.sequence.index.get(asked?.[0] ?? '') ?? -1]?.gives.length ?? 0) > 0;

const isList = (flow: Flow, step: string): boolean =>
  flow.sequence.steps[flow.sequence.index.get(step) ?? -1]?.entry != null;

function expectEntries(before: unknown, after: unknown): void {
  const idsOf = (list: unknown) =>
    (Array.isArray(list) ? list : []).map(({ id }: { id: string }) => id);
  expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
}
