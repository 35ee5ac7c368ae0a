/** Sends one message: as a new one, or in the place of one that is shown already. */

import { InputFile, type RawApi } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';

import { ChannelError } from '../../errors.ts';
import type { FileOffer, Outgoing, Port } from '../channel.ts';
import { explainFailure, explainRepeatable, judgeEdit } from './explain-failure.ts';
import { layOutKeyboard } from './keyboard.ts';
import { markUp } from './mark-up.ts';
import type { Moves } from './moves.ts';
import { type Place, readReference, type Reference, referenceOf, withoutTopic } from './place.ts';
import { showAction } from './show-action.ts';

/** What sending takes. */
export interface Desk {
  readonly api: RawApi;
  readonly port: Pick<Port, 'openFile'>;
  readonly moves: Moves;
}

/**
 * Sends a message.
 *
 * @returns its reference, or null where there is none
 * @throws ChannelError saying what became of it
 */
export async function sendMessage(
  desk: Desk,
  outgoing: Outgoing,
  reference: string | null,
): Promise<string | null> {
  const { replaces, files } = outgoing;
  const target = reference === null || files.length > 0 ? null : readReference(reference);
  if (replaces !== undefined) {
    const isDone = target !== null && (await edit(desk, outgoing, target));
    if (isDone) return reference;
    if (replaces.orElse === 'drop') return null;
  }
  return post(desk, outgoing);
}

/** @returns false when there is nothing to edit any more */
async function edit(desk: Desk, outgoing: Outgoing, target: Reference): Promise<boolean> {
  const keyboard = withKeyboard(outgoing);
  try {
    await desk.moves.reach(outgoing.chat, ({ chat_id }) => {
      const place = { chat_id, message_id: target.messageId, ...keyboard };
      if (outgoing.text === '') return desk.api.editMessageReplyMarkup(place);
      return target.isCaption
        ? desk.api.editMessageCaption({ ...place, ...captionOf(outgoing) })
        : desk.api.editMessageText({ ...place, ...textOf(outgoing) });
    });
    return true;
  } catch (error) {
    const verdict = judgeEdit(error);
    if (verdict === 'failed') throw explainRepeatable(error);
    return verdict === 'same';
  }
}

async function post(desk: Desk, outgoing: Outgoing): Promise<string> {
  try {
    return await desk.moves.reach(outgoing.chat, (place) => {
      const [file] = outgoing.files;
      return file === undefined
        ? postText(desk, outgoing, place)
        : postFile(desk, outgoing, file, place);
    });
  } catch (error) {
    throw explainFailure(error);
  }
}

async function postText({ api }: Desk, outgoing: Outgoing, place: Place): Promise<string> {
  const text = { ...textOf(outgoing), ...withKeyboard(outgoing) };
  return referenceOf(await api.sendMessage({ ...place, ...text }));
}

/** A file that cannot be had any more leaves the words that go with it. */
async function postFile(
  desk: Desk,
  outgoing: Outgoing,
  file: FileOffer,
  place: Place,
): Promise<string> {
  const isPicture = file.role === 'picture';
  const action = isPicture ? 'upload_photo' : 'upload_document';
  return showAction(desk.api, place, action, 0, async () => {
    const bytes = await desk.port.openFile(withoutTopic(outgoing.chat), file.id);
    if (bytes === null && outgoing.text !== '') return postText(desk, outgoing, place);
    if (bytes === null)
      throw new ChannelError('telegram', 'Tệp cần gửi không còn, hoặc không thuộc nơi này.', null);
    const input = new InputFile(bytes, asciiName(file.name));
    const rest = { ...place, ...captionOf(outgoing), ...withKeyboard(outgoing) };
    const sent = isPicture
      ? await desk.api.sendPhoto({ ...rest, photo: input })
      : await desk.api.sendDocument({ ...rest, document: input });
    return referenceOf(sent);
  });
}

const textOf = (outgoing: Outgoing) => ({
  text: markUp(outgoing),
  parse_mode: 'HTML' as const,
  link_preview_options: { is_disabled: true },
});

const captionOf = (outgoing: Outgoing) => ({
  caption: markUp(outgoing),
  parse_mode: 'HTML' as const,
});

function withKeyboard({ options }: Outgoing): { reply_markup?: InlineKeyboardMarkup } {
  const keyboard = layOutKeyboard(options);
  return keyboard === undefined ? {} : { reply_markup: keyboard };
}

/** The name goes into the form as it is. */
const asciiName = (name: string): string => name.replace(/[^\w.-]+/g, '-');
