/** Names the members of an agency. */

import type { Locale } from '../../locale/locale.ts';
import type { Member } from '../records/membership.ts';

/** @returns what a member is called; the number stands for a name that is not known */
export function nameMember({ name, number, user }: Omit<Member, 'role'>, locale: Locale): string {
  const channel = user.split(':')[0] ?? '';
  return name ?? locale.say('members-nameless', { number, channel });
}
