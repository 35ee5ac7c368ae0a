/** Changes several answers of the flow under way at once, shows before and after, and can take it back. */

import { changed } from './accept.ts';
import { ask, levelOf } from './ask.ts';
import type { Json } from '../record/change.ts';
import type { Answers } from './conversation.ts';
import { createEntry } from './create-entry.ts';
import { describe, describeEntries } from './describe.ts';
import type { Told } from './event.ts';
import { spotAt, type Spot } from './locate.ts';
import { answersOf } from './read-part.ts';
import type { Turn } from './turn.ts';

/** Puts facts in the place of answers; entries that keep their id stay the same entries. */
export function revise(turn: Turn, facts: Told): void {
  const { frame, flow } = turn;
  if (frame === null || flow === null) return;
  const before = structuredClone(frame.answers);
  const wasProduced = frame.produced || frame.revised === true;
  const place = frame.asked ?? [];
  const lines: string[] = [];
  for (const { id } of flow.sequence.steps) {
    const spot = spotAt(levelOf(turn), id);
    if (spot === null || !Object.hasOwn(facts, id)) continue;
    const was = linesOf(turn, spot);
    turn.draft.set(spot.path, answerFrom(turn, spot, facts[id]));
    const now = spotAt(levelOf(turn), id);
    if (now !== null) lines.push(...differences(was, linesOf(turn, now)));
  }
  changed(turn);
  turn.setFrame('undo', { place: [...place], answers: before });
  turn.setFrame('revised', wasProduced);
  turn.note([{ id: 'note-revised', args: { what: shorten(lines).join('\n') } }]);
  if (wasProduced) turn.note([{ id: 'note-file-older', args: {} }]);
  ask(turn, place);
}

/** Most changes that are shown one by one. */
const mostLines = 8;

const shorten = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `… (+${String(lines.length - mostLines + 1)})`];

function answerFrom(turn: Turn, { step }: Spot, fact: unknown): Json {
  const { entry } = step;
  if (entry === null || !Array.isArray(fact)) return fact as Json;
  return fact.map((row) =>
    Object.hasOwn(row as object, 'id')
      ? (row as Answers)
      : createEntry(turn, answersOf(turn, entry, row as Told)),
  );
}

/** What stands there, by what stays the same: an entry, or the answer itself. */
function linesOf(turn: Turn, spot: Spot): ReadonlyMap<string, string> {
  if (spot.step.entry === null) {
    const label = turn.surroundings.say(spot.step.message, 'label') ?? spot.step.id;
    return new Map([['', `${label}: ${describe(turn, spot).replaceAll('\n', '; ')}`]]);
  }
  const ids = (spot.level.answers[spot.step.id] ?? []) as { id: string }[];
  return new Map(
    describeEntries(spot).map(({ number, value }, at) => [
      ids[at]?.id ?? '',
      `${number}. ${value}`,
    ]),
  );
}

function differences(was: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const bare = (text = ''): string => text.replace(/^\d+\. /, '');
  const changes = [...was].flatMap(([id, text]) => {
    const after = now.get(id);
    if (after === undefined) return [`${text} → ✕`];
    return bare(after) === bare(text) ? [] : [`${text} → ${bare(after)}`];
  });
  const added = [...now].filter(([id]) => !was.has(id)).map(([, text]) => `+ ${text}`);
  return [...changes, ...added];
}
