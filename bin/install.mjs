/** Installs what package-lock.json asks for, unless it is there already. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Văn Thư cần Node.js 20.19 trở lên (máy này: ${process.versions.node}).`);
  process.exit(2);
}

const readPackages = (file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};

/** True when each package that is asked for is there in that version; times of files tell nothing. */
const isInstalled = () => {
  const there = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  return Object.entries(readPackages(path.join(root, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || optional === true || there[place]?.version === version,
  );
};

if (!isInstalled()) {
  console.error('Đang cài các thư viện (chỉ lần đầu, khoảng một phút)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // What npm prints is no part of what the program prints.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('Cài đặt chưa xong. Kiểm tra mạng rồi chạy lại lệnh này.');
    process.exit(3);
  }
}
