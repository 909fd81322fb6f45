import { cite } from '../../law/index.ts';
import type { ApplicantColumnForm, Edition, RemediesForm, RequestRowForm } from '../edition.ts';

// 国办公开办函〔2021〕30号, in force for the reports of 2021 and later.
const format = (article?: string) => cite('reportFormat2021', article);
const regulation = (article: string) => cite('regulation', article);

const organisations = '法人或其他组织';
const column = (key: string, label: string, group?: string): ApplicantColumnForm => ({
  key,
  label,
  kind: 'count',
  basis: format('第三部分表'),
  ...(group === undefined ? {} : { group }),
});

/** The seven columns of table 3; both editions share them. */
export const applicantColumnForms: readonly ApplicantColumnForm[] = [
  column('naturalPerson', '自然人'),
  column('business', '商业企业', organisations),
  column('research', '科研机构', organisations),
  column('publicInterest', '社会公益组织', organisations),
  column('legalService', '法律服务机构', organisations),
  column('otherOrganization', '其他', organisations),
  column('total', '总计'),
];

const results = '三、本年度办理结果';
const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const otherwise = '（六）其他处理';

/** A row outside the groups, or directly under 三. */
const plain = (
  key: string,
  label: string,
  basis: RequestRowForm['basis'],
  groups: string[] = [],
): RequestRowForm => ({
  key,
  label,
  groups,
  name: groups.length > 0 ? `三、${label.replace(/（区分处理的.*$/, '')}` : label,
  basis,
});

/** A numbered row under one of the groups （三）–（六）. */
const leaf = (key: string, label: string, basis: RequestRowForm['basis'], group: string): RequestRowForm => ({
  key,
  label,
  groups: [results, group],
  name: `三、${group.slice(0, 3)}${label}`,
  basis,
});

export const requestRowForms: readonly RequestRowForm[] = [
  plain('received', '一、本年新收政府信息公开申请数量', format('第三部分表')),
  plain('carriedIn', '二、上年结转政府信息公开申请数量', format('第三部分表')),
  plain('granted', '（一）予以公开', regulation('第三十六条第（一）、（二）项'), [results]),
  plain(
    'partlyGranted',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    regulation('第三十七条'),
    [results],
  ),
  leaf('refusedStateSecret', '1.属于国家秘密', regulation('第十四条'), refused),
  leaf('refusedForbiddenByLaw', '2.其他法律行政法规禁止公开', regulation('第十四条'), refused),
  leaf('refusedSecurityStability', '3.危及“三安全一稳定”', regulation('第十四条'), refused),
  leaf('refusedThirdPartyRights', '4.保护第三方合法权益', regulation('第十五条'), refused),
  leaf('refusedInternalAffairs', '5.属于三类内部事务信息', regulation('第十六条第一款'), refused),
  leaf('refusedProcess', '6.属于四类过程性信息', regulation('第十六条第二款'), refused),
  leaf('refusedEnforcementFile', '7.属于行政执法案卷', regulation('第十六条第二款'), refused),
  leaf('refusedInquiry', '8.属于行政查询事项', regulation('第三十六条第（七）项'), refused),
  leaf('notHeld', '1.本机关不掌握相关政府信息', regulation('第三十六条第（四）、（五）项'), unavailable),
  leaf('needsCreation', '2.没有现成信息需要另行制作', regulation('第三十八条'), unavailable),
  leaf('stillUnclear', '3.补正后申请内容仍不明确', regulation('第三十条'), unavailable),
  leaf('petition', '1.信访举报投诉类申请', regulation('第三十九条第一款'), notProcessed),
  leaf('repeated', '2.重复申请', regulation('第三十六条第（六）项'), notProcessed),
  leaf('publication', '3.要求提供公开出版物', regulation('第三十九条第二款'), notProcessed),
  leaf('excessive', '4.无正当理由大量反复申请', regulation('第三十五条'), notProcessed),
  // The Regulation has no article of its own for this row.
  leaf('reconfirmation', '5.要求行政机关确认或重新出具已获取信息', format('第三部分表'), notProcessed),
  leaf(
    'lapsedSupplement',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    regulation('第三十条'),
    otherwise,
  ),
  leaf(
    'lapsedFee',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    cite('processingFee'),
    otherwise,
  ),
  leaf('otherOutcome', '3.其他', format('第三部分表'), otherwise),
  plain('resultTotal', '（七）总计', format('第三部分表'), [results]),
  plain('carriedOut', '四、结转下年度继续办理', format('第三部分表')),
];

