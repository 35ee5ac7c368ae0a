/** An invitation is believed when the program made it, and only as it was made. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  createInvitation,
  findInvitation,
  isInvitable,
  isInvitation,
  readInvitation,
} from '../../../src/assistant/requests/members/invitation.ts';
import { createRandomId } from '../../../src/cli/open-assistance.ts';

const secret = 'a secret of the tests, long enough to count';
const now = 1_780_000_000_000;
const week = 7 * 86_400_000;
const make = (agency: string | null = createRandomId(), key = secret): string =>
  createInvitation(key, { agency, role: 'editor' }, now, createRandomId());

describe('an invitation', () => {
  it('is read as it was written, for any agency and role, and fits the link of any platform', () => {
    const agencies = fc.option(fc.stringMatching(/^[\w-]{1,28}$/), { nil: null });
    const roles = fc.constantFrom('owner' as const, 'editor' as const, 'member' as const);
    fc.assert(
      fc.property(agencies, roles, fc.nat({ max: 4e12 }), (agency, role, at) => {
        const token = createInvitation(secret, { agency, role }, at, createRandomId());
        expect(token).toMatch(/^[\w-]{1,64}$/);
        expect(isInvitation(token)).toBe(true);
        const read = readInvitation(secret, token, at);
        expect(read).toMatchObject({ ok: true, invitation: { agency, role } });
      }),
    );
  });

  it('lasts a week', () => {
    const token = make();
    expect(readInvitation(secret, token, now + week - 1000).ok).toBe(true);
    expect(readInvitation(secret, token, now + week)).toEqual({ ok: false, problem: 'expired' });
  });

  it('is not believed with any letter of it changed', () => {
    const token = make();
    const letters = 'ABCxyz019-_';
    for (let at = 0; at < token.length; at += 1)
      for (const letter of letters) {
        if (token.charAt(at) === letter) continue;
        const other = token.slice(0, at) + letter + token.slice(at + 1);
        expect(readInvitation(secret, other, now), other).toMatchObject({ ok: false });
      }
  });

  it.each([
    ['signed with another secret', make('so-khcn', 'another secret')],
    ['cut short', make().slice(0, -1)],
    ['with a letter more', `${make()}A`],
    ['with another agency', make('so-a').replace('so-a', 'so-b')],
    ['with another role', make().replace(/^ie/, 'io')],
    ['of nothing', ''],
    ['of many letters', 'i'.repeat(5000)],
  ])('is not believed %s', (_, token) => {
    expect(readInvitation(secret, token, now)).toEqual({ ok: false, problem: 'forged' });
  });

  it('is found in a link, or in words around it', () => {
    const token = make();
    for (const text of [
      token,
      `https://t.example/bot?start=${token}`,
      `https://vanthu.example.vn/moi/${token}`,
      `Mời anh/chị: ${token}. Cảm ơn`,
    ])
      expect(findInvitation(text)).toBe(token);
    expect(findInvitation('mời tôi với')).toBeNull();
  });

  it('is not made for an agency that no link can name', () => {
    for (const agency of ['', 'Sở KHCN', 'a/b', 'a'.repeat(29)]) {
      expect(isInvitable(agency)).toBe(false);
      expect(() => make(agency)).toThrow(RangeError);
    }
    expect(isInvitable(createRandomId())).toBe(true);
  });
});
