/** Finds the straight lines of a picture: ink that runs level or upright further than letters do. */

import type { Picture } from './picture.ts';
import type { Ruling } from './printed-page.ts';

/** Darker than this is ink; thin lines are drawn in grey. */
const ink = 190;
/** No letter is so long. */
const leastLevelMm = 9;
const leastUprightMm = 5.5;
/** Breaks in a line that a scan leaves. */
const breakMm = 0.7;

/** @returns the lines of a grey picture */
export function findRulings(picture: Picture): Ruling[] {
  const { width, height, pixelsPerMm } = picture;
  const level = scan(picture, { lanes: height, along: width, step: 1, lane: width });
  const upright = scan(picture, { lanes: width, along: height, step: width, lane: 1 });
  const toMm = (run: Run, isVertical: boolean): Ruling => ({
    isVertical,
    atMm: run.at / pixelsPerMm,
    fromMm: run.from / pixelsPerMm,
    toMm: run.to / pixelsPerMm,
  });
  const isLong = (run: Run, leastMm: number): boolean => run.to - run.from >= leastMm * pixelsPerMm;
  return [
    ...level.filter((run) => isLong(run, leastLevelMm)).map((run) => toMm(run, false)),
    ...upright.filter((run) => isLong(run, leastUprightMm)).map((run) => toMm(run, true)),
  ];
}

/** Ink in one lane, in pixels. */
interface Run {
  at: number;
  from: number;
  to: number;
}

interface Lanes {
  readonly lanes: number;
  readonly along: number;
  readonly step: number;
  readonly lane: number;
}

/** Runs of ink; neighbours that overlap are one thick or slightly slanted line. */
function scan({ data, pixelsPerMm }: Picture, { lanes, along, step, lane }: Lanes): Run[] {
  const mostBreak = Math.max(1, Math.round(breakMm * pixelsPerMm));
  const least = 4 * pixelsPerMm;
  const nearLanes = Math.max(2, Math.round(0.8 * pixelsPerMm));
  const found: Run[] = [];
  for (let at = 0; at < lanes; at += 1)
    for (const run of runsOf({ data, start: at * lane, step, along, mostBreak })) {
      if (run.to - run.from < least) continue;
      const near = found.findLast(
        (one) =>
          at - one.at <= nearLanes &&
          one.from <= run.to + mostBreak &&
          run.from <= one.to + mostBreak,
      );
      if (near === undefined) found.push({ at, ...run });
      else {
        near.from = Math.min(near.from, run.from);
        near.to = Math.max(near.to, run.to);
        near.at = at;
      }
    }
  return found;
}

interface Lane {
  readonly data: Uint8Array;
  readonly start: number;
  readonly step: number;
  readonly along: number;
  readonly mostBreak: number;
}

function runsOf({ data, start, step, along, mostBreak }: Lane): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  let last = -1;
  for (let place = 0; place < along; place += 1) {
    if ((data[start + place * step] ?? 255) >= ink) continue;
    if (from < 0) from = place;
    else if (place - last > mostBreak) {
      if (last - from > 20) runs.push({ from, to: last });
      from = place;
    }
    last = place;
  }
  if (from >= 0 && last - from > 20) runs.push({ from, to: last });
  return runs;
}
