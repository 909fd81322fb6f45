import { describe, expect, it, test } from 'vitest';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from './texts.ts';

/** Every sentence of the file, functions called with sample values. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const made = (value as (...given: unknown[]) => unknown)('甲', '乙');
    return sentences(made, path);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    sentences(inner, path === '' ? key : `${path}.${key}`),
  );
}

const folder = new URL('public/texts/', import.meta.url);
const publicTexts = await Promise.all(
  readdirSync(folder)
    .filter((name) => /(?<!\.test)\.ts$/u.test(name))
    .map(
      async (name) =>
        [name, (await import(new URL(name, folder).href)) as Readonly<Record<string, unknown>>] as const,
    ),
);
const all = [
  ...sentences(texts, ''),
  ...publicTexts.flatMap(([name, exported]) =>
    sentences(exported, name).filter(([, text]) => /\p{Script=Han}/u.test(text)),
  ),
];

describe('texts', () => {
  it('are found by this test', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(publicTexts.map(([name]) => name)).toContain('frame.ts');
  });

  test.each(all)('%s follows the text rules', (path, text) => {
    expect(text, 'space between Chinese and Latin or digits').not.toMatch(
      /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u,
    );
    expect(text, 'words that blame or shout').not.toMatch(/！|失败|错误|非法|请勿|登陆|其它|您好/u);
    // A colon that ends a label and a slash in quotes are full-width or quoted.
    expect(text, 'half-width punctuation').not.toMatch(/\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u);
    expect(text, 'brackets').not.toMatch(/\(|\)/u);
    expect(text.trim(), path).toBe(text);
  });
});

describe('views', () => {
  const views = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return views(path);
      return /(?<!\.test)\.(?:tsx|js)$/u.test(name) ? [path] : [];
    });

  test.each(views(new URL('.', import.meta.url).pathname))('%s takes its words from texts.ts', (path) => {
    const code = readFileSync(path, 'utf8')
      .replaceAll(/\/\*[^]*?\*\//gu, '')
      .replaceAll(/(?<!:)\/\/.*$/gmu, '');
    expect(code.match(/\p{Script=Han}+/gu)?.filter((word) => !'三四五六七'.includes(word)) ?? []).toEqual([]);
  });
});
