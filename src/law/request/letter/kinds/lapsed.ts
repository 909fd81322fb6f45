import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { receivedParagraph } from '../fact-paragraphs.ts';
import type { LetterFacts, LetterReference } from '../letter-facts.ts';
import { letterKinds } from '../letter-kinds.ts';
import type { LetterBlock } from '../letter.ts';
import { byLaw, dateOr, gap, numberWords, text, you } from '../wording.ts';

type Compose = (facts: LetterFacts) => readonly LetterBlock[];

const sent = (title: string, letter: LetterReference | null | undefined, who: string) =>
  letter === null || letter === undefined
    ? gap(`${title}的文号和日期`)
    : `${formatChinese(letter.on)}，本机关作出《${title}》${numberWords(letter)}，${who}于${dateOr(letter.deliveredOn, '送达日期')}收到`;

/** K04: the term to clarify passed in silence. */
export const lapsedSupplement: Compose = (facts) => {
  const { clarification } = facts;
  return [
    receivedParagraph(facts),
    text(
      'fact',
      `${sent(letterKinds.clarification.title, clarification?.letter, you(facts))}。补正期限至${dateOr(clarification?.dueOn, '补正期限')}届满，${you(facts)}没有补正，也没有说明正当理由。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第三十条'))}无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
    ),
    text('text', '需要获取有关政府信息的，可以重新提出申请。'),
  ];
};

/** K15: the fee was not paid in its term. */
export const lapsedFee: Compose = (facts) => {
  const { fee } = facts;
  return [
    receivedParagraph(facts),
    text(
      'fact',
      `${sent(letterKinds.fee.title, fee?.letter, you(facts))}。缴费期限至${dateOr(fee?.dueOn, '缴费期限')}届满，${you(facts)}没有缴纳信息处理费。`,
    ),
    text(
      'decision',
      `${byLaw(cite('regulation', '第四十二条'), cite('processingFee'))}逾期未缴纳费用的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
    ),
  ];
};
