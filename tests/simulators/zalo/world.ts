/** What the simulator knows: the app, the OA, its people, groups, uploads and tokens. */

import type { Chance, SimClock } from './clock.ts';

/** What can be set to behave one way or the other; a test may change it at any time. */
export interface Switches {
  /** Whether consult messages take `buttons`; a number is the error they are refused with. */
  buttons: 'taken' | -201 | -240 | -233;
  /** Error of a token that was valid once (-220) and of one that never was (-216). */
  staleTokenError: -216 | -220;
  /** Error of a refresh token that was used before. */
  spentRefreshError: -14014 | -14020;
  /** Calls a minute over all of the API, as the package of the OA allows; null for no limit. */
  callsPerMinute: number | null;
  /** Consult messages outside of 48 hours that are left in the package. */
  packageQuota: number;
  /** Refuse (-213) people who do not follow. */
  mustFollow: boolean;
  /** Demand `appsecret_proof` on each call (-242). */
  demandsProof: boolean;
  /** Post `oa_send_*` after each message of the API. */
  echoes: boolean;
  /** Post `user_received_message` (and `user_seen_message`) after each message. */
  receipts: boolean;
  /** Write webhook bodies with `\u` and `\/` escapes and odd spacing. */
  escapesWebhooks: boolean;
  /** Post webhooks again that were answered with 5xx. */
  retriesOn5xx: boolean;
  /** Send `expires_in` as a text, as documented, or as a number. */
  expiresInAs: 'text' | 'number';
  /** Life of an access token in seconds. */
  accessLifeSeconds: number;
  /** Error that every call of groups gets, such as -237; null for none. */
  groupError: number | null;
}

/** What a person sees of one message. */
export interface Seen {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  /** Titles, in their order; empty where there are none. */
  readonly buttons: readonly Button[];
  readonly files: readonly SeenFile[];
  /** Addresses of pictures that were sent by URL. */
  readonly pictures: readonly string[];
  readonly quotes: string | null;
}

/** A button as it was sent. */
export interface Button {
  readonly title: string;
  readonly type: string;
  readonly payload: unknown;
}

/** A file or picture that was uploaded and sent. */
export interface SeenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly role: 'file' | 'image' | 'gif';
}

/** A person as the OA knows them. */
export interface PersonRecord {
  readonly id: string;
  readonly idByApp: string;
  readonly name: string;
  isFollowing: boolean;
  lastInteractionAt: number | null;
  /** Error that each message to them gets, such as -244 or -227; null for none. */
  refusal: number | null;
  readonly seen: Seen[];
  readonly history: HistoryEntry[];
}

/** One message of a conversation, either way, as `/v2.0/oa/conversation` lists it. */
export interface HistoryEntry {
  readonly src: 0 | 1;
  readonly time: number;
  readonly type: string;
  readonly message: string;
  readonly message_id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly from_display_name: string;
  readonly to_display_name: string;
}

/** A group of the OA. */
export interface GroupRecord {
  readonly id: string;
  name: string;
  readonly assetId: string;
  readonly members: Set<string>;
  isEnabled: boolean;
  hasOa: boolean;
  readonly seen: Seen[];
}

/** What was uploaded, by its token or attachment id. */
export interface Upload extends SeenFile {
  readonly at: number;
}

/** An access token that was given out. */
export interface AccessRecord {
  readonly expiresAt: number;
  isDead: boolean;
}

/** A refresh token or a code that was given out. */
export interface GrantRecord {
  readonly expiresAt: number;
  readonly challenge: string | null;
  isSpent: boolean;
}

/** The app that the OA granted. */
export interface App {
  readonly id: string;
  readonly secret: string;
}

/** The OA. */
export interface Oa {
  readonly id: string;
  readonly name: string;
  /** Signs webhooks; not the secret of the app. */
  readonly secretKey: string;
  isVerified: boolean;
  packageName: string;
}

/** Everything. */
export interface World {
  readonly clock: SimClock;
  readonly chance: Chance;
  readonly switches: Switches;
  readonly app: App;
  readonly oa: Oa;
  readonly people: Map<string, PersonRecord>;
  readonly groups: Map<string, GroupRecord>;
  /** Places for groups that were bought. */
  readonly assets: Map<string, { readonly productType: string; isUsed: boolean }>;
  readonly uploads: Map<string, Upload>;
  readonly access: Map<string, AccessRecord>;
  readonly refresh: Map<string, GrantRecord>;
  readonly codes: Map<string, GrantRecord>;
  /** Public origins and where on this machine they are. */
  readonly origins: Map<string, string>;
  /** Posts an event to the webhook of the app. */
  emit: (event: Readonly<Record<string, unknown>>) => void;
}

/** What a route answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call as a route sees it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** A route of the API: called with the right method and, but for OAuth, a good token. */
export type Route = (world: World, call: Call) => Answer | Promise<Answer>;

/** @returns an answer of the API, always with HTTP 200 */
export const answer = (error: number, message: string, data?: unknown): Answer => ({
  status: 200,
  body: data === undefined ? { error, message } : { data, error, message },
});

/** @returns a good answer */
export const success = (data?: unknown): Answer => answer(0, 'Success', data);

/** What is not there. */
export const emptyApi: Answer = { status: 404, body: { error: 404, message: 'empty api' } };

/** @returns the JSON object of a body, or null */
export const readObject = (body: Buffer): Record<string, unknown> | null => {
  try {
    return asObject(JSON.parse(body.toString('utf8')));
  } catch {
    return null;
  }
};

/** @returns the value where it is an object, or null */
export const asObject = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

/** @returns where on this machine a public address is, or null where nobody outside reaches it */
export const resolvePublic = (world: Pick<World, 'origins'>, address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const local = world.origins.get(url.origin);
  return url.protocol === 'https:' && local !== undefined
    ? `${local}${url.pathname}${url.search}`
    : null;
};
