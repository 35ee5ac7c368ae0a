/** People of the OA, as a test plays them. */

import { createHash } from 'node:crypto';

import type { Delivery, Webhook } from './webhook.ts';
import type { Button, PersonRecord, Seen, World } from './world.ts';

/** A file that a person sends. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How long the address of a sent file works. */
const addressLifeMs = 30 * 60_000;

/** Files that people sent, by the path of their address. */
export class SentFiles {
  root = '';
  readonly #world: World;
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly until: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  /** @returns an address that gives the bytes for a while */
  offer(file: SentFile): string {
    const path = `/files/${this.#world.chance.hex()}`;
    this.#files.set(path, { bytes: file.bytes, until: this.#world.clock.now() + addressLifeMs });
    return `${this.root}${path}`;
  }

  open(path: string): Uint8Array | null {
    const file = this.#files.get(path);
    return file === undefined || file.until <= this.#world.clock.now() ? null : file.bytes;
  }
}

/** What an OA person is made with. */
export interface Stage {
  readonly world: World;
  readonly webhook: Webhook;
  readonly files: SentFiles;
}

/** @returns a person who has never met the OA */
export const createPerson = ({ world }: Stage, name: string): PersonRecord => {
  const { chance } = world;
  const record: PersonRecord = {
    id: chance.digits(),
    idByApp: chance.digits(),
    name,
    isFollowing: false,
    lastInteractionAt: null,
    refusal: null,
    seen: [],
    history: [],
  };
  world.people.set(record.id, record);
  return record;
};

/** A person who chats with the OA. */
export class OaPerson {
  readonly #stage: Stage;
  readonly #record: PersonRecord;

  constructor(stage: Stage, name: string) {
    this.#stage = stage;
    this.#record = createPerson(stage, name);
  }

  get id(): string {
    return this.#record.id;
  }

  get name(): string {
    return this.#record.name;
  }

  /** What they see of the OA's messages, oldest first. */
  get sees(): readonly Seen[] {
    return this.#record.seen;
  }

  /** When they last wrote, pressed or followed; a test may set it. */
  get lastInteractionAt(): number | null {
    return this.#record.lastInteractionAt;
  }

  set lastInteractionAt(at: number | null) {
    this.#record.lastInteractionAt = at;
  }

  follow(): Promise<Delivery | null> {
    this.#record.isFollowing = true;
    this.#record.lastInteractionAt = this.#stage.world.clock.now();
    return this.#emitFollow('follow');
  }

  unfollow(): Promise<Delivery | null> {
    this.#record.isFollowing = false;
    return this.#emitFollow('unfollow');
  }

  /** Gives every message to them this error from now on; null lets them through again. */
  refuse(code: number | null): void {
    this.#record.refusal = code;
  }

  write(text: string, more: { quotes?: string } = {}): Promise<Delivery | null> {
    const quoted = more.quotes === undefined ? {} : { quote_msg_id: more.quotes };
    return this.#send('user_send_text', text, { text, ...quoted });
  }

  /**
   * Presses the newest button with this title.
   *
   * @returns null where the platform posts nothing: an address, a phone number
   */
  press(title: string): Promise<Delivery | null> {
    const button = this.#findButton(title);
    if (!button.type.startsWith('oa.query.')) return Promise.resolve(null);
    return this.write(String(button.payload));
  }

  sendFile(file: SentFile): Promise<Delivery | null> {
    const payload = {
      url: this.#stage.files.offer(file),
      size: String(file.bytes.length),
      name: file.name,
      checksum: createHash('md5').update(file.bytes).digest('hex'),
      type: file.name.split('.').at(-1) ?? '',
    };
    return this.#send('user_send_file', file.name, { attachments: [{ type: 'file', payload }] });
  }

  sendImage(file: SentFile, text?: string): Promise<Delivery | null> {
    const url = this.#stage.files.offer(file);
    const attachments = [{ type: 'image', payload: { thumbnail: url, url } }];
    return this.#send('user_send_image', text ?? '', {
      attachments,
      ...(text === undefined ? {} : { text }),
    });
  }

  sendSticker(): Promise<Delivery | null> {
    const payload = { url: 'https://stickers.zaloapp.com/1.png', id: '1' };
    return this.#send('user_send_sticker', '', { attachments: [{ type: 'sticker', payload }] });
  }

  sendLocation(latitude: string, longitude: string): Promise<Delivery | null> {
    const payload = { coordinates: { latitude, longitude } };
    return this.#send('user_send_location', '', { attachments: [{ type: 'location', payload }] });
  }

  /** Gives the details that the OA asked for. */
  submitInfo(info: Readonly<Record<string, string>>): Promise<Delivery | null> {
    return this.#send('user_submit_info', '', {}, { info });
  }

  #findButton(title: string): Button {
    for (const { buttons } of [...this.#record.seen].reverse()) {
      const found = buttons.find((button) => button.title === title);
      if (found !== undefined) return found;
    }
    throw new Error(`${this.name} sees no button “${title}”`);
  }

  #emitFollow(name: 'follow' | 'unfollow'): Promise<Delivery | null> {
    const { app, oa, clock } = this.#stage.world;
    return this.#stage.webhook.emit({
      oa_id: oa.id,
      follower: { id: this.id },
      user_id_by_app: this.#record.idByApp,
      event_name: name,
      source: 'oa_profile',
      app_id: app.id,
      timestamp: String(clock.now()),
    });
  }

  #send(
    name: string,
    said: string,
    message: Readonly<Record<string, unknown>>,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Delivery | null> {
    const { world, webhook } = this.#stage;
    const { app, oa, clock, chance } = world;
    this.#record.lastInteractionAt = clock.now();
    const id = chance.hex(40);
    this.#record.history.unshift({
      src: 1,
      time: clock.now(),
      type: name.slice('user_send_'.length),
      message: said,
      message_id: id,
      from_id: this.id,
      to_id: oa.id,
      from_display_name: this.name,
      to_display_name: oa.name,
    });
    return webhook.emit({
      app_id: app.id,
      sender: { id: this.id },
      user_id_by_app: this.#record.idByApp,
      recipient: { id: oa.id },
      event_name: name,
      message: { msg_id: id, ...message },
      timestamp: String(clock.now()),
      ...more,
    });
  }
}
