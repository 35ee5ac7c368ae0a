/** Shows the question at a place: its words, options, and what else can be said there. */

import type { Place } from './conversation.ts';
import { describe, describeEntries, describeLevel, effectiveAnswer } from './describe.ts';
import type { Asked, AskedAction, AskedOption, Row } from './effect.ts';
import type { Verb } from './event.ts';
import { beginList } from './give-answers.ts';
import { describeOffered } from './offered.ts';
import { isEntryOf, tickable } from './suggest-entries.ts';
import { locate, topLevel, type Level, type Located, type Spot } from './locate.ts';
import { argsOf, offerOptions } from './offer-options.ts';
import { canDraft, isTold, placeTold } from './told.ts';
import type { Turn } from './turn.ts';
import { offersUndo, offersWhole } from './keep-undo.ts';
import { nextOpen, positionOf } from './walk.ts';

/** Asks the question at a place, and remembers that it was asked. */
export function ask(turn: Turn, place: Place): void {
  const { frame, flow } = turn;
  if (frame === null || flow === null) return;
  const located = locate(levelOf(turn), place);
  if (located === null) {
    askNext(turn, -1);
    return;
  }
  if (located.type === 'step') beginList(turn, located.spot);
  const isNew = frame.asked?.join('/') !== place.join('/') || place.length === 0;
  if (isNew) comeTo(turn, place);
  const nonce = countCopy(turn, isNew);
  turn.effects.push({ type: 'ask', asked: new Asking(turn, flow.id, nonce).show(located) });
}

/**
 * Numbers a copy of the question. Earlier copies stay alive as long as nothing else was asked in
 * between: what they offer is what is asked.
 */
function countCopy(turn: Turn, isNew: boolean): number {
  const before = turn.draft.conversation.nonce;
  const [first, last] = turn.frame?.copies ?? [];
  const nonce = before + 1;
  turn.draft.set(['nonce'], nonce);
  turn.setFrame('copies', [isNew || last !== before ? nonce : (first ?? nonce), nonce]);
  return nonce;
}

/** @returns true where a number is that of the question asked last, or of an earlier copy of it */
export function isCopy({ draft, frame }: Turn, nonce: number): boolean {
  const { nonce: latest } = draft.conversation;
  const [first, last] = frame?.copies ?? [latest, latest];
  return nonce === latest || (last === latest && nonce >= first && nonce <= last);
}

function comeTo(turn: Turn, place: Place): void {
  turn.setFrame('asked', [...place]);
  if (turn.frame?.ticked === true) turn.setFrame('ticked', false);
}

/** Asks the next open question of the flow after the step at an index, or shows the review. */
export function askNext(turn: Turn, after: number): void {
  if (turn.frame !== null) ask(turn, nextPlace(turn, after));
}

/** @returns the next open question of the flow after the step at an index, or the review */
export function nextPlace(turn: Turn, after: number): Place {
  const level = levelOf(turn);
  return placeTold(turn, level) ?? nextOpen(level, after)?.place ?? [];
}

/**
 * @returns the answers of the flow under way
 * @throws RangeError when no flow is under way
 */
export function levelOf(turn: Turn): Level {
  const { frame, flow, framePath, surroundings } = turn;
  if (frame === null || flow === null) throw new RangeError('no flow is under way');
  return topLevel(flow, frame, framePath, surroundings.facts);
}

/** What stands before the number of a row that was pressed. */
export const rowCode = 'r';

class Asking {
  readonly #turn: Turn;
  readonly #flow: string;
  readonly #nonce: number;

  constructor(turn: Turn, flow: string, nonce: number) {
    this.#turn = turn;
    this.#flow = flow;
    this.#nonce = nonce;
  }

  show(located: Located): Asked {
    if (located.type === 'review') return this.#review(located.level);
    if (located.type === 'entry') return this.#entry(located.list, located.level);
    return located.spot.step.question === null
      ? this.#list(located.spot)
      : this.#question(located.spot);
  }

