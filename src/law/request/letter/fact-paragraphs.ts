import { cite } from '../../citation.ts';
import { formatChinese } from '../../calendar/civil-date.ts';
import type { LetterFacts } from './letter-facts.ts';
import { letterKinds } from './letter-kinds.ts';
import type { LetterBlock } from './letter.ts';
import { channelWords, dateOr, lawText, numberWords, quoted, text, you } from './wording.ts';

/** （申请编号：公开申请〔2026〕12号）; nothing before it is registered. */
const requestNumber = ({ requestNo }: LetterFacts) => (requestNo === '' ? '' : `（申请编号：${requestNo}）`);

/** F4: when and how the request came, and what it asks. */
export function receivedParagraph(facts: LetterFacts): LetterBlock {
  const received = dateOr(facts.receivedOn, '收到日期');
  return text(
    'fact',
    `${received}，本机关收到${you(facts)}${channelWords(facts.channel)}的政府信息公开申请${requestNumber(facts)}，申请获取${quoted(facts.words)}。`,
  );
}

/** F4a: what was clarified. */
function clarifiedParagraph(facts: LetterFacts): readonly LetterBlock[] {
  const { clarification } = facts;
  if (clarification === undefined || clarification.answeredOn === null) return [];
  const { title } = letterKinds.clarification;
  const what = clarification.answer.trim() === '' ? '' : `，补正内容为${quoted(clarification.answer)}`;
  return [
    text(
      'fact',
      `因申请内容不明确，本机关于${formatChinese(clarification.letter.on)}作出《${title}》${numberWords(clarification.letter)}，${you(facts)}于${formatChinese(clarification.answeredOn)}提交补正${what}。`,
    ),
  ];
}

/** F4b: what else happened before the answer. */
function courseParagraphs(facts: LetterFacts): readonly LetterBlock[] {
  const { extension, delay, fee, parties = [] } = facts;
  const [party] = parties;
  const extended =
    extension?.letter === null || extension === undefined
      ? []
      : [
          text(
            'fact',
            `经本机关政府信息公开工作机构负责人同意，本机关于${formatChinese(extension.letter.on)}告知${you(facts)}延长答复期限${extension.days}个工作日${numberWords(extension.letter)}。`,
          ),
        ];
  const consulted =
    party === undefined
      ? []
      : [
          text(
            'fact',
            `因申请的内容涉及第三方合法权益，本机关于${formatChinese(party.asked.on)}书面征求第三方意见。根据${lawText([cite('regulation', '第三十三条第三款')])}的规定，征求意见所需时间不计算在答复期限内。`,
          ),
        ];
  // Without them an answer after the twentieth working day would look late.
  const delayed =
    delay?.letter === null || delay?.letter === undefined
      ? []
      : [
          text(
            'fact',
            `本机关于${formatChinese(delay.letter.on)}告知${you(facts)}延迟答复${numberWords(delay.letter)}，确定于${formatChinese(delay.until)}前（含当日）作出答复。`,
          ),
        ];
  const paid =
    fee?.paidOn === null || fee?.paidOn === undefined
      ? []
      : [
          text(
            'fact',
            `${you(facts)}于${formatChinese(fee.paidOn)}缴纳信息处理费${numberWords(fee.letter)}，答复期限自缴费完成次日起重新计算。`,
          ),
        ];
  return [...extended, ...consulted, ...delayed, ...paid];
}

/** F4c: which answer this one takes the place of, and who ordered it (行政复议法第六十四条, 行政诉讼法第七十条). */
function reopenedParagraph({ reopened }: LetterFacts): readonly LetterBlock[] {
  if (reopened === undefined) return [];
  const { cause, before, decided, on } = reopened;
  const was =
    before === null
      ? ''
      : `本机关曾于${formatChinese(before.on)}作出《${before.title}》${numberWords(before)}。`;
  if (cause === 'own' || decided === null) {
    return before === null ? [] : [text('fact', `${was}经复核，该答复需要纠正，现重新答复。`)];
  }
  const { way, act } =
    cause === 'reconsideration'
      ? { way: '经行政复议', act: '行政复议决定' }
      : { way: '经行政诉讼', act: '裁判' };
  const number = decided.number === '' ? '' : `（${decided.number}）`;
  return [
    text(
      'fact',
      `${was}${way}，${decided.organ}于${formatChinese(decided.on)}作出${act}${number}，要求本机关重新答复。本机关于${formatChinese(on)}收到，现重新答复。`,
    ),
  ];
}

/** F4 to F4c: what a decision begins with. */
export function factParagraphs(facts: LetterFacts): readonly LetterBlock[] {
  return [
    receivedParagraph(facts),
    ...clarifiedParagraph(facts),
    ...courseParagraphs(facts),
    ...reopenedParagraph(facts),
  ];
}
