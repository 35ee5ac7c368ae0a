/** Plays conversations with the real assistant on a real store, over a channel that remembers. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { agencyKey, createAgency, type Role } from '../src/assistant/records/agency.ts';
import { addMember, removeMember } from '../src/assistant/records/membership.ts';
import type { OpenServices } from '../src/assistant/inbound/hub.ts';
import { documentKey } from '../src/assistant/records/document.ts';
import { type DocumentRecord } from '../src/assistant/records/document.ts';
import type { Capabilities, Incoming, Outgoing, Port } from '../src/channels/channel.ts';
import type { Json } from '../src/record/change.ts';
import type { Agency } from '../src/plan/agency.ts';
import type { DocumentFacts } from '../src/plan/document-facts.ts';
import type { Store } from '../src/stores/store.ts';
import { openPlay, type Carried, type PlaySettings } from './open-play.ts';

export type { Life, PlaySettings } from './open-play.ts';

/** Somebody who writes in a chat. */
export interface Writer {
  /** Sends a text; gives what was answered, wherever. */
  say: (text: string, id?: string) => Promise<Outgoing[]>;
  /** Presses the option with these words of the latest message of the chat. */
  press: (label: string) => Promise<Outgoing[]>;
  /** Sends something else: a file, a sticker, the words of a link. */
  send: (more: Partial<Incoming>) => Promise<Outgoing[]>;
  /** Follows the link of the latest option with an address, in a chat alone with the assistant. */
  follow: () => Promise<Outgoing[]>;
  /** Text of the latest message that was sent to the chat. */
  last: () => string;
}

