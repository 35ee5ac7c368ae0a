/** Finds buttons among what was sent, and has one sent that waits for the office. */

import type { ReminderRecord } from '../../../src/assistant/records/following.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { text, type RemindedOffice } from '../reminding/reminded-office.ts';

/** Finds a button among messages by its words. */
export function findButton(messages: readonly Outgoing[], label: string | RegExp): string {
  const isIt = (words: string) => (typeof label === 'string' ? words === label : label.test(words));
  const found = messages.flatMap(({ options }) => options).find((one) => isIt(one.label));
  if (found === undefined) throw new Error(`no button ${String(label)} in ${text(messages)}`);
  return found.id;
}

/** A new deadline that waits for the office. */
export async function askForExtension(
  office: RemindedOffice,
): Promise<{ agree: string; token: string }> {
  const { held, owner } = office;
  await office.turnOn();
  await owner.say('gia hạn cần duyệt');
  office.until('2026-05-07T08:00');
  await held.remind();
  const lan = held.as({ user: 'lan', name: 'Lan', group: 'tổ khoa học' });
  const asked = await lan.say('gia hạn 1 đến 20/5');
  const agree = findButton(asked, 'Đồng ý');
  const kept = (await held.kept('reminders/so-khcn')) as unknown as ReminderRecord;
  const [token = ''] = Object.keys(kept.requests);
  return { agree, token };
}
