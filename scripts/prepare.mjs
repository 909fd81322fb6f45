// Builds, unless what was built is newer than every source. npm asks for it after `npm ci`, and the first `npx gongkai` in a
// checkout asks again: without this look people would wait for a second build before the command that they typed.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = join('dist', '.built');

/**
 * The newest change in a folder; the folders in it count as well, so that what was deleted is seen.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
];
const current = existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest));
if (!current) execSync('npm run build', { stdio: 'inherit' });
