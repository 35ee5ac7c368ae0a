/** `/tiendo`: how a followed plan stands, in words, as a picture, and as a calendar file. */

import { momentIn } from '../../../calendar/zone.ts';
import type { Locale } from '../../../locale/locale.ts';
import { listProgress, type DutyProgress } from '../../../duty/progress.ts';
import { writeDeadline, writeLeads, writeTitle } from '../../../duty/write-reminder.ts';
import { nameStanding } from '../../../duty/write-messages.ts';
import { beginningOf, writeNumber } from '../../../duty/duties.ts';
import { canEdit, readAgency } from '../../records/agency.ts';
import { narrowProgress } from '../../../duty/narrow-progress.ts';
import { keepAsking } from '../../turn/expect.ts';
import { takeBack, takeChange } from './change-by-words.ts';
import { takeDoubt } from './confirm-change.ts';
import { asksForFile, renewFile } from './renew-file.ts';
import { findMeant, sayGone } from '../../turn/find-meant.ts';
import { listPlans, type KnownPlan } from '../../records/list-plans.ts';
import { findBinding } from '../../records/group.ts';
import { clip } from '../../turn/clip.ts';
import { offerPictures } from './draw-progress.ts';
import { planOf } from '../../records/following.ts';
import { seenBy, viewFolder, type Sees } from '../../reminding/seen-duties.ts';
import { agencyIn, type Answer, type Talk } from '../../turn/context.ts';
import { writePlanChoice } from '../../turn/choose-plan.ts';

/** Answers `/tiendo`, with or without what stands after it. */
export async function showProgress(
  talk: Talk,
  argument: string,
  isInGroup: boolean,
  answer: Answer,
): Promise<void> {
  const { locale } = talk;
  const agency = await findAgency(talk, isInGroup);
  if (agency === null) {
    answer.say(locale.say(isInGroup ? 'groups-unbound' : 'groups-no-agency'));
    return;
  }
  const plans = (await listPlans(talk, agency.id)).filter(
    ({ followed }) =>
      followed?.isOn === true &&
      (agency.group === null || followed.where.groups.includes(agency.group)),
  );
  if (sayGone(talk, plans, answer)) return;
  const plan = findMeant(talk, plans);
  if (plans.length === 0) answer.say(locale.say('reminders-none-followed'));
  else if (plan === undefined) {
    const { text, options } = writePlanChoice(agency.id, plans, '/tiendo', locale);
    answer.say(text);
    answer.options = options;
  } else {
    const isChanged = !isInGroup && (await change(talk, plan, argument, answer));
    if (!isChanged && !tellPart(talk, agency, plan, argument, answer))
      show(talk, agency, plan, answer);
  }
}

/** @returns false when the words ask for no change */
async function change(
  talk: Talk,
  { document }: KnownPlan,
  words: string,
  answer: Answer,
): Promise<boolean> {
  if (await takeDoubt(talk, document, words, answer)) return true;
  if (asksForFile(words)) {
    await renewFile(talk, document, answer);
    return true;
  }
  const undone = /^lai (\d+)$/.exec(words)?.[1];
  if (undone === undefined) return words !== '' && takeChange(talk, document, words, answer);
  await takeBack(talk, document, Number(undone), answer);
  return true;
}

/** Who looks: an agency, through a group of its own or in private. */
interface Viewer {
  readonly id: string;
  readonly group: number | null;
  readonly sees: Sees;
  /** True where the plan may be changed by what is typed next. */
  readonly canChange: boolean;
}

async function findAgency(talk: Talk, isInGroup: boolean): Promise<Viewer | null> {
  const { turn, channel, chat, user } = talk;
  if (isInGroup) {
    const binding = await findBinding(turn.transaction, channel, chat);
    if (binding === null) return null;
    const { number } = binding.group;
    const sees = seenBy(binding.record, number);
    return { id: binding.agency, group: number, sees, canChange: false };
  }
  const agency = agencyIn(talk);
  const record = await readAgency(turn.transaction, agency, user);
  if (record === null || agency === null) return null;
  const canChange = canEdit(record.members[user]);
  return { id: agency, group: null, sees: seenBy(record, null), canChange };
}

/** Tells the part of the progress that was asked about. @returns false where all of it was */
function tellPart(
  { locale, assistance: { clock, zone, reminding } }: Talk,
  { sees }: Viewer,
  { followed }: KnownPlan,
  asked: string,
  answer: Answer,
): boolean {
  if (followed === null) return false;
  const now = momentIn(clock(), zone);
  const all = listProgress(planOf(followed), now, reminding.calendar);
  const part = narrowProgress(
    asked,
    all.filter(({ duty }) => sees(duty)),
  );
  if (part === null) return false;
  const { title } = followed.facts;
  answer.say(
    part.length === 0
      ? locale.say('progress-none-such', { name: title })
      : writeProgress(title, part, now.slice(0, 10), locale),
  );
  return true;
}

function show(
  talk: Talk,
  { id: agency, group, sees, canChange }: Viewer,
  { document, followed }: KnownPlan,
  answer: Answer,
): void {
  if (followed === null) return;
  const { locale, assistance } = talk;
  const { clock, zone, reminding } = assistance;
  const now = momentIn(clock(), zone);
  const all = listProgress(planOf(followed), now, reminding.calendar);
  const progress = all.filter(({ duty }) => sees(duty));
  answer.say(writeProgress(followed.facts.title, progress, now.slice(0, 10), locale));
  if (canChange) answer.say(locale.say('progress-how'));
  answer.files = [
    ...offerPictures({ agency, document, group }, progress, now, locale),
    {
      id: `${agency}/${document}/${viewFolder('lich', group)}/${calendarName}`,
      name: calendarName,
      mediaType: 'text/calendar',
      title: locale.say('reminders-calendar'),
      role: 'document',
    },
  ];
  keepAsking(talk, { kind: 'change', agency, document });
}

/** ASCII, as phones and platforms want it. */
const calendarName = 'Lich-ke-hoach.ics';

/** Most lines of a plan that are shown. */
const mostLines = 9;

function writeProgress(
  name: string,
  progress: readonly DutyProgress[],
  on: string,
  locale: Locale,
): string {
  const { say } = locale;
  const late = progress.filter(({ state }) => state === 'late');
  const silent = late.filter(({ standing }) => standing.last === null);
  const units = [...new Set(silent.flatMap(({ duty }) => duty.leads))];
  const rest = progress.length - mostLines;
  return [
    say('reminders-progress', {
      name,
      count: progress.length,
      done: progress.filter(({ state }) => state === 'done').length,
      late: late.length,
    }),
    ...progress.slice(0, mostLines).map((one) => writeLine(one, on, locale)),
    ...(rest > 0 ? [say('reminders-more', { count: rest })] : []),
    ...(units.length === 0 ? [] : [say('reminders-silent', { units: units.join(', ') })]),
  ].join('\n');
}

function writeLine(one: DutyProgress, on: string, locale: Locale): string {
  const { duty, standing, state } = one;
  const timing = { ...one, time: duty.time?.text ?? '', beginsAt: beginningOf(duty) };
  const said = nameStanding(standing, locale);
  const note = standing.last?.text ?? null;
  const what = [
    writeTitle(duty, locale),
    writeLeads(duty.leads, locale),
    state === 'done' || (one.due === null && duty.time === null)
      ? ''
      : writeDeadline(timing, on, locale),
    note === null ? said : locale.say('reminders-digest-quote', { what: said, text: clip(note) }),
  ].filter((part) => part !== '');
  return locale.say('reminders-item', { number: writeNumber(duty), what: what.join(' · ') });
}
