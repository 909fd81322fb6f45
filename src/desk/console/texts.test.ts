import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { actTitles } from '../../ledger/act-titles.ts';
import { texts as audit } from './audit/texts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** Every sentence of a file of words, functions called with sample values. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const made = (value as (...given: unknown[]) => unknown)('甲', '乙', '丙', '丁');
    return typeof made === 'string' ? [[path, made]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const all: [string, string][] = [];
for (const path of files(root).filter((each) => each.endsWith('texts.ts'))) {
  const { texts } = (await import(path)) as { texts: unknown };
  all.push(...sentences(texts, relative(root, path).replace(/\/?texts\.ts$/u, '')));
}

describe('the words of the desk', () => {
  it('are found by this test', () => {
    expect(all.length).toBeGreaterThan(300);
  });

  test.each(all)('%s follows the text rules', (path, text) => {
    expect(text, 'space between Chinese and Latin or digits').not.toMatch(
      /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u,
    );
    expect(text, 'words that blame or shout').not.toMatch(/！|失败|错误|非法|请勿|登陆|其它|该|您好/u);
    expect(text, 'half-width punctuation').not.toMatch(/\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u);
    expect(text, 'brackets').not.toMatch(/\(|\)/u);
    expect(text.trim(), path).toBe(text);
    expect(text, 'a sentence of two clauses ends with a full stop').not.toMatch(/。.*[^。…”）\d]$/u);
  });

  it('name every kind of act as the ledger names it', () => {
    const named = Object.fromEntries(Object.entries(actTitles).map(([kind, { title }]) => [kind, title]));
    expect(audit.kinds).toEqual(named);
  });
});

describe('the views', () => {
  const views = files(root).filter((path) => /(?<!\.test|texts)\.tsx?$/u.test(path));

  test.each(views.map((path) => [relative(root, path)]))('%s takes its words from a texts.ts', (path) => {
    const code = readFileSync(join(root, path), 'utf8')
      .replaceAll(/\/\*[^]*?\*\//gu, '')
      .replaceAll(/(?<!:)\/\/.*$/gmu, '');
    expect(code.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });

  test.each(views.map((path) => [relative(root, path)]))('%s imports only what the desk may use', (path) => {
    const code = readFileSync(join(root, path), 'utf8');
    const packages = [...code.matchAll(/^(?:import|export)[^;]*?from '(?<name>[^.'][^']*)'/gmu)].map(
      ({ groups }) => groups?.['name'] ?? '',
    );
    const allowed =
      /^(?:react|react-dom\/client|react-router|antd|antd\/locale\/zh_CN|@ant-design\/icons|@tanstack\/react-query|@tiptap\/[\w/-]+|diff|parse5|uuid|zod)$/u;
    const building = path === 'vite.config.ts' ? /^(?:vite|@vitejs\/plugin-react)$/u : allowed;
    expect(packages.filter((name) => !building.test(name))).toEqual([]);
  });
});
