/** Writes the page of the browsers in which a person is signed in. */

import { dayOf } from './session.ts';
import type { Device } from './sessions.ts';
import { escapeHtml, writePage } from './notice.ts';

const vi = {
  title: 'Thiết bị đang đăng nhập',
  unknown: 'Trình duyệt khác',
  here: 'Thiết bị này',
  since: 'Đăng nhập từ {day}',
  seen: 'dùng gần nhất {day}',
  today: 'hôm nay',
  end: 'Đăng xuất thiết bị này',
  endOther: 'Đăng xuất',
  endOthers: 'Đăng xuất các thiết bị khác',
  last: 'Đây là thiết bị duy nhất. Đăng xuất rồi thì không mở lại được cuộc trò chuyện này; muốn giữ, anh/chị hãy thêm một thiết bị trước.',
  add: 'Thêm thiết bị',
  link: 'Mở đường dẫn này trên thiết bị kia trong 15 phút. Đường dẫn dùng được một lần; đừng gửi cho người khác.',
  back: 'Về cuộc trò chuyện',
};

const en: typeof vi = {
  title: 'Devices signed in',
  unknown: 'Another browser',
  here: 'This device',
  since: 'Signed in since {day}',
  seen: 'last used {day}',
  today: 'today',
  end: 'Sign out this device',
  endOther: 'Sign out',
  endOthers: 'Sign out the other devices',
  last: 'This is the only device. Once it is signed out, this conversation cannot be opened again; to keep it, add a device first.',
  add: 'Add a device',
  link: 'Open this link on the other device within 15 minutes. It works once; give it to nobody else.',
  back: 'Back to the conversation',
};

type Words = typeof vi;

/** What the page shows. */
export interface DevicesView {
  readonly devices: readonly Device[];
  /** Id of the browser that asks. */
  readonly here: string;
  /** The address for one more browser, where it was just made. */
  readonly link: string | null;
  readonly language: string;
  /** Moment in ms UTC. */
  readonly now: number;
}

const writeDay = (atMs: number, now: number, words: Words): string => {
  if (dayOf(atMs) === dayOf(now)) return words.today;
  const [year = '', month = '', day = ''] = new Date(atMs).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
};

const button = (action: string, label: string, kind: string): string =>
  `<form method="post" action="${escapeHtml(action)}"><button class="${kind}">${escapeHtml(label)}</button></form>`;

const writeDevice = (
  { id, name, since, seen }: Device,
  { here, now }: DevicesView,
  words: Words,
): string => {
  const isHere = id === here;
  const days = [
    words.since.replace('{day}', writeDay(since, now, words)),
    words.seen.replace('{day}', writeDay(seen, now, words)),
  ];
  return `<li>
<p><b>${escapeHtml(name === '' ? words.unknown : name)}</b>${isHere ? ` (${words.here})` : ''}</p>
<p class="aside">${days.join(', ')}</p>
${button(`/devices/${id}/end`, isHere ? words.end : words.endOther, 'plain')}
</li>`;
};

/** @returns the page as HTML */
export const writeDevices = (view: DevicesView): string => {
  const { devices, here, link, language } = view;
  const words = language === 'en' ? en : vi;
  const sorted = [...devices].sort((one, two) => Number(two.id === here) - Number(one.id === here));
  const hasOthers = devices.some(({ id }) => id !== here);
  const shownLink =
    link === null
      ? button('/devices/link', words.add, 'plain')
      : `<p>${words.link}</p>\n<p><input readonly class="link" aria-label="${words.add}" value="${escapeHtml(link)}"></p>`;
  return writePage(
    words.title,
    language === 'en' ? 'en' : 'vi',
    `<ul class="devices">
${sorted.map((device) => writeDevice(device, view, words)).join('\n')}
</ul>
${hasOthers ? button('/devices/others/end', words.endOthers, 'plain') : `<p class="aside">${words.last}</p>`}
${shownLink}
<p><a class="primary" href="/">${words.back}</a></p>`,
  );
};
