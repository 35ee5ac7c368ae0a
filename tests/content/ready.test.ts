/** Content that the build left ready is what a reading of its sources gives, or is not used. */

import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, it, onTestFinished } from 'vitest';

import { loadContent } from '../../src/content/load.ts';
import { readReady, writeReady } from '../../src/content/ready.ts';

/** A copy of all content, with what a build leaves beside it. */
function build() {
  const root = mkdtempSync(path.join(tmpdir(), 'vanthu-ready-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const name of ['flows', 'locales', 'data'])
    cpSync(name, path.join(root, name), { recursive: true });
  const content = loadContent(root);
  const file = path.join(root, 'content.json');
  writeFileSync(file, writeReady(root, content));
  return { root, content, file: pathToFileURL(file) };
}

it('is the same as what is read', () => {
  const { root, content, file } = build();
  const locales = content.locales.map(({ id, texts }) => ({ id, texts }));
  expect(readReady(root, file)).toEqual({ ...content, locales });
});

it.each([
  'flows/plan/flow.yaml',
  'flows/plan/document.md',
  'locales/vi/cli.ftl',
  'data/holidays.yaml',
])('is not used when %s was changed since', (name) => {
  const { root, file } = build();
  appendFileSync(path.join(root, name), '\n');
  expect(readReady(root, file)).toBeNull();
});

it('is not used when a file was added', () => {
  const { root, file } = build();
  writeFileSync(path.join(root, 'data/phrases/more.yaml'), 'phrases: []\n');
  expect(readReady(root, file)).toBeNull();
});

it('is not there where nothing was built', () => {
  const { root } = build();
  expect(readReady(root)).toBeNull();
});
