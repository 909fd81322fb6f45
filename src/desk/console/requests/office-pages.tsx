import type { ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { CountyRequestsPage } from './county/county-page.tsx';
import { ErasePage } from './privacy/erase-page.tsx';
import { ExportListPage } from './privacy/export-list-page.tsx';
import { ExportPersonPage, ExportRequestPersonPage } from './privacy/export-pages.tsx';
import { RetentionPage } from './privacy/retention-page.tsx';
import { PromotePage } from './promote/promote-page.tsx';
import { redressPages } from './redress/redress-pages.tsx';
import { RequestRulesPage, RestoreRulesPage } from './rules/rules-page.tsx';

const request = 'requests/:bodyId/:requestId';

/** Pages of what comes beside and after an answer: disputes, rules, supervision, publication, keeping. */
export const officePages: readonly (readonly [Permission, string, ReactNode])[] = [
  ...redressPages,
  ['requests.read', 'requests/rules', <RequestRulesPage />],
  ['requests.set', 'requests/rules/:bodyId/restore', <RestoreRulesPage />],
  ['requests.read', 'requests/bodies', <CountyRequestsPage />],
  ['requests.erase', 'requests/retention', <RetentionPage />],
  ['requests.person', 'requests/person-export', <ExportPersonPage />],
  ['requests.person', 'requests/export-persons', <ExportListPage />],
  ['requests.handle', `${request}/promotion`, <PromotePage />],
  ['requests.erase', `${request}/erase`, <ErasePage />],
  ['requests.person', `${request}/person-export`, <ExportRequestPersonPage />],
];
