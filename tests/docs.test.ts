import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { activityKinds, reportTopics } from '../src/law/index.ts';
import { rules } from '../src/report/cross-check/rules.ts';
import { settings } from '../src/server/config.ts';
import { rolesPage } from './support/roles-page.ts';
import { rulesPage } from './support/rules-page.ts';
import { settingsPage } from './support/settings-page.ts';

const root = new URL('..', import.meta.url).pathname;
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const pages = tracked.filter((file) => file.endsWith('.md'));

test('docs/guide/rules.md says what the rules say (npm run docs:rules)', () => {
  expect(readFileSync(join(root, 'docs/guide/rules.md'), 'utf8')).toBe(rulesPage(rules));
});

test.each([
  ['roles', rolesPage],
  ['settings', settingsPage],
])('docs/guide/%s.md says what the tables of the program say (npm run docs:guide)', (name, page) => {
  expect(readFileSync(join(root, `docs/guide/${name}.md`), 'utf8')).toBe(page());
});

test('docs/guide/activities.md has a row for each kind of activity, under its topic', () => {
  const text = readFileSync(join(root, 'docs/guide/activities.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (?<title>[^|]+?) +\|.*\| (?<topic>[^|]+?) +\|$/gmu)].map(
    ({ groups }) => [groups?.['title'], groups?.['topic']],
  );
  expect(rows.filter(([title]) => title !== '类别')).toEqual(
    expect.arrayContaining(
      Object.values(activityKinds).map(({ title, topic }) => [title, reportTopics[topic]]),
    ),
  );
});

test('docs/operations.md has a row for each setting of the start, and for nothing else', () => {
  const text = readFileSync(join(root, 'docs/operations.md'), 'utf8');
  const named = [...text.matchAll(/^\| `(?<name>[A-Z_]+)` +\|/gmu)].map(({ groups }) => groups?.['name']);
  expect(named).toEqual(Object.keys(settings));
});

test.each(pages)('every link of %s leads somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)].flatMap((found) => found[1] ?? []);
  const broken = links
    .filter((link) => !/^[a-z]+:/u.test(link))
    .filter((link) => !existsSync(join(root, dirname(page), link)));
  expect(broken).toEqual([]);
});

test('the two READMEs have the same parts and commands', () => {
  const shape = (file: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    return {
      headings: text.match(/^#{1,3} /gmu)?.length,
      commands: (text.match(/^(?:npm|npx) [^#\n]*/gmu) ?? []).map((line) => line.trim()),
      images: text.match(/!\[[^\]]*\]\([^)]*\)/gu)?.map((image) => image.replace(/\[.*\]/u, '')),
    };
  };
  expect(shape('README.zh-CN.md')).toEqual(shape('README.md'));
});

test('no file names a package registry or a folder of the machine it was written on', () => {
  const host = ['registry', 'npmjs', 'org'].join('.');
  const folders = new RegExp(['/work', 'main', ''].join('/') + '|/(?:root|home/[a-z]+)/', 'u');
  const guilty = tracked
    .filter((file) => /\.(?:ts|tsx|mjs|json|md|css|typ|csv|yml)$|^\.(?:ci|npmrc)/u.test(file))
    .filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return text.includes(host) || folders.test(text);
    });
  expect(guilty).toEqual([]);
});
