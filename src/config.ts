/** The settings of the program; the only reader of the environment. */

import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

import { z } from 'zod';

import { ConfigError } from './errors.ts';

const portSchema = z.coerce.number().int().min(0).max(65_535);
const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'Asia/Ho_Chi_Minh', 'UTC']);

const settingsSchema = z.object({
  VANTHU_DATA_DIR: z.string().min(1).default('./var'),
  STORE_URL: z.literal('embedded:', 'chỉ nhận embedded:').default('embedded:'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: portSchema.default(8080),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'một địa chỉ https://…' }).optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'mã do @BotFather cấp, dạng 123456789:AAE…')
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'một địa chỉ http(s)://…' })
    .default('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'từ 16 đến 256 chữ cái không dấu, chữ số, “_” hoặc “-”')
    .optional(),
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
  readonly publicUrl: string | null;
  /** `channel:user` of those who may create agencies; empty where nobody is named. */
  readonly admins: readonly string[];
  readonly zone: string;
  readonly logLevel: string;
  /** Null where Telegram is not opened. */
  readonly telegram: TelegramConfig | null;
}

/** The settings of Telegram. */
export interface TelegramConfig {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
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
    publicUrl: settings.PUBLIC_URL ?? null,
    admins: settings.VANTHU_ADMINS.split(',')
      .map((admin) => admin.trim())
      .filter((admin) => admin !== ''),
    zone: settings.TZ_NAME,
    logLevel: settings.LOG_LEVEL,
    telegram: telegramOf(settings),
  };
}

function telegramOf(settings: z.infer<typeof settingsSchema>): TelegramConfig | null {
  if (settings.TELEGRAM_BOT_TOKEN === undefined) return null;
  return {
    token: settings.TELEGRAM_BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    webhookSecret: settings.TELEGRAM_WEBHOOK_SECRET ?? null,
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
