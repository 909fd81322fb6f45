import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { seenByThePublic } from '../src/ledger/projections/site.ts';
import { sourceFiles } from './support/source-files.ts';

const ledger = fileURLToPath(new URL('../src/ledger', import.meta.url));
const projections = join(ledger, 'projections');
const sourceOf = (path: string) => readFileSync(path, 'utf8');

/** Tables that some read of the public site names. */
const readByPages = new Set(
  sourceFiles('src/ledger/read/site')
    .filter((path) => !path.endsWith('.test.ts'))
    // For the self-check and the console, which keep no pages.
    .filter((path) => !/(?:checked-items|findings?)\.ts$/u.test(path))
    .flatMap((path) => [
      ...sourceOf(path).matchAll(/(?:selectFrom|[jJ]oin)\(\s*'([a-z_]+)|\b(?:from|join) ([a-z_]+)/gu),
    ])
    .map(([, asked, written]) => asked ?? written ?? ''),
);

interface Written {
  readonly kind: string;
  readonly tables: readonly string[];
}

/** Which tables each act writes: in its own projection, or in a function of the same file that it calls. */
const writtenByActs: readonly Written[] = readdirSync(projections)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => {
    const parts = sourceOf(join(projections, name)).split(
      /^(?= {2}'[a-z-]+\.[a-z-]+': |(?:export )?(?:async )?function |(?:export )?const )/mu,
    );
    const named = new Map(
      parts.flatMap((part) => {
        const own = /^(?:export )?(?:async )?(?:function|const) (\w+)/u.exec(part)?.[1];
        return own === undefined ? [] : [[own, part] as const];
      }),
    );
    const tablesOf = (part: string, done: ReadonlySet<string>): readonly string[] => [
      ...[...part.matchAll(/(?:insertInto|updateTable|deleteFrom)\(\s*'([a-z_]+)/gu)].map(
        (found) => found[1] ?? '',
      ),
      ...[...named].flatMap(([own, source]) =>
        !done.has(own) && new RegExp(`\\b${own}\\b`, 'u').test(part)
          ? tablesOf(source, new Set([...done, own]))
          : [],
      ),
    ];
    return parts.flatMap((part) => {
      const kind = /^ {2}'([a-z-]+\.[a-z-]+)': /u.exec(part)?.[1];
      return kind === undefined ? [] : [{ kind, tables: [...new Set(tablesOf(part, new Set()))] }];
    });
  });

/** Acts that write into such a table and change no page, each with the reason. */
const unseen: Readonly<Record<string, string>> = {
  'document.attribute-reviewed':
    'pages name no attribute: what is not to be public is withdrawn by an act of its own',
  'document.secrecy-reviewed': 'the review of secrecy is the office’s',
  'publication.opened': 'nothing is public yet',
  'publication.drafted': 'a draft is read by nobody outside',
  'publication.screened': 'a draft is read by nobody outside',
  'publication.submitted': 'a draft under review is read by nobody outside',
  'publication.passed': 'a draft under review is read by nobody outside',
  'publication.returned': 'a draft under review is read by nobody outside',
  'publication.exempted': 'a draft under review is read by nobody outside',
  'publication.scheduled': 'what is published later is seen by its own act',
  'publication.unscheduled': 'what is not published is not seen',
  'publication.discarded': 'a correction that was given up leaves what is public as it is',
};

describe('acts that the public sees', () => {
  const relevant = writtenByActs.filter(({ tables }) => tables.some((table) => readByPages.has(table)));

  it('are looked for where they are', () => {
    expect(writtenByActs.find(({ kind }) => kind === 'publication.withdrawn')?.tables).toContain(
      'publications',
    );
    expect(readByPages).toContain('public_index');
    expect(relevant.length).toBeGreaterThan(25);
  });

  test.each(relevant.map(({ kind, tables }) => [kind, tables]))('%s, which writes %j', (kind) => {
    expect(new Set<string>(seenByThePublic).has(kind) !== kind in unseen).toBe(true);
  });

  it('are excepted only where they write what pages read', () => {
    expect(Object.keys(unseen).filter((kind) => !relevant.some((each) => each.kind === kind))).toEqual([]);
  });
});
