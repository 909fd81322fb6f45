import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { factParagraphs } from '../fact-paragraphs.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { bare, byLaw, dateOr, gap, lawText, numberWords, or, text, turnTo, you } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

/** K31: the statute's words: it is not treated as a request; the way is told as a help. */
export const petition: Compose = (facts) => {
  const route = facts.competence?.route.trim() ?? '';
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经审查，上述申请的内容（${bare(or(facts.competence?.why, '属于信访、投诉、举报的理由'))}），是以政府信息公开申请的形式进行信访、投诉、举报等活动。`,
    ),
    text('decision', `${byLaw(cite('regulation', '第三十九条第一款'))}本机关不作为政府信息公开申请处理。`),
    ...(route === '' ? [] : [text('provision', `有关诉求，${turnTo(route, '提出')}。`)]),
  ];
};

/** The earlier request and its answer. */
function earlierSentence(facts: LetterFacts): string {
  const { earlier } = facts;
  if (earlier === undefined) return gap('以前的申请和答复');
  const number = earlier.requestNo === '' ? '' : `（申请编号：${earlier.requestNo}）`;
  return `${you(facts)}曾于${dateOr(earlier.requestOn, '以前申请的日期')}向本机关申请获取同样的政府信息${number}，本机关已于${dateOr(earlier.letterOn, '以前答复的日期')}以${or(earlier.letterNumber, '以前答复的文号')}作出答复`;
}

/** K32 */
export const repeated: Compose = (facts) => [
  ...factParagraphs(facts),
  text('finding', `经审查，${earlierSentence(facts)}。本次申请的内容与上述申请相同。`),
  text('decision', `${byLaw(cite('regulation', '第三十六条第（六）项'))}本机关不予重复处理。`),
];

/** K33 */
export const publication: Compose = (facts) => [
  ...factParagraphs(facts),
  text('finding', `经审查，所申请的${bare(or(facts.publication?.name, '出版物的名称'))}是公开出版物。`),
  text(
    'decision',
    `${byLaw(cite('regulation', '第三十九条第二款'))}现告知获取的途径：${bare(or(facts.publication?.where, '获取的途径'))}。`,
  ),
];

/** K34 */
export const excessive: Compose = (facts) => {
  const { reasons } = facts;
  const asked =
    reasons?.letter === null || reasons === undefined
      ? gap('说明理由告知书的文号和日期')
      : `${formatChinese(reasons.letter.on)}，本机关要求${you(facts)}说明理由${numberWords(reasons.letter)}`;
  const answer =
    reasons?.given === true
      ? `${you(facts)}于${dateOr(reasons.givenOn, '说明理由的日期')}作了说明。经审查，理由不合理：${bare(or(reasons.why, '为什么不合理'))}`
      : `${you(facts)}没有在规定的期限内说明理由`;
  return [
    ...factParagraphs(facts),
    text(
      'finding',
      `经统计，${you(facts)}向本机关提出的政府信息公开申请，${bare(or(reasons?.counts, '件数和时间'))}，数量、频次明显超过合理范围。${asked}。${answer}。`,
    ),
    text('decision', `${byLaw(cite('regulation', '第三十五条'))}本机关对该申请不予处理。`),
  ];
};

/** K35: no article of its own; the definition of government information carries it. */
export const reconfirmation: Compose = (facts) => {
  const { earlier } = facts;
  const got =
    earlier === undefined
      ? gap('已经取得信息的日期和文书')
      : `${you(facts)}已于${dateOr(earlier.letterOn, '取得信息的日期')}通过${or(earlier.letterNumber, '文书的文号')}取得所申请的信息`;
  return [
    ...factParagraphs(facts),
    text('finding', `经审查，${got}。本次申请是要求本机关对已经取得的信息进行确认或者重新出具。`),
    text(
      'decision',
      `${lawText([cite('regulation', '第二条')])}所称政府信息，是指行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息。要求确认或者重新出具已获取的信息，不属于申请获取政府信息，本机关不予处理。`,
    ),
  ];
};
