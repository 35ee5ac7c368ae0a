/** Calls the simulator as any program would: plain HTTP, no client of ours. */

import type { Zalo } from './server.ts';

export const publicAddress = 'https://vanthu.example.vn';
export const hourMs = 3_600_000;
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An answer. */
export interface Json {
  readonly error?: number;
  readonly data?: Record<string, unknown>;
  readonly [name: string]: unknown;
}

/** A button of a message. */
export const button = (title: string, type = 'oa.query.hide', payload: unknown = '#q:1') => ({
  title,
  type,
  payload,
});

/** A message with buttons. */
export const asking = (buttons: readonly unknown[]) => ({
  text: 'Chọn:',
  attachment: { type: 'template', payload: { buttons } },
});

/** Somebody with a token. */
export class Visitor {
  token: string;
  readonly #zalo: Zalo;

  constructor(zalo: Zalo) {
    this.#zalo = zalo;
    this.token = zalo.tokens().accessToken;
  }

  /** Gets a token that is good now. */
  renew(): void {
    this.token = this.#zalo.tokens().accessToken;
  }

  async ask(path: string, init: RequestInit = {}): Promise<[number, Json]> {
    const response = await fetch(this.#zalo.root + path, init);
    return [response.status, (await response.json()) as Json];
  }

  async get(path: string): Promise<Json> {
    return (await this.ask(path, { headers: { access_token: this.token } }))[1];
  }

  async post(path: string, body: unknown): Promise<Json> {
    const headers = { access_token: this.token, 'content-type': 'application/json' };
    return (await this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) }))[1];
  }

  say(userId: string, message: unknown): Promise<Json> {
    return this.post('/v3.0/oa/message/cs', { recipient: { user_id: userId }, message });
  }

  tell(groupId: string, message: unknown): Promise<Json> {
    return this.post('/v3.0/oa/group/message', { recipient: { group_id: groupId }, message });
  }

  async upload(kind: string, name: string, type: string, bytes = 100): Promise<Json> {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name, { type }));
    const init = { method: 'POST', headers: { access_token: this.token }, body: form };
    return (await this.ask(`/v2.0/oa/upload/${kind}`, init))[1];
  }

  /** @returns a person who has just written */
  met(name = 'Lan') {
    const person = this.#zalo.person(name);
    person.lastInteractionAt = this.#zalo.clock.now();
    return person;
  }
}
