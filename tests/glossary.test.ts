import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import * as law from '../src/law/index.ts';
import { actTitles, levelNames } from '../src/ledger/act-titles.ts';
import * as report from '../src/report/index.ts';
import { sourceFiles } from './support/source-files.ts';

const text = readFileSync(new URL('../GLOSSARY.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:中文|-)/u.test(line))
  .map((line) => {
    const [chinese = '', english = '', code = '', avoid = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return { chinese, english, code, avoid };
  });

/** Every word that the sources of the rooms with terms of their own contain. */
const words = new Set(
  [
    'law',
    'report',
    'screening',
    'content',
    'ledger',
    'acts',
    'desk',
    'jobs',
    'demo',
    'documents',
    'site',
    'server',
    'cli',
  ]
    .flatMap((room) => sourceFiles(`src/${room}`))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...(text.match(/[\w-]+/gu) ?? []), ...(text.match(/[\w-]+(?:\.[\w-]+)+/gu) ?? [])];
    }),
);

const duties: Readonly<Record<law.Duty, string>> = {
  casework: '业务',
  supervision: '监督',
  audit: '审计',
  administration: '管理',
};

/** Keys and labels of the form, of the bodies that file it, of roles, levels and acts. */
const terms: readonly (readonly [label: string, key: string])[] = [
  ...report.editions.flatMap(({ parts, disclosure, requests, remedies }) => [
    ...parts.flatMap(({ number, title, content }): (readonly [string, string])[] =>
      'narrative' in content
        ? [[`${number}、${title}`, content.narrative]]
        : [[`${number}、${title}`, `table ${content.table}`]],
    ),
    ...disclosure.blocks.flatMap((block) => [
      ...block.rows.map(({ label, key }) => [label, key] as const),
      ...block.columns.map(({ label, key }) => [label, key ?? 'no column key'] as const),
    ]),
    ...[...requests.rows, ...requests.columns, ...remedies.columns, ...remedies.blocks].map(
      ({ label, key }) => [label, key ?? ''] as const,
    ),
  ]),
  ...law.filingDuties.map(({ filer, kind }) => [filer, kind] as const),
  ...law.roleIds.map((role) => [law.roles[role].title, role] as const),
  ...Object.values(law.roles).map(({ duty }) => [duties[duty], duty] as const),
  ...Object.entries(levelNames).map(([level, name]) => [name, level] as const),
  ...Object.entries(actTitles).map(([kind, { title }]) => [title, kind] as const),
];

describe('GLOSSARY.md', () => {
  test.each([...new Map(terms.map((term) => [term.join(), term])).values()])(
    'has %s, in code %s',
    (label, key) => {
      const named = rows.filter(({ chinese }) => chinese.includes(label));
      expect(named.some(({ english, code }) => `${english} ${code}`.includes(key))).toBe(true);
      if (/^[a-z\d.-]+$/iu.test(key))
        expect(named.some(({ code }) => code.includes(`\`${key}\``))).toBe(true);
    },
  );

  it('fills every cell', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => Object.values(row).some((cell) => cell === ''))).toEqual([]);
  });

  test.each(rows.filter(({ code }) => code.includes('`')))(
    'names in code only what is there: $code',
    ({ code }) => {
      const names = [...code.matchAll(/`(?<name>[\w-]+(?:\.[\w-]+)*)/gu)].map(
        ({ groups }) => groups?.['name'] ?? '',
      );
      expect(names.filter((name) => !words.has(name))).toEqual([]);
    },
  );
});
