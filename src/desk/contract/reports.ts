import { z } from 'zod';
import { actId, date, done, id, line, ofBody, reason, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { digest, keptFile } from './publication-shapes.ts';
import {
  earlierReport,
  ofReport,
  period,
  reportCheck,
  reportDue,
  reportPlace,
  reportRead,
  reportRecord,
  reportRow,
  reportText,
  scope,
  seenFigures,
} from './report-shapes.ts';

const path = '/api/bodies/{bodyId}/reports' as const;

const step = <
  const P extends string,
  const A extends 'reports.write' | 'reports.file',
  B extends z.ZodRawShape,
>(
  at: P,
  access: A,
  summary: string,
  acts: readonly string[],
  body: B,
) =>
  endpoint({
    method: 'POST',
    path: `${path}/{reportId}/${at}`,
    summary,
    access,
    acts,
    params: ofReport,
    body: z.object({ actId, ...body }),
    answer: done,
  });

const place = reportPlace;

/** The annual report of a body (政府信息公开工作年度报告), and its interim figures. */
export const reportEndpoints = {
  reports: endpoint({
    method: 'GET',
    path,
    summary: '本单位的年报和半年、季度数字，新的在前',
    access: 'reports.read',
    params: ofBody,
    query: z.object({ year: z.coerce.number().int().min(2008).max(2999).optional() }),
    answer: z.object({
      rows: z.array(reportRow),
      due: z
        .array(z.object({ scope, period, periodTitle: z.string(), due: reportDue }))
        .describe('该报而还没有开立的'),
      earlier: z.array(earlierReport).describe('从文件导入的往年年报'),
      sumsUp: z.boolean().describe('true表示本单位还编全县汇总年报，由县级主管在年报汇总里开立'),
    }),
  }),
  openReport: endpoint({
    method: 'POST',
    path,
    summary: '开立本机关的一期年报；全县汇总的用openCountyReport',
    access: 'reports.write',
    acts: ['report.opened'],
    params: ofBody,
    body: z.object({ actId: actId.describe('操作编号，也是这份年报的内部编号'), period }),
    answer: done,
  }),
  report: endpoint({
    method: 'GET',
    path: `${path}/{reportId}`,
    summary: '一份年报：数字、正文、检查结果、办理情况',
    access: 'reports.read',
    params: ofReport,
    answer: reportRead,
  }),
  reportRecords: endpoint({
    method: 'GET',
    path: `${path}/{reportId}/records`,
    summary: '一个数后面的记录，件数相加等于这个数',
    access: 'reports.read',
    params: ofReport,
    query: z.object({ place, after: z.string().max(400).optional() }),
    answer: z.object({
      place: z.string(),
      placeTitle: z.string(),
      value: z.number().describe('台账现在的数；金额以分计'),
      unit: z.enum(['count', 'fen']),
      total: z.number().int().describe('共几行'),
      rows: z.array(reportRecord),
      next: z.string().nullable().describe('接着读的标记'),
    }),
  }),
  reportProposals: endpoint({
    method: 'GET',
    path: `${path}/{reportId}/proposals`,
    summary: '按台账为各段拟的文字',
    access: 'reports.write',
    params: ofReport,
    answer: reportText,
  }),
  checkReport: endpoint({
    method: 'POST',
    path: `${path}/{reportId}/check`,
    summary: '检查还没有保存的正文；不留记录',
    access: 'reports.write',
    params: ofReport,
    most: 1024 * 1024,
    body: z.object({ text: reportText }),
    answer: reportCheck,
  }),
  enterReportFigure: step('figures', 'reports.write', '填报一个台账里没有的数', ['report.figure-entered'], {
    place,
    value: z.number().min(0, { error: '数不能小于0' }).max(1_000_000_000_000),
    source: line('从哪里取的', 200).describe('从哪里取的，如：农业综合服务中心台账；不写个人信息'),
  }),
  withdrawReportFigure: step(
    'figures/withdraw',
    'reports.write',
    '撤回填报的数，改按台账',
    ['report.figure-withdrawn'],
    { place, reason },
  ),
  freezeReport: step('freeze', 'reports.write', '把数字定下来', ['report.frozen'], { seen: seenFigures }),
  unfreezeReport: step('unfreeze', 'reports.write', '重新统计数字', ['report.unfrozen'], { reason }),
  saveReportText: endpoint({
    method: 'POST',
    path: `${path}/{reportId}/text`,
    summary: '保存正文',
    access: 'reports.write',
    acts: ['report.text-set'],
    params: ofReport,
    most: 1024 * 1024,
    body: z.object({
      actId,
      seen: digest.nullable().describe('在哪一版正文上改的，即读到的text.digest；还没有正文的为null'),
      text: reportText,
    }),
    answer: done,
  }),
  explainReportWarning: step('explanations', 'reports.write', '说明一项提示', ['report.explained'], {
    key: z.string().min(1).max(400),
    explanation: line('说明', 500),
  }),
  layOutReport: step('lay-out', 'reports.write', '排成年报，读回比对，送去三审', ['report.laid-out'], {}),
  submitReport: step('submit', 'reports.file', '上报', ['report.submitted', 'work.done'], {
    how: text('上报的方式', 100).describe('上级不在平台上的，写明怎样报的；在平台上的为空'),
  }),
  returnReportOutside: step(
    'returned-outside',
    'reports.file',
    '登记平台以外的上级退回的意见',
    ['report.returned'],
    {
      comments: z
        .array(z.object({ place, text: line('意见', 500) }))
        .min(1, { error: '请写明退回的意见' })
        .max(100),
    },
  ),
  acceptReportOutside: step(
    'accepted-outside',
    'reports.file',
    '登记平台以外的上级已经审核通过',
    ['report.accepted'],
    { remark: line('怎样知道通过的', 200) },
  ),
  publishReport: step('publish', 'reports.file', '公布年报', ['report.published'], {
    where: line('公布的地址', 300).nullable().describe('不在本网站公布的，写明网址；在本网站的为null'),
  }),
  correctReport: step('correct', 'reports.file', '开始更正已经公布的年报', ['report.correction-begun'], {
    reason,
  }),
  downloadReport: endpoint({
    method: 'GET',
    path: `${path}/{reportId}/file`,
    summary: '下载年报',
    access: 'reports.read',
    params: ofReport,
    query: z.object({
      format: z.enum(['docx', 'pdf', 'html', 'xlsx', 'json']),
    }),
    answer: {
      file: [
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/json',
        'text/html',
      ],
    },
  }),
  readEarlierReport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/earlier-reports/files',
    summary: '上传往年年报的文件（Word、PDF、网页），读出来看看；随后导入',
    access: 'reports.write',
    params: ofBody,
    upload: { most: 50 * 1024 * 1024 },
    answer: z.object({
      file: keptFile,
      year: z.number().int().nullable().describe('读出来的年度'),
      agency: z.string().nullable().describe('读出来的单位'),
      figures: z.record(z.string(), z.number()),
      lacking: z.array(z.string()).describe('没有读出来的格'),
      findings: z.array(
        z.object({ rule: z.string(), levelTitle: z.string(), placeTitle: z.string(), message: z.string() }),
      ),
      on: date.nullable().describe('统计期间的最后一天'),
      remarks: z.array(z.string()).describe('读文件时注意到的'),
    }),
  }),
  importEarlierReport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/earlier-reports',
    summary: '把上传的文件作为本单位往年的年报，供比较和结转',
    access: 'reports.write',
    acts: ['report-file.imported'],
    params: ofBody,
    body: z.object({
      actId: actId.describe('操作编号，也是这次导入的编号'),
      fileId: id,
      year: z.number().int().min(2008).max(2999),
    }),
    answer: done,
  }),
  removeEarlierReport: endpoint({
    method: 'POST',
    path: '/api/bodies/{bodyId}/earlier-reports/{importId}/remove',
    summary: '去掉导入的往年年报',
    access: 'reports.write',
    acts: ['report-file.removed'],
    params: z.object({ bodyId: id, importId: id }),
    body: z.object({ actId, reason }),
    answer: done,
  }),
};
