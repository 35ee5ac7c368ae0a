/** Finds what made sense in the old year only: the epidemic, anniversaries, ordinal numbers. */

import { tokenise } from '../text/token.ts';
import { unitAt } from '../reading/find-units.ts';
import { asking, type FindMentions, placesOf } from './mention.ts';

const epidemic =
  /(?:(?:[,;] )?(?:và|cũng như|gắn với) )?(?:(?:đảm bảo|bảo đảm)[^,;.]{0,40} )?(?:phòng,? (?:và )?chống (?:đại )?dịch[^,;.]{0,60}|[^\s,;.]*covid(?: ?[-–] ?\d+)?|giãn cách xã hội)/giu;

/** What was said of the epidemic. */
export const findEpidemic: FindMentions = (text) =>
  placesOf(epidemic, text).map((place) =>
    asking(place, { id: 'roll-why-epidemic', args: {} }, ['']),
  );

const anniversary =
  /(?:(?:[,;] )?(?:và|gắn với|cùng với) )?(?:(?:chào mừng|kỷ niệm|kỉ niệm|nhân dịp|nhân) )*(\d{1,3}) năm (?:ngày )?(thành lập|truyền thống|giải phóng|ngày [\p{Lu}]|ra đời|tái lập|hình thành)/giu;

/** "Kỷ niệm 65 năm thành lập …": it has another number now, or is marked no more. */
export const findAnniversaries: FindMentions = (text, { year, oldYear }) =>
  placesOf(anniversary, text).map(({ from, to, found }) => {
    const end = to + lengthOfName(text.slice(to));
    const words = text.slice(from, end);
    const count = Number(found[1]);
    const next = words.replace(String(count), String(count + year - oldYear));
    const why = { id: 'roll-why-anniversary', args: { count, next: count + year - oldYear } };
    return asking({ from, to: end }, why, ['', next]);
  });

/** @returns how far the name of what was founded reaches behind the words for that */
function lengthOfName(rest: string): number {
  const tokens = tokenise(rest);
  const unit = unitAt(tokens, 0, [], rest);
  const last = unit === null ? undefined : tokens[unit.end - 1];
  return last?.to ?? /^[^,;.:”"()]{0,60}?(?=$|[,;.:”"()])/u.exec(rest)?.[0].length ?? 0;
}

const ordinal = /lần (?:thứ )?(\d{1,2}|[IVX]+)(?![\p{L}\d])/gu;

/** "lần thứ 5": the next time has another number. */
export const findOrdinals: FindMentions = (text, { year, oldYear }) =>
  placesOf(ordinal, text)
    .filter(({ found }) => found[0].includes('thứ'))
    .map(({ found, ...place }) => {
      const count = Number(found[1]);
      const options = Number.isNaN(count)
        ? []
        : [found[0].replace(String(count), String(count + year - oldYear))];
      return asking(place, { id: 'roll-why-ordinal', args: { words: found[0] } }, options);
    });
