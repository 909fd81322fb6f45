import type { ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { EditRosterPage } from './edit-roster-page.tsx';
import { AcceptFilePage, RemoveFilePage } from './file-acts.tsx';
import { ImportReportPage } from './import-page.tsx';
import { AcceptInterimPage, InterimPage, ReturnInterimPage } from './interim-page.tsx';
import { InterimsPage } from './interims-page.tsx';
import { MembersPage } from './members-page.tsx';
import { MemberRecordsPage } from './records-page.tsx';
import { RemindPage } from './remind-page.tsx';
import { AcceptReportPage, ReturnReportPage } from './review-acts.tsx';
import { ReviewMemberPage } from './review-page.tsx';
import { RosterPage } from './roster-page.tsx';
import { FreezeSumPage, OpenSumPage, UnfreezeSumPage } from './sum-acts.tsx';
import { SumPage } from './sum-page.tsx';

const member = 'report-county/members/:memberId';
const interim = 'report-county/interims/:bodyId/:reportId';
const supervise = 'reports.supervise';

/** Pages of the county's office on the reports of its bodies: the permission, the address, the page. */
export const reportCountyPages: readonly (readonly [Permission, string, ReactNode])[] = [
  [supervise, 'report-county', <MembersPage />],
  [supervise, 'report-county/remind', <RemindPage />],
  [supervise, 'report-county/roster', <RosterPage />],
  [supervise, 'report-county/roster/edit', <EditRosterPage />],
  [supervise, 'report-county/sum', <SumPage />],
  [supervise, 'report-county/sum/open', <OpenSumPage />],
  [supervise, 'report-county/sum/freeze', <FreezeSumPage />],
  [supervise, 'report-county/sum/unfreeze', <UnfreezeSumPage />],
  [supervise, 'report-county/comparison', <ComparisonPage />],
  [supervise, 'report-county/records/:bodyId/:reportId', <MemberRecordsPage />],
  [supervise, 'report-county/interims', <InterimsPage />],
  [supervise, interim, <InterimPage />],
  [supervise, `${interim}/accept`, <AcceptInterimPage />],
  [supervise, `${interim}/return`, <ReturnInterimPage />],
  [supervise, member, <ReviewMemberPage />],
  [supervise, `${member}/accept`, <AcceptReportPage />],
  [supervise, `${member}/return`, <ReturnReportPage />],
  [supervise, `${member}/import`, <ImportReportPage />],
  [supervise, `${member}/files/:importId/accept`, <AcceptFilePage />],
  [supervise, `${member}/files/:importId/remove`, <RemoveFilePage />],
];
