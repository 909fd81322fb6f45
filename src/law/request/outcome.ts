import { cite, type Citation } from '../citation.ts';
import type { FindingId } from './finding-id.ts';
import type { LetterKindId } from './letter/letter-kind-id.ts';
import type { OutcomeId } from './outcome-id.ts';

/**
 * Which words on remedies a letter bears:
 * - `A` reconsideration first (行政复议法第二十三条第一款第（四）项): refusals by Art. 14 to 16, wholly or in part
 * - `B` reconsideration or suit, by choice
 * - `C` none: steps on the way
 * - `D` as B, to a third party whose information is to be opened
 */
export type RemedyVariant = 'A' | 'B' | 'C' | 'D';

/** The groups of results in table 3 that are opened by a number of their own. */
export type OutcomeGroup =
  | '（一）予以公开'
  | '（二）部分公开'
  | '（三）不予公开'
  | '（四）无法提供'
  | '（五）不予处理'
  | '（六）其他处理';

/** What a result of table 3 is and what it takes. */
export interface Outcome {
  /** The row's label in table 3, as printed. */
  readonly label: string;
  /** Short title for lists and screens. */
  readonly title: string;
  readonly group: OutcomeGroup;
  /**
   * What the answer rests on. Art. 36 with the article that matches, but for Art. 38, Art. 39 and mere findings of fact, which stand
   * alone (江苏省政府信息公开申请答复规范, read in full; other places follow it as a reference).
   */
  readonly basis: readonly Citation[];
  /** The letters that say it; the first is the usual one. */
  readonly letters: readonly LetterKindId[];
  readonly remedy: RemedyVariant;
  /** What has to be in the case before it can be decided so. */
  readonly needs: readonly FindingId[];
}

const granted36: Citation = cite('regulation', '第三十六条第（二）项');
const refused36: Citation = cite('regulation', '第三十六条第（三）项');
const art14 = cite('regulation', '第十四条');
const process16 = cite('regulation', '第十六条第二款');
const table3 = cite('reportFormat2021', '第三部分表');

