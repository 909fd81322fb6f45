import { cite, type Citation } from '../../citation.ts';
import type { RemedyVariant } from '../outcome.ts';
import type { LetterKindId } from './letter-kind-id.ts';

/** What a kind of letter is. */
export interface LetterKind {
  /** As printed at the head. */
  readonly title: string;
  /** What lists add where several kinds share a title: 国家秘密. */
  readonly variant?: string;
  /**
   * Sign of the kind in a number (补, 延, 公). The counter is one for each sign; kinds that share a sign share the counter. Empty for
   * forms, which bear no number.
   */
  readonly sign: string;
  readonly numbered: boolean;
  readonly to: 'applicant' | 'party' | 'organ';
  readonly remedy: RemedyVariant;
  /** `decision` ends the request and must bear the nine elements of a reply; `form` is filled in by whom it goes to. */
  readonly use: 'step' | 'decision' | 'form';
  /** What it cites. */
  readonly basis: readonly Citation[];
  /** 使用指南, for the officer; not printed. */
  readonly staffHint: string;
}

const a36 = (item: string): Citation => ({ instrument: 'regulation', article: `第三十六条第（${item}）项` });
const art14 = cite('regulation', '第十四条');
const art15 = cite('regulation', '第十五条');
const art30 = cite('regulation', '第三十条');
const art32 = cite('regulation', '第三十二条');
const art35 = cite('regulation', '第三十五条');
const excluded = cite('regulation', '第三十三条第三款');
const fee42 = cite('regulation', '第四十二条');

type Rest = Pick<LetterKind, 'title' | 'sign' | 'basis' | 'staffHint'> & Partial<LetterKind>;

const step = (rest: Rest): LetterKind => ({
  numbered: true,
  to: 'applicant',
  remedy: 'C',
  use: 'step',
  ...rest,
});
const form = (rest: Omit<Rest, 'sign'>): LetterKind => ({
  sign: '',
  numbered: false,
  to: 'applicant',
  remedy: 'C',
  use: 'form',
  ...rest,
});
const decision = (rest: Rest): LetterKind => ({
  numbered: true,
  to: 'applicant',
  remedy: 'B',
  use: 'decision',
  ...rest,
});
const refusal = (variant: string, basis: readonly Citation[], staffHint: string): LetterKind =>
  decision({
    title: '政府信息不予公开告知书',
    variant,
    sign: '不公',
    remedy: 'A',
    basis: [a36('三'), ...basis],
    staffHint,
  });

