import { lazy, Suspense, type ReactNode } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { Permission } from '../../law/index.ts';
import { ActPage } from './audit/act-page.tsx';
import { AuditPage } from './audit/audit-page.tsx';
import { OwnActsPage } from './audit/own-acts-page.tsx';
import { BackupsPage } from './backups/backups-page.tsx';
import { BodyListPage } from './bodies/body-list-page.tsx';
import { BodyPage } from './bodies/body-page.tsx';
import { BodyTreePage } from './bodies/body-tree-page.tsx';
import { ChangeBodyPage } from './bodies/change-body-page.tsx';
import { CloseBodyPage } from './bodies/close-body-page.tsx';
import { FoundBodyPage } from './bodies/found-body-page.tsx';
import { CalendarPage } from './calendar/calendar-page.tsx';
import { EnterNoticePage } from './calendar/enter-notice-page.tsx';
import { WithdrawNoticePage } from './calendar/withdraw-notice-page.tsx';
import { FirstHourPage } from './first-hour/first-hour-page.tsx';
import { ChangeDocumentPage } from './documents/change-document-page.tsx';
import { ChangeNormativePage } from './documents/change-normative-page.tsx';
import { CleanUpPage } from './documents/clean-up-page.tsx';
import { CloseCleanUpPage } from './documents/close-clean-up-page.tsx';
import { DocumentListPage } from './documents/document-list-page.tsx';
import { DocumentPage } from './documents/document-page.tsx';
import { ImportDocumentsPage } from './documents/import-documents-page.tsx';
import { NormativePage } from './documents/normative-page.tsx';
import { OpenCleanUpPage } from './documents/open-clean-up-page.tsx';
import { RegisterDocumentPage } from './documents/register-document-page.tsx';
import { ReviewAttributePage } from './documents/review-attribute-page.tsx';
import { ReviewSecrecyPage } from './documents/review-secrecy-page.tsx';
import { StrikeOutDocumentPage } from './documents/strike-out-document-page.tsx';
import { CataloguePage } from './catalogue/catalogue-page.tsx';
import { NoteEventPage, RemoveEventPage } from './catalogue/event-pages.tsx';
import { ImportCataloguePage } from './catalogue/import-page.tsx';
import { RemoveRowPage } from './catalogue/remove-row-page.tsx';
import { ChangeRowPage, NewRowPage } from './catalogue/row-form-page.tsx';
import { CatalogueRowPage } from './catalogue/row-page.tsx';
import { StandardRowsPage } from './catalogue/standard-rows-page.tsx';
import { activityPages } from './activities/activity-pages.tsx';
import { CorrectRecordPage, StrikeOutRecordPage, UpdateReadsPage } from './channels/change-record-pages.tsx';
import { ChannelListPage } from './channels/channel-list-page.tsx';
import { EnterRecordPage } from './channels/enter-record-page.tsx';
import { ChannelFiguresPage } from './channels/figures-page.tsx';
import { ImportChannelsPage } from './channels/import-page.tsx';
import { LinksPage } from './channels/links-page.tsx';
import { RecordPage } from './channels/record-page.tsx';
import { ExceptionsPage } from './exceptions/exceptions-page.tsx';
import { BrokenPage } from './frame/broken-page.tsx';
import { Frame } from './frame/frame.tsx';
import { KeysPage } from './frame/keys-page.tsx';
import { MorePage } from './frame/more-page.tsx';
import { AppointDeputyPage } from './handover/appoint-deputy-page.tsx';
import { DeputyListPage } from './handover/deputy-list-page.tsx';
import { EndDeputyPage } from './handover/end-deputy-page.tsx';
import { HandOverPage } from './handover/hand-over-page.tsx';
import { HandoverListPage } from './handover/handover-list-page.tsx';
import { HandoverPage } from './handover/handover-page.tsx';
import { AnswerObligationPage, WithdrawAnswerPage } from './obligations/answer-page.tsx';
import { CountyObligationsPage } from './obligations/county-page.tsx';
import { ObligationsPage } from './obligations/obligations-page.tsx';
import { ObligationYearPage } from './obligations/year-page.tsx';
import { PasswordPage, RecoveryCodesPage, TotpPage } from './own-account/account-acts.tsx';
import { AccountPage } from './own-account/account-page.tsx';
import { HistoryPage } from './manuscript/history-page.tsx';
import { NewPublicationPage } from './manuscript/new-page.tsx';
import { PlacePage } from './manuscript/place-page.tsx';
import { texts } from './parts/texts.ts';
import { Allowed, NotFound } from './parts/allowed.tsx';
import { CorrectPage } from './publications/acts/correct-page.tsx';
import { ArchivePage, DiscardPage, InvalidatePage, WithdrawPage } from './publications/acts/ending-pages.tsx';
import { ExemptPage } from './publications/acts/exempt-page.tsx';
import {
  PublishPage,
  PublishUrgentlyPage,
  SchedulePage,
  UnschedulePage,
} from './publications/acts/publish-pages.tsx';
import { PublicationListPage } from './publications/publication-list-page.tsx';
import { PublicationPage } from './publications/publication-page.tsx';
import { LetThroughPage } from './reviews/let-through-page.tsx';
import { PassPage } from './reviews/pass-page.tsx';
import { ReturnPage } from './reviews/return-page.tsx';
import { ReviewPage } from './reviews/review-page.tsx';
import { ReviewsPage } from './reviews/reviews-page.tsx';
import { CorrectLinePage, StrikeOutLinePage } from './registers/change-line-pages.tsx';
import { EnterLinePage } from './registers/enter-line-page.tsx';
import { ImportRegisterPage } from './registers/import-page.tsx';
import { LinePage } from './registers/line-page.tsx';
import { RegisterPage } from './registers/register-page.tsx';
import { ChainPage, RestoreChainPage } from './publishing-settings/chain-page.tsx';
import { ProfilePage } from './publishing-settings/profile-page.tsx';
import { PublishingSettingsPage } from './publishing-settings/settings-page.tsx';
import { RedactPage } from './requests/redaction/redact-page.tsx';
import { requestPages } from './requests/request-pages.tsx';
import { reportPages } from './reports/report-pages.tsx';
import { reportCountyPages } from './report-county/report-county-pages.tsx';
import { RolesPage } from './roles/roles-page.tsx';
import { ChangeSettingPage } from './settings/change-setting-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { FindingsPage } from './site/findings-page.tsx';
import { GuidePage } from './site/guide-page.tsx';
import { ImportOldAddressesPage } from './site/import-old-addresses-page.tsx';
import { LookPage } from './site/look-page.tsx';
import { EnterOldAddressPage, RemoveOldAddressPage } from './site/old-address-acts.tsx';
import { OldAddressesPage } from './site/old-addresses-page.tsx';
import { SitePage } from './site/site-page.tsx';
import { SlugPage } from './site/slug-page.tsx';
import { AddStaffPage } from './staff/add-staff-page.tsx';
import { AllowProviderPage } from './staff/allow-provider-page.tsx';
import { ChangePersonPage } from './staff/change-person-page.tsx';
import { PersonPage } from './staff/person-page.tsx';
import {
  EndSessionsPage,
  LeavePage,
  RemoveTotpPage,
  ResetPasswordPage,
  UnlockPage,
} from './staff/reason-pages.tsx';
import { SetRolesPage } from './staff/set-roles-page.tsx';
import { StaffListPage } from './staff/staff-list-page.tsx';
import { TodayPage } from './today/today-page.tsx';
import { EditWordsPage } from './words/edit-words-page.tsx';
import { WordsPage } from './words/words-page.tsx';
import { FinishWorkPage } from './work/finish-page.tsx';
import { MoveWorkPage } from './work/move-page.tsx';
import { OpenTaskPage } from './work/open-task-page.tsx';
import { WorkListPage } from './work/work-list-page.tsx';
import { WorkPage } from './work/work-page.tsx';

