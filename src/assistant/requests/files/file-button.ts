/** Buttons below what was read of a file, and what a pressed one says. */

import { openButton, type Button } from '../../button.ts';

/** Only buttons say it. */
const command = '/tep';

/** What can be made of a file. */
export type UseOfFile =
  | { readonly act: 'roll' | 'begin' | 'confirm'; readonly year: number }
  | { readonly act: 'left' | 'end' | 'keep' | 'edits' }
  | { readonly act: 'choose'; readonly option: number };

/** What can be done with a file: it is used, or checked. */
export type FileAct = UseOfFile | { readonly act: 'check' } | { readonly act: 'mend' };

/** @returns a button that does something with a file */
export const fileButton = (file: string, act: FileAct, label: string): Button =>
  openButton(`${command} ${file} ${writeAct(act)}`, label);

function writeAct(act: FileAct): string {
  if ('year' in act) return `${act.act} ${String(act.year)}`;
  return act.act === 'choose' ? `choose ${String(act.option)}` : act.act;
}

/** @returns the file and what is to be done with it; null for what no button says */
export function readFileAct(argument: string): { file: string; act: FileAct } | null {
  const [file = '', verb = '', number = ''] = argument.split(' ');
  const act = file === '' ? null : readAct(verb, number);
  return act === null ? null : { file, act };
}

function readAct(verb: string, number: string): FileAct | null {
  const plain = (['left', 'end', 'keep', 'edits', 'check', 'mend'] as const).find(
    (one) => one === verb,
  );
  if (plain !== undefined) return { act: plain };
  if (!/^\d{1,4}$/.test(number)) return null;
  if (verb === 'choose') return { act: verb, option: Number(number) };
  const ofYear = (['roll', 'begin', 'confirm'] as const).find((one) => one === verb);
  return ofYear === undefined ? null : { act: ofYear, year: Number(number) };
}
