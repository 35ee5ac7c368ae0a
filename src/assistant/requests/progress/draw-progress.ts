/** The pictures of how a followed plan stands: offered with `/tiendo`, drawn when they are opened. */

import { momentIn } from '../../../calendar/zone.ts';
import type { FileOffer } from '../../../channels/channel.ts';
import type { Locale } from '../../../locale/locale.ts';
import { listProgress, type DutyProgress } from '../../../duty/progress.ts';
import { countPictures, writeTimeline } from '../../../duty/timeline.ts';
import type { Assistance } from '../../services.ts';
import { planOf, type FollowedPlan } from '../../records/following.ts';
import { viewFolder, type Sees } from '../../reminding/seen-duties.ts';

/** The moment is in the name: a picture that is opened again shows the same. */
const name = /^Tien-do-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})-(\d{1,2})\.png$/;

/** @returns the pictures of a plan at a moment on the clock of the office */
export function offerPictures(
  place: { readonly agency: string; readonly document: string; readonly group: number | null },
  progress: readonly DutyProgress[],
  now: string,
  { say }: Locale,
): FileOffer[] {
  const pages = progress.length === 0 ? 0 : countPictures(progress);
  return Array.from({ length: pages }, (_, at): FileOffer => {
    const file = `Tien-do-${now.replace('T', '-').replace(':', '')}-${at + 1}.png`;
    return {
      id: `${place.agency}/${place.document}/${viewFolder('tiendo', place.group)}/${file}`,
      name: file,
      mediaType: 'image/png',
      title: say('progress-picture', { number: at + 1, pages }),
      role: 'picture',
    };
  });
}

/**
 * Draws a picture as it was offered.
 *
 * @param file - its name
 * @returns null when there is no such picture
 */
export async function drawProgress(
  { reminding, clock, zone }: Pick<Assistance, 'reminding' | 'clock' | 'zone'>,
  { plan, sees }: { readonly plan: FollowedPlan; readonly sees: Sees },
  file: string,
  locale: Locale,
): Promise<Uint8Array | null> {
  const [, day, hour, minute, number] = name.exec(file) ?? [];
  if (day === undefined) return null;
  const now = `${day}T${hour}:${minute}`;
  if (now > momentIn(clock(), zone)) return null;
  const all = listProgress(planOf(plan), now, reminding.calendar);
  const progress = all.filter(({ duty }) => sees(duty));
  const page = Number(number);
  if (progress.length === 0 || page < 1 || page > countPictures(progress)) return null;
  const matter = { title: plan.facts.title, progress, now };
  return reminding.drawTimeline(writeTimeline(matter, page, locale));
}
