/** What people and groups of the OA are called, asked once and without holding anything up. */

import { listGroups, readUser } from './account.ts';
import type { OaApi } from './api.ts';
import type { People } from './people.ts';

/** The names that are known. */
export interface Names {
  /** @returns a person's name, empty where it is not known yet; then it is asked for */
  readonly ofPerson: (user: string) => Promise<string>;
  /** @returns a group's name; empty where it cannot be had in time */
  readonly ofGroup: (group: string) => Promise<string>;
  /** Forgets the names of groups: they may have changed. */
  readonly forgetGroups: () => void;
}

/** So long a message from a group may wait for the name of the group. */
const patienceMs = 1_000;

const pageSize = 50;
const mostGroups = 1_000;

/** @returns names, none of them known yet */
export function createNames(api: OaApi, people: People): Names {
  const asked = new Set<string>();
  let groups: Promise<ReadonlyMap<string, string>> | null = null;

  const askForPerson = async (user: string): Promise<void> => {
    const outcome = await readUser(api, user);
    if (outcome.ok) await people.note(user, { name: outcome.value.name });
  };

  const readGroups = async (): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (let offset = 0; offset < mostGroups; offset += pageSize) {
      const outcome = await listGroups(api, offset, pageSize);
      if (!outcome.ok) break;
      for (const { id, name } of outcome.value.groups) found.set(id, name);
      if (offset + pageSize >= outcome.value.total) break;
    }
    return found;
  };

  return {
    ofPerson: async (user) => {
      const name = (await people.find(user))?.name ?? '';
      if (name === '' && !asked.has(user)) {
        asked.add(user);
        void askForPerson(user);
      }
      return name;
    },
    ofGroup: async (group) => {
      groups ??= readGroups();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, patienceMs, null);
      });
      const known = await Promise.race([groups, late]);
      clearTimeout(timer);
      return known?.get(group) ?? '';
    },
    forgetGroups: () => {
      groups = null;
    },
  };
}