/** Table 4; both editions share it. */
export const remediesForm: RemediesForm = {
  columns: [
    { key: 'upheld', label: '结果维持', kind: 'count' },
    { key: 'corrected', label: '结果纠正', kind: 'count' },
    { key: 'other', label: '其他结果', kind: 'count' },
    { key: 'pending', label: '尚未审结', kind: 'count' },
    { key: 'total', label: '总计', kind: 'count' },
  ],
  blocks: [
    { key: 'reconsideration', label: '行政复议', name: '行政复议', basis: format('第四部分表') },
    {
      key: 'directLitigation',
      label: '未经复议直接起诉',
      group: '行政诉讼',
      name: '行政诉讼（未经复议直接起诉）',
      basis: format('第四部分表'),
    },
    {
      key: 'litigationAfterReconsideration',
      label: '复议后起诉',
      group: '行政诉讼',
      name: '行政诉讼（复议后起诉）',
      basis: format('第四部分表'),
    },
  ],
};

export const requestsNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const edition2021: Edition = {
  id: '2021',
  basis: format(),
  from: 2021,
  to: null,
  parts: [
    { number: '一', title: '总体情况', content: { narrative: 'overview' }, basis: format('第一部分') },
    { number: '二', title: '主动公开政府信息情况', content: { table: 2 }, basis: format('第二部分') },
    {
      number: '三',
      title: '收到和处理政府信息公开申请情况',
      content: { table: 3 },
      basis: format('第三部分'),
    },
    {
      number: '四',
      title: '政府信息公开行政复议、行政诉讼情况',
      content: { table: 4 },
      basis: format('第四部分'),
    },
    {
      number: '五',
      title: '存在的主要问题及改进情况',
      content: { narrative: 'problems' },
      basis: format('第五部分'),
    },
    { number: '六', title: '其他需要报告的事项', content: { narrative: 'other' }, basis: format('第六部分') },
  ],
  disclosure: {
    blocks: [
      {
        heading: '第二十条第（一）项',
        rowHeading: '信息内容',
        columns: [
          { key: 'issued', label: '本年制发件数', kind: 'count' },
          { key: 'repealed', label: '本年废止件数', kind: 'count' },
          { key: 'inForce', label: '现行有效件数', kind: 'count' },
        ],
        rows: [
          { key: 'regulations', label: '规章', basis: regulation('第二十条第（一）项') },
          { key: 'normativeDocuments', label: '行政规范性文件', basis: regulation('第二十条第（一）项') },
        ],
      },
      {
        heading: '第二十条第（五）项',
        rowHeading: '信息内容',
        columns: [{ label: '本年处理决定数量', kind: 'count' }],
        rows: [{ key: 'licences', label: '行政许可', basis: regulation('第二十条第（五）项') }],
      },
      {
        heading: '第二十条第（六）项',
        rowHeading: '信息内容',
        columns: [{ label: '本年处理决定数量', kind: 'count' }],
        rows: [
          { key: 'penalties', label: '行政处罚', basis: regulation('第二十条第（六）项') },
          { key: 'coercion', label: '行政强制', basis: regulation('第二十条第（六）项') },
        ],
      },
      {
        heading: '第二十条第（八）项',
        rowHeading: '信息内容',
        columns: [{ label: '本年收费金额（单位：万元）', kind: 'tenThousandYuan' }],
        rows: [
          { key: 'feesTenThousandYuan', label: '行政事业性收费', basis: regulation('第二十条第（八）项') },
        ],
      },
    ],
  },
  requests: {
    note: requestsNote,
    columnsHeading: '申请人情况',
    columns: applicantColumnForms,
    rows: requestRowForms,
  },
  remedies: remediesForm,
};
