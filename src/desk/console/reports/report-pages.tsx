import { lazy, Suspense, type ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { texts } from '../parts/texts.ts';
import { ReportCheckPage } from './check/check-page.tsx';
import { ReportFiguresPage } from './figures/figures-page.tsx';
import { UnfreezeReportPage } from './figures/unfreeze-page.tsx';
import { CorrectReportPage } from './filing/correct-page.tsx';
import { ReportPublishPage } from './filing/publish-page.tsx';
import { ReportReviewPage } from './filing/review-page.tsx';
import { ReportSubmitPage } from './filing/submit-page.tsx';
import { ImportReportPage } from './import/import-page.tsx';
import { RemoveImportPage } from './import/remove-import-page.tsx';
import { NewReportPage } from './list/new-report-page.tsx';
import { ReportListPage } from './list/report-list-page.tsx';
import { NilReportPage } from './nil/nil-page.tsx';
import { ReportOverviewPage } from './steps/overview-page.tsx';

// The editor is half of the desk's code: only who writes waits for it.
const TextPage = lazy(async () => ({ default: (await import('./text/text-page.tsx')).ReportTextPage }));

const writing = (
  <Suspense fallback={<p role="status">{texts.reading}</p>}>
    <TextPage />
  </Suspense>
);

const report = 'reports/:bodyId/:reportId';

/** Pages of annual reports: the permission that each asks for, its address, the page. */
export const reportPages: readonly (readonly [Permission, string, ReactNode])[] = [
  ['reports.read', 'reports', <ReportListPage />],
  ['reports.read', 'reports/new', <NewReportPage />],
  ['reports.write', 'reports/import', <ImportReportPage />],
  ['reports.write', 'reports/import/:bodyId/:importId/remove', <RemoveImportPage />],
  ['reports.read', report, <ReportOverviewPage />],
  ['reports.read', `${report}/nil`, <NilReportPage />],
  ['reports.read', `${report}/figures`, <ReportFiguresPage />],
  ['reports.read', `${report}/unfreeze`, <UnfreezeReportPage />],
  ['reports.read', `${report}/text`, writing],
  ['reports.read', `${report}/check`, <ReportCheckPage />],
  ['reports.read', `${report}/review`, <ReportReviewPage />],
  ['reports.read', `${report}/submit`, <ReportSubmitPage />],
  ['reports.read', `${report}/publish`, <ReportPublishPage />],
  ['reports.read', `${report}/correct`, <CorrectReportPage />],
];
