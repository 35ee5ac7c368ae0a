/** Addresses under which a file can be fetched for some days, by whoever was sent them. */

import type { Clock } from '../clock.ts';
import { isSigned, sign } from '../signature.ts';
import type { Channel, FileOffer, Port } from './channel.ts';

/** For whom a link opens which file. */
export interface LinkedFile {
  readonly asker: string;
  /** As it was offered. */
  readonly id: string;
}

/** Links of one channel. */
export interface FileLinks {
  /** @returns an https address, or null where nobody outside reaches this program */
  readonly write: (asker: string, file: Pick<FileOffer, 'id'>) => string | null;
  /** @returns null when nobody here wrote it, or it is too old */
  readonly read: (token: string) => LinkedFile | null;
}

/** What links are made with. */
export interface LinkSettings {
  /** Name of the channel: a link of one opens nothing of another. */
  readonly channel: string;
  /** At least 32 characters that nobody knows and that stay the same across restarts. */
  readonly secret: string;
  /** Address of the program as people outside see it, or null. */
  readonly publicUrl: string | null;
  readonly clock: Clock;
}

/** How long a link works. */
export const linkDays = 7;

const dayMs = 86_400_000;

/** 22 characters of base64url are 132 bits. */
const signatureLength = 22;

/** @returns the links of a channel */
export function createFileLinks({ channel, secret, publicUrl, clock }: LinkSettings): FileLinks {
  const purpose = `file of ${channel}`;
  const write: FileLinks['write'] = (asker, { id }) => {
    if (publicUrl === null) return null;
    // Whole days: the same file gets the same address all day long.
    const lastDay = Math.ceil(clock() / dayMs) + linkDays;
    const body = Buffer.from(JSON.stringify([lastDay, asker, id])).toString('base64url');
    const token = `${body}.${sign(secret, purpose, body, signatureLength)}`;
    return new URL(`file/${channel}/${token}`, publicUrl.replace(/\/*$/, '/')).href;
  };
  const read: FileLinks['read'] = (token) => {
    const [, body = '', signature = ''] = /^([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
    if (!isSigned(secret, purpose, body, signature, signatureLength)) return null;
    const content = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown;
    const [lastDay, asker, id] = content as [number, string, string];
    return clock() < lastDay * dayMs ? { asker, id } : null;
  };
  return { write, read };
}

/** What files are, by the endings that the program offers. */
const mediaTypes: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  png: 'image/png',
};

/**
 * @param links - of the channel
 * @param port - null until the channel is open
 * @returns what fetches the file of a link, as long as it is to be seen by whom it was written for
 */
export function createDownload(
  links: FileLinks,
  port: () => Pick<Port, 'openFile'> | null,
): NonNullable<Channel['download']> {
  return async (token) => {
    const linked = links.read(token);
    const bytes = linked && (await port()?.openFile(linked.asker, linked.id));
    if (!linked || !bytes) return null;
    const name = linked.id.split('/').at(-1) ?? '';
    const ending = name.split('.').at(-1) ?? '';
    return { bytes, name, mediaType: mediaTypes[ending] ?? 'application/octet-stream' };
  };
}
