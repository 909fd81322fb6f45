import type { MaterialKind } from './request-act.ts';

/** What the files of a case are called: in the case, in its history, in the contents of its volume. */
export const materialTitles: Readonly<Record<MaterialKind, string>> = {
  application: '申请原件',
  identity: '身份证明',
  authority: '授权委托书',
  clarification: '补正材料',
  record: '检索到的信息',
  redacted: '遮盖件',
  'third-party': '第三方意见',
  organ: '其他机关意见',
  search: '检索材料',
  reasons: '申请人说明的理由',
  payment: '缴费凭证',
  'proof-of-service': '送达凭证',
  snapshot: '公开页面截图',
  'risk-assessment': '会商材料、风险评估报告',
  'secrecy-review': '保密审查材料',
  redress: '复议、诉讼材料',
  other: '其他材料',
};
