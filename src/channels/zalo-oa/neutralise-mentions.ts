/** Keeps what people type from calling others in a group. */

/** What a group takes for a mention, also with characters in it that nobody sees. */
const mention = /\[(?=\p{Cf}*[@＠])/gu;

/**
 * A mention is written `[@<id>]`; with a space in it, it is plain text.
 *
 * @see https://developers.zalo.me/docs/official-account/nhom-chat-gmf/tin-nhan/text_message
 */
export function neutraliseMentions(text: string): string {
  return text.replaceAll(mention, '[ ');
}
