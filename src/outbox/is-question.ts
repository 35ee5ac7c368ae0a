/** Tells a question from everything else that is sent. */

import type { Outgoing } from '../channels/channel.ts';

/** @returns whether a message only asks, so that whoever answers it has seen it */
export const isQuestion = ({ options, files, dueAt }: Outgoing): boolean =>
  options.length > 0 && files.length === 0 && dueAt === undefined;
