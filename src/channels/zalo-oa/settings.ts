/** The settings of Zalo Official Account. */

import path from 'node:path';

import { z } from 'zod';

import { serverAddress } from '../setting-shapes.ts';

/** The settings by name. */
export const zaloOaShape = {
  ZALO_OA_APP_ID: z.string().regex(/^\d+$/, 'mã ứng dụng, chỉ có chữ số').optional(),
  ZALO_OA_APP_SECRET: z.string().min(8, 'khóa bí mật của ứng dụng').optional(),
  ZALO_OA_SECRET_KEY: z.string().min(8, 'OA Secret Key ở trang Webhook của ứng dụng').optional(),
  ZALO_OA_REFRESH_TOKEN: z.string().min(8, 'mã làm mới của OA').optional(),
  ZALO_OA_API_ROOT: serverAddress.optional(),
  ZALO_OAUTH_ROOT: serverAddress.optional(),
};

/** Those without which it is not opened. */
export const zaloOaNeeds = ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY'] as const;

/** What they say; other servers than the platform's are null. */
export interface ZaloOaGiven {
  readonly app: { readonly id: string; readonly secret: string };
  /** Signs webhooks. */
  readonly secretKey: string;
  /** For the first start; null where `vanthu zalo login` gets the tokens. */
  readonly seed: string | null;
  readonly apiRoot: string | null;
  readonly oauthRoot: string | null;
}

/** @returns what settings say; null where one that is needed is absent */
export function readZaloOa(
  given: Readonly<Record<string, string | undefined>>,
): ZaloOaGiven | null {
  const { ZALO_OA_APP_ID: id, ZALO_OA_APP_SECRET: secret, ZALO_OA_SECRET_KEY: secretKey } = given;
  if (id === undefined || secret === undefined || secretKey === undefined) return null;
  return {
    app: { id, secret },
    secretKey,
    seed: given['ZALO_OA_REFRESH_TOKEN'] ?? null,
    apiRoot: given['ZALO_OA_API_ROOT'] ?? null,
    oauthRoot: given['ZALO_OAUTH_ROOT'] ?? null,
  };
}

/** @returns where the tokens of the OA are kept */
export const tokenFolderIn = (dataFolder: string): string => path.join(dataFolder, 'zalo-oa');
