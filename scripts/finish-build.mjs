// What tsc leaves to do: copies styles, templates and pictures from src to dist, and lets the command be run.
import { chmodSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';

const kinds = new Set(['.css', '.typ', '.svg', '.csv', '.sql']);

// The console is built by vite.
const built = join('src', 'desk', 'console');

/** @param {string} folder */
function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === built) continue;
    if (statSync(path).isDirectory()) yield* files(path);
    else if (kinds.has(extname(path))) yield path;
  }
}

for (const file of files('src')) {
  const target = join('dist', relative('src', file));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}

// `npx gongkai` in the checkout runs the file itself.
chmodSync('dist/cli/main.js', 0o755);

// How new it is: scripts/prepare.mjs looks at it.
writeFileSync(join('dist', '.built'), '');
