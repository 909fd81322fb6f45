import { activityEndpoints } from './activities.ts';
import { auditEndpoints, backupEndpoints } from './audit.ts';
import { bodyEndpoints } from './bodies.ts';
import { channelEndpoints } from './channels.ts';
import { calendarEndpoints } from './calendar.ts';
import { catalogueEndpoints } from './catalogue.ts';
import { firstHourEndpoints } from './first-hour.ts';
import { cleanUpEndpoints } from './clean-ups.ts';
import { documentEndpoints } from './documents.ts';
import { fileEndpoints } from './files.ts';
import { handoverEndpoints } from './handover.ts';
import { obligationEndpoints } from './obligations.ts';
import { portalEndpoints } from './portal.ts';
import { publishingSettingsEndpoints } from './publishing-settings.ts';
import { redressEndpoints } from './redress.ts';
import { registerEndpoints } from './registers.ts';
import { requestDecisionEndpoints } from './request-decision.ts';
import { requestLetterEndpoints } from './request-letters.ts';
import { requestPaperEndpoints } from './request-papers.ts';
import { requestPrivacyEndpoints } from './request-privacy.ts';
import { requestProcessEndpoints } from './request-process.ts';
import { requestRulesEndpoints } from './request-rules.ts';
import { requestServiceEndpoints } from './request-service.ts';
import { requestSupervisionEndpoints } from './request-supervision.ts';
import { requestEndpoints } from './requests.ts';
import { reportCountyEndpoints } from './report-county.ts';
import { reportEndpoints } from './reports.ts';
import { publicationEndpoints } from './publications.ts';
import { reviewEndpoints } from './reviews.ts';
import { sessionEndpoints } from './session.ts';
import { setUpEndpoints } from './set-up.ts';
import { settingEndpoints } from './settings.ts';
import { siteEndpoints } from './site.ts';
import { staffEndpoints } from './staff.ts';
import { tableEndpoints } from './tables.ts';
import { wordEndpoints } from './words.ts';
import { draftEndpoints, workEndpoints } from './work.ts';

/** Every door of the desk. A new one is a line in the file of its feature. */
export const endpoints = {
  ...setUpEndpoints,
  ...sessionEndpoints,
  ...workEndpoints,
  ...firstHourEndpoints,
  ...draftEndpoints,
  ...bodyEndpoints,
  ...staffEndpoints,
  ...handoverEndpoints,
  ...documentEndpoints,
  ...cleanUpEndpoints,
  ...catalogueEndpoints,
  ...obligationEndpoints,
  ...registerEndpoints,
  ...channelEndpoints,
  ...activityEndpoints,
  ...wordEndpoints,
  ...calendarEndpoints,
  ...tableEndpoints,
  ...publicationEndpoints,
  ...reviewEndpoints,
  ...requestEndpoints,
  ...requestProcessEndpoints,
  ...requestPaperEndpoints,
  ...requestLetterEndpoints,
  ...requestDecisionEndpoints,
  ...requestServiceEndpoints,
  ...redressEndpoints,
  ...requestRulesEndpoints,
  ...requestPrivacyEndpoints,
  ...requestSupervisionEndpoints,
  ...reportEndpoints,
  ...reportCountyEndpoints,
  ...fileEndpoints,
  ...publishingSettingsEndpoints,
  ...siteEndpoints,
  ...settingEndpoints,
  ...portalEndpoints,
  ...auditEndpoints,
  ...backupEndpoints,
} as const;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
