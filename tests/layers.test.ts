/** The rules of who may import whom: each is seen to fail on a tree that breaks it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { expect, it } from 'vitest';

const floors = ['records', 'turn', 'delivery', 'reminding', 'dialogue', 'requests', 'inbound'];
const floorFile = (floor: string): string =>
  floor === 'requests' ? 'assistant/requests/one/a.ts' : `assistant/${floor}/a.ts`;

/** What each rule forbids: a file, and what it must not import. */
const broken: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'ground-knows-nothing': ['text/a.ts', 'record/a.ts'],
  'core-knows-no-edge': ['duty/a.ts', 'assistant/services.ts'],
  'assistant-opens-no-file-format': ['assistant/turn/b.ts', 'docx/a.ts'],
  'what-all-are-handed-knows-nobody': ['assistant/services.ts', 'assistant/turn/b.ts'],
  'requests-are-strangers': ['assistant/requests/two/a.ts', 'assistant/requests/three/a.ts'],
  ...Object.fromEntries(
    floors
      .slice(1)
      .map((floor, at) => [
        `nothing-runs-back-up-to-${floor}`,
        [floorFile(floors[at] ?? ''), floorFile(floor)],
      ]),
  ),
};

it('says which rule each forbidden import breaks', { timeout: 30_000 }, async () => {
  const { default: config } = (await import(
    pathToFileURL(path.resolve('.dependency-cruiser.mjs')).href
  )) as {
    default: IConfiguration;
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'layers-'));
  const write = (file: string, text: string): void => {
    const whole = path.join(folder, 'src', file);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, text, { flag: 'a' });
  };
  for (const [from, to] of Object.values(broken)) {
    const target = path.posix.relative(path.posix.dirname(from), to);
    write(from, `import '${target.startsWith('.') ? target : `./${target}`}';\n`);
    write(to, 'export {};\n');
  }
  try {
    const { output } = await cruise(['src'], {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden ?? [] },
      tsPreCompilationDeps: true,
    });
    const { violations } = (output as ICruiseResult).summary;
    for (const [rule, [from, to]] of Object.entries(broken))
      expect(
        violations.map((one) => `${one.rule.name}: ${one.from} -> ${one.to}`),
        rule,
      ).toContain(`${rule}: src/${from} -> src/${to}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
