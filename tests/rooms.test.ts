import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What each room may use: rooms on lower floors, never one on its own floor or above. `site/browser` is the part
 * of the site that runs in the reader's browser; the server hands it out.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  law: [],
  report: ['law'],
  screening: ['law'],
  content: ['law', 'screening'],
  ledger: ['law', 'screening', 'content'],
  documents: ['law', 'report', 'screening', 'content'],
  acts: ['law', 'report', 'screening', 'content', 'ledger'],
  channels: ['law', 'screening', 'content'],
  site: ['law', 'report', 'screening', 'content', 'ledger', 'documents', 'channels'],
  'desk/contract': ['law', 'report', 'screening', 'content'],
  'desk/api': [
    'law',
    'report',
    'screening',
    'content',
    'ledger',
    'documents',
    'acts',
    'channels',
    'desk/contract',
  ],
  'desk/console': ['law', 'report', 'screening', 'content', 'desk/contract'],
  jobs: ['law', 'screening', 'content', 'ledger', 'documents', 'acts'],
  demo: ['law', 'report', 'screening', 'content', 'ledger', 'documents', 'acts'],
  server: [
    'law',
    'report',
    'screening',
    'content',
    'ledger',
    'documents',
    'acts',
    'site',
    'site/browser',
    'desk/contract',
    'desk/api',
    'jobs',
  ],
  cli: ['law', 'report', 'screening', 'ledger', 'documents', 'acts', 'site', 'jobs', 'demo', 'server'],
};
const rooms = Object.keys(mayUse);
const pure = ['law', 'report', 'screening', 'content'];
/** What a pure room may use besides: packages that run in a browser as they do in Node. */
const purePackages: Readonly<Record<string, readonly string[]>> = { content: ['zod', 'diff'] };

/** The rooms that a room reaches through others too: the compiler follows references of references. */
const reachedBy = (room: string): readonly string[] =>
  (mayUse[room] ?? []).flatMap((each) => [each, ...reachedBy(each)]);

/** The room that a path below src stands in. */
const roomOf = (path: string): string | undefined =>
  rooms.find((room) => path.startsWith(`src/${room}/`)) ??
  /^src\/(?<room>[^/]+)/u.exec(path)?.groups?.['room'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
  /** The room a relative path leads to; null for a package or a module of Node. */
  readonly to: string | null;
}

/** Every import, re-export and `import()` of the sources, tests left aside. */
const imports: readonly Import[] = sourceFiles('src')
  .filter((path) => !/\.test\.tsx?$/u.test(path))
  .flatMap((path) => {
    const file = relative(root, path).split(sep).join('/');
    const specifiers = readFileSync(path, 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*\(?\s*'(?<specifier>[^']+)'/gu,
    );
    return [...specifiers].map(({ groups }) => {
      const specifier = groups?.['specifier'] ?? '';
      const target = specifier.startsWith('.')
        ? relative(root, resolve(dirname(path), specifier))
            .split(sep)
            .join('/')
        : null;
      return {
        file,
        room: roomOf(file) ?? '',
        specifier,
        to: target === null ? null : (roomOf(target) ?? target),
      };
    });
  });

/** Files that are loaded with one: its imports and re-exports of values, and theirs. */
function loadedWith(path: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  const specifiers = readFileSync(join(root, path), 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*?from '(?<specifier>\.[^']+)';/gmu,
  );
  for (const { groups } of specifiers) {
    loadedWith(join(dirname(path), groups?.['specifier'] ?? '').replaceAll(sep, '/'), loaded);
  }
  return loaded;
}

const say = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

describe('rooms import downwards only', () => {
  test.each(rooms)('%s uses only rooms below it', (room) => {
    const own = imports.filter((each) => each.room === room);
    expect(own.length).toBeGreaterThan(0);
    const allowed = [room, ...(mayUse[room] ?? [])];
    expect(own.filter(({ to }) => to !== null && !allowed.includes(to)).map(say)).toEqual([]);
  });

  it('every folder of src is a room', () => {
    expect([...new Set(imports.map(({ room }) => room))].toSorted()).toEqual(rooms.toSorted());
  });

  // The worker thread is waited for, while the rules load beside it: see bench/README.md.
  it('a worker opens reports without loading the rules', () => {
    const loaded = [...loadedWith('src/documents/checking/checking-worker.ts')];
    expect(loaded).toContain('src/report/read/read-report.ts');
    expect(loaded.filter((path) => /cross-check|report\/index/u.test(path))).toEqual([]);
  });

  it('the law is entered through its barrel', () => {
    const past = imports.filter(
      ({ room, to, specifier }) => room !== 'law' && to === 'law' && !specifier.endsWith('law/index.ts'),
    );
    expect(past.map(say)).toEqual([]);
  });
});

