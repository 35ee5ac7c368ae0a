/** `/khauhieu`: the theme and the slogans of a Day in a year. */

import type { Answer, Talk } from '../../turn/context.ts';
import { occasionsOf } from '../../turn/own-occasions.ts';
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
  handle: async (talk, { argument }, answer) => {
    const { assistance, today, locale } = talk;
    const said = `khẩu hiệu ${argument}`;
    const question = readOccasionQuestion(said, assistance.occasions, today, true);
    if (question === null) answer.say(locale.say('commands-slogan-year', { year: argument }));
    else await lookUp(talk, question, answer);
  },
});

/** Answers a question about a Day in a year. */
export async function lookUp(
  talk: Talk,
  question: OccasionQuestion,
  answer: Answer,
): Promise<void> {
  const { locale } = talk;
  const occasions = await occasionsOf(talk);
  const edition = findEdition(occasions, question);
  if (edition === null) {
    answer.say(locale.say('slogan-no-years'));
    return;
  }
  answer.say(writeOccasion(edition, locale));
  answer.options = writeOccasionOptions(occasions, edition);
}
