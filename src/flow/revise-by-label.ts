/** Takes what stands behind the name of an answer at the review: "Kinh phí: …", "Lưu: VT, KT". */

import type { Entry } from './conversation.ts';
import { foldWords } from '../text/fold.ts';
import { entriesOf, spotAt, type Level, type Spot } from './locate.ts';
import { offerOptions, readerOf } from './offer-options.ts';
import { readEntries } from './read-entries.ts';
import { readPart } from './read-part.ts';
import { revise } from './revise.ts';
import type { Turn } from './turn.ts';
import { isVisible } from './walk.ts';

/** Longest name of an answer. */
const maxLabel = 40;

/** @returns false where no answer is named, or what stands behind the name is none */
export function reviseByLabel(turn: Turn, level: Level, text: string): boolean {
  const colon = text.indexOf(':');
  const said = text.slice(colon + 1).trim();
  if (colon < 2 || colon > maxLabel || said === '') return false;
  const name = foldWords(text.slice(0, colon));
  const spot = level.sequence.steps
    .filter((step) => isVisible(step, level) && isNamed(turn, step.message, name))
    .map((step) => spotAt(level, step.id))
    .find((one) => one !== null);
  return spot == null ? false : put(turn, spot, said);
}

const isNamed = ({ surroundings }: Turn, message: string, name: string): boolean =>
  foldWords(surroundings.say(message, 'label') ?? '') === name;

function put(turn: Turn, spot: Spot, said: string): boolean {
  const { step } = spot;
  if (step.question === null) return add(turn, spot, said);
  const reader = readerOf(turn, spot, offerOptions(turn, spot));
  const reading = reader?.question.read(said, reader.settings, reader.context);
  if (reading?.ok !== true) return false;
  turn.note(reading.notes);
  revise(turn, { [step.id]: reading.value });
  return true;
}

/** What is told of a list joins it. */
function add(turn: Turn, spot: Spot, said: string): boolean {
  const { entries } = readPart(turn, spot, said) ?? readEntries(turn, spot, said);
  const there: readonly Entry[] = entriesOf(spot);
  if (entries.length === 0 || there.length + entries.length > spot.step.max) return false;
  revise(turn, { [spot.step.id]: [...there, ...entries] });
  return true;
}
