import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportError } from './export-error.ts';
import { openFolder } from './open-folder.ts';

let home: string;
let target: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'export '));
  target = join(home, '网站');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>, compress = false) {
  const folder = await openFolder(target, { compress });
  for (const [file, text] of Object.entries(files)) await folder.write(file, Buffer.from(text));
  return folder.finish({ program: '1' });
}
const read = (file: string) => readFileSync(join(target, file), 'utf8');

describe('a folder that is written anew', () => {
  it('has what was written, and the marker by which it is known again', async () => {
    expect(await write({ 'a.html': 'a', 'b/c/index.html': 'c' })).toEqual({
      written: 2,
      unchanged: 0,
      removed: 0,
    });
    expect(read('b/c/index.html')).toBe('c');
    expect(JSON.parse(read('.gongkai/export.json'))).toEqual({ format: 'gongkai-export/1', program: '1' });
    expect(readdirSync(home)).toEqual(['网站']);
  });

  it('keeps unchanged files as they are, their time and place on the disk too', async () => {
    await write({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
    const before = statSync(join(target, 'a.html'));
    expect(await write({ 'a.html': 'a', 'b.html': 'B' })).toEqual({ written: 1, unchanged: 1, removed: 1 });
    expect(statSync(join(target, 'a.html'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(read('b.html')).toBe('B');
    expect(readdirSync(target)).toEqual(['.gongkai', 'a.html', 'b.html']);
  });

  it('keeps compressed copies with what they are of, and drops them with it', async () => {
    const long = '甲'.repeat(1000);
    expect(await write({ 'a.html': long, 'b.html': '短' }, true)).toEqual({
      written: 4,
      unchanged: 0,
      removed: 0,
    });
    expect(await write({ 'a.html': long, 'b.html': '短' }, true)).toEqual({
      written: 0,
      unchanged: 4,
      removed: 0,
    });
    expect(await write({ 'a.html': `${long}。` }, true)).toEqual({ written: 3, unchanged: 0, removed: 1 });
    expect(await write({ 'a.html': `${long}。` })).toEqual({ written: 0, unchanged: 1, removed: 2 });
  });

  it('takes over what cannot be made anew', async () => {
    await write({ 'a.html': '甲'.repeat(1000) }, true);
    const folder = await openFolder(target, { compress: true });
    expect(await folder.keep('a.html')).toHaveLength(3000);
    expect(await folder.keep('b.html')).toBe(null);
    expect(await folder.keep('.gongkai')).toBe(null);
    expect(await folder.finish({})).toEqual({ written: 0, unchanged: 3, removed: 0 });
    expect(readdirSync(target)).toEqual(['.gongkai', 'a.html', 'a.html.br', 'a.html.gz']);
  });

  it('is left as it was where the new one is given up', async () => {
    await write({ 'a.html': 'a' });
    const folder = await openFolder(target, { compress: false });
    await folder.write('b.html', Buffer.from('b'));
    expect(await folder.has('b.html')).toBe(true);
    await folder.abandon();
    expect(readdirSync(target)).toEqual(['.gongkai', 'a.html']);
    expect(readdirSync(home)).toEqual(['网站']);
  });
});

describe('what stands there already', () => {
  it('may be an empty folder', async () => {
    mkdirSync(target);
    expect(await write({ 'a.html': 'a' })).toMatchObject({ written: 1, removed: 0 });
  });

  it.each([
    ['a folder of other things', () => (mkdirSync(target), writeFileSync(join(target, '信.txt'), '信'))],
    ['a file', () => writeFileSync(target, '信')],
    [
      'a folder with another marker',
      () => (
        mkdirSync(join(target, '.gongkai'), { recursive: true }),
        writeFileSync(join(target, '.gongkai/export.json'), '{"format":"other"}')
      ),
    ],
  ])('is not written over: %s', async (_, make) => {
    make();
    await expect(openFolder(target, { compress: false })).rejects.toThrow(/里有别的文件，没有写入/u);
    expect(readdirSync(home)).toEqual(['网站']);
  });

  it('is not taken for ours in the place beside, either', async () => {
    writeFileSync(`${target}.new`, '信');
    await expect(openFolder(target, { compress: false })).rejects.toThrow(/“网站\.new”/u);
    expect(readFileSync(`${target}.new`, 'utf8')).toBe('信');
  });
});

describe('a run that was cut off', () => {
  it('while it wrote, is cleared away by the next', async () => {
    await write({ 'a.html': 'a' });
    mkdirSync(join(`${target}.new`, '.gongkai'), { recursive: true });
    // No process has this number.
    const marker = { format: 'gongkai-export/1', runningAs: 2 ** 30 };
    writeFileSync(join(`${target}.new`, '.gongkai/export.json'), JSON.stringify(marker));
    expect(await write({ 'a.html': 'a' })).toEqual({ written: 0, unchanged: 1, removed: 0 });
    expect(readdirSync(home)).toEqual(['网站']);
  });

  it('between the two renames, loses nothing', async () => {
    await write({ 'a.html': 'a' });
    renameSync(target, `${target}.old`);
    expect(await write({ 'a.html': 'a' })).toEqual({ written: 0, unchanged: 1, removed: 0 });
    expect(readdirSync(home)).toEqual(['网站']);
  });

  it('is left alone while it runs', async () => {
    mkdirSync(join(`${target}.new`, '.gongkai'), { recursive: true });
    const marker = { format: 'gongkai-export/1', runningAs: process.ppid };
    writeFileSync(join(`${target}.new`, '.gongkai/export.json'), JSON.stringify(marker));
    await expect(openFolder(target, { compress: false })).rejects.toThrow(ExportError);
    await expect(openFolder(target, { compress: false })).rejects.toThrow(/另一个导出正在写/u);
  });
});
