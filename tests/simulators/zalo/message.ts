/** Checks the `message` of a call as the platform does, and says what people see of it. */

import {
  type Answer,
  type Button,
  type SeenFile,
  type Upload,
  type World,
  answer,
  asObject,
} from './world.ts';

/** Most characters of a text. */
export const maxTextLength = 2000;

const uploadLifeMs = 7 * 24 * 3_600_000;

/** What a good message shows. */
export interface Shown {
  readonly kind: 'text' | 'image' | 'gif' | 'file' | 'list' | 'sticker' | 'template';
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly files: readonly SeenFile[];
  readonly pictures: readonly string[];
  readonly quotes: string | null;
}

type Checked = Shown | Answer;

/** @returns whether a message was refused */
export const isRefusal = (checked: Checked): checked is Answer => 'status' in checked;

const invalid = (field: string): Answer => answer(-201, `${field} is invalid`);

const plain = (text: string): Shown => ({
  kind: 'text',
  text,
  buttons: [],
  files: [],
  pictures: [],
  quotes: null,
});

const openUpload = (
  world: World,
  key: unknown,
  roles: readonly Upload['role'][],
): Upload | Answer => {
  const upload = typeof key === 'string' ? world.uploads.get(key) : undefined;
  if (upload === undefined || !roles.includes(upload.role)) return invalid('attachment_id');
  if (upload.at + uploadLifeMs <= world.clock.now()) {
    return answer(-100, 'attachment_id was expired');
  }
  return upload;
};

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= max;

const checkPhone = (object: Record<string, unknown> | null): boolean =>
  isText(object?.['phone_code'], 20);

const payloads: Readonly<Record<string, (payload: unknown) => boolean>> = {
  'oa.open.url': (payload) => URL.canParse(String(asObject(payload)?.['url'])),
  'oa.query.show': (payload) => isText(payload, 1000),
  'oa.query.hide': (payload) => isText(payload, 1000),
  'oa.open.phone': (payload) => checkPhone(asObject(payload)),
  'oa.open.sms': (payload) => {
    const object = asObject(payload);
    return checkPhone(object) && isText(object?.['content'], 1000);
  },
};

const checkButton = (value: unknown): Button | Answer => {
  const { title, type, payload } = asObject(value) ?? {};
  if (!isText(title, 100)) return invalid('buttons.title');
  if (payloads[String(type)]?.(payload) !== true) return invalid('buttons.payload');
  return { title, type: String(type), payload };
};

const checkButtons = (world: World, value: unknown): readonly Button[] | Answer => {
  const { buttons: taken } = world.switches;
  if (taken !== 'taken') return answer(taken, 'buttons is not supported');
  if (!Array.isArray(value) || value.length === 0 || value.length > 5) return invalid('buttons');
  const buttons = (value as unknown[]).map(checkButton);
  const refusal = buttons.find((button) => 'status' in button);
  return refusal ?? (buttons as Button[]);
};

const isMedia = (kind: unknown): kind is 'image' | 'gif' | 'sticker' =>
  kind === 'image' || kind === 'gif' || kind === 'sticker';

const checkMedia = (world: World, text: string, elements: unknown): Checked => {
  const [element] = Array.isArray(elements) ? (elements as unknown[]) : [];
  const { media_type: kind, url, attachment_id: id } = asObject(element) ?? {};
  if (!isMedia(kind)) return invalid('media_type');
  if (typeof url === 'string') {
    if (!url.startsWith('https://')) return invalid('url');
    return { ...plain(text), kind, pictures: [url] };
  }
  if (kind === 'sticker') return { ...plain(text), kind };
  const upload = openUpload(world, id, [kind]);
  return 'status' in upload ? upload : { ...plain(text), kind, files: [upload] };
};

const checkList = (world: World, elements: unknown, buttons: unknown): Checked => {
  if (!Array.isArray(elements) || elements.length === 0 || elements.length > 5) {
    return invalid('elements');
  }
  const titles = (elements as unknown[]).map((element) => asObject(element)?.['title']);
  if (!titles.every((title) => isText(title, 100))) return invalid('elements.title');
  const checked = buttons === undefined ? [] : checkButtons(world, buttons);
  if ('status' in checked) return checked;
  return { ...plain(titles.join('\n')), kind: 'list', buttons: checked };
};

const checkQuestion = (world: World, text: string, value: unknown): Checked => {
  if (text === '') return invalid('text');
  const buttons = checkButtons(world, value);
  return 'status' in buttons ? buttons : { ...plain(text), buttons };
};

const checkTemplate = (
  world: World,
  text: string,
  payload: Record<string, unknown>,
  isGroup: boolean,
): Checked => {
  const { template_type: type, elements, buttons } = payload;
  const unsupported = answer(-233, 'Message type is invalid or not supported');
  if (isGroup && buttons !== undefined) return unsupported;
  switch (type) {
    case 'media':
      return checkMedia(world, text, elements);
    case 'list':
      return checkList(world, elements, buttons);
    case 'request_user_info':
      return { ...plain(text), kind: 'template' };
    case undefined:
      return checkQuestion(world, text, buttons);
    default:
      return unsupported;
  }
};

const checkAttachment = (
  world: World,
  text: string,
  attachment: Record<string, unknown>,
  isGroup: boolean,
): Checked => {
  const payload = asObject(attachment['payload']);
  if (payload === null) return invalid('payload');
  if (attachment['type'] === 'template') return checkTemplate(world, text, payload, isGroup);
  if (attachment['type'] !== 'file') return invalid('attachment.type');
  if (text !== '') return invalid('text');
  const upload = openUpload(world, payload['token'], ['file']);
  return 'status' in upload ? upload : { ...plain(''), kind: 'file', files: [upload] };
};

/** @returns what people see of a message, or the refusal that it gets */
export const checkMessage = (world: World, value: unknown, isGroup: boolean): Checked => {
  const message = asObject(value);
  if (message === null) return invalid('message');
  const text = message['text'] ?? '';
  if (typeof text !== 'string') return invalid('text');
  if (text.length > maxTextLength) return answer(-210, 'text exceeds the limit of 2000');
  const attachment = message['attachment'];
  if (attachment === undefined) {
    if (text.trim() === '') return invalid('text');
    const quotes = message['quote_message_id'];
    return { ...plain(text), quotes: typeof quotes === 'string' ? quotes : null };
  }
  const object = asObject(attachment);
  return object === null ? invalid('attachment') : checkAttachment(world, text, object, isGroup);
};
