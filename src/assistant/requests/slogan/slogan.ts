/** `/khauhieu`: the theme and the slogans of a Day in a year. */

import type { Answer, Talk } from '../../turn/context.ts';
import { defineRequest } from '../request.ts';
import {
  findEdition,
  writeOccasion,
  writeOccasionOptions,
  type OccasionQuestion,
} from './look-up-occasion.ts';
import { readOccasionQuestion } from './read-occasion-question.ts';

/** The theme and the slogans of a Day in a year: "/khauhieu", "/khauhieu chuyển đổi số 2024". */
export const slogan = defineRequest({
  words: 'commands-words-slogan',
  menu: { about: 'commands-about-slogan', of: 'work' },
  needsNoAgency: true,
  handle: (talk, { argument }, answer) => {
    const { assistance, today, locale } = talk;
    const said = `khẩu hiệu ${argument}`;
    const question = readOccasionQuestion(said, assistance.occasions, today, true);
    if (question === null) answer.say(locale.say('commands-slogan-year', { year: argument }));
    else lookUp(talk, question, answer);
  },
});

/** Answers a question about a Day in a year. */
export function lookUp(
  { assistance, locale }: Talk,
  question: OccasionQuestion,
  answer: Answer,
): void {
  const edition = findEdition(assistance.occasions, question);
  if (edition === null) {
    answer.say(locale.say('slogan-no-years'));
    return;
  }
  answer.say(writeOccasion(edition, locale));
  answer.options = writeOccasionOptions(assistance.occasions, edition);
}
