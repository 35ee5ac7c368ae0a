/** Takes what was said at the review, and at the menu of an entry of a list. */

import { ask } from './ask.ts';
import type { Command, Verb } from './event.ts';
import { commandList, removeEntries } from './list-menu.ts';
import { entriesOf, spotAt, type Level, type Located, type Spot } from './locate.ts';
import { pickNumbers } from '../text/read-numbers.ts';
import { reviseByLabel } from './revise-by-label.ts';
import { finish } from './stack.ts';
import type { Turn } from './turn.ts';
import { isVisible } from './walk.ts';

/** Takes what was said at the review: the number of an answer to change, or that all is right. */
export function sayAtReview(turn: Turn, level: Level, text: string, command: Command | null): void {
  if (isOneOf(command, ['done', 'keep'])) {
    finish(turn);
    return;
  }
  if (command === null && reviseByLabel(turn, level, text)) return;
  const spot = chosenSpot(level, text, command);
  if (spot === null) {
    if (command?.verb === 'edit' && command.numbers.length === 0) openReview(turn);
    else turn.refuse('problem-review-choice', { count: visible(level).length });
  }
  ask(turn, spot?.place ?? []);
}

/** Shows all the answers, to be changed one by one. */
function openReview(turn: Turn): void {
  turn.setFrame('produced', false);
  turn.setFrame('revised', false);
}

/** Takes what was said at the menu of an entry: the number of an answer to change, or a verb. */
export function sayAtEntry(
  turn: Turn,
  { list, level }: Extract<Located, { type: 'entry' }>,
  text: string,
  command: Command | null,
): void {
  if (isOneOf(command, ['done', 'keep'])) ask(turn, list.place);
  else if (isOneOf(command, ['delete'])) {
    const at = entriesOf(list).findIndex((entry) => entry.id === level.answers['id']);
    removeEntries(turn, list, [at + 1]);
  } else if (command && isOneOf(command, ['add'])) commandList(turn, list, command);
  else {
    const spot = chosenSpot(level, text, command);
    if (spot === null) turn.refuse('problem-entry-choice', { count: visible(level).length });
    ask(turn, spot?.place ?? level.place);
  }
}

const isOneOf = (command: Command | null, verbs: readonly Verb[]): boolean =>
  command?.numbers.length === 0 && verbs.includes(command.verb);

const visible = (level: Level) => level.sequence.steps.filter((step) => isVisible(step, level));

/** "3" or "sửa 3" */
function chosenSpot(level: Level, text: string, command: Command | null): Spot | null {
  const steps = visible(level);
  const said = command?.verb === 'edit' ? command.numbers : pickNumbers(text, steps.length);
  return spotAt(level, steps[(said?.[0] ?? 0) - 1]?.id);
}
