import type { Endpoints } from '../../contract/endpoints.ts';
import type { HandlersOf } from '../frame/handler.ts';
import type { Verifications } from '../verification-state.ts';
import { activityHandlers } from './activities.ts';
import { auditHandlers } from './audit.ts';
import { backupHandlers } from './backups.ts';
import { bodyHandlers } from './bodies.ts';
import { channelHandlers } from './channels.ts';
import { calendarHandlers } from './calendar.ts';
import { catalogueHandlers } from './catalogue.ts';
import { cleanUpHandlers } from './clean-ups.ts';
import { deputyHandlers } from './deputies.ts';
import { documentHandlers } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { firstHourHandlers } from './first-hour.ts';
import { fileHandlers } from './files.ts';
import { handoverHandlers } from './handover.ts';
import { ledgerHandlers } from './ledger.ts';
import { obligationHandlers } from './obligations.ts';
import { ownAccountHandlers } from './own-account.ts';
import { portalHandlers } from './portal.ts';
import { publishingSettingsHandlers } from './publishing-settings.ts';
import { redressHandlers } from './redress.ts';
import { registerHandlers } from './registers.ts';
import { publicationHandlers } from './publications.ts';
import { requestHandlers } from './requests.ts';
import { requestDecisionHandlers, requestServiceHandlers } from './request-decision.ts';
import { requestLetterHandlers } from './request-letters.ts';
import { requestPaperHandlers } from './request-papers.ts';
import { requestPrivacyHandlers } from './request-privacy.ts';
import { requestProcessHandlers } from './request-process.ts';
import { requestRulesHandlers } from './request-rules.ts';
import { requestSupervisionHandlers } from './request-supervision.ts';
import { reviewHandlers } from './reviews.ts';
import { reportCountyHandlers } from './report-county/all.ts';
import { reportHandlers } from './reports/reports.ts';
import { sessionHandlers } from './session.ts';
import { setUpHandlers } from './set-up.ts';
import { settingHandlers } from './settings.ts';
import { siteHandlers } from './site.ts';
import { staffHandlers } from './staff.ts';
import { tableHandlers } from './tables.ts';
import { wordHandlers } from './words.ts';
import { workHandlers } from './work.ts';

/** What answers each door of the contract; the compiler names a door without an answer. */
export function allHandlers(verifications: Verifications): HandlersOf<Endpoints> {
  return {
    ...setUpHandlers,
    ...sessionHandlers,
    ...ownAccountHandlers,
    ...workHandlers,
    ...firstHourHandlers,
    ...draftHandlers,
    ...bodyHandlers,
    ...staffHandlers,
    ...handoverHandlers,
    ...deputyHandlers,
    ...documentHandlers,
    ...cleanUpHandlers,
    ...catalogueHandlers,
    ...obligationHandlers,
    ...registerHandlers,
    ...channelHandlers,
    ...activityHandlers,
    ...wordHandlers,
    ...calendarHandlers,
    ...tableHandlers,
    ...publicationHandlers,
    ...reviewHandlers,
    ...requestHandlers,
    ...requestProcessHandlers,
    ...requestPaperHandlers,
    ...requestLetterHandlers,
    ...requestDecisionHandlers,
    ...requestServiceHandlers,
    ...redressHandlers,
    ...requestRulesHandlers,
    ...requestPrivacyHandlers,
    ...requestSupervisionHandlers,
    ...reportHandlers,
    ...reportCountyHandlers,
    ...fileHandlers,
    ...publishingSettingsHandlers,
    ...siteHandlers,
    ...settingHandlers,
    ...portalHandlers,
    ...auditHandlers,
    ...ledgerHandlers(verifications),
    ...backupHandlers,
  };
}
