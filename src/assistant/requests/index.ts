/** All requests, one a line, in the order in which menus list them. */

import { documents } from './documents/documents.ts';
import { duties } from './duties/duties.ts';
import { files } from './files/files.ts';
import { following } from './following/following.ts';
import { groups } from './groups/groups.ts';
import { help } from './help/help.ts';
import { welcome } from './help/welcome.ts';
import { language } from './language/language.ts';
import { joining } from './members/join.ts';
import { members } from './members/members.ts';
import { name } from './name/name.ts';
import { progress } from './progress/progress.ts';
import type { Request } from './request.ts';
import { results } from './results/results.ts';
import { slogan } from './slogan/slogan.ts';
import { stopWork } from './work/stop-work.ts';

/** All requests by id, in the order in which menus list them. */
export const requests = {
  slogan,
  results,
  documents,
  following,
  progress,
  groups,
  members,
  join: joining,
  language,
  welcome,
  help,
  duties,
  'stop-work': stopWork,
  files,
  name,
} as const satisfies Record<string, Request>;

/** Names a request. */
export type RequestId = keyof typeof requests;

/** @returns all requests with their ids */
export const listRequests = (): readonly (readonly [RequestId, Request])[] =>
  Object.entries(requests) as [RequestId, Request][];
