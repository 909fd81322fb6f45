import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposalFor } from '../../../../tests/support/arbitrary-proposal.ts';
import { consistentReport } from '../../../../tests/support/arbitrary-report.ts';
import { hire } from '../../../../tests/support/county.ts';
import { publicCounty, type PublicCounty } from '../../../../tests/support/public-county.ts';
import { siteOn } from '../../../../tests/support/public-site.ts';
import { plainEdition, published } from '../../../../tests/support/published.ts';
import { openReport } from '../../../documents/checking/open-report.ts';
import { pagesOfReport } from '../../../documents/report-pages/pages-of-report.ts';
import { verifyWritten } from '../../../documents/writing/verify-written.ts';
import { civilDate } from '../../../law/index.ts';
import { crossCheck, narrativeOf, proposeText, type AnnualReport } from '../../../report/index.ts';

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files });
}, 300_000);
afterAll(async () => {
  await site.close();
  await county.close();
});

const agency = '甲县乙镇人民政府';
const report: fc.Arbitrary<AnnualReport> = consistentReport({ edition: '2021', year: 2024, agency }).chain(
  (drawn) => proposalFor(drawn).map((input) => ({ ...drawn, narrative: narrativeOf(proposeText(input)) })),
);

it('shows an annual report as a page that a reader of reports takes for the report, without findings', async () => {
  const { ledger, bodies } = county;
  const writer = await hire(ledger, bodies.township, 'zhouxie', ['clerk']);
  for (const meant of fc.sample(report, { numRuns: 5, seed: 3 })) {
    const { title, content } = pagesOfReport(meant, { agency, on: civilDate('2025-01-20') });
    const edition = plainEdition(title, { content });
    const id = await published(ledger, bodies.township, writer, edition, { columnId: 'annual-report' });
    const { year, number } = await ledger.read('everything', (tx) =>
      tx
        .selectFrom('public_index')
        .select(['year', 'number'])
        .where('publication_id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    const { text, status } = await site.text(`/yizhen/${year}/${number}.html`);
    expect(status).toBe(200);
    const opened = await openReport(strToU8(text), 'page.html');
    if (!opened.readable) throw new Error(opened.reason);
    expect(verifyWritten(meant, 'html', opened.reading)).toEqual([]);
    // A share of 其他处理 that is high is the figures' own.
    expect(crossCheck({ reading: opened.reading }).filter(({ rule }) => rule !== 'V-3')).toEqual([]);
  }
});
