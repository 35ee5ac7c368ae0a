/** Settings come from the environment and from `.env`; what is wrong is named, its value never shown. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { listGivenSettings, loadConfig } from '../src/cli/load-config.ts';
import { readZaloOa } from '../src/channels/zalo-oa/settings.ts';
import { ConfigError } from '../src/errors.ts';

function envFile(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-config-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, '.env');
  writeFileSync(file, text);
  return file;
}

const nowhere = '/nowhere/.env';

function failureOf(environment: Record<string, string>, file = nowhere): ConfigError {
  try {
    loadConfig(environment, file);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('the settings', () => {
  it('have the promised defaults', () => {
    expect(loadConfig({}, nowhere)).toEqual({
      dataFolder: './var',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: null,
      pageUrl: null,
      admins: [],
      zone: 'Asia/Ho_Chi_Minh',
      keepMonths: 13,
      logLevel: 'info',
      channels: {},
    });
  });

  it('are read from the environment', () => {
    const config = loadConfig(
      {
        VANTHU_DATA_DIR: '/data',
        HOST: '0.0.0.0',
        PORT: '80',
        PUBLIC_URL: 'https://vanthu.example.vn',
        VANTHU_ADMINS: ' web:an , telegram:5,,',
        TZ_NAME: 'UTC',
        VANTHU_KEEP_MONTHS: '24',
        LOG_LEVEL: 'silent',
        TELEGRAM_BOT_TOKEN: '123:AAE-x_1',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
        TELEGRAM_WEBHOOK_SECRET: 'sixteen-letters_1',
        ZALO_OA_APP_ID: '4318',
        ZALO_OA_APP_SECRET: 'app-secret',
        ZALO_OA_SECRET_KEY: 'oa-secret-key',
        ZALO_OA_REFRESH_TOKEN: 'refresh-token',
        ZALO_OA_API_ROOT: 'http://127.0.0.1:8082',
        ZALO_BOT_TOKEN: '12:abc',
        ZALO_BOT_WEBHOOK_SECRET: 'sixteen-letters_2',
      },
      nowhere,
    );
    expect(config).toEqual({
      dataFolder: '/data',
      host: '0.0.0.0',
      port: 80,
      publicUrl: 'https://vanthu.example.vn',
      pageUrl: 'https://vanthu.example.vn',
      admins: ['web:an', 'telegram:5'],
      zone: 'UTC',
      keepMonths: 24,
      logLevel: 'silent',
      channels: {
        TELEGRAM_BOT_TOKEN: '123:AAE-x_1',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
        TELEGRAM_WEBHOOK_SECRET: 'sixteen-letters_1',
        ZALO_OA_APP_ID: '4318',
        ZALO_OA_APP_SECRET: 'app-secret',
        ZALO_OA_SECRET_KEY: 'oa-secret-key',
        ZALO_OA_REFRESH_TOKEN: 'refresh-token',
        ZALO_OA_API_ROOT: 'http://127.0.0.1:8082',
        ZALO_BOT_TOKEN: '12:abc',
        ZALO_BOT_WEBHOOK_SECRET: 'sixteen-letters_2',
      },
    });
  });

  it('are read from .env, and the environment comes first', () => {
    const file = envFile('# ghi chú\r\n\r\nPORT=81\r\nexport HOST="::1"\nLOG_LEVEL=debug\n');
    expect(loadConfig({ LOG_LEVEL: 'warn' }, file)).toMatchObject({
      port: 81,
      host: '::1',
      logLevel: 'warn',
    });
    expect(listGivenSettings({ LOG_LEVEL: 'warn', OTHER: 'x' }, file)).toEqual([
      'HOST',
      'PORT',
      'LOG_LEVEL',
    ]);
  });

  it('open Zalo Official Account only where all three keys of it are given', () => {
    const keys = {
      ZALO_OA_APP_ID: '4318',
      ZALO_OA_APP_SECRET: 'app-secret',
      ZALO_OA_SECRET_KEY: 'oa-secret-key',
    };
    expect(readZaloOa(loadConfig(keys, nowhere).channels)).not.toBeNull();
    for (const name of Object.keys(keys))
      expect(readZaloOa(loadConfig({ ...keys, [name]: '' }, nowhere).channels)).toBeNull();
  });

  it('that are empty count as absent', () => {
    expect(loadConfig({ PORT: '', PUBLIC_URL: '' }, nowhere)).toMatchObject({
      port: 8080,
      publicUrl: null,
      pageUrl: null,
    });
    expect(listGivenSettings({ PORT: '' }, nowhere)).toEqual([]);
  });

  it('of other programs are none of ours', () => {
    expect(loadConfig({ PATH: '/bin', HOME: '/root' }, nowhere).port).toBe(8080);
  });
});

describe('PUBLIC_URL', () => {
  it.each([
    'http://192.168.1.5:8080',
    'http://10.0.0.7',
    'http://172.16.4.4',
    'http://may-chu:8080',
  ])('may be %s in the network of an office, where no platform posts to', (url) => {
    const { publicUrl, pageUrl } = loadConfig({ PUBLIC_URL: url }, nowhere);
    expect([publicUrl, pageUrl]).toEqual([null, url]);
  });

  it.each([
    'http://vanthu.vn',
    'http://8.8.8.8',
    'http://172.32.0.1',
    'http://10.evil.vn',
    'ftp://10.0.0.7',
  ])('may not be %s', (url) => {
    expect(failureOf({ PUBLIC_URL: url }).setting).toBe('PUBLIC_URL');
  });
});

describe('a setting that is wrong', () => {
  it.each([
    ['PORT', 'secret', 'một số từ 0 đến 65535'],
    ['PORT', '-1', 'một số từ 0 đến 65535'],
    ['PORT', '70000', 'một số từ 0 đến 65535'],
    ['PORT', '80.5', 'một số từ 0 đến 65535'],
    ['PUBLIC_URL', 'http://secret.vn', 'một địa chỉ https://…'],
    ['PUBLIC_URL', 'secret', 'một địa chỉ https://…'],
    ['LOG_LEVEL', 'secret', 'một trong trace, debug, info, warn, error, fatal, silent'],
    ['TZ_NAME', 'secret/zone', 'tên múi giờ IANA, ví dụ Asia/Ho_Chi_Minh'],
    ['TELEGRAM_BOT_TOKEN', 'secret', 'mã do @BotFather cấp, dạng 123456789:AAE…'],
    ['TELEGRAM_API_ROOT', 'secret', 'một địa chỉ http(s)://…'],
    ['TELEGRAM_WEBHOOK_SECRET', 'secret', 'từ 16 đến 256 chữ cái không dấu, chữ số, “_” hoặc “-”'],
    ['ZALO_OA_APP_ID', 'secret', 'mã ứng dụng, chỉ có chữ số'],
    ['ZALO_OA_API_ROOT', 'secret', 'một địa chỉ http(s)://…'],
    ['ZALO_BOT_TOKEN', 'secret', 'mã do Zalo Bot Manager cấp, dạng 123456789:abc…'],
    ['ZALO_BOT_WEBHOOK_SECRET', 'secret', 'từ 16 đến 256 chữ cái không dấu'],
    ['VANTHU_KEEP_MONTHS', 'secret', 'một số tháng, từ 1 đến 1200'],
    ['VANTHU_KEEP_MONTHS', '-5', 'một số tháng, từ 1 đến 1200'],
    ['VANTHU_KEEP_MONTHS', '5.5', 'một số tháng, từ 1 đến 1200'],
    ['VANTHU_KEEP_MONTHS', '9999', 'một số tháng, từ 1 đến 1200'],
    ['STORE_URL', 'postgres://u:secret@host/db', 'embedded:'],
  ])('%s=%s is named with what is expected, its value is not shown', (name, value, expected) => {
    const failure = failureOf({ [name]: value });
    expect(failure.setting).toBe(name);
    expect(failure.message).toContain(`Thiết lập ${name} chưa đúng: cần `);
    expect(failure.message).toContain(expected);
    expect(failure.message).not.toContain(value);
    expect(failure.message).not.toContain('secret');
  });

  it('is named as well when it stands in .env', () => {
    expect(failureOf({}, envFile('PORT=secret\n')).setting).toBe('PORT');
  });
});

describe('a line of .env that is none', () => {
  it.each([
    ['PORT 80', 1],
    ['PORT=80\nTELEGRAM secret', 2],
    ['\n# x\n=secret', 3],
  ])('%j is named by its number, and not shown', (text, line) => {
    const { setting, message } = failureOf({}, envFile(text));
    expect(setting).toBe('.env');
    expect(message).toBe(
      `Tệp .env hỏng ở dòng ${line}: cần TÊN=GIÁ_TRỊ hoặc dòng ghi chú bắt đầu bằng #.`,
    );
  });

  it('is no line within quotation marks that go on', () => {
    const file = envFile('VANTHU_ADMINS="web:an,\nweb:binh"\nPORT=82\n');
    expect(loadConfig({}, file)).toMatchObject({ admins: ['web:an', 'web:binh'], port: 82 });
  });
});
