/** Takes a change of a plan back: what it took away returns to its place, answers included. */

import type { Activity } from '../plan/activity.ts';
import type { Answer, DutyNumber } from './answer.ts';
import { applyChange, type PlanChange } from './change.ts';
import type { ReminderPlan } from './duties.ts';

type Own = ReminderPlan['choices']['activities'];

/** How a change is taken back. */
export interface UndoStep extends DutyNumber {
  readonly kind: PlanChange['kind'];
  /** The activity as it was; the new one where it was added. */
  readonly activityBefore: Activity;
  /** What was dropped with it. */
  readonly answers: readonly Answer[];
  readonly choices: Own;
}

/** @returns how a change will be taken back; null where there is no such activity */
export function noteUndo(plan: ReminderPlan, change: PlanChange): UndoStep | null {
  const { activity, task, kind } = change;
  const activityBefore = kind === 'add' ? change.added : plan.facts.activities[activity - 1];
  if (activityBefore === undefined) return null;
  const isDropped = (one: { activity: number; task?: number | null }) =>
    kind === 'drop' && one.activity === activity && (task === null || one.task === task);
  return {
    kind,
    activity,
    task,
    activityBefore,
    answers: plan.answers.filter(isDropped),
    choices: task === null && kind === 'drop' ? plan.choices.activities.filter(isDropped) : [],
  };
}

/** @returns the plan as if the change had not been made; what was answered since stays */
export function undoChange<P extends ReminderPlan>(plan: P, step: UndoStep): P {
  const { activity: number, task, kind, activityBefore } = step;
  if (kind === 'add') return { ...plan, ...applyChange(plan, { ...step, kind: 'drop' }) };
  const { activities } = plan.facts;
  if (kind !== 'drop' || task !== null) {
    const restored = activities.map((one, at) => (at + 1 === number ? restore(one, step) : one));
    const answers = kind === 'drop' ? returnTask(plan.answers, step) : plan.answers;
    return { ...plan, facts: { ...plan.facts, activities: restored }, answers };
  }
  const moveDown = <T extends { readonly activity: number }>(list: readonly T[]): T[] =>
    list.map((one) => (one.activity >= number ? { ...one, activity: one.activity + 1 } : one));
  return {
    ...plan,
    facts: { ...plan.facts, activities: activities.toSpliced(number - 1, 0, activityBefore) },
    choices: {
      ...plan.choices,
      activities: [...moveDown(plan.choices.activities), ...step.choices],
    },
    answers: [...moveDown(plan.answers), ...step.answers],
  };
}

/** Only what the change touched: something else of the activity may have been changed since. */
function restore(now: Activity, { kind, task, activityBefore }: UndoStep): Activity {
  const before = task === null ? undefined : activityBefore.tasks[task - 1];
  if (task === null) {
    const { time, leads, coordinators, title } = activityBefore;
    const patch = { time: { time }, coordinators: { coordinators }, title: { title } };
    return { ...now, ...(kind in patch ? patch[kind as keyof typeof patch] : { leads }) };
  }
  if (before === undefined) return now;
  if (kind === 'drop') return { ...now, tasks: now.tasks.toSpliced(task - 1, 0, before) };
  const patch = kind === 'time' ? { time: before.time } : { leads: before.leads };
  const tasks = now.tasks.map((one, at) => (at + 1 === task ? { ...one, ...patch } : one));
  return { ...now, tasks };
}

function returnTask(answers: readonly Answer[], { activity, task, answers: own }: UndoStep) {
  const moved = answers.map((one) =>
    one.activity === activity && one.task !== null && task !== null && one.task >= task
      ? { ...one, task: one.task + 1 }
      : one,
  );
  return [...moved, ...own];
}
