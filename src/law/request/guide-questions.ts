import { cite, type Citation } from '../citation.ts';
import type { GuideAnswers } from './guide-answers.ts';

export type GuideQuestionId = keyof GuideAnswers;

/** One question of the decision guide. */
export interface GuideQuestion {
  readonly id: GuideQuestionId;
  /** 补不补 */
  readonly short: string;
  readonly sentence: string;
  readonly basis: readonly Citation[];
  /** What should lie in the case before it is answered. */
  readonly evidence: readonly string[];
  readonly example: string;
}

/** The questions in their order; a later one is asked only where the earlier ones leave it open. */
export const guideQuestions: readonly GuideQuestion[] = [
  {
    id: 'clear',
    short: '补不补',
    sentence: '申请是否写明了申请人、要什么信息、用什么形式提供？',
    basis: [cite('regulation', '第二十九条第二款'), cite('regulation', '第三十条')],
    evidence: ['申请表或者来信', '身份证明', '委托书（代理的）'],
    example: '“关于修路的所有材料”不能确定是哪条路、哪一年，要补正；写错文号但能认出是哪份文件的，不用补正。',
  },
  {
    id: 'competent',
    short: '该不该',
    sentence: '是不是向本机关提出的政府信息公开申请？',
    basis: [
      cite('regulation', '第二条'),
      cite('regulation', '第十条'),
      cite('regulation', '第三十五条'),
      cite('regulation', '第三十六条第（五）项'),
      cite('regulation', '第三十六条第（六）项'),
      cite('regulation', '第三十九条第一款'),
      cite('regulation', '第三十九条第二款'),
    ],
    evidence: ['以前的申请和答复', '职责规定（不属于本机关的）', '件数清单（大量反复的）'],
    example: '“为什么不给我家办低保”是信访、投诉；“2026年本镇低保对象名单”是申请公开。',
  },
  {
    id: 'held',
    short: '有没有',
    sentence: '本机关有没有制作或者获取这份信息？已经公开了吗？',
    basis: [
      cite('regulation', '第三十六条第（一）项'),
      cite('regulation', '第三十六条第（四）项'),
      cite('regulation', '第三十八条'),
      cite('litigationOnDisclosure', '第五条'),
    ],
    evidence: ['检索记录：查了哪里、用了哪些词、哪段时间、谁查的', '公开页面的截图（已公开的）'],
    example: '档案室、公文系统、业务股室都查过没有，才能答复不存在；要重新统计才有的，是没有现成信息。',
  },
  {
    id: 'release',
    short: '给不给',
    sentence: '有没有不予公开的内容？能不能区分处理？',
    basis: [
      cite('regulation', '第十三条'),
      cite('regulation', '第十四条'),
      cite('regulation', '第十五条'),
      cite('regulation', '第十六条第一款'),
      cite('regulation', '第十六条第二款'),
      cite('regulation', '第三十二条'),
      cite('regulation', '第三十七条'),
    ],
    evidence: ['第三方的意见', '密级标识或者保密审查意见', '会商材料、风险评估报告', '遮盖件'],
    example: '补偿花名册里的姓名、金额可以公开，身份证号、银行账号是个人隐私，遮盖后提供。',
  },
  {
    id: 'proper',
    short: '当不当',
    sentence: '告知书的要素是否齐全，条款、救济是否写对？',
    basis: [
      cite('regulation', '第三十六条'),
      cite('reconsideration', '第二十三条第二款'),
      cite('litigationOnDisclosure', '第四条'),
    ],
    evidence: ['告知书', '要提供的文件'],
    example: '不予公开的写“应当先申请行政复议”；落款是本机关的全称，不是公开办。',
  },
];

/** The nine elements that a reply must have (江苏省政府信息公开申请答复规范), which the last question goes through. */
export const replyElements = [
  { id: 'title', title: '标题' },
  { id: 'number', title: '文号' },
  { id: 'applicant', title: '申请人姓名（名称）' },
  { id: 'fact', title: '申请事实' },
  { id: 'law', title: '法律依据' },
  { id: 'decision', title: '处理决定' },
  { id: 'remedy', title: '复议诉讼的权利和期限' },
  { id: 'organ', title: '答复主体' },
  { id: 'date', title: '答复日期及印章' },
] as const;

export type ReplyElementId = (typeof replyElements)[number]['id'];
