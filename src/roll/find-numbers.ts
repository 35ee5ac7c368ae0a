/** Finds numbers that were those of the old year: of documents, of money, of people and things. */

import { tokenise, tokenAt } from '../text/token.ts';
import { findUnit } from '../plan/counted-units.ts';
import { asking, becoming, type FindMentions, placesOf } from './mention.ts';
import { lapsedRemark } from './roll-bases.ts';

const register = /(?<![\p{L}\d])\d{1,6}(?:\/\d{4})?(?:\/\p{Lu}[\p{Lu}\d&.-]*|-\p{Lu}+\/\p{Lu}+)/gu;

/** Documents that are cited by their numbers: lapsed ones, and those of the old year. */
export const findCited: FindMentions = (text, { lapsed, asOf }) =>
  placesOf(register, text).map(({ from, to, found }) => {
    const act = lapsed.acts.find(({ number, on }) => number === found[0] && on <= asOf);
    if (act === undefined)
      return asking({ from, to }, { id: 'roll-why-number', args: { number: found[0] } });
    const next = /\d{1,6}(?:\/\d{4})?[-/]\S+/u.exec(act.replacedBy)?.[0] ?? act.replacedBy;
    return asking({ from, to }, lapsedRemark(act), [next]);
  });

const money = /\d[\d.,]* ?(?:tỷ|tỉ|triệu|nghìn|ngàn)?(?: đồng|đ(?!\p{L})| ?vnđ)/giu;

/** Sums of money. */
export const findMoney: FindMentions = (text) =>
  placesOf(money, text).map((place) =>
    asking(place, { id: 'roll-why-money', args: { sum: place.found[0].trim() } }),
  );

const isOfTime = /^(?:giờ|ngày|buổi|tháng|năm|phút|%)/u;

/** Counted people and things: "dưới 20 người". */
export const findCounts: FindMentions = (text) => {
  const tokens = tokenise(text);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'number' || token.text.length > 5) return [];
    const unit = findUnit(tokens, at + 1);
    const isNumbered = at > 0 && !tokenAt(tokens, at).isSpaced;
    if (unit === null || isNumbered || isOfTime.test(unit.name)) return [];
    const place = { from: token.from, to: tokenAt(tokens, unit.end - 1).to };
    const words = text.slice(place.from, place.to);
    return [asking(place, { id: 'roll-why-count', args: { words } })];
  });
};

/** Themes and slogans of the old year where they are quoted. */
export const findQuoted =
  (old: ReadonlyMap<string, string | null>): FindMentions =>
  (text, { year }) =>
    placesOf(/[“"]([^“”"]{8,300})[”"]/gu, text).flatMap(({ from, to, found }) => {
      const quoted = found[1] ?? '';
      const next = old.get(foldQuote(quoted));
      if (next === undefined) return [];
      const why = { id: 'roll-why-quoted', args: { year: String(year) } };
      const inside = { from: from + 1, to: to - 1 };
      return [next === null ? asking(inside, why) : becoming(inside, next, why)];
    });

/** @returns a quotation without marks, case and signs, to be compared */
export const foldQuote = (text: string): string =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ plain }) => plain)
    .join(' ');
