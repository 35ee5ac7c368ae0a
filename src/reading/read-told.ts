/** Reads what somebody tells was done: who, what, and what was counted. */

import { tokenise } from '../text/token.ts';
import type { Activity } from '../plan/activity.ts';
import { readResult } from '../plan/read-result.ts';
import { type Known, readClause } from './clause.ts';
import { trimTitle } from './trim-title.ts';
import { foldLine } from '../text/fold-line.ts';
import { trimMarks } from './labels.ts';
import { atComma, cutAt } from './pieces.ts';

/** What was done, and which activity of the plan it was told of by number; null where none was. */
export interface Told {
  readonly activity: Activity;
  readonly number: number | null;
}

const numbered =
  /(?<![\p{L}\d])(?:(?:viec|muc|hoat dong|noi dung|so)\s*(?:so )?(\d{1,3})(?![\d/h]))|^(\d{1,3})(?= (?:xong|da|ok|hoan thanh))/u;
/** Words of talk behind a figure are no part of what is counted. */
const talk =
  /(?<!\p{L})(?:rồi|roi|nha|nhé|nhe|ạ|nghen|luôn|đó|nè|ne|hết|xong|ơi|oi|anh|chị|sếp|dạ|em ạ)(?!\p{L})/giu;
const doneWords =
  /(?<!\p{L})(?:đã hoàn thành|da hoan thanh|hoàn thành|hoan thanh|báo cáo|bao cao|đã|da|được|duoc|xong|rồi|roi|nha|nhé|nhe|ạ|vừa|vua|mới|moi|thực hiện xong|làm xong|có|co|hết|nghen|chị ơi|anh ơi|em ơi|em|dạ|luôn)(?!\p{L})/giu;

/** @returns what a message tells; its words stay with it */
export function readTold(text: string, known: Known): Told {
  const folded = foldLine(text);
  const about = numbered.exec(folded);
  const rest =
    about === null
      ? text
      : `${text.slice(0, about.index)} ${text.slice(about.index + about[0].length)}`;
  const words = trimMarks(rest);
  const result = readResult(words.replaceAll(talk, ' ;'), { today: known.today, year: known.year });
  const clause = readClause(mainPiece(words, known), known);
  const title = titleOf(clause.title);
  const figures = result.figures.map(({ count, unit }) => ({
    ...result,
    count,
    unit,
    figures: [],
  }));
  const results =
    figures.length > 0
      ? figures.map((figure) => ({ ...figure, text: words }))
      : [{ ...result, text: words }];
  const activity: Activity = {
    ...{
      title,
      details: [],
      leads: clause.leads,
      coordinators: clause.coordinators,
      time: clause.time,
      place: clause.place,
    },
    ...{ participants: [], tasks: [], results, obstacle: null },
  };
  return { activity, number: about === null ? null : Number(about[1] ?? about[2]) };
}

/** The first piece that says more than that it is done. */
function mainPiece(text: string, known: Known): string {
  const pieces = cutAt(
    text,
    (tokens, at) => atComma(tokens, at) || tokens[at]?.text === '.' || tokens[at]?.text === ':',
    known,
  );
  return (
    pieces.find((piece) => titleOf(readClause(piece, known).title).split(' ').length >= 2) ??
    pieces[0] ??
    text
  );
}

const attendance =
  /(?<!\p{L})(?:có|co|với|voi|được|duoc)?\s?\d+ \p{L}+(?: \p{L}+)? (?:tham dự|tham du|tham gia|dự|du)(?!\p{L})/giu;

/** "trồng được 45 cây rồi nha" → "trồng cây" */
function titleOf(text: string): string {
  const words = text
    .replaceAll(attendance, ' ')
    .replaceAll(doneWords, ' ')
    .replaceAll(/(?<![\p{L}\d/])\d+(?:[.,]\d+)*(?![\d/])/gu, ' ');
  return tokenise(words).length === 0 ? '' : trimTitle(words.split(/\s+/u).join(' '));
}
