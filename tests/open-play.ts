/** Opens the real assistant over a channel of a test: a platform that forgets nothing. */

import { Exchange, type OpenServices } from '../src/assistant/inbound/hub.ts';
import { JobBoard } from '../src/assistant/jobs/job-board.ts';
import type { Job } from '../src/assistant/jobs/job.ts';
import type { Mail } from '../src/assistant/records/outgoing.ts';
import type { Timing } from '../src/assistant/delivery/timing.ts';
import { sendDueReminders } from '../src/assistant/reminding/send-due-reminders.ts';
import type { Capabilities, Channel, Outgoing, Port } from '../src/channels/channel.ts';
import { openAssistance } from '../src/cli/open-assistance.ts';
import { loadConfig } from '../src/cli/load-config.ts';
import { StoreTurns } from '../src/assistant/turn/take-turn.ts';
import type { Log } from '../src/log.ts';
import type { Store } from '../src/stores/store.ts';

/** Where and as whom a conversation is played. */
export interface PlaySettings {
  today: string;
  /** Name of a profile in `tests/fixtures/agencies`. */
  agency?: string;
  folder?: string;
  root?: string;
  /** Anybody may where this is absent. */
  mayCreateAgency?: (user: string) => boolean;
  /** Tells whether a message fails to be sent, as when a platform is down. */
  fails?: (outgoing: Outgoing) => boolean | Promise<boolean>;
  /** What the channel can show, where that is less than everything. */
  capabilities?: Partial<Capabilities>;
  /** True where no link leads into the channel. */
  hasNoLinks?: boolean;
  publicUrl?: string;
  /** Hands out what people sent. */
  fetchFile?: NonNullable<Channel['fetchFile']>;
  /** What carrying messages out goes by; the time of the machine where it is absent. */
  timing?: Timing;
  /** Where operators read; nowhere if it is absent. */
  log?: Log;
  /** What is worked on after a turn, where that is not what the program knows. */
  jobs?: readonly Job[];
  /** Called when the program is opened: makes what each of its effects goes through. */
  life?: () => Life;
}

/** Runs an effect, turns and messages alike; one that never ends stops the program there. */
export type Life = <T>(effect: () => Promise<T>) => Promise<T>;

/** A clock that a test sets. */
export interface PlayClock {
  now: number;
}

/** An open program, and what its channel has carried out. */
export interface OpenPlay {
  readonly port: Port;
  readonly store: Store;
  readonly capabilities: Capabilities;
  readonly clock: PlayClock;
  readonly assistance: OpenServices;
  /** Sends what is due now. */
  readonly remind: () => Promise<void>;
  readonly sent: Outgoing[];
  /** The messages of each chat as they stand there now. */
  readonly screens: Map<string, Outgoing[]>;
  /** `chat/id` of the messages that were sent. */
  readonly known: Set<string>;
}

const everything: Capabilities = {
  maxButtons: Infinity,
  maxButtonLength: Infinity,
  maxTextLength: Infinity,
  maxCaptionLength: Infinity,
  maxFiles: Infinity,
  canShowPictures: true,
  canEdit: false,
  remembersSent: true,
  pace: null,
};

/** Opens a program on a folder; what `before` has carried out is still there. */
export async function openPlay(
  settings: PlaySettings,
  folder: string,
  before?: Carried,
): Promise<OpenPlay> {
  const { today, root = '.', mayCreateAgency = () => true, publicUrl } = settings;
  const config = loadConfig(
    {
      VANTHU_DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      ...(publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl }),
    },
    '/nowhere',
  );
  const opened = await openAssistance({ config, root, today, mayCreateAgency });
  const clock = { now: opened.assistance.clock() };
  const life = settings.life?.() ?? ((effect) => effect());
  const store = live(opened.store, life);
  const turns = new StoreTurns(store);
  const log = settings.log ?? opened.assistance.log;
  const jobs = settings.jobs === undefined ? opened.assistance.jobs : new JobBoard(settings.jobs);
  const assistance = { ...opened.assistance, store, turns, log, jobs, clock: () => clock.now };
  const carried: Carried = before ?? { sent: [], screens: new Map(), known: new Set() };
  const [mortal, port] = createChannel(settings, carried);
  const channel: Channel = { ...mortal, send: (...told) => life(() => mortal.send(...told)) };
  const exchange = new Exchange(assistance, settings.timing);
  await exchange.serve('test', channel);
  const remind = async () => {
    const carried: Promise<void>[] = [];
    const lines = {
      carryOut: (mail: readonly Mail[]) => {
        const done = exchange.carryOut(mail);
        carried.push(done);
        return done;
      },
      capabilitiesOf: (name: string) => exchange.capabilitiesOf(name),
    };
    await sendDueReminders(assistance, lines);
    await Promise.all(carried);
  };
  const { capabilities } = channel;
  return { ...carried, port: port(), store: opened.store, capabilities, clock, assistance, remind };
}

/** What a channel has carried out. */
export type Carried = Pick<OpenPlay, 'sent' | 'screens' | 'known'>;

const live = (store: Store, life: Life): Store => ({
  ...store,
  transact: (...told) => life(() => store.transact(...told)),
});

function createChannel(
  settings: PlaySettings,
  { sent, screens, known }: Carried,
): [Channel, () => Port] {
  const { fails = () => false, hasNoLinks = false, fetchFile } = settings;
  let port: Port | null = null;
  const channel: Channel = {
    capabilities: { ...everything, ...settings.capabilities },
    send: async (outgoing, reference = null) => {
      if (await fails(outgoing)) throw new Error('the platform is down');
      const { chat, id } = outgoing;
      const shown = (screens.get(chat) ?? []).findIndex((other) => other.id === id);
      const isKnown = known.has(`${chat}/${id}`);
      known.add(`${chat}/${id}`);
      if (isKnown && channel.capabilities.remembersSent) return shown < 0 ? null : `r${shown}`;
      sent.push(outgoing);
      return show(screens, outgoing, reference);
    },
    open: (given) => {
      port = given;
      return Promise.resolve('here');
    },
    close: () => Promise.resolve(),
    ...(fetchFile === undefined ? {} : { fetchFile }),
    ...(hasNoLinks ? {} : { linkTo: (place, start) => `https://test.example/${place}/${start}` }),
  };
  const opened = () => {
    if (port === null) throw new Error('the channel was not opened');
    return port;
  };
  return [channel, opened];
}

/** Puts a message on the screen, in the place of another where it replaces one. */
function show(
  screens: Map<string, Outgoing[]>,
  outgoing: Outgoing,
  reference: string | null,
): string {
  const screen = screens.get(outgoing.chat) ?? [];
  screens.set(outgoing.chat, screen);
  const edited = reference === null ? screen.length : Number(reference.slice(1));
  // What an earlier program showed is not on this screen.
  const at = Math.min(edited, screen.length);
  // A question that is too long to be shown again keeps its words.
  screen[at] = {
    ...outgoing,
    text: outgoing.text === '' ? (screen[at]?.text ?? '') : outgoing.text,
  };
  return `r${at}`;
}
