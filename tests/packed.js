/** The package as others have it: packed, and unpacked in a folder of its own. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PACKAGE } from '../www/build/package.js';
import { ROOT } from '../www/build/run.js';

export const EXAMPLES = join(ROOT, 'examples/web');

/** Packs dist/package as `npm publish` does, and installs it beside the examples. */
export function installPacked() {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-packed-'));
  const npm = (/** @type {string[]} */ ...args) =>
    execFileSync('npm', [...args, '--loglevel=error'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ filename, size, unpackedSize, files }] = JSON.parse(npm('pack', join(ROOT, PACKAGE), '--json'));
  cpSync(EXAMPLES, folder, { recursive: true });
  npm('install', `./${filename}`, '--no-save', '--no-audit', '--no-fund', '--offline');
  return {
    folder,
    tarball: join(folder, filename),
    size,
    unpackedSize,
    files: files.map((/** @type {{ path: string }} */ { path }) => path),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
