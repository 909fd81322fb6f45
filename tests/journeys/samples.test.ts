import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOpened, type CheckedFile } from '../../src/documents/checking/check-opened.ts';
import { openReport } from '../../src/documents/checking/open-report.ts';
import { pairYears } from '../../src/documents/checking/pair-years.ts';
import type { AnnualReport } from '../../src/report/annual-report.ts';
import { cellName } from '../../src/report/cell-name.ts';
import { ruleNamed } from '../../src/report/cross-check/rules.ts';
import { findingWord, type Where } from '../../src/report/finding.ts';
import { serve, type Serving } from '../../src/server/serve.ts';
import { texts } from '../../src/site/texts.ts';
import { chromiumPath, launch } from '../support/browser.ts';

const samples = join(import.meta.dirname, '../../../shared/samples');
const there = existsSync(join(samples, 'reports'));
const files = there ? readdirSync(join(samples, 'reports')).toSorted() : [];
const executable = chromiumPath();

if (!there) console.log('tests/journeys/samples.test.ts: skipped, there is no ../shared/samples');

/** What the list of one file shows of a finding. */
interface ShownFinding {
  readonly rule: string;
  readonly word: string;
  readonly place: string;
  readonly message: string;
}

/** A fault of arithmetic that a sample is known to have. */
interface Relation {
  readonly relation: string;
  readonly where: Where & { readonly table: 2 | 3 | 4; readonly previous?: string };
  readonly left: number;
  readonly right: number;
}

const json = (file: string, kind: 'truth' | 'findings'): unknown =>
  JSON.parse(readFileSync(join(samples, 'truth', `${parse(file).name}.${kind}.json`), 'utf8'));

/** The faults that are listed for a file, as the page is to show them. */
function listed(file: string): readonly ShownFinding[] {
  const truth = json(file, 'truth') as AnnualReport;
  const names = new Set(files.map((each) => parse(each).name));
  return (
    (json(file, 'findings') as readonly Relation[])
      // last year's report is not always among the samples
      .filter(({ where }) => where.previous === undefined || names.has(where.previous))
      .map(({ relation, where: { table, row, column }, left, right }) => ({
        rule: relation,
        word: texts.levels[ruleNamed(relation)?.level ?? 'error'],
        place: texts.results.place(
          cellName(truth, {
            table,
            ...(row === undefined ? {} : { row }),
            ...(column === undefined ? {} : { column }),
          }),
        ),
        // Both figures stand in the sentence.
        message: expect.stringMatching(new RegExp(`${left}.*${right}|${right}.*${left}`, 'u')) as string,
      }))
  );
}

describe.skipIf(executable === null || !there)('the real reports on the page', () => {
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  let byCommand: readonly CheckedFile[];

  beforeAll(async () => {
    serving = await serve({ DESK: 'off', PORT: '0', LOG_LEVEL: 'silent' });
    browser = await launch(executable ?? '');
    const opened = await Promise.all(
      files.map(async (file) => openReport(readFileSync(join(samples, 'reports', file)), file)),
    );
    const pairs = pairYears(opened);
    byCommand = opened.map((each) => checkOpened(each, pairs.get(each.file)));
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  /** Drops the files on the zone, as a person does; only scripts can take them so. */
  async function drop(): Promise<void> {
    const contents = files.map((file) => [
      file,
      readFileSync(join(samples, 'reports', file)).toString('base64'),
    ]);
    const data = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const [name = '', base64 = ''] of all) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    }, contents);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('#drop', type, { dataTransfer: data });
  }

  /** The findings that the row of each file shows, by file. */
  const shown = () =>
    page.locator('li.file').evaluateAll((rows) =>
      rows.map((row) => ({
        file: row.querySelector('h2')?.textContent ?? '',
        unread: row.querySelector('.tag.unread') !== null,
        findings: [...row.querySelectorAll('li.finding')].map((finding) => ({
          rule: /规则([A-Z]\d?-[A-Z\d]+)/u.exec(finding.querySelector('.rule')?.textContent ?? '')?.[1] ?? '',
          word: finding.querySelector('.tag')?.textContent ?? '',
          place: finding.querySelector('.rule a, .rule span')?.textContent ?? '',
          message: finding.querySelector('.message')?.textContent ?? '',
        })),
      })),
    );

  it.each([true, false])(
    'are all read, with the listed faults and no others (scripts: %s)',
    async (script) => {
      const context = await browser.newContext({ javaScriptEnabled: script, locale: 'zh-CN' });
      page = await context.newPage();
      page.setDefaultTimeout(60_000);
      try {
        await page.goto(`${serving.url}/check`);
        if (script) await drop();
        else
          await page.setInputFiles(
            '#files',
            files.map((file) => join(samples, 'reports', file)),
          );
        await page.getByRole('button', { name: texts.checkPage.start }).click();
        await page.locator('.count', { hasText: `检查完${files.length}份` }).waitFor();
        if (script) await page.locator('#stop').waitFor({ state: 'hidden' });

        const rows = await shown();
        expect(rows.map(({ file }) => file).toSorted()).toEqual(files);
        expect(rows.filter(({ unread }) => unread).map(({ file }) => file)).toEqual([]);
        for (const { file, findings } of rows) {
          const arithmetic = findings.filter(({ rule }) => /^(?:T\d-[A-Z]|X-[12])$/u.test(rule));
          expect(arithmetic, file).toEqual(listed(file));
          // Every other finding is the command's.
          const command = byCommand.find((each) => each.file === file)?.findings ?? [];
          const withRule = findings.filter(({ rule }) => rule !== '');
          expect(withRule.map(({ rule, word }) => `${rule} ${word}`).toSorted(), file).toEqual(
            command.map((each) => `${each.rule} ${findingWord(each)}`).toSorted(),
          );
        }
      } finally {
        await context.close();
      }
    },
  );
});
