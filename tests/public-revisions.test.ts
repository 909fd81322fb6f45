import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { reportActKinds } from '../src/ledger/report-acts.ts';
import { seenByThePublic } from '../src/ledger/projections/site.ts';
import { sourceFiles } from './support/source-files.ts';

const ledger = fileURLToPath(new URL('../src/ledger', import.meta.url));
const projections = join(ledger, 'projections');
const sourceOf = (path: string) => readFileSync(path, 'utf8');

const tablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:selectFrom|[jJ]oin)\(\s*'([a-z_]+)|\b(?:from|join) ([a-z_]+)/gu)].map(
    ([, asked, written]) => asked ?? written ?? '',
  );

const migrations = join(ledger, 'migrations');

/** Views, each with the tables that it reads. */
const views = new Map(
  readdirSync(migrations).flatMap((name) =>
    [...sourceOf(join(migrations, name)).matchAll(/^create view ([a-z_]+)[^;]+;/gmu)].map(
      ([text, view = '']) => [view, tablesIn(text)] as const,
    ),
  ),
);

/** What some read of the public site names. */
const namedByPages = new Set(
  sourceFiles('src/ledger/read/site')
    .filter((path) => !path.endsWith('.test.ts'))
    // For the self-check and the console, which keep no pages.
    .filter((path) => !/(?:checked-items|findings?)\.ts$/u.test(path))
    .flatMap((path) => tablesIn(sourceOf(path))),
);

/** Tables that pages read, by name or by way of a view. */
const readByPages = new Set([...namedByPages].flatMap((name) => [name, ...(views.get(name) ?? [])]));

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
  'report.opened': 'nothing of it is public yet',
  'report.figure-entered': 'figures at work are read by nobody outside',
  'report.figure-withdrawn': 'figures at work are read by nobody outside',
  'report.frozen': 'figures are public when the report is',
  'report.unfrozen': 'figures at work are read by nobody outside',
  'report.text-set': 'a text at work is read by nobody outside',
  'report.explained': 'explanations are for the offices that review',
  'report.laid-out': 'what is under review is read by nobody outside',
  'report.submitted': 'what is under review is read by nobody outside',
  'report.returned': 'what is under review is read by nobody outside',
  'report.accepted': 'what was accepted is public by an act of its own',
  'report-file.accepted': 'it is read when the sum that holds it is public',
  'report.correction-begun': 'the edition that is public stays until the next one is',
};

// Every act on a report is folded by one function under all of their names: no line of its own names them.
const ofReports: readonly Written[] = reportActKinds.map((kind) => ({ kind, tables: ['reports'] }));

describe('acts that the public sees', () => {
  const relevant = [...writtenByActs, ...ofReports].filter(({ tables }) =>
    tables.some((table) => readByPages.has(table)),
  );

  it('are looked for where they are', () => {
    expect(writtenByActs.find(({ kind }) => kind === 'publication.withdrawn')?.tables).toContain(
      'publications',
    );
    expect(readByPages).toContain('public_index');
    expect(readByPages).toContain('imported_reports');
    expect(relevant.length).toBeGreaterThan(25);
  });

  test.each(relevant.map(({ kind, tables }) => [kind, tables]))('%s, which writes %j', (kind) => {
    expect(new Set<string>(seenByThePublic).has(kind) !== kind in unseen).toBe(true);
  });

  it('show of reports that came as files what the view lets them, and nothing of the files', () => {
    for (const table of ['imported_reports', 'imported_texts', 'report_roster']) {
      expect(namedByPages).not.toContain(table);
    }
    expect(views.get('public_report_files')).not.toContain('imported_texts');
  });

  it('are excepted only where they write what pages read', () => {
    expect(Object.keys(unseen).filter((kind) => !relevant.some((each) => each.kind === kind))).toEqual([]);
  });
});
