/** All kinds of record: one a line. No other file of the assistant knows a key. */

import { agencies, people } from './agency.ts';
import { albums } from './album.ts';
import { chats } from './chat.ts';
import { documents } from './document.ts';
import { askings } from './expected.ts';
import { dues, reminders } from './following.ts';
import { codes, tries } from './group-code.ts';
import { links } from './group-link.ts';
import { gone } from './group.ts';
import { heldNotes } from './held.ts';
import { invitationUses } from './invitation-use.ts';
import { notices } from './notice.ts';
import { outbox, references } from './outgoing.ts';
import { catalogues } from './own-catalogue.ts';
import type { AnyRecordKind } from './record.ts';
import { sentFiles } from './sent-file.ts';
import { results } from './result.ts';
import { unheard } from './undelivered.ts';
import { waitingJobs } from './waiting-job.ts';

/** All kinds of record. */
export const records: readonly AnyRecordKind[] = [
  agencies,
  people,
  chats,
  askings,
  documents,
  results,
  reminders,
  dues,
  notices,
  unheard,
  outbox,
  references,
  heldNotes,
  gone,
  codes,
  tries,
  links,
  invitationUses,
  waitingJobs,
  sentFiles,
  albums,
  catalogues,
];
