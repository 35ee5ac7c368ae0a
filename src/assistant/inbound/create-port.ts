/** What the program hands to a channel, apart from taking messages: files, look-ups, menus, invitations. */

import { todayIn } from '../../calendar/day.ts';
import type { Port } from '../../channels/channel.ts';
import { waitingFrame } from '../../flow/conversation.ts';
import type { RecordKey } from '../../stores/store.ts';
import { userKey } from '../records/agency.ts';
import type { Assistance } from '../services.ts';
import { ChatTurn, chatKey, readChat } from '../records/chat.ts';
import { writeMenu } from './command-words.ts';
import { canJoin, joinAgency } from '../requests/members/join-agency.ts';
import { lookUpInline } from '../requests/slogan/look-up-inline.ts';
import type { FetchFile } from '../turn/fetch-photos.ts';
import { openFile } from './open-file.ts';
import { localeOf } from '../turn/context.ts';

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
  takes: Pick<Port, 'receive' | 'foresee' | 'follow' | 'wake'>,
  fetchFile: FetchFile,
): Port {
  const { locales, flows, occasions, clock, zone, turns, store, randomId } = assistance;
  const locale = localeOf(assistance, null);
  return {
    ...takes,
    openFile: (asker, id) => openFile(assistance, { channel, asker }, id, fetchFile),
    lookUp: (query) => lookUpInline(query, { occasions, locale, today: todayIn(clock(), zone) }),
    menu: (place, language) => writeMenu(flows, place, localeOf(assistance, language)),
    languages: locales.map(({ id }) => id),
    languageOf: async (chat) => {
      const record = await readChat(store, channel, chat);
      return localeOf(assistance, record?.language ?? null).id;
    },
    speak: async ({ chat, user }, language) => {
      const record = await readChat(store, channel, chat);
      if (record !== null && waitingFrame(record.conversation) !== null) {
        const text = `/ngonngu ${language}`;
        await takes.receive({ id: randomId(), chat, user, text, option: null });
      } else await setLanguage(assistance, chatKey(channel, chat), language);
    },
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

/** Nothing is said where nothing is asked: the page itself shows the language. */
const setLanguage = ({ turns }: Assistance, key: RecordKey, language: string): Promise<void> =>
  turns.take(key, async (transaction) => {
    (await ChatTurn.open(transaction, key)).set('language', language);
  });
