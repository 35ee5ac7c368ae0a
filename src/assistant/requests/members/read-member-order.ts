/** Reads what stands after `/thanhvien`: whom to invite, which member, what to do with them. */

import { foldText } from '../../../text/fold.ts';
import type { Role } from '../../records/agency.ts';
import { readUnitOrder, type UnitOrder } from '../../turn/units.ts';

/** What somebody wants of the members. */
export type MemberOrder =
  | { readonly type: 'list'; readonly page: number }
  | { readonly type: 'invite'; readonly role: Role }
  | { readonly type: 'restore'; readonly number: number }
  | { readonly type: 'show'; readonly number: number }
  | { readonly type: 'role'; readonly number: number; readonly role: Role }
  | { readonly type: 'units'; readonly number: number; readonly order: UnitOrder }
  | { readonly type: 'remove'; readonly number: number; readonly isSure: boolean }
  /** What the one who speaks is called. */
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'unclear' };

/** Folded; the first of each is what buttons say. */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  owner: ['owner', 'quan tri', 'chu', 'admin'],
  editor: ['editor', 'bien tap', 'soan thao'],
  member: ['member', 'thanh vien'],
};

const inviteWord = /^(?:moi|invite)(?: |$)/;
const removeWord = /^(?:xoa|bo|go|remove|delete) (\d{1,6})(?: (co|yes|dong y))?$/;
const restoreWord = /^(?:lay lai|hoan tac|restore|undo) (\d{1,6})$/;
const pageWord = /^(?:trang|page) (\d{1,4})$/;
const nameWord = /^(?:tên|ten|name)(?: tôi)?(?: là)?\s*:?\s+(\p{L}.*)$/iu;
/** Names of units keep their letters. */
const ofNumber = /^(\d{1,6})\s+(.+)$/s;
const numbered = /^(\d{1,6})(?: (.+))?$/;
/** What may stand before a number or a role and says nothing itself. */
const fillers = /^(?:doi|sua|vai tro|role|change|so)(?: |$)/;

/** @returns what is wanted */
export function readMemberOrder(argument: string): MemberOrder {
  const [, member, words = ''] = ofNumber.exec(argument) ?? [];
  const [, name] = nameWord.exec(argument.normalize('NFC').trim()) ?? [];
  if (name !== undefined) return { type: 'name', name };
  const order = readUnitOrder(words);
  return order === null ? readFolded(argument) : { type: 'units', number: Number(member), order };
}

function readFolded(argument: string): MemberOrder {
  const said = foldText(argument).replaceAll(/\s+/g, ' ').trim();
  if (said === '') return { type: 'list', page: 1 };
  const [, page] = pageWord.exec(said) ?? [];
  if (page !== undefined) return { type: 'list', page: Number(page) };
  if (inviteWord.test(said)) return readInvite(said.replace(inviteWord, ''));
  const [, removed, yes] = removeWord.exec(said) ?? [];
  if (removed !== undefined)
    return { type: 'remove', number: Number(removed), isSure: yes !== undefined };
  const [, restored] = restoreWord.exec(said) ?? [];
  if (restored !== undefined) return { type: 'restore', number: Number(restored) };
  return readNumbered(said);
}

function readInvite(words: string): MemberOrder {
  if (words === '') return { type: 'invite', role: 'member' };
  const role = readRole(words);
  return role === null ? { type: 'unclear' } : { type: 'invite', role };
}

function readNumbered(said: string): MemberOrder {
  const [, number, rest] = numbered.exec(strip(said)) ?? [];
  if (number === undefined) return { type: 'unclear' };
  if (rest === undefined) return { type: 'show', number: Number(number) };
  const role = readRole(strip(rest));
  return role === null ? { type: 'unclear' } : { type: 'role', number: Number(number), role };
}

function strip(said: string): string {
  const rest = said.replace(fillers, '');
  return rest === said ? said : strip(rest);
}

/** @returns the role that folded words name, or null */
function readRole(words: string): Role | null {
  const roles = Object.keys(roleWords) as Role[];
  return roles.find((role) => roleWords[role].includes(words)) ?? null;
}
