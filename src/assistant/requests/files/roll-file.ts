/** Last year's file becomes this year's draft. */

import { converse } from '../../dialogue/converse.ts';
import { foundAgency } from '../../dialogue/found-agency.ts';
import { asTold, groupLeftovers, listMissing } from '../../../roll/group-leftovers.ts';
import { rollDocument } from '../../../roll/roll-document.ts';
import type { Rolled } from '../../../roll/rolling.ts';
import { occasionsOf } from '../../turn/own-occasions.ts';
import { keepSentFile, type SentFile } from '../../records/sent-file.ts';
import { Answer, currentAgency, type Talk } from '../../turn/context.ts';
import { beginFromTold, draftFromTold } from './draft-from-told.ts';
import { fileButton } from './file-button.ts';
import { profileFromFile, wholeProfile } from './profile-from-file.ts';

/** The kind of document that is rolled on, which is the id of its flow too. */
const flow = 'plan';

/** Rolls a file on to a year and drafts it; the profile comes from it where there is none. */
export async function rollFile(
  talk: Talk,
  id: string,
  file: SentFile,
  year: number,
  answer: Answer,
): Promise<void> {
  const { locale, turn } = talk;
  const rolled = await roll(talk, file, year);
  if (rolled === null) {
    answer.say(locale.say('files-no-year', { name: file.name }));
    return;
  }
  const isReady = await haveProfile(talk, rolled, answer);
  if (!isReady) return;
  await draftFromTold(talk, flow, asTold(rolled.facts), answer);
  const groups = groupLeftovers(rolled.leftovers);
  keepSentFile(turn.transaction, talk, id, {
    ...file,
    rolled: { year, leftovers: rolled.leftovers, total: groups.length },
  });
  answer.say(writeSummary(talk, rolled, year));
  if (groups.length > 0)
    answer.options = [
      fileButton(id, { act: 'left' }, locale.say('files-left-look', { count: groups.length })),
      ...answer.options,
    ];
}

async function roll(talk: Talk, { facts, lines }: SentFile, year: number): Promise<Rolled | null> {
  const { assistance } = talk;
  const agency = (await currentAgency(talk))?.profile ?? null;
  const { rolling, reminding } = assistance;
  const { calendar } = reminding;
  const occasions = await occasionsOf(talk);
  return rollDocument(facts, lines, { year, occasions, calendar, ...rolling, agency });
}

/** @returns false where the profile lacks something that is asked for first */
async function haveProfile(talk: Talk, { facts }: Rolled, answer: Answer): Promise<boolean> {
  const { assistance, locale, user } = talk;
  if ((await currentAgency(talk)) !== null) return true;
  if (!assistance.mayCreateAgency(user)) {
    answer.say(locale.say('agency-not-allowed', { user }));
    return false;
  }
  const shown = profileFromFile(facts);
  const profile = wholeProfile(shown);
  if (profile !== null) {
    await foundAgency(talk, profile);
    const { name, units } = profile;
    answer.say(locale.say('files-profile', { name, units: units.length }));
    return true;
  }
  // The draft waits below the profile, and is made when that is there.
  await beginFromTold(talk, flow, asTold(facts), new Answer());
  answer.say(locale.say('files-profile-lacks'));
  await converse(talk, { type: 'tell', flow: 'agency', facts: asTold({ ...shown }) }, answer);
  return false;
}

/** Most kinds of change that are told of; the draft shows the rest. */
const maxTold = 4;

function writeSummary({ locale }: Talk, { changes, leftovers }: Rolled, year: number): string {
  const times = changes.filter(({ why }) => why.id === 'roll-why-day-off');
  const { missing, elsewhere } = listMissing(leftovers);
  return [
    locale.say('files-rolled', { year: String(year), count: changes.length }),
    ...times
      .slice(0, maxTold)
      .map(({ from, to, why }) => `• ${from} → ${to ?? ''} (${locale.say(why.id, why.args)})`),
    ...missing.map(({ why }) => `• ${locale.say(why.id, why.args)}`),
    ...(elsewhere > 0 ? [locale.say('files-elsewhere', { count: elsewhere })] : []),
  ].join('\n');
}
