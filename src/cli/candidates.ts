/** The channels besides the web chat, made of their settings and not yet open. */

import type { Channel, Webhook } from '../channels/channel.ts';
import type { ChannelMeans } from '../channels/channel-kind.ts';
import { createFileLinks } from '../channels/file-links.ts';
import { channels } from '../channels/index.ts';
import type { Config } from '../config.ts';
import type { Locale } from '../locale/locale.ts';

/** A channel that may be opened. */
export interface Candidate {
  readonly name: string;
  /** The settings that open it. */
  readonly settings: readonly string[];
  readonly title: (locale: Locale) => string;
  /** Null where its settings are absent. */
  readonly channel: Channel | null;
}

/** What channels are made with. */
export interface Means extends Pick<ChannelMeans, 'log' | 'store' | 'clock'> {
  readonly config: Config;
  /** What links to files are signed with. */
  readonly secret: string;
}

/** @returns the channels besides the web chat, not yet open */
export const createCandidates = ({ config, secret, ...means }: Means): Promise<Candidate[]> =>
  Promise.all(
    Object.values(channels).map(async ({ id, needs, create }) => {
      const { publicUrl, dataFolder } = config;
      const links = createFileLinks({ channel: id, secret, publicUrl, clock: means.clock });
      const hookUrl = hookAt(publicUrl, id);
      return {
        name: id,
        settings: needs,
        title: (locale: Locale) => locale.say(`channel-${id}`),
        channel: await create(config.channels, { ...means, dataFolder, hookUrl, links }),
      };
    }),
  );

/** @returns the address that a platform posts to; null where nobody outside reaches the program */
export const hookAt = (publicUrl: string | null, channel: string): string | null =>
  publicUrl === null ? null : new URL(`hook/${channel}`, publicUrl.replace(/\/*$/, '/')).href;

/** @returns what is posted to the program, by the name of its channel */
export const webhooksOf = (candidates: readonly Candidate[]): Record<string, Webhook> =>
  Object.fromEntries(
    candidates.flatMap(({ name, channel }) => (channel?.webhook ? [[name, channel.webhook]] : [])),
  );

/** @returns what gives files that were sent as links, by the name of its channel */
export const downloadsOf = (
  candidates: readonly Candidate[],
): Record<string, NonNullable<Channel['download']>> =>
  Object.fromEntries(
    candidates.flatMap(({ name, channel }) =>
      channel?.download ? [[name, channel.download]] : [],
    ),
  );
