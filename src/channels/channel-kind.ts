/**
 * What joins a platform to the program: its settings, how its channel is made, how it is examined.
 *
 * To add one: a folder with `kind.ts` and what it needs, its line in `index.ts`, the words
 * `channel-<id>` and those of its examination in `locales/`, its test with the contract suite. Nothing
 * else knows it by name.
 */

import { z } from 'zod';

import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../stores/store.ts';
import type { Channel } from './channel.ts';
import type { FileLinks } from './file-links.ts';

/** Settings as they were given, by name; those that were checked and are not empty. */
export type GivenSettings = Readonly<Record<string, string>>;

/** What a channel is made with. */
export interface ChannelMeans {
  /** The data folder of the program; what a channel keeps there stands in a folder of its name. */
  readonly dataFolder: string;
  /** Where the platform may post, `<public address>/hook/<id>`; null where nobody outside reaches it. */
  readonly hookUrl: string | null;
  readonly links: FileLinks;
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a channel is examined with. */
export interface ExaminationMeans extends Pick<ChannelMeans, 'dataFolder' | 'hookUrl'> {
  /** The settings of the channel that were given. */
  readonly given: readonly string[];
  readonly say: (id: string, args?: Record<string, string | number>) => string;
  /**
   * Reads the store, and the chat of each message of the channel that waits there.
   *
   * @returns null where there is no store, or a program has it
   */
  readonly readWaiting: <T>(
    read: (store: Pick<Store, 'read'>, chats: readonly string[]) => Promise<T>,
  ) => Promise<T | null>;
}

/** One thing that was found: 0 it is well, 2 a setting is wrong, 3 the platform or the store is. */
export interface Examined {
  readonly code: 0 | 2 | 3;
  readonly text: string;
}

/** A platform, as its folder writes it. */
interface KindDefinition<Shape extends z.ZodRawShape, Settings> {
  readonly id: string;
  /** Its settings by name; the messages of the schemas say what is expected, as of all settings. */
  readonly settings: Shape;
  /** The settings without which it is not opened. */
  readonly needs: readonly (string & keyof Shape)[];
  /** @returns null where it is not opened */
  readonly read: (given: z.infer<z.ZodObject<Shape>>) => Settings | null;
  readonly create: (settings: Settings, means: ChannelMeans) => Promise<Channel>;
  readonly examine: (
    settings: Settings | null,
    means: ExaminationMeans,
  ) => Promise<readonly Examined[]>;
}

/** A platform, as the program sees it. */
export interface ChannelKind {
  readonly id: string;
  readonly settings: z.ZodRawShape;
  readonly needs: readonly string[];
  /** Makes its channel, not yet open; null where settings are absent. */
  readonly create: (given: GivenSettings, means: ChannelMeans) => Promise<Channel | null>;
  /** Says what works and what does not, also where it is not opened. */
  readonly examine: (given: GivenSettings, means: ExaminationMeans) => Promise<readonly Examined[]>;
}

/** @returns the platform; only what its settings open is loaded */
export function defineChannel<Shape extends z.ZodRawShape, Settings>(
  definition: KindDefinition<Shape, Settings>,
): ChannelKind {
  const { id, settings, needs, create, examine } = definition;
  const schema = z.object(settings);
  const read = (given: GivenSettings): Settings | null => definition.read(schema.parse(given));
  return {
    id,
    settings,
    needs,
    create: async (given, means) => {
      const known = read(given);
      return known === null ? null : create(known, means);
    },
    examine: async (given, means) => examine(read(given), means),
  };
}
