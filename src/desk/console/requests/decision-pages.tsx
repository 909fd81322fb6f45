import type { ReactNode } from 'react';
import type { Permission } from '../../../law/index.ts';
import { ApprovalPage } from './approval/approval-page.tsx';
import { ApprovalsPage } from './approval/approvals-page.tsx';
import { PassDecisionPage, ReturnDecisionPage } from './approval/decide-pages.tsx';
import { SubmitPage } from './approval/submit-page.tsx';
import { ArchivePage } from './archive/archive-page.tsx';
import { ReopenPage } from './archive/reopen-page.tsx';
import { GuidePage } from './guide/guide-page.tsx';
import { DiscardLetterPage, IssueLetterPage, RegenerateLetterPage } from './letters/letter-acts.tsx';
import { LetterPage } from './letters/letter-page.tsx';
import { LettersPage } from './letters/letters-page.tsx';
import { NewLetterPage } from './letters/new-letter-page.tsx';
import { PapersPage } from './papers/papers-page.tsx';
import { RemovePaperPage } from './papers/remove-page.tsx';
import { NoteServicePage } from './service/note-page.tsx';
import { ServicePage } from './service/service-page.tsx';

const request = 'requests/:bodyId/:requestId';
const letter = `${request}/letters/:letterId`;

/** Pages of a decision: the guide, letters, signatures, service, papers, the archive. */
export const decisionPages: readonly (readonly [Permission, string, ReactNode])[] = [
  ['requests.approve', 'requests/approvals', <ApprovalsPage />],
  ['requests.handle', `${request}/guide`, <GuidePage />],
  ['requests.read', `${request}/letters`, <LettersPage />],
  ['requests.handle', `${request}/letters/new`, <NewLetterPage />],
  ['requests.read', letter, <LetterPage />],
  ['requests.handle', `${letter}/issue`, <IssueLetterPage />],
  ['requests.handle', `${letter}/again`, <RegenerateLetterPage />],
  ['requests.handle', `${letter}/discard`, <DiscardLetterPage />],
  ['requests.read', `${letter}/service`, <ServicePage />],
  ['requests.handle', `${request}/services/:serviceId/note`, <NoteServicePage />],
  ['requests.handle', `${request}/submit`, <SubmitPage />],
  ['requests.read', `${request}/approval`, <ApprovalPage />],
  ['requests.approve', `${request}/approval/pass`, <PassDecisionPage />],
  ['requests.approve', `${request}/approval/return`, <ReturnDecisionPage />],
  ['requests.read', `${request}/materials`, <PapersPage />],
  ['requests.handle', `${request}/materials/:fileId/remove`, <RemovePaperPage />],
  ['requests.read', `${request}/archive`, <ArchivePage />],
  ['requests.handle', `${request}/reopen`, <ReopenPage />],
];
