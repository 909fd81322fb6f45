import { cite, type Citation } from '../citation.ts';

/** What has to stand in a case before an outcome can be decided: who decides otherwise loses in court. */
export type FindingId =
  | 'what-is-given'
  | 'publication-snapshot'
  | 'public-interest'
  | 'parts'
  | 'redacted-copy'
  | 'secrecy-mark'
  | 'law-named'
  | 'harm-named'
  | 'risk-assessment'
  | 'third-party-heard'
  | 'internal-kind'
  | 'process-kind'
  | 'enforcement-case'
  | 'register-named'
  | 'search-record'
  | 'right-organ'
  | 'nothing-ready'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'clarification-lapsed'
  | 'competence-reason'
  | 'earlier-answer'
  | 'publication-named'
  | 'reasons-asked'
  | 'reasons-weighed'
  | 'fee-notice'
  | 'fee-unpaid';

interface FindingKind {
  readonly title: string;
  readonly basis: readonly Citation[];
}

const burden = cite('litigationOnDisclosure', '第五条');

/** Each finding with a title for lists and what asks for it. */
export const findingKinds: Readonly<Record<FindingId, FindingKind>> = {
  'what-is-given': { title: '提供的信息', basis: [cite('regulation', '第三十六条第（二）项')] },
  'publication-snapshot': {
    title: '已主动公开的证据',
    basis: [cite('regulation', '第三十六条第（一）项'), burden],
  },
  'public-interest': {
    title: '公共利益的理由',
    basis: [cite('regulation', '第十五条'), cite('regulation', '第三十二条'), burden],
  },
  parts: { title: '逐部分的结论', basis: [cite('regulation', '第三十七条')] },
  'redacted-copy': { title: '遮盖件', basis: [cite('regulation', '第三十七条')] },
  'secrecy-mark': {
    title: '密级、保密期限',
    basis: [cite('stateSecrets', '第二十二条'), cite('litigationOnDisclosure', '第六条')],
  },
  'law-named': { title: '禁止公开的法律、行政法规', basis: [cite('regulation', '第十四条')] },
  'harm-named': {
    title: '可能造成的危害',
    basis: [cite('regulation', '第十四条'), cite('litigationOnDisclosure', '第六条')],
  },
  'risk-assessment': { title: '会商材料、风险评估报告', basis: [cite('litigationOnDisclosure', '第六条')] },
  'third-party-heard': {
    title: '征求第三方意见',
    basis: [cite('regulation', '第十五条'), cite('regulation', '第三十二条')],
  },
  'internal-kind': { title: '内部事务信息的类别', basis: [cite('regulation', '第十六条第一款'), burden] },
  'process-kind': {
    title: '过程性信息的类别和所在决策',
    basis: [cite('regulation', '第十六条第二款'), burden],
  },
  'enforcement-case': { title: '所在的行政执法案卷', basis: [cite('regulation', '第十六条第二款'), burden] },
  'register-named': { title: '查询的登记和依据', basis: [cite('regulation', '第三十六条第（七）项')] },
  'search-record': { title: '检索记录', basis: [cite('regulation', '第三十六条第（四）项'), burden] },
  'right-organ': {
    title: '负责公开的机关',
    basis: [cite('regulation', '第十条'), cite('regulation', '第三十六条第（五）项')],
  },
  'nothing-ready': { title: '没有现成信息的理由', basis: [cite('regulation', '第三十八条')] },
  'clarification-asked': { title: '补正告知', basis: [cite('regulation', '第三十条')] },
  'clarification-answered': { title: '补正后的内容', basis: [cite('regulation', '第三十条')] },
  'clarification-lapsed': { title: '补正期限已过', basis: [cite('regulation', '第三十条')] },
  'competence-reason': {
    title: '不作为公开申请处理的理由',
    basis: [cite('regulation', '第二条'), cite('regulation', '第三十九条第一款')],
  },
  'earlier-answer': { title: '以前的答复', basis: [cite('regulation', '第三十六条第（六）项')] },
  'publication-named': { title: '出版物和获取途径', basis: [cite('regulation', '第三十九条第二款')] },
  'reasons-asked': { title: '要求说明理由', basis: [cite('regulation', '第三十五条')] },
  'reasons-weighed': { title: '对理由的判断', basis: [cite('regulation', '第三十五条')] },
  'fee-notice': { title: '收费通知', basis: [cite('regulation', '第四十二条'), cite('processingFee')] },
  'fee-unpaid': { title: '没有缴费', basis: [cite('processingFee')] },
};
