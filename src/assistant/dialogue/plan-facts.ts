/** What flows may name of a plan: its activities, and what was done for each of them. */

import { todayIn } from '../../calendar/day.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Activity } from '../../plan/activity.ts';
import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Photo } from '../../plan/photos.ts';
import { findDisputed } from '../records/find-disputed.ts';
import type { KeptResult } from '../records/result.ts';
import { shorten, writeLine } from './write-results.ts';
import { nameOf, sortResults, type KeptPlan } from '../records/gather-plans.ts';

/** What flows may name of a plan. */
export interface PlanFacts {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly occasion: string | null;
  readonly bases: DocumentFacts['bases'];
  readonly themes: readonly string[];
  readonly slogans: readonly string[];
  readonly activities: readonly ActivityFacts[];
  /** Those of which nothing is recorded. */
  readonly untold: readonly ActivityFacts[];
  /** The units that lead an activity, each once. */
  readonly units: readonly string[];
  /** What people say differently of the same activity. */
  readonly disputes: readonly DisputeFacts[];
  /** What was recorded for activities that the plan no longer has, in words. */
  readonly dropped: readonly string[];
}

/** What flows may name of an activity; what is not known is absent. */
export type ActivityFacts = Partial<Omit<Activity, 'results' | 'title' | 'photos'>> & {
  readonly title: string;
  readonly results?: readonly ToldFacts[];
};

/** What flows may name of a result. */
export interface ToldFacts {
  readonly id: string;
  /** In the words of whoever did it. */
  readonly text: string;
  /** The day it was done, else the day it was recorded; null where neither is known. */
  readonly on: string | null;
  /** True where somebody else says something else. */
  readonly isDisputed: boolean;
  readonly photos?: readonly Photo[];
}

/** What flows may name of a result that somebody contradicts. */
export interface DisputeFacts {
  readonly id: string;
  /** The activity and the result, in words. */
  readonly name: string;
  /** Who leads the activity. */
  readonly leads: readonly string[];
}

/** What the facts of a plan are written with. */
export interface Writing {
  readonly locale: Locale;
  /** IANA name of the zone of days. */
  readonly zone: string;
}

/** @returns the facts that flows may name of a plan */
export function planFacts(plan: KeptPlan, writing: Writing): PlanFacts {
  const { document, facts } = plan;
  const { byActivity, dropped } = sortResults(plan);
  const disputed = byActivity.map(findDisputed);
  const activities = facts.activities.map((activity, at) =>
    activityFacts(activity, byActivity[at] ?? [], new Set(disputed[at]), writing),
  );
  return {
    id: document,
    name: nameOf(facts),
    year: facts.year,
    occasion: facts.occasion,
    bases: facts.bases,
    themes: facts.themes,
    slogans: facts.slogans,
    activities,
    untold: activities.filter(({ results }) => results === undefined),
    units: [...new Set(facts.activities.flatMap(({ leads }) => leads))],
    disputes: disputed.flatMap((results, at) =>
      results.map((result) => ({
        id: result.id,
        name: nameResult(facts.activities[at]?.title ?? '', result, writing),
        leads: facts.activities[at]?.leads ?? [],
      })),
    ),
    dropped: dropped.map((result) => nameResult(result.title, result, writing)),
  };
}

function activityFacts(
  activity: Activity,
  kept: readonly KeptResult[],
  disputed: ReadonlySet<KeptResult>,
  { zone }: Writing,
): ActivityFacts {
  const { title, leads, time, coordinators, place, participants, details, tasks } = activity;
  const told: ToldFacts[] = [
    ...activity.results.map(({ text, on }, at) => ({ ...{ text, on }, ...ofThePlan(at) })),
    ...kept
      .filter(({ kind }) => kind === 'result')
      .map((result) => ({
        id: result.id,
        text: writeTold(result, tasks),
        on: result.on ?? todayIn(result.at, zone),
        isDisputed: disputed.has(result),
        ...photosOf(result, zone),
      })),
  ].filter(({ text }) => text !== '');
  const obstacles = kept.filter(({ kind }) => kind === 'obstacle').map(({ text }) => text);
  const obstacle = [activity.obstacle, ...obstacles].filter(Boolean).join('; ');
  return {
    title,
    leads,
    ...(time === null ? {} : { time }),
    ...(coordinators.length === 0 ? {} : { coordinators }),
    ...(place === null ? {} : { place }),
    ...(participants.length === 0 ? {} : { participants }),
    ...(details.length === 0 ? {} : { details }),
    ...(told.length === 0 ? {} : { results: told }),
    ...(obstacle === '' ? {} : { obstacle }),
  };
}

/** Files of other kinds are not printed. */
function photosOf({ files, on, at }: KeptResult, zone: string): Pick<ToldFacts, 'photos'> {
  const photos = files
    .filter(({ mediaType }) => ['image/jpeg', 'image/png'].includes(mediaType))
    .map(({ channel, id }) => ({ file: `${channel}:${id}`, on: on ?? todayIn(at, zone) }));
  return photos.length === 0 ? {} : { photos };
}

/** What the plan itself tells was recorded by nobody. */
const ofThePlan = (at: number) => ({ id: `plan-${at}`, isDisputed: false });

/** What was done for a task of an activity names the task. */
function writeTold({ task, text }: KeptResult, tasks: Activity['tasks']): string {
  const title = task === null ? undefined : tasks[task - 1]?.title;
  return title === undefined ? text : `${title}: ${text}`;
}

const nameResult = (title: string, result: KeptResult, { locale, zone }: Writing): string =>
  `${shorten(title)} – ${writeLine(result, locale, zone)}`;
