// Copies what tsc does not emit (styles, browser scripts, Typst templates) from src to dist.
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';

const kinds = new Set(['.css', '.typ', '.svg', '.csv']);

/** @param {string} folder */
function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (kinds.has(extname(path))) yield path;
  }
}

for (const file of files('src')) {
  const target = join('dist', relative('src', file));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file, target);
}