  #question(spot: Spot): Asked {
    const { step } = spot;
    const value = effectiveAnswer(this.#turn, spot);
    const hasCurrent = value !== null;
    const isMultiple = step.question?.isMultiple ?? false;
    const answers = Array.isArray(value) && isMultiple ? value : [value];
    const chosen = new Set(answers.map((entry) => JSON.stringify(entry)));
    const verbs = this.#verbsOfQuestion(spot, hasCurrent, isMultiple);
    return {
      ...this.#common('question', step.message, spot.place, verbs),
      position: this.#positionOf(spot),
      isOptional: step.isOptional,
      isMultiple,
      current: hasCurrent ? describe(this.#turn, spot) : null,
      options: this.#options(spot, (text) => chosen.has(text)),
    };
  }

  #verbsOfQuestion({ step, place }: Spot, hasCurrent: boolean, isMultiple: boolean) {
    const keep: Verb = isMultiple ? 'done' : 'keep';
    const skip = step.isOptional && ('skip' as const);
    const undo = (isMultiple || offersWhole(this.#turn)) && offersUndo(this.#turn, place);
    return [hasCurrent ? keep : skip, undo && ('undo' as const), 'back', 'stop'] as const;
  }

  #list(spot: Spot): Asked {
    const options = tickable(this.#turn, spot) ? this.#options(spot, isEntryOf(spot)) : [];
    const rows = this.#rows(describeEntries(spot));
    const shown = { options, rows: options.length > 0 ? [] : rows };
    if (rows.length > 0 && isTold(this.#turn, spot)) return this.#told(spot, shown);
    const verbs = this.#verbsOfList(spot, rows, options.length > 0);
    return {
      ...this.#common('list', spot.step.message, spot.place, verbs),
      position: this.#positionOf(spot),
      isOptional: spot.step.min === 0,
      isMultiple: true,
      ...shown,
    };
  }

  #rows(rows: readonly Omit<Row, 'id'>[]): Row[] {
    return rows.map((row) => ({ ...row, id: `${this.#nonce}.${rowCode}${row.number}` }));
  }

  #positionOf(spot: Spot): Asked['position'] {
    return spot.level.place.length === 0 ? positionOf(spot, this.#turn.frame?.given ?? []) : null;
  }

  /** What was understood of a sentence, and what can be done with it at once. */
  #told(spot: Spot, shown: Pick<Asked, 'options' | 'rows'>): Asked {
    const verbs = ['draft', 'add', 'walk', offersUndo(this.#turn, spot.place) && 'undo'] as const;
    const common = this.#common('list', spot.step.message, spot.place, verbs);
    return { ...common, ...shown, isMultiple: true, isTold: true };
  }

  #verbsOfList(spot: Spot, rows: readonly Row[], isTicking: boolean): (Verb | false)[] {
    const count = rows.length;
    return [
      ...(count > 0 ? this.#verbsOfEntries(rows, isTicking) : (['add'] as const)),
      count > 0 && canDraft(this.#turn, spot) && 'draft',
      offersUndo(this.#turn, spot.place) && 'undo',
      count === 0 && spot.step.min === 0 && 'skip',
      'back',
      'stop',
    ];
  }

  #verbsOfEntries(rows: readonly Row[], isTicking: boolean): (Verb | false)[] {
    const isOpen = rows.some((row) => row.missing.length > 0);
    const hasMore = rows.some((row) => row.more.length > 0);
    return ['done', isOpen ? 'fill' : hasMore && 'more', 'add', !isTicking && 'edit'];
  }

  #entry(list: Spot, level: Level): Asked {
    return {
      ...this.#common('item', list.step.message, level.place, ['done', 'delete', 'back', 'stop']),
      rows: this.#rows(describeLevel(this.#turn, level)),
    };
  }

  #review(level: Level): Asked {
    const isProduced = this.#turn.frame?.produced ?? false;
    const undo = offersUndo(this.#turn, []) && ('undo' as const);
    const isRevised = !isProduced && this.#turn.frame?.revised === true;
    const verbs = isProduced
      ? (['edit', 'done'] as const)
      : isRevised
        ? (['done', undo, 'edit'] as const)
        : (['done', undo, 'back', 'stop'] as const);
    return {
      ...this.#common('review', `${this.#flow}-review`, [], verbs),
      rows: isProduced || isRevised ? [] : this.#rows(describeLevel(this.#turn, level)),
      isProduced,
      isRevised,
    };
  }

  #common(view: Asked['view'], message: string, place: Place, verbs: readonly (Verb | false)[]) {
    const offered = describeOffered(this.#turn);
    return {
      flow: this.#flow,
      place,
      view,
      message,
      args: argsOf(this.#turn, levelOf(this.#turn).scope),
      position: null,
      isOptional: false,
      isMultiple: false,
      current: null,
      options: [],
      rows: [],
      actions: actionsOf(this.#nonce, [offered !== null && 'take', ...verbs]),
      offered,
      isTold: false,
      isProduced: false,
      isRevised: false,
    };
  }

  #options(spot: Spot, isChosen: (text: string, value: unknown) => boolean): AskedOption[] {
    return offerOptions(this.#turn, spot).map(({ value, label }, index) => ({
      id: `${this.#nonce}.a${index}`,
      label,
      isChosen: isChosen(JSON.stringify(value), value),
    }));
  }
}

/** @returns the buttons of a question */
export const actionsOf = (nonce: number, verbs: readonly (Verb | false)[]): AskedAction[] =>
  verbs.filter((verb) => verb !== false).map((verb) => ({ id: `${nonce}.${verb}`, verb }));
