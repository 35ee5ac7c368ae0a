/** Offers to remind in a group that was bound after its agency's plans were followed. */

import { agencyButton } from '../button.ts';
import type { BoundGroup } from '../records/agency.ts';
import type { Reply } from '../services.ts';
import { quote } from '../turn/clip.ts';
import type { Talk } from '../turn/context.ts';
import { clip } from '../turn/clip.ts';
import { readReminders } from '../records/following.ts';

/** Most plans that get a button, and longest title on one. */
const maxButtons = 3;
const maxTitleLength = 40;

/** @returns a button for each plan that is reminded of, but not there; nothing where there is none */
export async function offerPlans(
  { turn, locale }: Talk,
  agency: string,
  { number }: BoundGroup,
): Promise<Pick<Reply, 'text' | 'options'>> {
  const { plans } = await readReminders(turn.transaction, agency);
  const followed = Object.entries(plans).filter(([, { isOn }]) => isOn);
  if (followed.length === 0) return { text: '', options: [] };
  const titles = quote(followed.map(([, { facts }]) => facts.title));
  const options = followed.slice(0, maxButtons).map(([record, { facts }]) => {
    const label = locale.say('groups-plans-button', { title: clip(facts.title, maxTitleLength) });
    return agencyButton({ agency, record }, `/nhacviec g${number}`, label);
  });
  return { text: locale.say('groups-plans-on', { titles }), options };
}
