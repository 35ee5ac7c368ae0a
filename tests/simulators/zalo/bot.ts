/** Zalo Bot: its methods, its updates and its webhook. */

import type { Parcel } from './webhook.ts';
import { post } from './webhook.ts';
import { type Answer, type World, readObject, resolvePublic } from './world.ts';

/** What can be set to behave one way or the other. */
export interface BotSwitches {
  /** HTTP status of refusals: the number of the error, or always 200. */
  errorStatus: 'same' | 200;
  /** Wrap what is posted to the webhook in `{ok, result}`. */
  wraps: boolean;
  /** Messages that are left this month. */
  quota: number;
  /** Name of the field with the address of a picture; documents and servers differ. */
  photoField: 'photo_url' | 'photo';
}

/** What a person or group sees of one message of the bot. */
export interface BotSeen {
  readonly id: string;
  readonly text: string;
  readonly photo: { readonly url: string; readonly bytes: Uint8Array } | null;
}

/** How long after the last poll updates are still kept for the next one. */
const patienceMs = 60_000;

/** The bot and what it knows. */
export class Bot {
  readonly id: string;
  readonly name = 'Bot Văn Thư';
  readonly token: string;
  readonly switches: BotSwitches = {
    errorStatus: 'same',
    wraps: true,
    quota: 3_000,
    photoField: 'photo_url',
  };
  /** By chat id. */
  readonly seen = new Map<string, BotSeen[]>();
  /** `typing` and the like, as `<chat> <action>`. */
  readonly actions: string[] = [];
  /** HTTP statuses of what was posted to the webhook; null when there was no answer. */
  readonly deliveries: (number | null)[] = [];
  /** Updates that nobody fetched in time. */
  lost = 0;
  webhook: { readonly url: string; readonly secret: string } | null = null;
  readonly #world: World;
  readonly #methods: Readonly<
    Record<string, (input: Record<string, unknown>) => Answer | Promise<Answer>>
  > = {
    getMe: () =>
      this.#good({
        id: this.id,
        account_name: this.name,
        account_type: 'BASIC',
        can_join_groups: false,
      }),
    setWebhook: (input) => this.#setWebhook(input),
    deleteWebhook: () => {
      this.webhook = null;
      return this.#good({ url: '', updated_at: this.#world.clock.now() });
    },
    getWebhookInfo: () =>
      this.#good({ url: this.webhook?.url ?? '', updated_at: this.#world.clock.now() }),
    sendMessage: (input) => this.#sendMessage(input),
    sendPhoto: (input) => this.#sendPhoto(input),
    sendChatAction: (input) => this.#sendChatAction(input),
  };
  #queue: unknown[] = [];
  readonly #watching: (() => void)[] = [];
  #waiting: ((update: unknown) => void)[] = [];
  #lastPollAt = -Infinity;

  constructor(world: World) {
    this.#world = world;
    this.id = world.chance.digits(18);
    this.token = `${this.id}:${world.chance.token(48)}`;
  }

  /** Hands an update to whoever polls, or posts it. */
  async emit(update: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.webhook !== null) {
      this.deliveries.push(await this.post(this.pack(update)));
      return;
    }
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) waiting(update);
    else if (this.#world.clock.now() - this.#lastPollAt <= patienceMs) this.#queue.push(update);
    else this.lost += 1;
  }

  /** Resolves when somebody waits for an update. */
  polled(): Promise<void> {
    return this.#waiting.length > 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#watching.push(resolve));
  }

  /** @returns an update as it is posted, with the secret of the webhook */
  pack(update: Readonly<Record<string, unknown>>): Parcel {
    const body = this.switches.wraps ? { ok: true, result: update } : update;
    return {
      body: Buffer.from(JSON.stringify(body)),
      headers: {
        'content-type': 'application/json',
        'x-bot-api-secret-token': this.webhook?.secret ?? '',
      },
    };
  }

  /** Posts anything to the webhook. */
  async post(parcel: Parcel): Promise<number | null> {
    const local = this.webhook === null ? null : resolvePublic(this.#world, this.webhook.url);
    const outcome = local === null ? null : await post(local, parcel);
    return typeof outcome === 'number' ? outcome : null;
  }

  /**
   * Answers a method.
   *
   * @param onClose - told a function to call when the caller hangs up
   */
  async call(method: string, body: Buffer, onClose: (hangUp: () => void) => void): Promise<Answer> {
    const input = readObject(body) ?? {};
    if (method === 'getUpdates') return this.#getUpdates(input, onClose);
    return (await this.#methods[method]?.(input)) ?? this.refuse(404, 'Not Found');
  }

  /** @returns a refusal in the envelope of the platform */
  refuse(code: number, description: string): Answer {
    return {
      status: this.switches.errorStatus === 'same' ? code : 200,
      body: { ok: false, error_code: code, description },
    };
  }

  #good(result: unknown): Answer {
    return { status: 200, body: { ok: true, result } };
  }

  async #getUpdates(
    input: Record<string, unknown>,
    onClose: (hangUp: () => void) => void,
  ): Promise<Answer> {
    if (this.webhook !== null) return this.refuse(400, 'Bad Request: webhook is set');
    const { clock } = this.#world;
    this.#lastPollAt = clock.now();
    const waitMs = Number(input['timeout'] ?? 30) * 1000;
    const queued = this.#queue.shift() ?? null;
    const update = queued === null && waitMs > 0 ? await this.#wait(waitMs, onClose) : queued;
    this.#lastPollAt = clock.now();
    return update === null ? this.refuse(408, 'Request timeout') : this.#good(update);
  }

  #wait(waitMs: number, onClose: (hangUp: () => void) => void): Promise<unknown> {
    return new Promise((resolve) => {
      const finish = (update: unknown): void => {
        this.#waiting = this.#waiting.filter((other) => other !== finish);
        stop();
        resolve(update);
      };
      const stop = this.#world.clock.after(waitMs, () => {
        finish(null);
      });
      this.#waiting.push(finish);
      for (const tell of this.#watching.splice(0)) tell();
      onClose(() => {
        finish(null);
      });
    });
  }

  async #setWebhook(input: Record<string, unknown>): Promise<Answer> {
    const { url, secret_token: secret } = input;
    if (typeof url !== 'string' || resolvePublic(this.#world, url) === null) {
      return this.refuse(400, 'Bad Request: url must be a public https address');
    }
    if (typeof secret !== 'string' || secret.length < 8 || secret.length > 256) {
      return this.refuse(400, 'Bad Request: secret_token');
    }
    this.webhook = { url, secret };
    const status = await this.post(this.pack({ event_name: 'webhook.verification' }));
    return this.#good({
      url,
      updated_at: this.#world.clock.now(),
      verification: { ok: status === 200, outcome: 'http', status_code: status ?? 0, hint: '' },
    });
  }

  #sendMessage({ chat_id: chat, text }: Record<string, unknown>): Answer {
    const isText = typeof text === 'string' && text.length >= 1 && text.length <= 2000;
    if (!isText) return this.refuse(400, 'Bad Request: text must be 1-2000 characters');
    return this.#show(chat, text, null);
  }

  async #sendPhoto({
    chat_id: chat,
    photo,
    caption = '',
  }: Record<string, unknown>): Promise<Answer> {
    if (typeof caption !== 'string' || caption.length > 2000) {
      return this.refuse(400, 'Bad Request: caption');
    }
    const local = typeof photo === 'string' ? resolvePublic(this.#world, photo) : null;
    if (local === null) return this.refuse(400, 'Bad Request: photo must be a public URL');
    const bytes = await fetchPicture(local);
    if (bytes === null) return this.refuse(400, 'Bad Request: photo cannot be fetched');
    return this.#show(chat, caption, { url: String(photo), bytes });
  }

  #sendChatAction({ chat_id: chat, action }: Record<string, unknown>): Answer {
    if (typeof chat !== 'string' || !this.seen.has(chat)) return this.refuse(400, 'chat not found');
    this.actions.push(`${chat} ${String(action)}`);
    return this.#good(true);
  }

  #show(chat: unknown, text: string, photo: BotSeen['photo']): Answer {
    const seen = typeof chat === 'string' ? this.seen.get(chat) : undefined;
    if (seen === undefined) return this.refuse(400, 'Bad Request: chat not found');
    if (this.switches.quota <= 0) return this.refuse(429, 'Too Many Requests');
    this.switches.quota -= 1;
    const id = this.#world.chance.hex(20);
    seen.push({ id, text, photo });
    return this.#good({ message_id: id, date: this.#world.clock.now() });
  }
}

const fetchPicture = async (url: string): Promise<Uint8Array | null> => {
  const response = await fetch(url).catch(() => null);
  if (response?.status !== 200) return null;
  const isPicture = response.headers.get('content-type')?.startsWith('image/') === true;
  return isPicture ? new Uint8Array(await response.arrayBuffer()) : null;
};
