/** Posts events to the webhook of the app: signed, within 2 s, again when nobody is there. */

import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';

import { type World, resolvePublic } from './world.ts';

const retryAfterMs = [30_000, 300_000, 900_000, 1_800_000, 3_600_000];
const answerWithinMs = 2_000;

/** An event as it is posted. */
export interface Parcel {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What became of one posting. */
export interface Delivery extends Parcel {
  readonly event: string;
  /** HTTP status; null when there was no answer in time, or nobody there. */
  readonly status: number | null;
  /** Which repetition it was; 0 for the first posting. */
  readonly retry: number;
}

const escape = (text: string): string =>
  text
    .replaceAll('/', String.raw`\/`)
    .replaceAll(
      /[\u0080-\uffff]/g,
      (unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'),
    );

/** The mac of a body: plain SHA-256 of app id, body, timestamp and the secret key of the OA. */
export const macOf = (appId: string, body: Buffer, timestamp: string, key: string): string =>
  createHash('sha256').update(appId).update(body).update(timestamp).update(key).digest('hex');

/** The webhook of the app. */
export class Webhook {
  /** Every posting, oldest first. */
  readonly deliveries: Delivery[] = [];
  isEnabled = true;
  /** How long an answer is waited for. */
  deadlineMs = answerWithinMs;
  readonly #world: World;
  #address: string | null = null;
  #kept: Record<string, unknown>[] | null = null;
  readonly #running = new Set<Promise<unknown>>();

  constructor(world: World) {
    this.#world = world;
  }

  /**
   * Saves the address, as in the developers' console, and pings it.
   *
   * @param address - public address, https
   * @param ping - `signed`: an event of no known name; `bare`: an empty body without a signature
   * @returns whether the ping was answered with 200, and so the address was saved
   */
  async save(address: string, ping: 'signed' | 'bare' = 'signed'): Promise<boolean> {
    const local = resolvePublic(this.#world, address);
    if (local === null) return false;
    const event = { app_id: this.#world.app.id, event_name: 'webhook_test' };
    const parcel = ping === 'bare' ? { body: Buffer.alloc(0), headers: {} } : this.pack(event);
    const status = await post(local, parcel, this.deadlineMs);
    if (status === 200) this.#address = address;
    this.isEnabled = true;
    return status === 200;
  }

  /** @returns an event as the platform would post it, signed with `key` */
  pack(event: Readonly<Record<string, unknown>>, key = this.#world.oa.secretKey): Parcel {
    const { app, clock, switches } = this.#world;
    const { timestamp: given } = event;
    const timestamp = typeof given === 'string' ? given : String(clock.now());
    const whole = { ...event, timestamp };
    const text = switches.escapesWebhooks
      ? escape(JSON.stringify(whole, null, 3))
      : JSON.stringify(whole);
    const body = Buffer.from(text);
    const mac = macOf(app.id, body, timestamp, key);
    return {
      body,
      headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` },
    };
  }

  /** Posts an event; what nobody waits for is waited for by {@link settled}. */
  emit(event: Readonly<Record<string, unknown>>): Promise<Delivery | null> {
    if (this.#kept !== null) {
      this.#kept.push({ ...event });
      return Promise.resolve(null);
    }
    return this.send(this.pack(event), String(event['event_name']));
  }

  /** Posts anything: what was kept, what is forged, what was posted before. */
  send(parcel: Parcel, event: string, retry = 0): Promise<Delivery> {
    const sending = this.#post(parcel, event, retry);
    this.#running.add(sending);
    void sending.finally(() => this.#running.delete(sending));
    return sending;
  }

  /** Posts nothing before {@link release}. */
  hold(): void {
    this.#kept = [];
  }

  /**
   * Posts what was held.
   *
   * @param arrange - another order, some twice, some not at all
   */
  async release(
    arrange: (events: Record<string, unknown>[]) => Record<string, unknown>[] = (events) => events,
  ): Promise<void> {
    const kept = this.#kept ?? [];
    this.#kept = null;
    for (const event of arrange(kept)) await this.emit(event);
  }

  /** Waits for what is being posted. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #post(parcel: Parcel, event: string, retry: number): Promise<Delivery> {
    const local = this.#address === null ? null : resolvePublic(this.#world, this.#address);
    const headers = retry === 0 ? parcel.headers : { ...parcel.headers, num_retry: String(retry) };
    const outcome =
      local === null || !this.isEnabled
        ? 'nowhere'
        : await post(local, { ...parcel, headers }, this.deadlineMs);
    const status = typeof outcome === 'number' ? outcome : null;
    const delivery = { ...parcel, headers, event, status, retry };
    this.deliveries.push(delivery);
    const isRepeated =
      outcome === 'nobody' ||
      (status !== null && status >= 500 && this.#world.switches.retriesOn5xx);
    if (isRepeated) this.#repeat(parcel, event, retry);
    return delivery;
  }

  #repeat(parcel: Parcel, event: string, retry: number): void {
    const waitMs = retryAfterMs[retry];
    if (waitMs === undefined) {
      this.isEnabled = false;
      return;
    }
    this.#world.clock.after(waitMs, async () => {
      await this.send(parcel, event, retry + 1);
    });
  }
}

/** @returns the HTTP status, `late` when it takes too long, or `nobody` when no connection could be opened */
export const post = (
  url: string,
  parcel: Parcel,
  deadlineMs = answerWithinMs,
): Promise<number | 'late' | 'nobody'> =>
  new Promise((resolve) => {
    const { headers, body } = parcel;
    const signal = AbortSignal.timeout(deadlineMs);
    const request = httpRequest(url, { method: 'POST', headers, agent: false, signal });
    request.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 'late');
    });
    request.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' ? 'nobody' : 'late');
    });
    request.end(body);
  });
