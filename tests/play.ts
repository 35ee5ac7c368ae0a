/** Plays a conversation with the real assistant on a real store, over a channel that remembers. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { addMember, agencyKey, keepProfile, type Role } from '../src/assistant/agency-records.ts';
import { documentKey, type DocumentRecord } from '../src/assistant/produce-document.ts';
import { Exchange } from '../src/assistant/exchange.ts';
import type { Channel, Incoming, Outgoing, Port } from '../src/channels/channel.ts';
import { openAssistance } from '../src/commands/open-assistance.ts';
import { loadConfig } from '../src/config.ts';
import type { Json } from '../src/flow/change.ts';
import type { Agency } from '../src/plan/agency.ts';
import type { DocumentFacts } from '../src/plan/document-facts.ts';

/** A conversation that can be played. */
export interface Play {
  /** Sends a text; gives what was answered. */
  say: (text: string, id?: string) => Promise<Outgoing[]>;
  /** Presses the option with these words of the latest message. */
  press: (label: string) => Promise<Outgoing[]>;
  openFile: (id: string, asker?: string) => Promise<Uint8Array | null>;
  /** The facts that a file is made of. */
  facts: (id: string) => Promise<DocumentFacts>;
  sent: Outgoing[];
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
  /** The keys that the store has under a prefix. */
  keys: (prefix: string) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Where and as whom a conversation is played. */
export interface PlaySettings {
  today: string;
  /** Name of a profile in `tests/fixtures/agencies`. */
  agency?: string;
  user?: string;
  folder?: string;
  root?: string;
  /** Anybody may where this is absent. */
  mayCreateAgency?: (user: string) => boolean;
  /** Tells whether a message fails to be sent, as when a platform is down. */
  fails?: (outgoing: Outgoing) => boolean;
}

/** Opens an assistant on a folder of its own. */
export async function play(settings: PlaySettings): Promise<Play> {
  const folder = settings.folder ?? mkdtempSync(path.join(os.tmpdir(), 'vanthu-play-'));
  const user = settings.user ?? 'thu';
  const sent: Outgoing[] = [];
  let count = 0;
  let opened = await open(settings, folder, sent);
  if (settings.agency) await giveAgency(opened.store, settings.agency, user);

  const receive = async (incoming: Incoming) => {
    await (
      await opened.port.receive(incoming)
    ).answered;
  };

  const deliver = async (text: string, option: string | null, id?: string) => {
    const before = sent.length;
    count += 1;
    const incoming = { id: id ?? `${Date.now()}-${count}`, chat: user, user, text, option };
    await receive(incoming);
    return sent.slice(before);
  };

  return {
    sent,
    receive,
    keys: (prefix) => opened.store.list(prefix),
    say: (text, id) => deliver(text, null, id),
    press: (label) => {
      const option = sent.at(-1)?.options.find((offered) => offered.label === label);
      if (!option) throw new Error(`no option “${label}”`);
      return deliver(label, option.id);
    },
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
      opened.store.transact(agencyKey(agency), (transaction) => {
        addMember(transaction, agency, `test:${other}`, role);
        return Promise.resolve();
      }),
    unseat: (other, agency) =>
      opened.store.transact(agencyKey(agency), (transaction) => {
        transaction.change(agencyKey(agency), [[['members', `test:${other}`]]]);
        transaction.change(`users/test:${other}`, [[['agencies', agency]]]);
        return Promise.resolve();
      }),
    restart: async (today = settings.today) => {
      await opened.store.close();
      opened = await open({ ...settings, today }, folder, sent);
    },
    close: async () => {
      await opened.store.close();
      if (settings.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function open(settings: PlaySettings, folder: string, sent: Outgoing[]) {
  const { today, root = '.', mayCreateAgency = () => true, fails = () => false } = settings;
  const config = loadConfig({ VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent' }, '/nowhere');
  const { assistance, store } = await openAssistance({
    config,
    root,
    today,
    mayCreateAgency,
  });
  const opened: { port?: Port } = {};
  const channel: Channel = {
    capabilities: {
      maxButtons: Infinity,
      maxButtonLength: Infinity,
      maxTextLength: Infinity,
      maxCaptionLength: Infinity,
      maxFiles: Infinity,
      canShowPictures: true,
      canEdit: false,
      remembersSent: true,
      pace: null,
    },
    send: (outgoing) => {
      if (fails(outgoing)) return Promise.reject(new Error('the platform is down'));
      const { chat, id } = outgoing;
      if (!sent.some((other) => other.chat === chat && other.id === id)) sent.push(outgoing);
      return Promise.resolve(null);
    },
    open: (given) => {
      opened.port = given;
      return Promise.resolve('here');
    },
    close: () => Promise.resolve(),
  };
  await new Exchange(assistance).serve('test', channel);
  if (!opened.port) throw new Error('the channel was not opened');
  return { port: opened.port, store };
}

async function giveAgency(
  store: Awaited<ReturnType<typeof open>>['store'],
  name: string,
  user: string,
): Promise<void> {
  const profile = JSON.parse(
    readFileSync(`tests/fixtures/agencies/${name}.json`, 'utf8'),
  ) as Agency;
  await store.transact(`agencies/${name}`, (transaction) => {
    keepProfile(transaction, name, profile);
    addMember(transaction, name, `test:${user}`, 'owner');
    return Promise.resolve();
  });
}
