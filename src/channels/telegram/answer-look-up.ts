/** Answers what somebody looks up by typing the bot's name in a chat of theirs. */

import { createHash } from 'node:crypto';

import type { RawApi } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';

import type { Finding, Port } from '../channel.ts';
import { explainFailure, isOfCall } from './explain-failure.ts';
import type { Log } from '../../log.ts';
import type { LookUp } from './read-update.ts';

/** Most results of an answer, and most bytes of their ids. @see https://core.telegram.org/bots/api#answerinlinequery */
const maxResults = 50;
const maxIdBytes = 64;

/** The answer is the same for everybody, and may be given again for so long. */
const cachedForS = 300;

/** What answering takes. */
export interface Desk {
  readonly api: RawApi;
  readonly port: Pick<Port, 'lookUp'>;
  readonly log: Log;
}

/** Answers at once, and never fails: that an answer comes too late is nobody's loss. */
export async function answerLookUp(desk: Desk, { id, query, isContinued }: LookUp): Promise<void> {
  try {
    const findings = isContinued ? [] : desk.port.lookUp(query).slice(0, maxResults);
    await desk.api.answerInlineQuery({
      inline_query_id: id,
      results: findings.map(toArticle),
      cache_time: cachedForS,
      is_personal: false,
    });
  } catch (error) {
    const err = isOfCall(error) ? explainFailure(error) : error;
    desk.log.warn({ err }, 'a look-up was not answered');
  }
}

const toArticle = ({ id, title, summary, text }: Finding): InlineQueryResultArticle => ({
  type: 'article',
  id: Buffer.byteLength(id) <= maxIdBytes ? id : shortenId(id),
  title,
  description: summary,
  input_message_content: { message_text: text, link_preview_options: { is_disabled: true } },
});

const shortenId = (id: string): string => createHash('sha256').update(id).digest('base64url');
