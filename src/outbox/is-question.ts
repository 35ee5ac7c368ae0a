/** Tells a question from everything else that is sent. */

import type { Outgoing } from '../channels/channel.ts';

/** @returns whether a message only asks, so that whoever answers it has seen it */
export const isQuestion = ({ options, files, dueAt }: Outgoing): boolean =>
  options.some(isOfQuestion) && files.length === 0 && dueAt === undefined;

/** What begins with a slash may be pressed at any time: it answers nothing. */
const isOfQuestion = ({ id }: Outgoing['options'][number]): boolean => !id.startsWith('/');
