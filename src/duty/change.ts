/** Changes of a plan that are asked for in a chat, and what the plan is after them. */

import type { Activity } from '../plan/activity.ts';
import type { Time } from '../plan/time.ts';
import type { DutyNumber } from './answer.ts';
import type { ReminderPlan } from './duties.ts';

/** A change of one duty, or a new one; an extension is an answer and no change of the plan. */
export type PlanChange = DutyNumber &
  (
    | { readonly kind: 'time'; readonly time: Time }
    | { readonly kind: 'leads'; readonly leads: readonly string[] }
    | { readonly kind: 'coordinators'; readonly coordinators: readonly string[] }
    | { readonly kind: 'title'; readonly title: string }
    | { readonly kind: 'drop' }
    /** Its number is the one behind the last. */
    | { readonly kind: 'add'; readonly added: Activity }
    | { readonly kind: 'extend'; readonly due: string }
  );

/**
 * Changes a plan. What is dropped takes its answers along, and what stood behind it moves up, with
 * its answers and choices; an extension leaves the plan as it is.
 *
 * @returns a plan of its own; the one that was handed over stays as it was
 */
export function applyChange(plan: ReminderPlan, change: PlanChange): ReminderPlan {
  const { activity: number, task } = change;
  switch (change.kind) {
    case 'extend':
      return plan;
    case 'time':
      return withDuty(plan, change, { time: change.time });
    case 'leads':
      return withDuty(plan, change, { leads: [...change.leads] });
    case 'coordinators':
      return withDuty(plan, change, { coordinators: [...change.coordinators] });
    case 'title':
      return withDuty(plan, change, { title: change.title });
    case 'add':
      return withActivities(plan, [...plan.facts.activities, change.added]);
    case 'drop':
      return task === null ? dropActivity(plan, number) : dropTask(plan, number, task);
  }
}

const withActivities = (plan: ReminderPlan, activities: Activity[]): ReminderPlan => ({
  ...plan,
  facts: { ...plan.facts, activities },
});

type Patch =
  | { readonly time: Time }
  | { readonly leads: string[] }
  | { readonly coordinators: string[] }
  | { readonly title: string };

function withDuty(plan: ReminderPlan, { activity: number, task }: DutyNumber, patch: Patch) {
  const activities = plan.facts.activities.map((activity, at) => {
    if (at + 1 !== number) return activity;
    if (task === null) return { ...activity, ...patch };
    const tasks = activity.tasks.map((one, index) =>
      index + 1 === task ? { ...one, ...patch } : one,
    );
    return { ...activity, tasks };
  });
  return withActivities(plan, activities);
}

function dropActivity(plan: ReminderPlan, number: number): ReminderPlan {
  const moveUp = <T extends { readonly activity: number }>(list: readonly T[]): T[] =>
    list
      .filter(({ activity }) => activity !== number)
      .map((one) => (one.activity > number ? { ...one, activity: one.activity - 1 } : one));
  const activities = plan.facts.activities.filter((_, at) => at + 1 !== number);
  return {
    facts: { ...plan.facts, activities },
    choices: { ...plan.choices, activities: moveUp(plan.choices.activities) },
    answers: moveUp(plan.answers),
  };
}

function dropTask(plan: ReminderPlan, number: number, task: number): ReminderPlan {
  const activities = plan.facts.activities.map((activity, at) =>
    at + 1 === number
      ? { ...activity, tasks: activity.tasks.filter((_, index) => index + 1 !== task) }
      : activity,
  );
  const answers = plan.answers
    .filter((answer) => answer.activity !== number || answer.task !== task)
    .map((answer) =>
      answer.activity === number && answer.task !== null && answer.task > task
        ? { ...answer, task: answer.task - 1 }
        : answer,
    );
  return { ...plan, facts: { ...plan.facts, activities }, answers };
}
