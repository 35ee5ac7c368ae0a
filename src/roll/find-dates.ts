/** Finds dates and years of the old year in running text. */

import { movePeriod } from '../calendar/move-period.ts';
import { explain } from './roll-time.ts';
import { offDaysOff, sameDistance } from './move-day.ts';
import { asking, becoming, type FindMentions, type Mention, placesOf } from './mention.ts';
import type { Rolling } from './rolling.ts';

const weekday = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)`;
const dated = new RegExp(
  [
    String.raw`(?:${weekday},? )?(?:ngày )?(?<![\d/])\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}(?! ?[/\d])(?: ?\(${weekday}\))?`,
    String.raw`(?:${weekday},? )?(?:ngày )?(?<![\d/])\d{1,2} tháng \d{1,2} năm \d{4}(?: ?\(${weekday}\))?`,
    String.raw`(?:tháng|quý) [\dIVX]{1,3}(?:/| năm )\d{4}`,
  ].join('|'),
  'giu',
);
/** A register's number before a date makes it the date of a document. */
const citation = /\d{1,6}(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d&.-]*(?:\/\p{Lu}+)? ?,? ?(?:ngày )?$/u;

/** Dates that are written in full: moved as times are, where they are of the year; else asked about. */
export const findDates: FindMentions = (text, rolling) =>
  placesOf(dated, text).flatMap((place) => {
    const year = Number(/\d{4}/u.exec(place.found[0])?.[0]);
    if (year >= rolling.year || year < rolling.oldYear - mentionedYears) return [];
    const isCited = citation.test(text.slice(0, place.from));
    if (isCited) return [asking(place, { id: 'roll-why-old-document', args: { year } }, [])];
    return year === rolling.oldYear ? moveDate(place.found[0], place, rolling) : [];
  });

function moveDate(
  words: string,
  place: { readonly from: number; readonly to: number },
  rolling: Rolling,
): Mention[] {
  const offDays: string[] = [];
  const { oldYear, year } = rolling;
  const moved = movePeriod(
    words,
    { today: `${oldYear}-01-01`, year: oldYear },
    {
      year: (one) => one + year - oldYear,
      day: (day) => {
        const same = sameDistance(day, rolling);
        const isTheDay = rolling.edition?.day === same;
        const worked = isTheDay ? same : offDaysOff(same, 'event', rolling);
        if (worked !== same) offDays.push(same);
        return worked;
      },
    },
  );
  return moved === null ? [] : [becoming(place, moved, explain(offDays, rolling))];
}

/** Plans of five years follow each other; shorter periods go along with the year. */
function nextPeriod(first: number, last: number, years: number): string {
  const isLong = last - first >= 3;
  const [from, to] = isLong ? [last + 1, last + 1 + last - first] : [first + years, last + years];
  return `${String(from)} - ${String(to)}`;
}

/** How many years before the old one are still worth a look. */
const mentionedYears = 4;
const period = /(?<![\d/:.-])((?:19|20)\d{2}) ?[-–—] ?((?:19|20)\d{2})(?!\d)/gu;
const named = /năm ((?:19|20)\d{2})(?![\d/])(?! ?[-–—] ?(?:19|20)\d{2})/giu;
const bare = /(?<![\d/:.-])((?:19|20)\d{2})(?![\d/:])/gu;

/** Periods of years, the document's year, and other years that are over. */
export const findYears: FindMentions = (text, rolling) => {
  const { oldYear, year } = rolling;
  const isOver = (one: number) => one < year && one >= oldYear - mentionedYears;
  const periods = placesOf(period, text).flatMap(({ from, to, found }) => {
    const [, first = '', last = ''] = found;
    if (!isOver(Number(last))) return [];
    const why = { id: 'roll-why-period', args: { period: found[0] } };
    return [asking({ from, to }, why, [nextPeriod(Number(first), Number(last), year - oldYear)])];
  });
  const own = placesOf(named, text)
    .filter(({ found }) => Number(found[1]) === oldYear)
    .map(({ to, found }) =>
      becoming({ from: to - (found[1] ?? '').length, to }, String(year), {
        id: 'roll-why-year',
        args: { from: String(oldYear), to: String(year) },
      }),
    );
  const others = placesOf(bare, text)
    .filter(({ found }) => isOver(Number(found[1])))
    .map(({ from, to, found }) =>
      asking({ from, to }, { id: 'roll-why-other-year', args: { year: found[0] } }, [
        String(Number(found[1]) + year - oldYear),
      ]),
    );
  const taken = [...periods, ...own];
  return [
    ...taken,
    ...others.filter((one) => taken.every(({ from, to }) => one.to <= from || one.from >= to)),
  ];
};
