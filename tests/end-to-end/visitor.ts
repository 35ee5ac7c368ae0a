/** Somebody who talks with the served program over HTTP, as the page does. */

/** An entry of the transcript. */
export interface Said {
  readonly from: 'person' | 'assistant';
  readonly id: string;
  readonly text: string;
  /** The entry that this one takes the place of; absent for an entry of its own. */
  readonly replaces?: string;
}

/** A page of the chat, as a browser holds it. */
export class Visitor {
  #cookie = '';
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Opens the page; null when it is not served. */
  async open(): Promise<true | null> {
    const response = await fetch(this.#address);
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return response.ok ? true : null;
  }

  /** Sends a message; resolves when it is acknowledged. The same id is the same message. */
  async say(id: string, text: string): Promise<void> {
    const response = await fetch(`${this.#address}messages`, {
      method: 'POST',
      headers: {
        cookie: this.#cookie,
        origin: this.#address.slice(0, -1),
        'content-type': 'application/json',
      },
      body: JSON.stringify({ id: `${id}-`.padEnd(20, '0'), text, option: null }),
    });
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  }

  /** Waits until the stream of events brings `wanted`. @returns its first group */
  async hear(wanted: RegExp): Promise<string> {
    const found = wanted.exec(await this.#listen(wanted));
    return found?.[1] ?? found?.[0] ?? '';
  }

  /** Waits until the stream of events brings `wanted`. @returns all that was said until then */
  async hearAll(wanted: RegExp): Promise<Said[]> {
    const text = await this.#listen(wanted);
    return [...text.matchAll(/^data: (\{.*"from":.*\})$/gm)].map(
      ([, data]) => JSON.parse(data ?? '') as Said,
    );
  }

  async #listen(wanted: RegExp): Promise<string> {
    const response = await fetch(`${this.#address}events?after=0`, {
      headers: { cookie: this.#cookie },
      signal: AbortSignal.timeout(10_000),
    });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (wanted.test(text) && text.endsWith('\n\n')) return text;
    }
    throw new Error(`not heard: ${wanted.source}`);
  }

  /** @returns how large a file is that was offered */
  async file(id: string): Promise<number> {
    const response = await fetch(`${this.#address}files/${id}`, {
      headers: { cookie: this.#cookie },
    });
    return (await response.arrayBuffer()).byteLength;
  }
}
