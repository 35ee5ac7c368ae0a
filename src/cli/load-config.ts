/** The settings of the program and of all its channels. */

import { channels } from '../channels/index.ts';
import { listGiven, readConfig, type Config } from '../config.ts';

const ofChannels = Object.fromEntries(
  Object.values(channels).flatMap(({ settings }) => Object.entries(settings)),
);

/**
 * Loads the settings from the environment, and what it does not say from `.env`.
 *
 * @param environment - names and values, as in process.env
 * @param file - path of the `.env` file, which need not exist
 * @throws ConfigError naming the setting, or the line of `.env`, that is wrong
 */
export const loadConfig = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = '.env',
): Config => readConfig(ofChannels, { environment, file });

/** @returns the names of the settings that are given */
export const listGivenSettings = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = '.env',
): string[] => listGiven(ofChannels, { environment, file });
