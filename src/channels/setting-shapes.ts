/** Shapes that settings of several platforms have, with the words that say what is expected. */

import { z } from 'zod';

/** Address of another server than the platform's. */
export const serverAddress = z.url({ protocol: /^https?$/, error: 'một địa chỉ http(s)://…' });

/** What a platform shows with each update, so that nobody else posts any. */
export const webhookSecret = z
  .string()
  .regex(/^[\w-]{16,256}$/, 'từ 16 đến 256 chữ cái không dấu, chữ số, “_” hoặc “-”');
