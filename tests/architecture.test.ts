/** The habits of this code base that no other tool checks. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { channels, ownChannels } from '../src/channels/index.ts';
import { requests } from '../src/assistant/requests/index.ts';
import { commands } from '../src/cli/index.ts';
import * as errors from '../src/errors.ts';
import { questions } from '../src/questions/index.ts';
import { fileReaders } from '../src/readers/index.ts';
import { reminders } from '../src/reminders/index.ts';
import { stores } from '../src/stores/index.ts';

const rooms: Record<string, object> = {
  channels: { ...channels, ...ownChannels },
  questions,
  readers: fileReaders,
  reminders,
  stores,
};
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes(`channels${path.sep}web${path.sep}page`),
);
const read = (file: string) => readFileSync(file, 'utf8');

/** The files that a path with at most one `*` for a folder names. */
function find(file: string): string[] {
  const [before = '', after] = file.split('*');
  if (after === undefined) return existsSync(file) ? [file] : [];
  return readdirSync(before).flatMap((name) => find(`${before}${name}${after}`));
}

describe('each file of src', () => {
  it('is named in lower-case words joined by hyphens', () => {
    for (const file of files)
      expect(file.replaceAll('\\', '/')).toMatch(/^([a-z][a-z0-9-]*\/)*[a-z][a-z0-9-]*(\.d)?\.ts$/);
  });

  it('opens by saying what it is for', () => {
    for (const file of files) expect(read(`src/${file}`), file).toMatch(/^\/\*\*\s/);
  });

  it('is no attic', () => {
    for (const file of files)
      expect(file).not.toMatch(/(^|\/)(types|utils?|helpers?|lib|common|core)(\.ts|\/)/);
  });
});

describe.each(Object.entries(rooms))('the room src/%s', (room, registry) => {
  const contract = room.slice(0, -1);
  const isMember = (name: string) => ![contract, 'index'].includes(name);
  const entries = readdirSync(`src/${room}`, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it('lists members that have a file or folder of their name', () => {
    for (const name of Object.keys(registry))
      expect(existsSync(`src/${room}/${name}.ts`) || folders.includes(name), name).toBe(true);
  });

  it('lists every folder that it has', () => {
    expect(Object.keys(registry)).toEqual(expect.arrayContaining(folders.filter(isMember)));
  });

  it('tests each of its members', () => {
    for (const name of Object.keys(registry))
      expect(existsSync(`tests/${room}/${name}.test.ts`), name).toBe(true);
  });
});

describe('CONTRIBUTING.md lists what one more member takes', () => {
  const members: Record<string, object> = {
    ...Object.fromEntries(
      Object.entries(rooms).map(([room, registry]) => [`src/${room}`, registry]),
    ),
    'src/assistant/requests': requests,
    'src/cli': commands,
  };
  const rows = [...read('CONTRIBUTING.md').matchAll(/^\| `(src\/[\w/]+)`\s*\|(.*)\|$/gm)];
  const filesOf = (room: string): string =>
    rows.find(([, listed]) => listed === room)?.[2]?.trim() ?? '';

  it.each(Object.keys(members))('in %s, and each that is there has it', (room) => {
    const listed = filesOf(room).split(',');
    expect(listed.length).toBeGreaterThan(1);
    for (const name of Object.keys(members[room] ?? {}))
      for (const one of listed) {
        const paths = [...one.matchAll(/`([^`]+)`/g)].map(([, file = '']) =>
          file.replaceAll('NAME', name),
        );
        expect(
          paths.some((file) => find(file).length > 0),
          `${name}: ${one}`,
        ).toBe(true);
        if (one.includes('its line in'))
          for (const file of paths) expect(read(file)).toContain(name.split('-')[0] ?? '');
      }
  });
});

describe('README.md', () => {
  it('shows every folder of src on its map', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) expect(read('README.md')).toContain(`src/${name}/`);
  });

  it('lists the code of every error, and no other', () => {
    const listed = [...read('README.md').matchAll(/^\| `(\w+)`\s+\| `(\w+Error)`/gm)].map(
      ([, code, name]) => `${String(code)} ${String(name)}`,
    );
    const classes = [
      new errors.ConfigError('', ''),
      new errors.ContentError('', 1, 1, ''),
      new errors.ChannelError('', '', null),
      new errors.StoreError('', ''),
      new errors.DocumentError('', ''),
      new errors.ReaderError('', 'broken'),
    ];
    expect(classes).toHaveLength(Object.keys(errors).length);
    expect(listed.sort()).toEqual(classes.map(({ code, name }) => `${code} ${name}`).sort());
  });
});
