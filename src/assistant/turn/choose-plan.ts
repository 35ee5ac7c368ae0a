/** Lets somebody choose among the plans of an agency. */

import type { Locale } from '../../locale/locale.ts';
import type { KnownPlan } from '../records/list-plans.ts';
import type { Reply } from '../services.ts';
import { agencyButton } from '../button.ts';
import { clip } from './clip.ts';

/** Most plans that are offered. */
const mostPlans = 8;
const titleLength = 60;

/** @returns the plans to choose from; a button sends `command` and the plan */
export function writePlanChoice(
  agency: string,
  plans: readonly KnownPlan[],
  command: string,
  { say }: Locale,
): Pick<Reply, 'text' | 'options'> {
  const shown = plans.slice(0, mostPlans);
  const lines = shown.map(({ title, followed }, at) => {
    const name = `${at + 1}. ${title}`;
    return followed?.isOn === true ? say('reminders-plan-followed', { name }) : name;
  });
  return {
    text: [say('reminders-which-plan'), ...lines].join('\n'),
    options: shown.map(({ document, title }, at) =>
      agencyButton({ agency, record: document }, command, `${at + 1}. ${clip(title, titleLength)}`),
    ),
  };
}
