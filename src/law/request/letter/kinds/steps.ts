import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { receivedParagraph } from '../fact-paragraphs.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import {
  bare,
  byLaw,
  channelWords,
  dateOr,
  gap,
  itemNumber,
  lawText,
  numberWords,
  or,
  quoted,
  text,
  usualDefects,
  you,
} from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

/** Said of a due date that a holiday notice to come may move. */
const mayMove = ({ dueAtTheEarliest }: Pick<LetterFacts, 'dueAtTheEarliest'>) =>
  dueAtTheEarliest ? '（放假安排尚未公布，公布后可能顺延）' : '';

/** K01: the receipt with the number and the day by which the answer comes. */
export const receipt: Compose = (facts) => {
  const moved = mayMove(facts);
  return [
    text(
      'fact',
      `${dateOr(facts.receivedOn, '收到日期')}，本机关收到${you(facts)}${channelWords(facts.channel)}的政府信息公开申请，申请获取${quoted(facts.words)}，现予登记。`,
    ),
    text(
      'text',
      `申请编号：${or(facts.requestNo, '申请编号')}${facts.queryCode === '' ? '。' : `，查询码：${facts.queryCode}。凭申请编号和查询码，可以在本机关网站查询办理情况。`}`,
    ),
    text(
      'law',
      `${byLaw(cite('regulation', '第三十一条'), cite('regulation', '第三十三条第二款'))}本机关将自收到申请之日起20个工作日内，即${dateOr(facts.dueOn, '答复期限')}前（含当日）作出答复${moved}。需要补正的，答复期限自收到补正后的申请之日起计算；征求第三方和其他机关意见所需时间，不计算在答复期限内；需要延长答复期限的，将另行告知。`,
    ),
  ];
};

/** K02: what is missing, item by item, how to mend it, until when, and what follows. */
export const clarification: Compose = (facts) => {
  const points = facts.clarification?.points ?? [];
  const term = facts.clarification?.termDays;
  const listed = points.map(({ defect, what, how }, at) => {
    const usual = usualDefects[defect];
    return text(
      'finding',
      `${points.length > 1 ? itemNumber(at) : ''}${bare(what === '' ? usual.what : what)}。${how === '' ? usual.how : `${bare(how)}。`}`,
    );
  });
  return [
    receivedParagraph(facts),
    text(
      'law',
      `经审查，上述申请不符合${lawText([cite('regulation', '第二十九条第二款')])}的要求。${byLaw(cite('regulation', '第三十条'))}现将需要补正的事项一次性告知如下：`,
    ),
    ...(listed.length === 0 ? [text('finding', gap('需要补正的事项'))] : listed),
    text(
      'decision',
      `请自收到本告知书之日起${term === undefined ? gap('补正期限') : term}个工作日内，将补正后的申请（可以填写所附的补正申请表）当面提交、邮寄或者通过原申请渠道送交本机关（联系方式附后）。`,
    ),
    text(
      'text',
      '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。答复期限自本机关收到补正后的申请之日起计算。',
    ),
  ];
};

/** K03: the form that the applicant fills in. */
export const clarificationForm: Compose = (facts) => [
  text(
    'text',
    `根据《政府信息公开申请补正告知书》${numberWords(facts.clarification?.letter)}，对政府信息公开申请补正如下：`,
  ),
  {
    kind: 'table',
    name: '补正申请表',
    head: ['栏目', '内容'],
    rows: [
      ['申请编号', facts.requestNo],
      ['申请人', facts.applicants.join('、')],
      ['原申请内容', facts.words],
      ['补正后的申请内容', ''],
      ['提供形式（纸质、电子、查阅）', ''],
      ['获取方式（邮寄、领取、电子邮件、网上）', ''],
      ['补充的身份证明、委托证明', ''],
      ['联系电话、通信地址', ''],
      ['申请人（代理人）签名或者盖章', ''],
      ['日期', ''],
    ],
  },
];

/** K11: why and until when. */
export const extension: Compose = (facts) => {
  const { extension: given } = facts;
  return [
    receivedParagraph(facts),
    text(
      'finding',
      `上述申请的答复期限至${dateOr(given?.wasDueOn ?? facts.dueOn, '原答复期限')}届满。因${bare(or(given?.reason, '延期理由')).replace(/，(?:不能|无法)[^，。；]*答复$/u, '')}，不能在期限内作出答复。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十三条第二款'))}经本机关政府信息公开工作机构负责人同意，延长答复期限${given === undefined ? gap('天数') : given.days}个工作日，本机关将于${dateOr(given?.dueOn, '延长后的期限')}前（含当日）作出答复${mayMove(facts)}。`,
    ),
  ];
};

/** K12: what was counted, what is asked, until when, and what follows. */
export const reasons: Compose = (facts) => [
  receivedParagraph(facts),
  text(
    'finding',
    `经统计，${you(facts)}向本机关提出的政府信息公开申请，${bare(or(facts.reasons?.counts, '件数和时间'))}，数量、频次明显超过合理范围。`,
  ),
  text(
    'decision',
    `${byLaw(cite('regulation', '第三十五条'))}请自收到本告知书之日起${facts.reasons === undefined ? gap('期限') : facts.reasons.termDays}个工作日内，向本机关书面说明理由。`,
  ),
  text('text', '本机关认为理由不合理，或者逾期没有说明理由的，对该申请不予处理，并另行告知。'),
];

/** K13: the reasons hold, but there is too much to answer in time. */
export const delay: Compose = (facts) => {
  const { reasons: asked } = facts;
  const letter = asked?.letter;
  const sent =
    letter === null || letter === undefined
      ? ''
      : `本机关于${formatChinese(letter.on)}要求${you(facts)}说明理由${numberWords(letter)}，`;
  return [
    receivedParagraph(facts),
    text(
      'finding',
      `${sent}${you(facts)}于${dateOr(asked?.givenOn, '说明理由的日期')}作了说明。经审查，理由合理。但因${bare(or(facts.delay?.reason, '延迟理由'))}，无法在规定的期限内答复。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十五条'))}本机关确定延迟答复，将于${dateOr(facts.delay?.until, '延迟答复的期限')}前（含当日）作出答复。`,
    ),
  ];
};