const open = (path: string, page: ReactNode): RouteObject => ({ path, element: page });
const only = (permission: Permission, path: string, page: ReactNode): RouteObject => ({
  path,
  element: <Allowed to={permission}>{page}</Allowed>,
});

const person = 'staff/:bodyId/:staffId';
const item = 'work/:bodyId/:itemId';
const catalogueRow = 'catalogue/:bodyId/:rowId';
const channelRecord = 'channels/:bodyId/:recordId';
const registerLine = 'registers/line/:bodyId/:entryId';
const publication = 'publications/:bodyId/:publicationId';
const document = 'documents/:bodyId/:documentId';
const cleanUp = 'documents/clean-ups/:bodyId/:campaignId';
const review = 'reviews/:bodyId/:publicationId';

// The editor is half of the desk's code: only who writes waits for it.
const EditManuscriptPage = lazy(async () => ({
  default: (await import('./manuscript/edit-page.tsx')).EditManuscriptPage,
}));
const writing = (
  <Suspense fallback={<p role="status">{texts.reading}</p>}>
    <EditManuscriptPage />
  </Suspense>
);

/** Every page of the desk, with the permission that it asks for. */
export const pages: readonly RouteObject[] = [
  { index: true, element: <TodayPage /> },
  open('more', <MorePage />),
  open('keys', <KeysPage />),
  open('account', <AccountPage />),
  open('account/password', <PasswordPage />),
  open('account/totp', <TotpPage />),
  open('account/recovery-codes', <RecoveryCodesPage />),
  open('account/acts', <OwnActsPage />),
  open('roles', <RolesPage />),
  only('publications.read', 'publications', <PublicationListPage />),
  only('publications.write', 'publications/new', <NewPublicationPage />),
  only('publications.read', publication, <PublicationPage />),
  only('publications.read', `${publication}/edit`, writing),
  only('publications.read', `${publication}/history`, <HistoryPage />),
  only('publications.write', `${publication}/place`, <PlacePage />),
  only('publications.review', `${publication}/publish`, <PublishPage />),
  only('publications.review', `${publication}/schedule`, <SchedulePage />),
  only('publications.review', `${publication}/unschedule`, <UnschedulePage />),
  only('publications.review', `${publication}/publish-urgently`, <PublishUrgentlyPage />),
  only('publications.review', `${publication}/exempt`, <ExemptPage />),
  only('publications.write', `${publication}/correct`, <CorrectPage />),
  only('publications.review', `${publication}/withdraw`, <WithdrawPage />),
  only('publications.review', `${publication}/invalidate`, <InvalidatePage />),
  only('publications.review', `${publication}/archive`, <ArchivePage />),
  only('publications.write', `${publication}/discard`, <DiscardPage />),
  only('publications.write', 'first-hour', <FirstHourPage />),
  only('publications.review', 'reviews', <ReviewsPage />),
  only('publications.review', review, <ReviewPage />),
  only('publications.review', `${review}/pass`, <PassPage />),
  only('publications.review', `${review}/return`, <ReturnPage />),
  only('publications.review', `${review}/let-through/:fingerprint`, <LetThroughPage />),
  ...activityPages.map(([permission, path, page]) => only(permission, path, page)),
  ...requestPages.map(([permission, path, page]) => only(permission, path, page)),
  ...reportPages.map(([permission, path, page]) => only(permission, path, page)),
  ...reportCountyPages.map(([permission, path, page]) => only(permission, path, page)),
  only('requests.handle', 'requests/:bodyId/:requestId/redact/:fileId', <RedactPage />),
  only('documents.read', 'registers', <Navigate to="/registers/licence" replace />),
  only('documents.read', 'registers/:register', <RegisterPage />),
  only('registers.enter', 'registers/:register/new', <EnterLinePage />),
  only('registers.enter', 'registers/:register/import', <ImportRegisterPage />),
  only('documents.read', registerLine, <LinePage />),
  only('registers.enter', `${registerLine}/correct`, <CorrectLinePage />),
  only('registers.enter', `${registerLine}/strike-out`, <StrikeOutLinePage />),
  only('documents.read', 'documents', <DocumentListPage />),
  only('documents.register', 'documents/register', <RegisterDocumentPage />),
  only('documents.register', 'documents/import', <ImportDocumentsPage />),
  only('documents.read', 'documents/normative', <NormativePage />),
  only('documents.register', 'documents/clean-ups/open', <OpenCleanUpPage />),
  only('documents.read', cleanUp, <CleanUpPage />),
  only('documents.register', `${cleanUp}/close`, <CloseCleanUpPage />),
  only('documents.read', document, <DocumentPage />),
  only('documents.register', `${document}/change`, <ChangeDocumentPage />),
  only('documents.register', `${document}/attribute`, <ReviewAttributePage />),
  only('documents.secrecy', `${document}/secrecy`, <ReviewSecrecyPage />),
  only('documents.register', `${document}/normative`, <ChangeNormativePage />),
  only('documents.register', `${document}/strike-out`, <StrikeOutDocumentPage />),
  only('catalogue.read', 'catalogue', <CataloguePage />),
  only('catalogue.edit', 'catalogue/:bodyId/new', <NewRowPage />),
  only('catalogue.edit', 'catalogue/:bodyId/standard', <StandardRowsPage />),
  only('catalogue.edit', 'catalogue/:bodyId/import', <ImportCataloguePage />),
  only('catalogue.edit', 'catalogue/:bodyId/events/:eventId/remove', <RemoveEventPage />),
  only('catalogue.read', catalogueRow, <CatalogueRowPage />),
  only('catalogue.edit', `${catalogueRow}/change`, <ChangeRowPage />),
  only('catalogue.edit', `${catalogueRow}/remove`, <RemoveRowPage />),
  only('catalogue.edit', `${catalogueRow}/event`, <NoteEventPage />),
  only('catalogue.read', 'obligations', <ObligationsPage />),
  only('catalogue.read', 'obligations/bodies', <CountyObligationsPage />),
  only('catalogue.read', 'obligations/:bodyId/year/:year', <ObligationYearPage />),
  only('obligations.answer', 'obligations/:bodyId/:rowId/answer', <AnswerObligationPage />),
  only('obligations.answer', 'obligations/:bodyId/:rowId/withdraw', <WithdrawAnswerPage />),
  only('publications.read', 'channels', <ChannelListPage />),
  only('publications.read', 'channels/figures', <ChannelFiguresPage />),
  only('channels.record', 'channels/new', <EnterRecordPage />),
  only('channels.record', 'channels/links', <LinksPage />),
  only('channels.record', 'channels/import', <ImportChannelsPage />),
  only('publications.read', channelRecord, <RecordPage />),
  only('channels.record', `${channelRecord}/reads`, <UpdateReadsPage />),
  only('channels.record', `${channelRecord}/correct`, <CorrectRecordPage />),
  only('channels.record', `${channelRecord}/strike-out`, <StrikeOutRecordPage />),
  only('publications.read', 'site', <SitePage />),
  only('publications.read', 'site/findings', <FindingsPage />),
  only('publishing.set', 'site/:bodyId/slug', <SlugPage />),
  only('publishing.set', 'site/:bodyId/guide', <GuidePage />),
  only('publishing.set', 'site/:bodyId/look', <LookPage />),
  only('publications.read', 'site/:bodyId/old-addresses', <OldAddressesPage />),
  only('publishing.set', 'site/:bodyId/old-addresses/new', <EnterOldAddressPage />),
  only('publishing.set', 'site/:bodyId/old-addresses/import', <ImportOldAddressesPage />),
  only('publishing.set', 'site/:bodyId/old-addresses/:addressId/remove', <RemoveOldAddressPage />),
  only('publications.read', 'words', <WordsPage />),
  only('words.edit', 'words/edit', <EditWordsPage />),
  only('work.read', 'work', <WorkListPage />),
  only('work.assign', 'work/open', <OpenTaskPage />),
  only('work.read', item, <WorkPage />),
  only('work.do', `${item}/done`, <FinishWorkPage />),
  only('work.assign', `${item}/move`, <MoveWorkPage />),
  only('bodies.read', 'bodies', <BodyListPage />),
  only('bodies.read', 'bodies/tree', <BodyTreePage />),
  only('bodies.manage', 'bodies/found', <FoundBodyPage />),
  only('bodies.read', 'bodies/:bodyId', <BodyPage />),
  only('bodies.manage', 'bodies/:bodyId/change', <ChangeBodyPage />),
  only('bodies.manage', 'bodies/:bodyId/close', <CloseBodyPage />),
  only('staff.read', 'staff', <StaffListPage />),
  only('staff.manage', 'staff/add', <AddStaffPage />),
  only('staff.read', person, <PersonPage />),
  only('staff.manage', `${person}/change`, <ChangePersonPage />),
  only('staff.manage', `${person}/roles`, <SetRolesPage />),
  only('staff.manage', `${person}/reset-password`, <ResetPasswordPage />),
  only('staff.manage', `${person}/unlock`, <UnlockPage />),
  only('staff.manage', `${person}/remove-totp`, <RemoveTotpPage />),
  only('staff.manage', `${person}/leave`, <LeavePage />),
  only('staff.manage', `${person}/allow-provider`, <AllowProviderPage />),
  only('sessions.end', `${person}/end-sessions`, <EndSessionsPage />),
  only('handover', 'handover', <HandoverListPage />),
  only('handover', 'handover/new', <HandOverPage />),
  only('handover', 'handover/:bodyId/:handoverId', <HandoverPage />),
  only('deputies', 'deputies', <DeputyListPage />),
  only('deputies', 'deputies/appoint', <AppointDeputyPage />),
  only('deputies', 'deputies/:bodyId/:deputyId/end', <EndDeputyPage />),
  only('calendar.read', 'calendar', <CalendarPage />),
  only('calendar.enter', 'calendar/enter', <EnterNoticePage />),
  only('calendar.enter', 'calendar/withdraw/:noticeId', <WithdrawNoticePage />),
  only('publications.read', 'publishing-settings', <PublishingSettingsPage />),
  only('publishing.set', 'publishing-settings/:bodyId/chain', <ChainPage />),
  only('publishing.set', 'publishing-settings/:bodyId/chain/restore', <RestoreChainPage />),
  only('publishing.set', 'publishing-settings/:bodyId/profile', <ProfilePage />),
  only('publications.read', 'exceptions', <ExceptionsPage />),
  only('settings.read', 'settings', <SettingsPage />),
  only('settings.change', 'settings/:key', <ChangeSettingPage />),
  only('audit.read', 'audit', <AuditPage />),
  only('audit.read', 'audit/:bodyId/:seq', <ActPage />),
  only('backup', 'backups', <BackupsPage />),
  // Whoever has just set up and signed in is still at its address.
  { path: 'set-up', element: <Navigate to="/" replace /> },
  { path: '*', element: <NotFound /> },
];

export const router = createBrowserRouter(
  [{ Component: Frame, ErrorBoundary: BrokenPage, children: [...pages] }],
  { basename: '/desk' },
);
