/** A document from above begins a plan: it is the basis, its theme is kept, its last day is a duty. */

import { writeDay } from '../../../calendar/write.ts';
import { cite } from '../../../plan/citation.ts';
import { defaultOccasion } from '../../../plan/occasion.ts';
import { findReportDay } from '../../../reading/find-report-day.ts';
import { readTime } from '../../../reading/read-values.ts';
import type { Activity } from '../../../plan/activity.ts';
import { keepOwnEntry, type OwnEntry } from '../../records/own-catalogue.ts';
import type { SentFile } from '../../records/sent-file.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../../turn/context.ts';
import { dayOf, labelOf, type FileLabel } from './describe-file.ts';
import { beginFromTold } from './draft-from-told.ts';
import { fileButton } from './file-button.ts';

/** The kind of document that is begun, which is the id of its flow too. */
const flow = 'plan';

/** Begins a plan; a number or a day whose letters are unsure is confirmed first. */
export async function beginPlan(
  talk: Talk,
  id: string,
  file: SentFile,
  { year, isConfirmed }: { readonly year: number; readonly isConfirmed: boolean },
  answer: Answer,
): Promise<void> {
  const label = labelOf(file.facts);
  if (!isConfirmed && isUnsure(file)) {
    confirm(talk, id, label, year, answer);
    return;
  }
  const cited = citationOf(talk, label);
  await keepOwn(talk, file, { ...label, year }, cited);
  const told = {
    ...{ year, occasion: occasionOf(talk, label) },
    ...(cited === null ? {} : { bases: [cited] }),
    ...(label.themes.length === 0 ? {} : { themes: label.themes }),
    ...(label.slogans.length === 0 ? {} : { slogans: label.slogans }),
    activities: [...askedActivities(label), ...(await reportDuty(talk, file, label))],
  };
  if (cited === null) answer.say(talk.locale.say('files-no-citation'));
  else answer.say(talk.locale.say('files-basis', { text: cited.text }));
  await beginFromTold(talk, flow, told, answer);
}

const isUnsure = ({ unsure }: SentFile): boolean =>
  unsure.some((path) => ['number', 'sign', 'date'].includes(path.split('.')[0] ?? ''));

function confirm({ locale }: Talk, id: string, label: FileLabel, year: number, answer: Answer) {
  const day = dayOf(label);
  answer.say(
    locale.say('files-confirm', {
      number: `${label.number ?? '…'}/${label.sign ?? '…'}`,
      date: day === null ? '…' : writeDay(day),
    }),
  );
  answer.options = [fileButton(id, { act: 'confirm', year }, locale.say('files-confirm-yes'))];
}

/** @returns the document as a basis; null where its number or its day is blank */
function citationOf({ locale }: Talk, label: FileLabel) {
  const date = dayOf(label);
  const { number, sign, agency, title, kind } = label;
  if (number === null || sign === null || date === null) return null;
  const name = locale.attribute('files-cited', kind) ?? locale.say('files-cited');
  const issuer = agency.name ?? '';
  return {
    ...cite({
      ...{ kind: name, number: `${number}/${sign}`, date, issuer },
      ...{ title: lowerFirst(title), level: 'ministry', source: '' },
    }),
    kind: name,
  };
}

/** A subject goes on a sentence: "về việc tổ chức …". */
const lowerFirst = (title: string | null): string | null =>
  title === null
    ? null
    : title
        .replace(/^(?:v\/v|về việc)\s*/iu, '')
        .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const occasionOf = ({ assistance }: Talk, { occasion }: FileLabel): string | null =>
  occasion ?? defaultOccasion(assistance.occasions)?.id ?? null;

/** Theme and slogans are the agency's own from now on, with where they come from. */
async function keepOwn(
  talk: Talk,
  file: SentFile,
  label: FileLabel & { readonly year: number },
  cited: ReturnType<typeof citationOf>,
): Promise<void> {
  const { turn } = talk;
  const agency = agencyIn(talk);
  const occasion = occasionOf(talk, label);
  if (agency === null || occasion === null || cited === null) return;
  const { kind, number, date, issuer, title } = cited;
  const { themes, slogans, year } = label;
  const document = { kind, number, date, issuer, title };
  const entry: OwnEntry = { occasion, year, themes, slogans, document, at: file.at };
  await keepOwnEntry(turn.transaction, agency, entry);
}

const askedActivities = ({ activities }: FileLabel): readonly unknown[] =>
  activities.length > maxAsked ? [] : activities;

/** More than these are no list of what is asked. */
const maxAsked = 30;

/** The day until which a report is asked for is an activity with a deadline, so it is reminded of. */
async function reportDuty(talk: Talk, file: SentFile, { agency, year }: FileLabel) {
  const { today, locale } = talk;
  const day = findReportDay(
    file.lines.map(({ text }) => text),
    year,
    today,
  );
  if (day === null) return [];
  const units = (await currentAgency(talk))?.profile.units ?? [];
  const office = units.find(({ name }) => /^văn phòng/iu.test(name));
  const { time } = readTime(`trước ngày ${writeDay(day)}`, { today, year, units: [] });
  const duty: Partial<Activity> = {
    title: locale.say('files-report-duty', { issuer: agency.name ?? '' }),
    leads: office === undefined ? [] : [office.name],
    time,
  };
  return [duty];
}
