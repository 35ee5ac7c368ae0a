/** Writes a signature on one line. */

import type { Signature } from '../plan/agency.ts';

/** @returns `KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn A` */
export function writeSignature({ authority, title, name }: Signature): string {
  return [authority, title, name].filter((part) => part !== null).join(' / ');
}
