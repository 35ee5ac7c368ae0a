/** Lets a kind of question work with its own settings where the registry knows no kind's settings. */

import type { Question } from './question.ts';

/** @returns the kind as the registry holds it; whoever asks passes settings that its schema parsed */
export function defineQuestion<Settings>(question: Question<Settings>): Question {
  return question as Question;
}
