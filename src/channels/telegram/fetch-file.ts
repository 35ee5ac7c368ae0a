/** Fetches a file that a person sent. */

import { ChannelError } from '../../errors.ts';
import type { Connection } from './connection.ts';
import { explainRepeatable } from './explain-failure.ts';

/**
 * Fetches a file.
 *
 * @throws ChannelError when Telegram does not give it, or it has more bytes than `maxBytes`
 */
export async function fetchFile(
  { api, download }: Pick<Connection, 'api' | 'download'>,
  id: string,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    const { file_path: path, file_size: size = 0 } = await api.getFile({ file_id: id });
    if (path === undefined || size > maxBytes)
      throw new ChannelError('telegram', 'Tệp lớn hơn mức Telegram cho bot tải.', null);
    return await download(path, maxBytes);
  } catch (error) {
    throw explainRepeatable(error);
  }
}
