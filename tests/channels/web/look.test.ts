/** The page can be read by everybody: contrast, targets, words, and nothing from elsewhere. */

import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { buildPage } from './web-bench.ts';

const source = 'src/channels/web/page';
const css = readFileSync(`${source}/chat.css`, 'utf8');
const html = readFileSync(`${source}/index.html`, 'utf8');

type Colours = Readonly<Record<string, string>>;

const readColours = (block: string): Colours =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => readColours(block));
const light = blocks[0] ?? {};
const dark = { ...light, ...blocks[1] };

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

const texts = [
  ['ink', 'surface'],
  ['ink', 'ground'],
  ['ink', 'tint'],
  ['muted', 'surface'],
  ['muted', 'ground'],
  ['brand-ink', 'surface'],
  ['brand-ink', 'ground'],
  ['brand-ink', 'tint'],
  ['on-brand', 'brand'],
  ['on-brand-muted', 'brand'],
  ['on-warn', 'warn'],
  ['danger', 'surface'],
  ['danger', 'ground'],
] as const;

const shapes = [
  ['edge', 'surface'],
  ['edge', 'ground'],
  ['brand-ink', 'ground'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, colours) => {
  it.each(texts)('show %s on %s as text that can be read (4.5 : 1)', (front, back) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('show %s on %s as a shape that can be seen (3 : 1)', (front, back) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the page', () => {
  it('can be enlarged with two fingers', () => {
    const viewport = /name="viewport"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(viewport).toContain('width=device-width');
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
  });

  it('takes no part of itself from another place, and runs nothing that stands in the page', async () => {
    const folder = await buildPage();
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8');
      const addresses = [...text.matchAll(/(?:https?:)?\/\/[a-z][\w.-]+\.[a-z]+/g)].map(String);
      expect(addresses.filter((address) => !address.endsWith('//www.w3.org'))).toEqual([]);
    }
    expect(html).not.toMatch(/ on\w+=|<style| style=|<script(?! type="module" src=)/);
  });

  it('is small: a slow line opens it at once', async () => {
    const folder = await buildPage();
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  });

  it('has every word that it names, in both languages, and no others', () => {
    const words = readFileSync(`${source}/words.ts`, 'utf8');
    const named = [...html.matchAll(/data-(?:word|label|placeholder)="(\w+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(words.match(new RegExp(`^  ${name}:`, 'gm'))).toHaveLength(2);
    const code = readSources().join('\n') + named.map((name) => `words.${name}`).join('\n');
    const defined = [...words.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
    expect(
      defined.filter((name) => !new RegExp(`words\\.${name}\\b|'${name}'`).test(code)),
    ).toEqual([]);
  });

  it('writes Vietnamese in composed letters', () => {
    for (const text of readSources()) expect(text).toBe(text.normalize('NFC'));
  });
});

function readSources(): string[] {
  return readdirSync(source)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${source}/${name}`, 'utf8'));
}
