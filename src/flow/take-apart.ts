/** A paste that answers more than the question that is asked: the rest lies ready, and one press takes it. */

import { partPaste } from '../reading/part-paste.ts';
import { changed } from './accept.ts';
import { ask, levelOf, nextPlace } from './ask.ts';
import type { Json } from '../record/change.ts';
import { spotAt, type Located } from './locate.ts';
import { describeOffered } from './offered.ts';
import { resume } from './stack.ts';
import { addEntries } from './tell.ts';
import { isNeededList } from './told.ts';
import type { Turn } from './turn.ts';
import { whatIsKnown } from './what-is-known.ts';

/**
 * Lays ready what a text says of other questions than the one that is asked.
 *
 * @returns what of it answers this question; null where nothing does
 */
export function takeApart(turn: Turn, located: Located, text: string): string | null {
  if (!text.includes('\n')) return text;
  const level = levelOf(turn);
  const asked = askedFact(located);
  const parted = partPaste(text, asked, whatIsKnown(turn, level.scope));
  if (parted === null) return text;
  const isOffered = offer(turn, parted.others);
  if (parted.own === null) return isOffered ? null : text;
  const isOver = asked === 'year' && parted.own < turn.surroundings.today.slice(0, 4);
  if (isOver) turn.note([{ id: 'note-year-over', args: { year: parted.own } }]);
  return isOver ? null : parted.own;
}

/** What a question of the flow itself asks for; a question of an entry is none that a document answers. */
function askedFact(located: Located): string | null {
  if (located.type !== 'step' || located.spot.place.length > 1) return null;
  return located.spot.step.id;
}

/** What all else was said of: a paste about another year does not change it. */
const fixed: readonly string[] = ['year', 'occasion'];

/** @returns true where something lies ready that the flow asks for */
function offer(turn: Turn, facts: Readonly<Record<string, unknown>>): boolean {
  const level = levelOf(turn);
  const asked = Object.entries(facts).filter(([id]) => spotAt(level, id) !== null);
  const fresh = asked.filter(([id]) => !fixed.includes(id));
  if (fresh.length > 0)
    turn.setFrame('offered', {
      ...turn.frame?.offered,
      ...(Object.fromEntries(fresh) as Record<string, Json>),
    });
  return fresh.length > 0;
}

/** Takes what lies ready: lists grow by it, other answers are replaced; all is undone as one. */
export function takeOffered(turn: Turn): void {
  const what = describeOffered(turn);
  if (what === null) {
    turn.refuse('problem-nothing-to-take');
    resume(turn);
    return;
  }
  const before = structuredClone(turn.frame?.answers ?? {});
  const offered = { ...turn.frame?.offered };
  const taken = (turn.flow?.sequence.steps ?? []).filter(({ id }) => Object.hasOwn(offered, id));
  for (const { id } of taken) takeOne(turn, id, offered[id] ?? null);
  changed(turn);
  turn.setFrame('offered', null);
  turn.setFrame('filling', false);
  if (taken.some(isNeededList)) turn.setFrame('told', true);
  turn.note([{ id: 'note-taken', args: { what } }]);
  const place = nextPlace(turn, -1);
  turn.setFrame('undo', { place: [...place], answers: before, offered });
  ask(turn, place);
}

function takeOne(turn: Turn, id: string, value: Json): void {
  const spot = spotAt(levelOf(turn), id);
  if (spot === null) return;
  const { entry, question } = spot.step;
  const there = spot.level.answers[id];
  if (entry !== null) addEntries(turn, spot, entry, value);
  else if (question?.isMultiple === true && Array.isArray(there) && Array.isArray(value))
    turn.draft.set(spot.path, joined(there, value));
  else turn.draft.set(spot.path, value);
}

/** What is there already is not taken twice. */
function joined(there: readonly Json[], more: readonly Json[]): Json[] {
  const known = new Set(there.map(nameOf));
  return [...there, ...more.filter((one) => !known.has(nameOf(one)))];
}

/** Documents and recipients are the same where their words are. */
function nameOf(value: Json): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value);
  return JSON.stringify(value['text'] ?? value['name'] ?? value);
}
