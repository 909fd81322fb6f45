import type { RedressMaterial } from './redress-act.ts';

/** What the files of a reconsideration or suit are called. */
export const redressMaterialTitles: Readonly<Record<RedressMaterial, string>> = {
  notice: '答复通知书、应诉通知书',
  claim: '复议申请书、起诉状',
  answer: '答复书、答辩状',
  evidence: '证据',
  'evidence-list': '证据清单',
  decision: '决定书、判决书、裁定书、调解书',
  'proof-of-service': '送达、提交的凭证',
  other: '其他材料',
};