/** The letters and notices, in the order of a case. */
export const letterKinds: Readonly<Record<LetterKindId, LetterKind>> = {
  receipt: step({
    title: '政府信息公开申请登记回执',
    sign: '收',
    basis: [cite('regulation', '第三十一条'), cite('regulation', '第三十三条第二款')],
    staffHint: '收到申请后发给申请人，附申请的复印件；能当场答复的可以直接答复。',
  }),
  clarification: step({
    title: '政府信息公开申请补正告知书',
    sign: '补',
    basis: [cite('regulation', '第二十九条第二款'), art30],
    staffHint: '收到申请之日起7个工作日内一次性告知，逐项写清缺什么、怎样补；附补正申请表。只发一次。',
  }),
  'clarification-form': form({
    title: '政府信息公开申请补正申请表',
    basis: [art30],
    staffHint: '随补正告知书寄给申请人填写。',
  }),
  'lapsed-supplement': decision({
    title: '政府信息公开申请不再处理告知书',
    variant: '逾期不补正',
    sign: '逾补',
    basis: [art30],
    staffHint: '补正期限届满、没有正当理由也没有补正的用；卷里要有补正告知书的送达凭证。',
  }),
  'third-party-consultation': step({
    title: '政府信息公开征求第三方意见书',
    sign: '征',
    to: 'party',
    basis: [art15, art32],
    staffHint:
      '公开会损害第三方合法权益的用，一般不写申请人是谁；附回执和涉及内容的摘录。逾期不答由本机关决定，不是视为不同意。',
  }),
  'third-party-reply-form': form({
    title: '第三方意见回执',
    to: 'party',
    basis: [art32],
    staffHint: '随征求第三方意见书发出，由第三方填写后寄回。',
  }),
  'consultation-notice': step({
    title: '征求第三方意见情况告知书',
    sign: '征告',
    basis: [art32, excluded],
    staffHint: '征求第三方意见后告知申请人，所需时间不计入答复期限。',
  }),
  'third-party-decision': step({
    title: '公开第三方信息告知书',
    sign: '权告',
    to: 'party',
    remedy: 'D',
    basis: [art15, art32],
    staffHint:
      '第三方不同意、但不公开会对公共利益造成重大影响而决定公开的用；附拟公开的具体内容，给第三方留出寻求救济的时间。',
  }),
  'co-maker-consultation': step({
    title: '征求共同制作机关意见函',
    sign: '征机',
    to: 'organ',
    basis: [cite('regulation', '第三十四条')],
    staffHint: '本机关是牵头制作机关时用，附文件复印件；15个工作日内不答视为同意公开。',
  }),
  assistance: step({
    title: '政府信息公开申请协办函',
    sign: '协',
    to: 'organ',
    basis: [excluded],
    staffHint: '请内设机构、其他机关协助查找或者提意见；附回执。',
  }),
  extension: step({
    title: '政府信息公开申请延期答复告知书',
    sign: '延',
    basis: [cite('regulation', '第三十三条第二款')],
    staffHint: '原期限届满前发出，须经工作机构负责人同意；最长延20个工作日，只延一次。',
  }),
  reasons: step({
    title: '政府信息公开申请说明理由告知书',
    sign: '理',
    basis: [art35],
    staffHint: '申请的数量、频次明显超过合理范围的用；附件数清单。',
  }),
  delay: step({
    title: '政府信息公开申请延迟答复告知书',
    sign: '迟',
    basis: [art35],
    staffHint: '理由合理、但无法在规定期限内答复的用；和延期答复不同，期限由本机关合理确定。',
  }),
  fee: step({
    title: '政府信息公开信息处理费收费通知书',
    sign: '费',
    basis: [fee42, cite('processingFee')],
    staffHint: '在答复期限内发出；同一申请只能按件、按量选一种。对收费不能单独申请复议、提起诉讼。',
  }),
  'lapsed-fee': decision({
    title: '政府信息公开申请不再处理告知书',
    variant: '逾期不缴费',
    sign: '逾费',
    basis: [fee42, cite('processingFee')],
    staffHint: '收到收费通知后20个工作日内没有缴纳的用；卷里要有收费通知的送达凭证。',
  }),
  'already-public': decision({
    title: '政府信息已主动公开告知书',
    sign: '主',
    basis: [a36('一')],
    staffHint: '写清网站、栏目、标题、网址和公开时间；页面截图存卷。',
  }),
  granted: decision({
    title: '政府信息予以公开告知书',
    sign: '公',
    basis: [a36('二'), cite('regulation', '第四十条')],
    staffHint: '逐件列出提供的文件；不能按申请的形式提供的写明理由。不必每页盖章。',
  }),
  'partly-granted': decision({
    title: '政府信息部分公开告知书',
    sign: '部公',
    remedy: 'A',
    basis: [a36('二'), a36('三'), cite('regulation', '第三十七条')],
    staffHint: '每一部分写明条款和理由，不透露不公开的内容；附遮盖件，遮盖清单存卷。',
  }),
  'refused-state-secret': refusal(
    '国家秘密',
    [art14],
    '有密级标识、保密期限的才用；密级、期限能告知的告知。',
  ),
  'refused-forbidden-by-law': refusal(
    '法律、行政法规禁止公开',
    [art14],
    '写明法律、行政法规的名称和条款；规章、规范性文件不能作依据。',
  ),
  'refused-security-stability': refusal(
    '三安全一稳定',
    [art14],
    '会商材料、风险评估报告存卷；概括说明可能的危害。',
  ),
  'refused-third-party': refusal(
    '第三方合法权益',
    [art15, art32],
    '征求意见书、回执存卷；写明没有必须公开的公共利益理由。',
  ),
  'refused-internal': refusal(
    '内部事务信息',
    [cite('regulation', '第十六条第一款')],
    '只有人事管理、后勤管理、内部工作流程三类；对外有影响的不能用。',
  ),
  'refused-process': refusal(
    '过程性信息',
    [cite('regulation', '第十六条第二款')],
    '只有讨论记录、过程稿、磋商信函、请示报告四类；写明在哪项决策之前形成，并核对没有法律、法规、规章规定应当公开。',
  ),
  'refused-enforcement-file': refusal(
    '行政执法案卷',
    [cite('regulation', '第十六条第二款')],
    '写明在哪个案卷；当事人可以按案卷查阅的规定查阅。',
  ),
  inquiry: decision({
    title: '行政查询事项告知书',
    sign: '查',
    basis: [a36('七')],
    staffHint:
      '工商、不动产、婚姻、档案等登记资料查询；写明依据和查询窗口。救济用可选择的一种，请县级法制机构确认。',
  }),
  'not-existing': decision({
    title: '政府信息不存在告知书',
    sign: '不存',
    basis: [a36('四')],
    staffHint: '写明查了哪里、用了哪些词、哪段时间；检索记录存卷。',
  }),
  'other-organ': decision({
    title: '非本机关政府信息告知书',
    sign: '非本',
    basis: [cite('regulation', '第十条'), a36('五')],
    staffHint: '能确定负责公开的机关的，写明名称和联系方式。',
  }),
  'needs-creation': decision({
    title: '没有现成信息告知书',
    sign: '非现',
    basis: [cite('regulation', '第三十八条')],
    staffHint: '需要汇总、加工、分析才有的用；有相关公开数据的一并告知。',
  }),
  'still-unclear': decision({
    title: '补正后申请内容仍不明确告知书',
    sign: '不明',
    basis: [art30],
    staffHint: '补正过一次仍不能确定的用；电话、当面沟通的记录存卷。',
  }),
  petition: decision({
    title: '不作为政府信息公开申请处理告知书',
    sign: '非申',
    basis: [cite('regulation', '第三十九条第一款')],
    staffHint: '以公开申请的形式信访、投诉、举报的用；可以告知相应渠道。',
  }),
  repeated: decision({
    title: '政府信息公开申请不予重复处理告知书',
    sign: '重',
    basis: [a36('六')],
    staffHint: '本机关已经答复、同一申请人又申请同样内容的用；向别的机关申请过的不算。以前的答复复印存卷。',
  }),
  publication: decision({
    title: '公开出版物获取途径告知书',
    sign: '刊',
    basis: [cite('regulation', '第三十九条第二款')],
    staffHint: '要求提供政府公报、报刊、书籍的用，写明获取的途径。',
  }),
  excessive: decision({
    title: '政府信息公开申请不予处理告知书',
    variant: '大量反复申请',
    sign: '频',
    basis: [art35],
    staffHint: '已要求说明理由、理由不合理或者没有说明的用。',
  }),
  reconfirmation: decision({
    title: '政府信息公开申请不予处理告知书',
    variant: '确认或重新出具',
    sign: '确',
    basis: [cite('regulation', '第二条')],
    staffHint: '申请人已经取得信息、要求确认或者重新出具的用。条例没有专门条款，按事实说明。',
  }),
  'correction-of-record': decision({
    title: '政府信息更正申请告知书',
    sign: '更',
    basis: [cite('regulation', '第四十一条')],
    staffHint: '只适用于与申请人自身有关的信息；写明更正、不更正或者转送的结果。不在年报表三的各项结果之列。',
  }),
  'not-government-information': decision({
    title: '不属于政府信息公开申请告知书',
    variant: '党务信息、咨询等',
    sign: '非信',
    basis: [cite('regulation', '第二条')],
    staffHint: '党务信息、业务咨询等用；顺便给了答复的，写明是便民提供。',
  }),
  withdrawal: decision({
    title: '政府信息公开申请撤回确认书',
    sign: '撤',
    remedy: 'C',
    basis: [],
    staffHint: '申请人撤回的用；申请人的说明存卷。',
  }),
};

/** The title as lists tell kinds apart: 政府信息不予公开告知书（国家秘密）. */
export function letterKindName(kind: LetterKindId): string {
  const { title, variant } = letterKinds[kind];
  return variant === undefined ? title : `${title}（${variant}）`;
}
