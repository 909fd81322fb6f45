import type { ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { ClarificationPage } from './acts/clarification-page.tsx';
import { ClarifiedPage, FoundClearPage } from './acts/clarity-pages.tsx';
import { CorrectedPage } from './acts/correct-page.tsx';
import { FeeNoticedPage } from './acts/fee-page.tsx';
import { OrganAnsweredPage, PartyAnsweredPage, PartyClosedPage } from './acts/opinion-pages.tsx';
import { HandedOnPage, JoinedPage, LinkedPage, NotedPage } from './acts/order-pages.tsx';
import { OrganAskedPage } from './acts/organ-page.tsx';
import { PartyAskedPage } from './acts/party-page.tsx';
import { FeeCancelledPage, FeePaidPage, ReasonsWeighedPage } from './acts/paying-pages.tsx';
import { AssignedPage, ConfirmedPage, ContactTriedPage, RegisteredPage } from './acts/receipt-pages.tsx';
import { SearchAskedPage } from './acts/search-asked-page.tsx';
import { SearchAnsweredPage, SearchRecordedPage } from './acts/search-recorded-page.tsx';
import { SplitPage } from './acts/split-page.tsx';
import { DelayedPage, ExtendedPage, ReasonsAskedPage } from './acts/term-pages.tsx';
import { WithdrawnPage } from './acts/withdrawn-page.tsx';
import { BoardPage } from './board-page.tsx';
import { CasePage } from './case/case-page.tsx';
import { RequestFiguresPage } from './figures/figures-page.tsx';
import { IntakePage } from './intake/intake-page.tsx';
import { officePages } from './office-pages.tsx';
import { decisionPages } from './decision-pages.tsx';
import { RequestListPage } from './request-list-page.tsx';

const request = 'requests/:bodyId/:requestId';

/** Pages of requests: the permission that each asks for, its address, the page. */
export const requestPages: readonly (readonly [Permission, string, ReactNode])[] = [
  ['requests.read', 'requests', <RequestListPage />],
  ['requests.read', 'requests/board', <BoardPage />],
  ['requests.read', 'requests/figures', <RequestFiguresPage />],
  ['requests.handle', 'requests/new', <IntakePage />],
  ['requests.search', 'requests/searches/:bodyId/:searchId', <SearchAnsweredPage />],
  ...officePages,
  ['requests.read', request, <CasePage />],
  ['requests.handle', `${request}/contact-tried`, <ContactTriedPage />],
  ['requests.handle', `${request}/confirmed`, <ConfirmedPage />],
  ['requests.handle', `${request}/registered`, <RegisteredPage />],
  ['requests.handle', `${request}/assigned`, <AssignedPage />],
  ['requests.handle', `${request}/corrected`, <CorrectedPage />],
  ['requests.handle', `${request}/found-clear`, <FoundClearPage />],
  ['requests.handle', `${request}/clarification-asked`, <ClarificationPage />],
  ['requests.handle', `${request}/clarified`, <ClarifiedPage />],
  ['requests.handle', `${request}/party-asked`, <PartyAskedPage />],
  ['requests.handle', `${request}/party-answered/:partyId`, <PartyAnsweredPage />],
  ['requests.handle', `${request}/party-closed/:partyId`, <PartyClosedPage />],
  ['requests.handle', `${request}/organ-asked`, <OrganAskedPage />],
  ['requests.handle', `${request}/organ-answered/:consultationId`, <OrganAnsweredPage />],
  ['requests.handle', `${request}/reasons-asked`, <ReasonsAskedPage />],
  ['requests.handle', `${request}/reasons-weighed`, <ReasonsWeighedPage />],
  ['requests.handle', `${request}/extended`, <ExtendedPage />],
  ['requests.handle', `${request}/delayed`, <DelayedPage />],
  ['requests.handle', `${request}/fee-noticed`, <FeeNoticedPage />],
  ['requests.handle', `${request}/fee-paid`, <FeePaidPage />],
  ['requests.handle', `${request}/fee-cancelled`, <FeeCancelledPage />],
  ['requests.handle', `${request}/search-asked`, <SearchAskedPage />],
  ['requests.search', `${request}/search-recorded`, <SearchRecordedPage />],
  ['requests.handle', `${request}/noted`, <NotedPage />],
  ['requests.handle', `${request}/linked`, <LinkedPage />],
  ['requests.handle', `${request}/split`, <SplitPage />],
  ['requests.handle', `${request}/joined`, <JoinedPage />],
  ['requests.handle', `${request}/handed-on`, <HandedOnPage />],
  ['requests.handle', `${request}/withdrawn`, <WithdrawnPage />],
  ...decisionPages,
];
