import { applicantKinds, outcomes, phaseTitle, requestChannels } from '../../../law/index.ts';
import type { RequestRow } from '../../../ledger/read/requests/request-row.ts';
import type { BodyRequests } from '../../../ledger/read/requests/supervise-bodies.ts';
import type { ListColumn } from './export-list.ts';

/** Requests as a spreadsheet; no names of applicants. */
export const requestExportColumns: readonly ListColumn<RequestRow>[] = [
  { head: '编号', width: 26, of: ({ number }) => number ?? '' },
  { head: '摘要', width: 44, of: ({ matter }) => matter },
  { head: '办理状态', width: 20, of: phaseTitle },
  { head: '渠道', width: 14, of: ({ channel }) => requestChannels[channel].title },
  { head: '申请人类别', width: 16, of: ({ applicantKind }) => applicantKinds[applicantKind].title },
  { head: '提交日期', width: 12, of: ({ submittedOn }) => submittedOn },
  { head: '收到日期', width: 12, of: ({ receivedOn }) => receivedOn ?? '' },
  { head: '承办人', width: 12, of: ({ holder }) => holder?.name ?? '' },
  { head: '最近要办的', width: 14, of: ({ nearest }) => nearest?.title ?? '' },
  { head: '最晚日期', width: 12, of: ({ nearest }) => nearest?.dueOn ?? '' },
  { head: '剩余工作日', width: 12, of: ({ nearest }) => nearest?.left ?? null },
  {
    head: '日期可能后移',
    width: 14,
    of: ({ nearest }) => (nearest?.atTheEarliest === true ? '是' : ''),
  },
  { head: '期限暂停', width: 10, of: ({ paused }) => (paused ? '是' : '') },
  { head: '办理结果', width: 30, of: ({ outcome }) => (outcome === null ? '' : outcomes[outcome].title) },
  { head: '答复日期', width: 12, of: ({ decidedOn }) => decidedOn ?? '' },
  { head: '单位', width: 28, of: ({ bodyName }) => bodyName },
];

/** The bodies of a county side by side. */
export const bodyRequestColumns: readonly ListColumn<BodyRequests>[] = [
  { head: '单位', width: 30, of: ({ bodyName }) => bodyName },
  { head: '收到', width: 8, of: ({ received }) => received },
  { head: '没有办完', width: 10, of: ({ running }) => running },
  { head: '已超期', width: 8, of: ({ overdue }) => overdue },
  { head: '快到期', width: 8, of: ({ dueSoon }) => dueSoon },
  { head: '期限暂停', width: 10, of: ({ paused }) => paused },
  { head: '审批中', width: 8, of: ({ waitingApproval }) => waitingApproval },
  { head: '已答复', width: 8, of: ({ answered }) => answered },
  { head: '逾期答复', width: 10, of: ({ late }) => late },
  { head: '延长期限', width: 10, of: ({ extended }) => extended },
  { head: '公开、部分公开', width: 16, of: ({ granted }) => granted },
  { head: '不予公开', width: 10, of: ({ refused }) => refused },
  { head: '其他结果', width: 10, of: ({ other }) => other },
  { head: '撤回', width: 8, of: ({ withdrawn }) => withdrawn },
  { head: '转出', width: 8, of: ({ handedOn }) => handedOn },
  { head: '转入', width: 8, of: ({ takenOver }) => takenOver },
  { head: '答复平均工作日', width: 16, of: ({ averageDays }) => averageDays },
  { head: '复议、诉讼', width: 12, of: ({ redress }) => redress },
  { head: '没有审结', width: 10, of: ({ redressPending }) => redressPending },
  { head: '被纠正', width: 8, of: ({ corrected }) => corrected },
];
