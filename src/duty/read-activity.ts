/** Reads a new activity from one line, as the dialogue of a plan does: "việc - chủ trì - thời gian - địa điểm". */

import type { Remark } from '../calendar/atom.ts';
import { foldWords } from '../text/fold.ts';
import { isPeriod, readPeriod } from '../calendar/read-period.ts';
import { splitLine } from '../flow/split-line.ts';
import { activitySchema, type Activity } from '../plan/activity.ts';
import type { KnownUnit } from '../questions/question.ts';
import { hasWords } from '../text/split-lines.ts';
import { splitUnits } from '../reading/split-units.ts';
import { startsLikeUnit } from '../reading/unit-words.ts';

/** What became of the line. A person's mistake is a value. */
export type ActivityReading =
  | { readonly ok: true; readonly activity: Activity; readonly doubts: readonly Remark[] }
  | { readonly ok: false; readonly problem: Remark };

/** What the line is read against. */
export interface ActivityContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Of the plan: what a date without one means. */
  readonly year: number;
  readonly units: readonly KnownUnit[];
}

type Part = 'leads' | 'coordinators' | 'time' | 'place';

/** Words that may stand before a part, with a colon. */
const labels: Readonly<Record<Part, RegExp>> = {
  leads: /^(?:don vi )?(?:chu tri|thuc hien)$/,
  coordinators: /^(?:don vi )?phoi hop(?: thuc hien)?$/,
  time: /^(?:thoi gian(?: thuc hien)?|thoi han|han|hoan thanh)$/,
  place: /^(?:dia diem|noi to chuc)$/,
};

/** Reads a line; what is no unit and no time is the place, then belongs to the title. */
export function readActivity(line: string, context: ActivityContext): ActivityReading {
  const { title, parts } = readParts(line, context);
  if (!hasWords(title)) return { ok: false, problem: { id: 'progress-no-title', args: {} } };
  const when = parts.get('time');
  const read = when === undefined ? null : readPeriod(when, context);
  if (read?.ok === false) return read;
  const activity = activitySchema.parse({
    title,
    leads: unitsIn(parts.get('leads'), context),
    coordinators: unitsIn(parts.get('coordinators'), context),
    time: read?.time ?? null,
    place: parts.get('place') ?? null,
  });
  return { ok: true, activity, doubts: read?.doubts ?? [] };
}

function readParts(
  line: string,
  context: ActivityContext,
): { title: string; parts: ReadonlyMap<Part, string> } {
  const [first = '', ...rest] = splitLine(line, context.units);
  const parts = new Map<Part, string>();
  const words = [first];
  for (const text of rest) {
    const part = nameOf(text, parts, context);
    if (part === null) words.push(text);
    else parts.set(part, withoutLabel(text, part));
  }
  return { title: words.join(' - '), parts };
}

/** @returns which part of an activity a text is, the first of those that are not there yet */
function nameOf(
  text: string,
  parts: ReadonlyMap<Part, string>,
  { today, units }: ActivityContext,
): Part | null {
  const isFree = (part: Part) => !parts.has(part);
  const named = (Object.keys(labels) as Part[]).find((part) => withoutLabel(text, part) !== text);
  if (named !== undefined) return isFree(named) ? named : null;
  if (isPeriod(text, today) && isFree('time')) return 'time';
  const found = splitUnits(text, units);
  const isUnits =
    found.length > 0 && found.every(({ name, isKnown }) => isKnown || startsLikeUnit(name));
  const order: readonly Part[] = isUnits ? ['leads', 'coordinators'] : ['place'];
  return order.find(isFree) ?? null;
}

/** "Chủ trì: Văn phòng Sở" */
function withoutLabel(text: string, part: Part): string {
  const colon = text.indexOf(':');
  const isLabelled = colon > 0 && labels[part].test(foldWords(text.slice(0, colon)));
  return isLabelled ? text.slice(colon + 1).trim() : text;
}

const unitsIn = (text: string | undefined, { units }: ActivityContext): string[] =>
  text === undefined ? [] : [...new Set(splitUnits(text, units).map(({ name }) => name))];
