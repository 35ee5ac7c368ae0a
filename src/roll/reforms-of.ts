/** The reforms that hold on a day, as names that can be looked for. */

import type { ReformFile } from '../plan/reform-file.ts';
import { NameBook } from './name-book.ts';

/** What became of a name, and by which act. */
export interface Reformed {
  /** One name; several where people choose. */
  readonly to: readonly string[];
  readonly asks: boolean;
  readonly act: ReformFile['acts'][number];
}

/** The names that are old on a day. */
export interface Reforms {
  /** Provinces with their kind, ministries, departments, offices. */
  readonly names: NameBook<Reformed>;
  /** Provinces by their names alone: they may stand in a name that was kept. */
  readonly bare: NameBook<Reformed>;
  readonly bareNames: ReadonlyMap<string, Reformed>;
}

const cache = new WeakMap<ReformFile, Map<string, Reforms>>();

/** @returns the names that are old on a day, `YYYY-MM-DD` */
export function reformsOf(file: ReformFile, asOf: string): Reforms {
  const byDay = cache.get(file) ?? new Map<string, Reforms>();
  cache.set(file, byDay);
  const found = byDay.get(asOf) ?? index(file, asOf);
  byDay.set(asOf, found);
  return found;
}

function index(file: ReformFile, asOf: string): Reforms {
  const acts = new Map(file.acts.filter(({ on }) => on <= asOf).map((act) => [act.id, act]));
  const provinces = new Map<string, Reformed>();
  for (const row of file.provinces) {
    const act = acts.get(row.act);
    if (act === undefined) continue;
    for (const name of row.from) provinces.set(name, { to: [row.to], asks: false, act });
  }
  const settled = [...provinces].map(([name, reformed]) => ({
    name,
    about: { ...reformed, to: [lastOf(reformed.to[0] ?? '', provinces)] },
  }));
  const bodies = file.bodies.flatMap(({ act: id, from, to, asks }) => {
    const act = acts.get(id);
    if (act === undefined) return [];
    return from.map((name) => ({ name, about: { to, asks: asks || to.length > 1, act } }));
  });
  const bare = settled
    .filter(({ name, about }) => bareName(name) !== bareName(about.to[0] ?? ''))
    .map(({ name, about }) => ({
      name: bareName(name),
      about: { ...about, to: [bareName(about.to[0] ?? '')], asks: true },
    }));
  return {
    names: new NameBook([...settled, ...bodies]),
    bare: new NameBook(bare),
    bareNames: new Map(bare.map(({ name, about }) => [name, about])),
  };
}

/** What became of what it became: a province may be merged and made a city later. */
function lastOf(name: string, provinces: ReadonlyMap<string, Reformed>): string {
  const next = provinces.get(name)?.to[0];
  return next === undefined || next === name ? name : lastOf(next, provinces);
}

/** @returns the name of a province without its kind */
export const bareName = (name: string): string => name.replace(/^(?:tỉnh|thành phố) /iu, '');
