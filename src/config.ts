/** The settings of the program; the only reader of the environment. */

import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

import { z } from 'zod';

import { ConfigError } from './errors.ts';

const portSchema = z.coerce.number().int().min(0).max(65_535);
const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'Asia/Ho_Chi_Minh', 'UTC']);

const publicUrlWords = 'một địa chỉ https://…, hoặc http://… trong mạng cơ quan (192.168.…, 10.…)';

const keepWords = 'một số tháng, từ 1 đến 1200';

/** Names and addresses that lead nowhere outside of a network. */
const officeHost =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|\[(?:::1|f[cd][\da-f:]+|fe80:[\da-f:]+)\]|[a-z\d-]*[a-z][a-z\d-]*(?:\.(?:local|lan|internal|home\.arpa))?)$/;

const isOfOffice = (url: string): boolean =>
  URL.canParse(url) && officeHost.test(new URL(url).hostname);

const settingsSchema = z.object({
  VANTHU_DATA_DIR: z.string().min(1).default('./var'),
  STORE_URL: z.literal('embedded:', 'chỉ nhận embedded:').default('embedded:'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: portSchema.default(8080),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: publicUrlWords })
    .refine((url) => url.startsWith('https:') || isOfOffice(url), publicUrlWords)
    .optional(),
  VANTHU_KEEP_MONTHS: z.coerce
    .number({ error: keepWords })
    .int(keepWords)
    .min(1, keepWords)
    .max(1200, keepWords)
    .default(13),
  VANTHU_ADMINS: z.string().default(''),
  TZ_NAME: z
    .string()
    .refine((zone) => zones.has(zone), 'tên múi giờ IANA, ví dụ Asia/Ho_Chi_Minh')
    .default('Asia/Ho_Chi_Minh'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** The settings of the program. */
export interface Config {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The https address seen from outside: platforms post there, and fetch files. */
  readonly publicUrl: string | null;
  /** The address of the web chat that people are told: that one, or one of the office's network. */
  readonly pageUrl: string | null;
  /** `channel:user` of those who may create agencies; empty where nobody is named. */
  readonly admins: readonly string[];
  readonly zone: string;
  /** How long messages of the web chat and used invitations are kept. */
  readonly keepMonths: number;
  readonly logLevel: string;
  /** The settings of channels that are given, by name; each channel knows what its own mean. */
  readonly channels: Readonly<Record<string, string>>;
}

/** Where settings stand. */
export interface SettingPlaces {
  /** Names and values, as in process.env. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Path of the `.env` file, which need not exist. */
  readonly file?: string;
}

/** @returns the names of the settings that are given, in the environment or in `.env` */
export function listGiven(ofChannels: z.ZodRawShape, places: SettingPlaces): string[] {
  const given = readGiven(places);
  return [...Object.keys(settingsSchema.shape), ...Object.keys(ofChannels)].filter(
    (name) => name in given,
  );
}

/**
 * Reads the settings from the environment, and what it does not say from `.env`.
 *
 * @param ofChannels - what the settings of the channels must be, by name
 * @param places - where settings stand
 * @throws ConfigError naming the setting, or the line of `.env`, that is wrong
 */
export function readConfig(ofChannels: z.ZodRawShape, places: SettingPlaces): Config {
  const given = readGiven(places);
  const settings = check(settingsSchema, given);
  check(z.object(ofChannels), given);
  return {
    dataFolder: settings.VANTHU_DATA_DIR,
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL?.startsWith('https:') ? settings.PUBLIC_URL : null,
    pageUrl: settings.PUBLIC_URL ?? null,
    admins: settings.VANTHU_ADMINS.split(',')
      .map((admin) => admin.trim())
      .filter((admin) => admin !== ''),
    zone: settings.TZ_NAME,
    keepMonths: settings.VANTHU_KEEP_MONTHS,
    logLevel: settings.LOG_LEVEL,
    channels: Object.fromEntries(
      Object.entries(given).filter(([name]) => Object.hasOwn(ofChannels, name)),
    ),
  };
}

function check<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const setting = String(issue?.path[0]);
  throw new ConfigError(setting, `Thiết lập ${setting} chưa đúng: cần ${expected(issue)}.`);
}

/** The environment comes first; what is empty counts as absent. */
function readGiven({
  environment = process.env,
  file = '.env',
}: SettingPlaces): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...readEnvFile(file), ...environment }).filter(
      (entry): entry is [string, string] => (entry[1] ?? '') !== '',
    ),
  );
}

function expected(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return `một trong ${issue.values.map(String).join(', ')}`;
  if (issue?.path[0] === 'PORT') return 'một số từ 0 đến 65535';
  return issue?.message ?? 'một giá trị khác';
}

/** A line of `.env` is NAME=VALUE, a comment, or blank; what is in it is never shown. */
function readEnvFile(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, 'utf8');
  const isPlain = !/=\s*["'`][^"'`]*$/m.test(text);
  text.split(/\r?\n/).forEach((line, at) => {
    if (!isPlain || /^\s*(?:#|$|(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=)/.test(line)) return;
    throw new ConfigError(
      '.env',
      `Tệp .env hỏng ở dòng ${at + 1}: cần TÊN=GIÁ_TRỊ hoặc dòng ghi chú bắt đầu bằng #.`,
    );
  });
  return parseEnv(text) as Record<string, string>;
}
