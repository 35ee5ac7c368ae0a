/** What the program hands to a channel, apart from taking messages: files, look-ups, menus, invitations. */

import { todayIn } from '../calendar/day.ts';
import type { Port } from '../channels/channel.ts';
import { userKey } from './members/agency-records.ts';
import type { Assistance } from './assistant.ts';
import { writeMenu } from './dialogue/command-words.ts';
import { canJoin, joinAgency } from './members/join-agency.ts';
import { lookUpInline } from './dialogue/look-up-inline.ts';
import type { FetchFile } from './documents/fetch-photos.ts';
import { openFile } from './documents/open-file.ts';
import { localeOf } from './talk.ts';

/**
 * Makes the port of a channel.
 *
 * @param assistance - what the use cases need
 * @param channel - name of the channel
 * @param takes - what takes messages and events
 * @param fetchFile - fetches what people sent over any channel
 */
export function createPort(
  assistance: Assistance,
  channel: string,
  takes: Pick<Port, 'receive' | 'follow' | 'wake'>,
  fetchFile: FetchFile,
): Port {
  const { locales, flows, occasions, clock, zone, turns } = assistance;
  const locale = localeOf(assistance, null);
  return {
    ...takes,
    openFile: (asker, id) => openFile(assistance, { channel, asker }, id, fetchFile),
    lookUp: (query) => lookUpInline(query, { occasions, locale, today: todayIn(clock(), zone) }),
    menu: (place, language) => writeMenu(flows, place, localeOf(assistance, language)),
    languages: locales.map(({ id }) => id),
    canJoin: (token) => canJoin(assistance, token),
    join: async (asker, token) => {
      const user = `${channel}:${asker}`;
      const joiner = { user, name: null };
      const joining = await turns.take(userKey(user), (transaction) =>
        joinAgency(assistance, transaction, joiner, token),
      );
      return joining.ok;
    },
  };
}