describe('the pure rooms', () => {
  test.each(pure)('%s imports nothing of Node, and only the packages that it may', (room) => {
    const allowed = purePackages[room] ?? [];
    const taken = imports.filter((each) => each.room === room && each.to === null);
    expect(taken.filter(({ specifier }) => !allowed.includes(specifier)).map(say)).toEqual([]);
  });

  test.each(pure)('%s has no clock, no environment and no network', (room) => {
    const reached = sourceFiles(`src/${room}`)
      .filter((path) => !path.endsWith('.test.ts'))
      .flatMap((path) => {
        const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, '');
        const found = /\b(?:new Date|Date\.|performance\.|process\.|globalThis|fetch\(|setTimeout)/u.exec(
          code,
        );
        return found === null ? [] : [`${relative(root, path)}: ${found[0]}`];
      });
    expect(reached).toEqual([]);
  });

  it('modules of Node are imported by their full name everywhere', () => {
    const bare = imports.filter(({ specifier }) => builtinModules.includes(specifier));
    expect(bare.map(say)).toEqual([]);
  });
});

describe('the compiler holds the floors', () => {
  test.each(rooms)('%s: tsconfig.json names exactly the rooms that it may use', (room) => {
    const { references } = JSON.parse(readFileSync(join(root, 'src', room, 'tsconfig.json'), 'utf8')) as {
      references: readonly { path: string }[];
    };
    const named = references.map(({ path }) => posix.join(room, path));
    expect(named.toSorted()).toEqual((mayUse[room] ?? []).toSorted());
  });

  it('tsconfig.json at the root builds every room', () => {
    const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
      references: readonly { path: string }[];
    };
    expect(references.map(({ path }) => path.replace(/^src\//u, '')).toSorted()).toEqual(rooms.toSorted());
  });

  /** A house of one-line rooms with the real settings of each. */
  const house = mkdtempSync(join(tmpdir(), 'gongkai-rooms-'));
  const compile = (...args: readonly string[]) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...args], { cwd: house, encoding: 'utf8' });
    return { status, stdout };
  };
  let downwards: ReturnType<typeof compile> | undefined;
  const importAll = (from: string, names: readonly string[]) =>
    names
      .map((name) => {
        const path = posix.relative(from, name);
        return `export { room as ${name.replace('/', '_')} } from '${path.startsWith('.') ? path : `./${path}`}/index.ts';\n`;
      })
      .join('');

  beforeAll(() => {
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
    for (const file of ['tsconfig.base.json', 'tsconfig.json', 'package.json']) {
      copyFileSync(join(root, file), join(house, file));
    }
    for (const folder of [...rooms, 'site/browser']) {
      mkdirSync(join(house, 'src', folder), { recursive: true });
      copyFileSync(join(root, 'src', folder, 'tsconfig.json'), join(house, 'src', folder, 'tsconfig.json'));
    }
    writeFileSync(join(house, 'src/site/browser/page.js'), 'export {};\n');
    for (const room of rooms) {
      const below = (mayUse[room] ?? []).filter((name) => rooms.includes(name));
      const own = `export const room: string = '${room}';\n`;
      writeFileSync(join(house, 'src', room, 'index.ts'), own + importAll(room, below));
    }
    downwards = compile('-b');
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('compiles imports of all the rooms below', () => {
    expect(downwards).toEqual({ status: 0, stdout: '' });
  });

  test.each(rooms.filter((room) => room !== 'cli'))(
    'refuses an import out of %s upwards or along the floor',
    (room) => {
      const forbidden = rooms.filter((name) => name !== room && !reachedBy(room).includes(name));
      const file = join(house, 'src', room, 'upwards.ts');
      writeFileSync(file, importAll(room, forbidden));
      const { status, stdout } = compile('-p', join('src', room), '--noEmit');
      rmSync(file);
      expect(status).not.toBe(0);
      const refused = forbidden.filter((name) =>
        stdout
          .split('\n')
          .some((line) => /TS(?:6059|6307)/u.test(line) && line.includes(`/src/${name}/index.ts`)),
      );
      expect(refused).toEqual(forbidden);
    },
  );
});
