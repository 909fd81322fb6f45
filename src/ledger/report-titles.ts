import { activityKinds, formatChinese, periodTitle } from '../law/index.ts';
import type { ReportLedgerPayloads } from './report-acts.ts';
import { orNone, reasonLine, type ActTitle, type StatedLine } from './stated-line.ts';

const files = { docx: 'Word', pdf: 'PDF', html: '网页', xlsx: 'Excel', json: 'JSON' } as const;

const scopes = { own: '本机关年报', county: '全县汇总年报' } as const;

/** How the acts of annual reports, the roster and the record of activities are told. */
export const reportTitles: { readonly [K in keyof ReportLedgerPayloads]: ActTitle<K> } = {
  'report.opened': {
    title: '开立年报',
    did: ({ period }) => `开立了${periodTitle(period)}报告`,
    stated: ({ scope, period, agency }) => [
      ['报告', scopes[scope]],
      ...(agency === undefined ? [] : [['年报里的机关名称', agency] as StatedLine]),
      ['期间', periodTitle(period)],
    ],
  },
  'report.figure-entered': {
    title: '填报年报数字',
    did: () => '填了一个年报数字',
    stated: ({ place, value, source }) => [
      ['位置', place],
      ['数字', String(value)],
      ['来源', source],
    ],
  },
  'report.figure-withdrawn': {
    title: '撤回填报数字',
    did: () => '撤回了一个填报的年报数字',
    stated: ({ place, reason }) => [['位置', place], ...reasonLine({ reason })],
  },
  'report.frozen': {
    title: '定年报数字',
    did: ({ on }) => `按${formatChinese(on)}的台账定了年报数字`,
    stated: ({ on, figures, sources }) => [
      ['截至', formatChinese(on)],
      ['不为0的数字', `${Object.keys(figures).length}个`],
      ...(sources.length === 0 ? [] : [['汇总', `${sources.length}个单位`] as StatedLine]),
    ],
  },
  'report.unfrozen': {
    title: '重开年报数字',
    did: () => '重新统计年报数字',
    stated: reasonLine,
  },
  'report.text-set': {
    title: '保存年报正文',
    did: () => '保存了年报正文',
    stated: ({ digest }) => [['摘要', digest]],
  },
  'report.explained': {
    title: '说明年报提示',
    did: ({ rule }) => `说明了年报检查的提示${rule}`,
    stated: ({ rule, explanation }) => [
      ['规则', rule],
      ['说明', explanation],
    ],
  },
  'report.laid-out': {
    title: '年报送审',
    did: () => '把年报送去三审',
    stated: ({ files: made, warnings }) => [
      ['文件', made.map(({ format }) => files[format]).join('、')],
      ['已说明的提示', `${warnings}项`],
    ],
  },
  'report.submitted': {
    title: '上报年报',
    did: () => '上报了年报',
    stated: ({ on, how }) => [
      ['日期', formatChinese(on)],
      ['方式', orNone(how)],
    ],
  },
  'report.returned': {
    title: '退回年报',
    did: ({ comments, outside, afterPublication }) =>
      afterPublication === true
        ? outside === true
          ? `登记了上级对已经公布的年报的${comments.length}条意见`
          : `对已经公布的年报提了${comments.length}条意见`
        : outside === true
          ? `登记了上级退回年报的${comments.length}条意见`
          : `退回了年报，提了${comments.length}条意见`,
    stated: ({ comments }) => comments.map(({ place, text }): StatedLine => [place, text]),
  },
  'report.accepted': {
    title: '审核通过年报',
    did: ({ outside }) => (outside ? '登记了上级审核通过年报' : '审核通过了年报'),
    stated: ({ remark, outside }) => [
      ['意见', orNone(remark)],
      ['上级在平台以外审核', outside ? '是' : '否'],
    ],
  },
  'report.published': {
    title: '公布年报',
    did: () => '公布了年报',
    stated: ({ on, where }) => [
      ['日期', formatChinese(on)],
      ['地址', where ?? '本网站'],
    ],
  },
  'report.correction-begun': {
    title: '更正年报',
    did: () => '开始更正已经公布的年报',
    stated: reasonLine,
  },
  'report-file.imported': {
    title: '导入年报文件',
    did: ({ year }) => `导入了一份${year}年度年报`,
    stated: ({ year, fileName, lacking }) => [
      ['年度', String(year)],
      ['文件', fileName],
      ['没有填的数字', `${lacking.length}个`],
    ],
  },
  'report-file.accepted': {
    title: '采用年报文件',
    did: () => '把文件年报的数字列入汇总',
    stated: ({ remark }) => [['意见', orNone(remark)]],
  },
  'report-file.removed': {
    title: '去掉年报文件',
    did: () => '去掉了导入的年报',
    stated: reasonLine,
  },
  'roster.set': {
    title: '定应报单位名单',
    did: ({ lines }) => `定了应报单位名单，共${lines.length}个单位`,
    stated: ({ lines, reason }) => [
      ['要报的', `${lines.filter(({ exempt }) => exempt === null).length}个`],
      ['不用报的', `${lines.filter(({ exempt }) => exempt !== null).length}个`],
      ...reasonLine({ reason }),
    ],
  },
  'roster.reminded': {
    title: '催报年报',
    did: ({ memberIds }) => `催${memberIds.length}个单位报年报`,
    stated: ({ year, message }) => [
      ['年度', String(year)],
      ['内容', orNone(message)],
    ],
  },
  'activity.recorded': {
    title: '登记工作记录',
    did: ({ activities }) => `登记了${activities.length}条工作记录`,
    stated: ({ source, activities }) => [
      ['来源', source === 'form' ? '页面填写' : source],
      ...(activities.length === 1
        ? activities.map(({ kind, title }): StatedLine => [activityKinds[kind].title, title])
        : [['条数', String(activities.length)] as StatedLine]),
    ],
  },
  'activity.corrected': {
    title: '更正工作记录',
    did: ({ activity }) => `更正了工作记录“${activity.title}”`,
    stated: ({ activity, reason }) => [['内容', activity.title], ...reasonLine({ reason })],
  },
  'activity.struck-out': {
    title: '注销工作记录',
    did: () => '注销了一条工作记录',
    stated: reasonLine,
  },
};
