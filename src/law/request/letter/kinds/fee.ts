import { formatChinese } from '../../../calendar/civil-date.ts';
import { cite } from '../../../citation.ts';
import { amountInWords } from '../../../fee/amount-words.ts';
import type { FeeCalculation } from '../../../fee/tariff.ts';
import { receivedParagraph } from '../fact-paragraphs.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterBlock } from '../letter.ts';
import { bare, byLaw, gap, or, text, you } from '../wording.ts';

const yuan = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** K14: basis, standard, calculation by tiers, amount, how and until when to pay, and what follows. */
export const fee = (facts: LetterFacts): readonly LetterBlock[] => {
  const { fee: due } = facts;
  if (due === undefined) return [receivedParagraph(facts), text('decision', gap('收费的标准和金额'))];
  const { calculation } = due;
  const items = calculation.method === 'items';
  const before = due.before ?? 0;
  const others = due.requestNos.filter((each) => each !== facts.requestNo);
  const covered = others.length === 0 ? '' : `（包括${others.join('、')}）`;
  return [
    receivedParagraph(facts),
    text(
      'finding',
      items
        ? `经统计，${you(facts)}于${or(due.month, '年月')}向本机关提出政府信息公开申请共${before + calculation.units}件${covered}，超过10件${before === 0 ? '' : `；本次计收其中第${before + 1}件${calculation.units === 1 ? '' : `至第${before + calculation.units}件`}`}。`
        : `经核定，本次提供的政府信息共${calculation.units}页，超过30页。`,
    ),
    text(
      'law',
      `${byLaw(cite('regulation', '第四十二条'), cite('processingFee'))}本机关决定按${items ? '件' : '量'}计收信息处理费，计算如下：`,
    ),
    tierTable(calculation),
    text(
      'decision',
      `应缴信息处理费${yuan(calculation.fen)}元（大写：人民币${amountInWords(calculation.fen)}）。请自收到本通知书次日起20个工作日内${due.dueOn === null ? '' : `（即${formatChinese(due.dueOn)}前，含当日）`}缴纳。缴纳方式：${bare(or(facts.rules.payment, '缴纳方式和账户'))}。`,
    ),
    text(
      'text',
      '逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。缴费完成后，答复期限自缴费完成次日起重新计算。对收费决定不能单独申请行政复议或者提起行政诉讼；有异议的，可以在缴费期满后，就本机关不再处理该申请的决定，依法申请行政复议或者提起行政诉讼。',
    ),
  ];
};

function tierTable({ method, tiers, units, fen }: FeeCalculation): LetterBlock {
  const unit = method === 'items' ? '件' : '页';
  return {
    kind: 'table',
    name: '信息处理费计算表',
    head: ['档次', `数量（${unit}）`, `标准（元/${unit}）`, '金额（元）'],
    rows: [
      ...tiers.map(({ from, to, units: within, rate, fen: amount }) => [
        to === null ? `${from}${unit}以上` : `${from}至${to}${unit}`,
        String(within),
        yuan(rate),
        yuan(amount),
      ]),
      ['合计', String(units), '', yuan(fen)],
    ],
  };
}