/** A conversation that can be played. */
export interface Play extends Writer {
  openFile: (id: string, asker?: string) => Promise<Uint8Array | null>;
  /** The facts that a file is made of. */
  facts: (id: string) => Promise<DocumentFacts>;
  sent: Outgoing[];
  /** What was carried out, for a copy of the program to go on from. */
  carried: () => Carried;
  /** The messages of a chat as they stand there now, edits done. */
  screen: (chat?: string) => Outgoing[];
  /** What the store keeps under a key. */
  kept: (key: string) => Promise<Json>;
  /** Gives somebody a seat in an agency, as an invitation does. */
  seat: (user: string, agency: string, role: Role) => Promise<void>;
  /** Takes somebody's seat away. */
  unseat: (user: string, agency: string) => Promise<void>;
  /** Closes the program and opens it again on what it kept. */
  restart: (today?: string) => Promise<void>;
  /** Hands over a message, and waits until it is answered. */
  receive: (incoming: Incoming) => Promise<void>;
  /** Somebody else, or the same person in a group. */
  as: (who: Who) => Writer;
  port: () => Port;
  store: () => Store;
  /** What the channel can show. */
  capabilities: () => Capabilities;
  assistance: () => OpenServices;
  /** Lets time pass. */
  wait: (ms: number) => void;
  /** Moment that the program takes for now, in ms UTC. */
  now: () => number;
  /** Sends the reminders that are due now; gives what was sent, wherever. */
  remind: () => Promise<Outgoing[]>;
  /** The keys that the store has under a prefix. */
  keys: (prefix: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Who writes, and where. */
export interface Who {
  user?: string;
  name?: string;
  /** Id of a group; its title is the same with a capital. */
  group?: string;
}

/** Opens an assistant on a folder of its own. */
export async function play(
  settings: PlaySettings & { user?: string },
  before?: Carried,
): Promise<Play> {
  const folder = settings.folder ?? mkdtempSync(path.join(os.tmpdir(), 'vanthu-play-'));
  const user = settings.user ?? 'thu';
  let opened = await openPlay(settings, folder, before);
  const { sent } = opened;
  if (settings.agency && before === undefined)
    await giveAgency(opened.store, settings.agency, user);

  const receive = async (incoming: Incoming) => {
    await (
      await opened.port.receive(incoming)
    ).answered;
  };
  const as = (who: Who) => createWriter({ user, ...who }, sent, receive);

  return {
    ...as({}),
    sent,
    carried: () => ({
      sent: [...sent],
      screens: new Map([...opened.screens].map(([chat, messages]) => [chat, [...messages]])),
      known: new Set(opened.known),
    }),
    receive,
    as,
    port: () => opened.port,
    store: () => opened.store,
    capabilities: () => opened.capabilities,
    wait: (ms) => {
      opened.clock.now += ms;
    },
    assistance: () => opened.assistance,
    now: () => opened.clock.now,
    remind: async () => {
      const before = sent.length;
      await opened.remind();
      return sent.slice(before);
    },
    keys: (prefix) => opened.store.list(prefix),
    screen: (chat = user) => opened.screens.get(chat) ?? [],
    openFile: (id, asker = user) => opened.port.openFile(asker, id),
    facts: async (id) => {
      const [agencyId = '', document = '', version = ''] = id.split('/');
      const record = await opened.store.read(documentKey(agencyId, document));
      const facts = (record as unknown as DocumentRecord | null)?.versions[version];
      if (!facts) throw new Error(`no document ${id}`);
      return facts;
    },
    kept: (key) => opened.store.read(key),
    seat: (other, agency, role) =>
      opened.store.transact(agencyKey(agency), async (transaction) => {
        if ((await transaction.read(agencyKey(agency))) === null)
          createAgency(transaction, agency, readProfile(agency));
        await addMember(transaction, agency, `test:${other}`, role);
      }),
    unseat: (other, agency) =>
      opened.store.transact(agencyKey(agency), async (transaction) => {
        await removeMember(transaction, agency, `test:${other}`, 0);
      }),
    restart: async (today = settings.today) => {
      await opened.store.close();
      opened = await openPlay({ ...settings, today }, folder, opened);
    },
    close: async () => {
      await opened.store.close();
      if (settings.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

let count = 0;

function createWriter(
  { user, name, group }: Who & { user: string },
  sent: readonly Outgoing[],
  receive: (incoming: Incoming) => Promise<void>,
): Writer {
  const chat = group ?? user;
  const send: Writer['send'] = async (more) => {
    const before = sent.length;
    count += 1;
    const id = `in-${Date.now()}-${count}`;
    const about = {
      ...(name === undefined ? {} : { name }),
      ...(group === undefined ? {} : { group: { title: capitalize(group) } }),
    };
    await receive({ id, chat, user, text: '', option: null, ...about, ...more });
    const answered = sent.slice(before);
    // A tick is sent last and stands above.
    return [...answered.filter(isTick), ...answered.filter((message) => !isTick(message))];
  };
  const latest = () => sent.filter((message) => message.chat === chat && !isTick(message));
  return {
    send,
    say: (text, id) => send({ text, ...(id === undefined ? {} : { id }) }),
    press: (label) => {
      const option = latest()
        .at(-1)
        ?.options.find((offered) => offered.label === label);
      if (!option) throw new Error(`no option “${label}”`);
      return send({ text: label, option: option.id });
    },
    follow: () => {
      const url = latest()
        .flatMap(({ options }) => options)
        .findLast((option) => option.url !== undefined)?.url;
      const start = /^https:\/\/test\.example\/private\/(.*)$/.exec(url ?? '')?.[1];
      if (start === undefined) throw new Error('no link into a chat alone');
      const alone = { user, ...(name === undefined ? {} : { name }) };
      return createWriter(alone, sent, receive).send({ text: `/start ${start}`, start });
    },
    last: () => latest().at(-1)?.text ?? '',
  };
}

const isTick = ({ replaces }: Outgoing): boolean => replaces?.orElse === 'drop';

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const readProfile = (name: string): Agency =>
  JSON.parse(readFileSync(`tests/fixtures/agencies/${name}.json`, 'utf8')) as Agency;

async function giveAgency(store: Store, name: string, user: string): Promise<void> {
  const profile = readProfile(name);
  await store.transact(agencyKey(name), async (transaction) => {
    createAgency(transaction, name, profile);
    await addMember(transaction, name, `test:${user}`, 'owner');
  });
}
