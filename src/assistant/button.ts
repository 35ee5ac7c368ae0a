/** Buttons: what each does, and the agency and the record that it was offered for. */

import { createHash } from 'node:crypto';

import type { OfferedOption } from '../channels/channel.ts';

declare const made: unique symbol;

/** What a button sends back; made in this file alone, so that none forgets whose it is. */
export type ButtonId = string & { readonly [made]: true };

/** An option that says what it acts on. */
export interface Button extends OfferedOption {
  readonly id: ButtonId;
  /** The line that it stands for: written in the text, with a button of its number. */
  readonly line?: string;
}

/** What a pressed button says. */
export interface PressedButton {
  /** A command with its words: `/thanhvien xoa 3`. */
  readonly command: string;
  /** The plan or the document that is meant, or null. */
  readonly record: string | null;
  /** Mark of the agency, see {@link markAgency}; null where the button says none. */
  readonly mark: string | null;
}

/** What a command is about. */
export interface ButtonScope {
  readonly agency: string;
  readonly record?: string;
}

/** Of 6 bits each: enough to tell the agencies of one person apart, and few enough for a button. */
const markLength = 8;
const shape = new RegExp(`^(/.+?)(?: ~([\\w-]+))?(?: @([\\w-]{${markLength}}))?$`, 's');

/** @returns the letters by which a button names an agency among those of the person who presses */
export const markAgency = (agency: string): string =>
  createHash('sha256').update(agency).digest('base64url').slice(0, markLength);

/** @returns what a button says; null for an option of a question */
export function readButton(option: string): PressedButton | null {
  const [, command, record = null, mark = null] = shape.exec(option) ?? [];
  return command === undefined ? null : { command, record, mark };
}

/** @returns a button that acts on an agency, and on no other */
export const agencyButton = (
  { agency, record }: ButtonScope,
  command: string,
  label: string,
): Button =>
  button(`${command}${record === undefined ? '' : ` ~${record}`} @${markAgency(agency)}`, label);

/** @returns a button of a message about what is due; the message is kept with its agency */
export const noticeButton = (token: string, words: string, label: string): Button =>
  button(`/viec ${token} ${words}`, label);

/** @returns a button that is about no agency, or begins something in the one that is worked for */
export const openButton = (command: string, label: string): Button => button(command, label);

/** @returns an option of a question; its dialogue knows whose it is */
export const questionButton = ({
  id,
  ...option
}: OfferedOption & Pick<Button, 'line'>): Button => ({
  ...option,
  id: id as ButtonId,
});

const button = (id: string, label: string): Button => ({
  id: id as ButtonId,
  label,
  role: 'action',
});