/** The 21 results of table 3 of the annual report (国办公开办函〔2021〕30号), in its order. */
export const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  granted: {
    label: '（一）予以公开',
    title: '予以公开',
    group: '（一）予以公开',
    basis: [cite('regulation', '第三十六条第（一）项'), granted36],
    letters: ['granted', 'already-public'],
    remedy: 'B',
    needs: ['what-is-given', 'publication-snapshot', 'public-interest'],
  },
  partlyGranted: {
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    title: '部分公开',
    group: '（二）部分公开',
    basis: [granted36, refused36, cite('regulation', '第三十七条')],
    letters: ['partly-granted'],
    remedy: 'A',
    needs: ['parts', 'redacted-copy'],
  },
  refusedStateSecret: {
    label: '1.属于国家秘密',
    title: '不予公开（国家秘密）',
    group: '（三）不予公开',
    basis: [refused36, art14],
    letters: ['refused-state-secret'],
    remedy: 'A',
    needs: ['secrecy-mark'],
  },
  refusedForbiddenByLaw: {
    label: '2.其他法律行政法规禁止公开',
    title: '不予公开（法律、行政法规禁止）',
    group: '（三）不予公开',
    basis: [refused36, art14],
    letters: ['refused-forbidden-by-law'],
    remedy: 'A',
    needs: ['law-named'],
  },
  refusedSecurityStability: {
    label: '3.危及“三安全一稳定”',
    title: '不予公开（三安全一稳定）',
    group: '（三）不予公开',
    basis: [refused36, art14],
    letters: ['refused-security-stability'],
    remedy: 'A',
    needs: ['harm-named', 'risk-assessment'],
  },
  refusedThirdPartyRights: {
    label: '4.保护第三方合法权益',
    title: '不予公开（第三方权益）',
    group: '（三）不予公开',
    basis: [refused36, cite('regulation', '第十五条'), cite('regulation', '第三十二条')],
    letters: ['refused-third-party'],
    remedy: 'A',
    needs: ['third-party-heard'],
  },
  refusedInternalAffairs: {
    label: '5.属于三类内部事务信息',
    title: '不予公开（内部事务信息）',
    group: '（三）不予公开',
    basis: [refused36, cite('regulation', '第十六条第一款')],
    letters: ['refused-internal'],
    remedy: 'A',
    needs: ['internal-kind'],
  },
  refusedProcess: {
    label: '6.属于四类过程性信息',
    title: '不予公开（过程性信息）',
    group: '（三）不予公开',
    basis: [refused36, process16],
    letters: ['refused-process'],
    remedy: 'A',
    needs: ['process-kind'],
  },
  refusedEnforcementFile: {
    label: '7.属于行政执法案卷',
    title: '不予公开（行政执法案卷）',
    group: '（三）不予公开',
    basis: [refused36, process16],
    letters: ['refused-enforcement-file'],
    remedy: 'A',
    needs: ['enforcement-case'],
  },
  refusedInquiry: {
    label: '8.属于行政查询事项',
    title: '不予公开（行政查询事项）',
    group: '（三）不予公开',
    // Counted among the refusals, but it rests on Art. 36(7) and not on Art. 14 to 16: reconsideration need not come first
    // (政府信息公开司法解释第一条). Inference: the county's legal office should confirm.
    basis: [cite('regulation', '第三十六条第（七）项')],
    letters: ['inquiry'],
    remedy: 'B',
    needs: ['register-named'],
  },
  notHeld: {
    label: '1.本机关不掌握相关政府信息',
    title: '本机关不掌握',
    group: '（四）无法提供',
    basis: [cite('regulation', '第三十六条第（四）项'), cite('regulation', '第三十六条第（五）项')],
    letters: ['not-existing', 'other-organ'],
    remedy: 'B',
    needs: ['search-record', 'right-organ'],
  },
  needsCreation: {
    label: '2.没有现成信息需要另行制作',
    title: '没有现成信息',
    group: '（四）无法提供',
    basis: [cite('regulation', '第三十八条')],
    letters: ['needs-creation'],
    remedy: 'B',
    needs: ['nothing-ready'],
  },
  stillUnclear: {
    label: '3.补正后申请内容仍不明确',
    title: '补正后仍不明确',
    group: '（四）无法提供',
    basis: [cite('regulation', '第三十条')],
    letters: ['still-unclear'],
    remedy: 'B',
    needs: ['clarification-asked', 'clarification-answered'],
  },
  petition: {
    label: '1.信访举报投诉类申请',
    title: '信访举报投诉类',
    group: '（五）不予处理',
    basis: [cite('regulation', '第三十九条第一款')],
    letters: ['petition'],
    remedy: 'B',
    needs: ['competence-reason'],
  },
  repeated: {
    label: '2.重复申请',
    title: '重复申请',
    group: '（五）不予处理',
    basis: [cite('regulation', '第三十六条第（六）项')],
    letters: ['repeated'],
    remedy: 'B',
    needs: ['earlier-answer'],
  },
  publication: {
    label: '3.要求提供公开出版物',
    title: '公开出版物',
    group: '（五）不予处理',
    basis: [cite('regulation', '第三十九条第二款')],
    letters: ['publication'],
    remedy: 'B',
    needs: ['publication-named'],
  },
  excessive: {
    label: '4.无正当理由大量反复申请',
    title: '大量反复申请',
    group: '（五）不予处理',
    basis: [cite('regulation', '第三十五条')],
    letters: ['excessive'],
    remedy: 'B',
    needs: ['reasons-asked', 'reasons-weighed'],
  },
  reconfirmation: {
    label: '5.要求行政机关确认或重新出具已获取信息',
    title: '要求确认或重新出具',
    group: '（五）不予处理',
    // The Regulation has no article of its own for this row; Art. 2 says what government information is.
    basis: [table3, cite('regulation', '第二条')],
    letters: ['reconfirmation'],
    remedy: 'B',
    needs: ['earlier-answer'],
  },
  lapsedSupplement: {
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    title: '逾期不补正',
    group: '（六）其他处理',
    basis: [cite('regulation', '第三十条')],
    letters: ['lapsed-supplement'],
    remedy: 'B',
    needs: ['clarification-asked', 'clarification-lapsed'],
  },
  lapsedFee: {
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    title: '逾期不缴费',
    group: '（六）其他处理',
    basis: [cite('regulation', '第四十二条'), cite('processingFee')],
    letters: ['lapsed-fee'],
    remedy: 'B',
    needs: ['fee-notice', 'fee-unpaid'],
  },
  otherOutcome: {
    label: '3.其他',
    title: '其他处理',
    group: '（六）其他处理',
    basis: [table3, cite('regulation', '第二条')],
    letters: ['not-government-information', 'correction-of-record', 'withdrawal'],
    remedy: 'B',
    needs: ['competence-reason'],
  },
};
