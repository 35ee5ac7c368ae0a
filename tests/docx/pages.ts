/** Pages of Word files as LibreOffice lays them out. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';

const isThere = (program: string) =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));

const missing = ['soffice', 'pdftoppm'].filter((program) => !isThere(program));

/** True where pages can be seen. */
export const canSeePages = missing.length === 0;

/** Why tests that look at pages are skipped, or nothing. */
export const whyNoPages = canSeePages
  ? ''
  : ` (skipped: ${missing.join(' and ')} is not installed)`;

/** A page: how light each pixel is, row by row. */
interface PageImage {
  readonly width: number;
  readonly pixels: Uint8Array;
}

/** Lays files out, all in one run of the program. */
export async function seePages(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Map<string, PageImage[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-pages-'));
  const inFolder = (name: string) => path.join(folder, name);
  try {
    for (const [name, file] of Object.entries(files)) writeFileSync(inFolder(`${name}.docx`), file);
    const profile = `-env:UserInstallation=file://${inFolder('profile')}`;
    const names = Object.keys(files).map((name) => inFolder(`${name}.docx`));
    const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names];
    execFileSync('soffice', options, { stdio: 'ignore' });
    const pages = new Map<string, PageImage[]>();
    for (const name of Object.keys(files)) {
      execFileSync('pdftoppm', [
        '-r',
        '50',
        '-gray',
        '-png',
        inFolder(`${name}.pdf`),
        inFolder(name),
      ]);
      const images = readdirSync(folder).filter(
        (one) => one.endsWith('.png') && one.slice(0, one.lastIndexOf('-')) === name,
      );
      pages.set(name, await Promise.all(images.sort().map((one) => readImage(inFolder(one)))));
    }
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readImage(file: string): Promise<PageImage> {
  const options = { resolveWithObject: true } as const;
  const { data, info } = await sharp(file).greyscale().raw().toBuffer(options);
  return { width: info.width, pixels: new Uint8Array(data) };
}

/** @returns how many pixels of two pages are not as light as each other */
export function countDifferences(one: PageImage, other: PageImage): number {
  if (one.width !== other.width || one.pixels.length !== other.pixels.length) return Infinity;
  return one.pixels.filter((light, at) => Math.abs(light - (other.pixels[at] ?? 0)) > 40).length;
}
