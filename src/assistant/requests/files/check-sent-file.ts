/** A file that was sent is checked: outside the turn, from its bytes, which are fetched again. */

import type { FileOffer } from '../../../channels/channel.ts';
import type { SentFile } from '../../records/sent-file.ts';
import type { CheckSummary } from '../../services.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { enqueueJob } from '../../turn/enqueue-job.ts';
import { fileButton } from './file-button.ts';

/** The job that checks files. */
export const checkFileJob = 'check-file';

/** First part of the ids of checked copies; no agency is called so. */
export const checkedFolder = 'kiem-tra';

/** Asks for a file to be checked. */
export function checkSentFile(talk: Talk, id: string, file: SentFile, answer: Answer): void {
  const { locale } = talk;
  if (file.source === null) {
    answer.say(locale.say('files-gone'));
    return;
  }
  const { source, name } = file;
  enqueueJob(talk, checkFileJob, { id, source, name, language: locale.id });
  answer.say(locale.say('checks-begun', { name }));
}

/** Says what is wrong with it, and offers the copies that can be had. */
export function tellChecked(
  { locale }: Talk,
  { id, name }: { readonly id: string; readonly name: string },
  summary: CheckSummary,
  answer: Answer,
): void {
  answer.say([summary.counts, ...summary.gravest.map((line) => `• ${line}`)].join('\n'));
  answer.say(summary.hindrance ?? '');
  if (!summary.hasCopies) return;
  answer.files = [offerCopy(id, name, 'comments', locale.say('checks-commented', { name }))];
  if (summary.mends > 0)
    answer.options = [
      fileButton(id, { act: 'mend' }, locale.say('checks-mend', { count: summary.mends })),
    ];
}

/** Offers the copy whose mends can be accepted or refused. */
export function offerMended(
  { locale }: Talk,
  id: string,
  { name }: SentFile,
  answer: Answer,
): void {
  answer.say(locale.say('checks-mended'));
  answer.files = [offerCopy(id, name, 'mended', locale.say('checks-mended-title', { name }))];
}

/** What is checked again where a copy is opened. */
export type CheckedCopy = 'comments' | 'mended';

const suffixes: Readonly<Record<CheckedCopy, string>> = { comments: 'ghi-chu', mended: 'da-sua' };

function offerCopy(id: string, name: string, copy: CheckedCopy, title: string): FileOffer {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, 60);
  const file = `${stem}-${suffixes[copy]}.docx`;
  return {
    id: `${checkedFolder}/${id}/${copy}/${file}`,
    name: file,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title,
    role: 'document',
  };
}
