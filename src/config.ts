/** The settings of the program; the only reader of the environment. */

import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

import { z } from 'zod';

import { ConfigError } from './errors.ts';

const portSchema = z.coerce.number().int().min(0).max(65_535);
const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'Asia/Ho_Chi_Minh', 'UTC']);

const serverSchema = z.url({ protocol: /^https?$/, error: 'một địa chỉ http(s)://…' });

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
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'mã do @BotFather cấp, dạng 123456789:AAE…')
    .optional(),
  TELEGRAM_API_ROOT: serverSchema.default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'từ 16 đến 256 chữ cái không dấu, chữ số, “_” hoặc “-”')
    .optional(),
  ZALO_OA_APP_ID: z.string().regex(/^\d+$/, 'mã ứng dụng, chỉ có chữ số').optional(),
  ZALO_OA_APP_SECRET: z.string().min(8, 'khóa bí mật của ứng dụng').optional(),
  ZALO_OA_SECRET_KEY: z.string().min(8, 'OA Secret Key ở trang Webhook của ứng dụng').optional(),
  ZALO_OA_REFRESH_TOKEN: z.string().min(8, 'mã làm mới của OA').optional(),
  ZALO_OA_API_ROOT: serverSchema.optional(),
  ZALO_OAUTH_ROOT: serverSchema.optional(),
  ZALO_BOT_TOKEN: z
    .string()
    .regex(/^\d+:\S+$/, 'mã do Zalo Bot Manager cấp, dạng 123456789:abc…')
    .optional(),
  ZALO_BOT_API_ROOT: serverSchema.optional(),
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'từ 16 đến 256 chữ cái không dấu, chữ số, “_” hoặc “-”')
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
  /** Null where Telegram is not opened. */
  readonly telegram: TelegramConfig | null;
  /** Null where Zalo Official Account is not opened: one of its three keys is absent. */
  readonly zaloOa: ZaloOaConfig | null;
  /** Null where Zalo Bot is not opened. */
  readonly zaloBot: ZaloBotConfig | null;
}

/** The settings of Telegram. */
export interface TelegramConfig {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** Null where updates are fetched. */
  readonly webhookSecret: string | null;
}

/** The settings of Zalo Official Account; other servers than the platform's are null. */
export interface ZaloOaConfig {
  readonly appId: string;
  readonly appSecret: string;
  /** Signs webhooks. */
  readonly secretKey: string;
  /** For the first start; null where `vanthu zalo login` gets the tokens. */
  readonly refreshToken: string | null;
  readonly apiRoot: string | null;
  readonly oauthRoot: string | null;
}

/** The settings of Zalo Bot. */
export interface ZaloBotConfig {
  readonly token: string;
  /** Null for the platform's. */
  readonly apiRoot: string | null;
  /** Null where updates are fetched. */
  readonly webhookSecret: string | null;
}

/** @returns the names of the settings that are given, in the environment or in `.env` */
export function listGivenSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = '.env',
): string[] {
  const given = { ...readEnvFile(file), ...environment };
  return Object.keys(settingsSchema.shape).filter((name) => (given[name] ?? '') !== '');
}

/**
 * Reads the settings from the environment, and what it does not say from `.env`.
 *
 * @param environment - names and values, as in process.env
 * @param file - path of the `.env` file, which need not exist
 * @throws ConfigError naming the setting, or the line of `.env`, that is wrong
 */
export function loadConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  file = '.env',
): Config {
  const given = Object.fromEntries(
    Object.entries({ ...readEnvFile(file), ...environment }).filter(([, value]) => value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const setting = String(issue?.path[0]);
    throw new ConfigError(setting, `Thiết lập ${setting} chưa đúng: cần ${expected(issue)}.`);
  }
  const settings = parsed.data;
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
    telegram: telegramOf(settings),
    zaloOa: zaloOaOf(settings),
    zaloBot: zaloBotOf(settings),
  };
}

type Settings = z.infer<typeof settingsSchema>;

function telegramOf(settings: Settings): TelegramConfig | null {
  if (settings.TELEGRAM_BOT_TOKEN === undefined) return null;
  return {
    token: settings.TELEGRAM_BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    webhookSecret: settings.TELEGRAM_WEBHOOK_SECRET ?? null,
  };
}

function zaloOaOf(settings: Settings): ZaloOaConfig | null {
  const { ZALO_OA_APP_ID: appId, ZALO_OA_APP_SECRET: appSecret } = settings;
  const { ZALO_OA_SECRET_KEY: secretKey } = settings;
  if (appId === undefined || appSecret === undefined || secretKey === undefined) return null;
  return {
    appId,
    appSecret,
    secretKey,
    refreshToken: settings.ZALO_OA_REFRESH_TOKEN ?? null,
    apiRoot: settings.ZALO_OA_API_ROOT ?? null,
    oauthRoot: settings.ZALO_OAUTH_ROOT ?? null,
  };
}

function zaloBotOf(settings: Settings): ZaloBotConfig | null {
  if (settings.ZALO_BOT_TOKEN === undefined) return null;
  return {
    token: settings.ZALO_BOT_TOKEN,
    apiRoot: settings.ZALO_BOT_API_ROOT ?? null,
    webhookSecret: settings.ZALO_BOT_WEBHOOK_SECRET ?? null,
  };
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
