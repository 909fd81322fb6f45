import { activityEndpoints } from '../../contract/activities.ts';
import { auditEndpoints, backupEndpoints } from '../../contract/audit.ts';
import { bodyEndpoints } from '../../contract/bodies.ts';
import { channelEndpoints } from '../../contract/channels.ts';
import { registerEndpoints } from '../../contract/registers.ts';
import { wordEndpoints } from '../../contract/words.ts';
import { calendarEndpoints } from '../../contract/calendar.ts';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import { fileEndpoints } from '../../contract/files.ts';
import { firstHourEndpoints } from '../../contract/first-hour.ts';
import { handoverEndpoints } from '../../contract/handover.ts';
import { obligationEndpoints } from '../../contract/obligations.ts';
import { publicationEndpoints } from '../../contract/publications.ts';
import { portalEndpoints } from '../../contract/portal.ts';
import { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { redressEndpoints } from '../../contract/redress.ts';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { reportEndpoints } from '../../contract/reports.ts';
import { requestDecisionEndpoints } from '../../contract/request-decision.ts';
import { requestLetterEndpoints } from '../../contract/request-letters.ts';
import { requestPaperEndpoints } from '../../contract/request-papers.ts';
import { requestPrivacyEndpoints } from '../../contract/request-privacy.ts';
import { requestProcessEndpoints } from '../../contract/request-process.ts';
import { requestRulesEndpoints } from '../../contract/request-rules.ts';
import { requestServiceEndpoints } from '../../contract/request-service.ts';
import { requestSupervisionEndpoints } from '../../contract/request-supervision.ts';
import { requestEndpoints } from '../../contract/requests.ts';
import { reviewEndpoints } from '../../contract/reviews.ts';
import { sessionEndpoints } from '../../contract/session.ts';
import { setUpEndpoints } from '../../contract/set-up.ts';
import { settingEndpoints } from '../../contract/settings.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { staffEndpoints } from '../../contract/staff.ts';
import { tableEndpoints } from '../../contract/tables.ts';
import { draftEndpoints, workEndpoints } from '../../contract/work.ts';

/** Doors that belong together, under the heading that the reference gives them. */
export interface Feature {
  readonly id: string;
  readonly title: string;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}

/** The doors of the desk in the order in which someone who begins with them needs them. */
export const features: readonly Feature[] = [
  { id: 'set-up', title: '第一次设置', endpoints: setUpEndpoints },
  { id: 'session', title: '登录和自己的账号', endpoints: sessionEndpoints },
  { id: 'work', title: '今天和待办', endpoints: workEndpoints },
  { id: 'drafts', title: '草稿', endpoints: draftEndpoints },
  { id: 'bodies', title: '单位', endpoints: bodyEndpoints },
  { id: 'staff', title: '工作人员', endpoints: staffEndpoints },
  { id: 'handover', title: '交接和代理', endpoints: handoverEndpoints },
  { id: 'publications', title: '写稿和已发布信息', endpoints: publicationEndpoints },
  { id: 'reviews', title: '审校和发布', endpoints: reviewEndpoints },
  { id: 'requests', title: '公开申请', endpoints: requestEndpoints },
  { id: 'request-process', title: '公开申请的办理', endpoints: requestProcessEndpoints },
  { id: 'request-papers', title: '公开申请的材料和遮盖', endpoints: requestPaperEndpoints },
  { id: 'request-letters', title: '公开申请的文书', endpoints: requestLetterEndpoints },
  { id: 'request-decision', title: '公开申请的答复和审批', endpoints: requestDecisionEndpoints },
  { id: 'request-service', title: '公开申请的送达和归档', endpoints: requestServiceEndpoints },
  { id: 'redress', title: '复议和诉讼', endpoints: redressEndpoints },
  { id: 'request-supervision', title: '公开申请的监督、导出', endpoints: requestSupervisionEndpoints },
  { id: 'request-rules', title: '公开申请的办理规则', endpoints: requestRulesEndpoints },
  { id: 'request-privacy', title: '申请人信息的保存、导出，答复的公开', endpoints: requestPrivacyEndpoints },
  { id: 'reports', title: '年度报告', endpoints: reportEndpoints },
  { id: 'report-county', title: '全县年报：名单、审核、汇总', endpoints: reportCountyEndpoints },
  { id: 'files', title: '文件', endpoints: fileEndpoints },
  { id: 'first-hour', title: '第一次公开', endpoints: firstHourEndpoints },
  { id: 'portal', title: '县级网站取用', endpoints: portalEndpoints },
  { id: 'catalogue', title: '公开目录', endpoints: catalogueEndpoints },
  { id: 'obligations', title: '应公开的', endpoints: obligationEndpoints },
  { id: 'documents', title: '发文登记', endpoints: documentEndpoints },
  { id: 'clean-ups', title: '规范性文件清理', endpoints: cleanUpEndpoints },
  { id: 'registers', title: '台账', endpoints: registerEndpoints },
  { id: 'channels', title: '其他渠道', endpoints: channelEndpoints },
  { id: 'activities', title: '工作记录', endpoints: activityEndpoints },
  { id: 'words', title: '词库', endpoints: wordEndpoints },
  { id: 'calendar', title: '工作日历', endpoints: calendarEndpoints },
  { id: 'tables', title: '导入表格', endpoints: tableEndpoints },
  {
    id: 'publishing-settings',
    title: '审校步骤、发文和编号规则、例外',
    endpoints: publishingSettingsEndpoints,
  },
  { id: 'site', title: '公开网站和找错纠错', endpoints: siteEndpoints },
  { id: 'settings', title: '设置', endpoints: settingEndpoints },
  { id: 'audit', title: '操作记录和台账', endpoints: auditEndpoints },
  { id: 'backups', title: '备份', endpoints: backupEndpoints },
];
