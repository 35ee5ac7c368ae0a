/** Words of `/nhacviec`: which plan, and how it is reminded of. */

import { writeHour } from '../../../calendar/write.ts';
import type { Locale } from '../../../locale/locale.ts';
import { listDuties, listUnscheduled } from '../../../duty/duties.ts';
import { hourOf, type ReminderChoices } from '../../../duty/choices.ts';
import { writeUnscheduled } from '../../../duty/write-dry-run.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { listMembers } from '../../records/membership.ts';
import { concernOf } from '../../turn/units.ts';
import type { Reply } from '../../services.ts';
import { agencyButton, type Button, type ButtonScope } from '../../button.ts';
import { clip } from '../../turn/clip.ts';
import { planOf, type FollowedPlan } from '../../records/following.ts';

type Said = Pick<Reply, 'text' | 'options'>;

/** Most groups that are offered, and most duties without reminders that are named. */
const mostGroups = 8;
const mostUnscheduled = 5;
const titleLength = 60;

/** @returns how a plan is reminded of, with what can be changed */
export function writeSettings(
  scope: ButtonScope,
  plan: FollowedPlan,
  agency: AgencyRecord,
  locale: Locale,
): Said {
  const { say } = locale;
  const { isOn, facts } = plan;
  const unscheduled = listUnscheduled(planOf(plan));
  const count = listDuties(planOf(plan)).length - unscheduled.length;
  const name = facts.title;
  const rest = unscheduled.slice(0, mostUnscheduled);
  const lines = [
    isOn
      ? say('reminders-settings-on', { name, count })
      : say('reminders-settings-off', { name, count }),
    ...writeChoices(plan.choices, locale),
    say('reminders-settings-where', { where: nameWhere(plan, agency, locale) }),
    warnOfUnheard(plan, agency, locale),
    plan.needsApproval ? say('reminders-settings-approval') : say('reminders-settings-free'),
    ...(rest.length === 0
      ? []
      : [
          say('reminders-unscheduled', { count: unscheduled.length }),
          ...rest.map((one) => writeUnscheduled(one, locale)),
        ]),
    say('reminders-settings-how'),
  ];
  const text = lines.filter((line) => line !== '').join('\n');
  return { text, options: offer(scope, plan, agency, locale) };
}

function writeChoices(choices: ReminderChoices, { say }: Locale): string[] {
  const clock = (hour: string) => writeHour(Number(hour.slice(0, 2)), Number(hour.slice(3)));
  const { daysBefore, isOnTheDay, overdueTimes, speaksFrom, speaksUntil } = choices;
  const days = daysBefore.join(', ');
  return [
    daysBefore.length === 0 ? '' : say('reminders-settings-before', { days }),
    isOnTheDay ? say('reminders-settings-day') : '',
    overdueTimes > 0 ? say('reminders-settings-overdue', { times: overdueTimes }) : '',
    say('reminders-settings-hours', {
      hour: clock(hourOf(choices)),
      from: clock(speaksFrom),
      until: clock(speaksUntil),
    }),
    ...choices.activities.map((own) =>
      own.isOn
        ? say('reminders-settings-own', {
            number: own.activity,
            days: (own.daysBefore ?? daysBefore).join(', '),
          })
        : say('reminders-settings-silent', { number: own.activity }),
    ),
  ].filter((line) => line !== '');
}

function nameWhere(plan: FollowedPlan, agency: AgencyRecord, { say }: Locale) {
  const { groups, isPrivate } = findWhere(plan, agency);
  const titles = groups.map(({ title, units }) =>
    units === undefined
      ? say('reminders-where-group', { title })
      : say('reminders-where-group-units', { title, units: units.join(', ') }),
  );
  const count = Object.keys(agency.members).length;
  return [...titles, ...(isPrivate ? [say('reminders-where-members', { count })] : [])].join('; ');
}

function findWhere({ where }: FollowedPlan, { groups = {} }: AgencyRecord) {
  const chosen = Object.values(groups).filter(({ number }) => where.groups.includes(number));
  return { groups: chosen, isPrivate: where.members || chosen.length === 0 };
}

/** @returns a line on the units whose tasks no chosen place hears of; '' for none */
function warnOfUnheard(plan: FollowedPlan, agency: AgencyRecord, { say }: Locale): string {
  const { groups, isPrivate } = findWhere(plan, agency);
  const places = [...groups, ...(isPrivate ? listMembers(agency) : [])];
  const isHeard = places.map(({ units }) => concernOf(units, agency.profile));
  const unheard = listDuties(planOf(plan))
    .filter(({ leads }) => leads.length > 0 && !isHeard.some((hears) => hears({ leads })))
    .flatMap(({ leads }) => leads);
  const units = [...new Set(unheard)].join(', ');
  return units === '' ? '' : say('reminders-settings-unheard', { units });
}

function offer(
  scope: ButtonScope,
  { isOn, where }: FollowedPlan,
  { groups = {} }: AgencyRecord,
  { say }: Locale,
): Button[] {
  const button = (words: string, label: string, isChosen?: boolean): Button => ({
    ...agencyButton(scope, `/nhacviec ${words}`, label),
    ...(isChosen === undefined ? {} : { isChosen }),
  });
  const places = Object.values(groups)
    .toSorted((one, other) => one.number - other.number)
    .slice(0, mostGroups)
    .map(({ number, title }) =>
      button(`g${number}`, clip(title, titleLength), where.groups.includes(number)),
    );
  const isPrivate = where.members || where.groups.length === 0;
  return [
    isOn ? button('tat', say('reminders-button-off')) : button('bat', say('reminders-button-on')),
    ...(places.length === 0
      ? []
      : [...places, button('rieng', say('reminders-button-members'), isPrivate)]),
  ];
}
