import type { FeeSheet } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, listPart } from './sheet-parts.ts';

/** The fee step by step (国办函〔2020〕109号), as it goes with the notice. */
export function layOutFeeSheet(sheet: FeeSheet): SheetLayout {
  return {
    title: '政府信息公开信息处理费计算单',
    bodyName: plainLine(sheet.bodyName),
    facts: [`单位：${plainLine(sheet.bodyName)}　　申请编号：${plainLine(sheet.requestNo)}`],
    parts: [
      formPart(
        '计收依据',
        [
          ['申请人', sheet.applicant],
          ['计收方式', sheet.method],
          ['计收月份', sheet.month],
          ['数量', sheet.counted],
        ],
        '一、计收的方式和数量',
      ),
      listPart(
        '计算',
        [
          { head: '档次', width: 56, left: true },
          { head: '数量', width: 24 },
          { head: '标准', width: 32 },
          { head: '小计', width: 30 },
        ],
        {
          heading: '二、计算',
          rows: sheet.tiers.map(({ tier, count, price, sum }) => [tier, count, price, sum]),
          none: '没有达到收费的数量。',
        },
      ),
      formPart(
        '金额',
        [
          ['金额', `${sheet.amount}（大写：${sheet.amountInWords}）`],
          ['收费通知书', sheet.noticeNumber],
          ['缴费期限', sheet.payUntil],
          ['缴费方式', sheet.payment],
        ],
        '三、应缴金额',
      ),
    ],
    signatures: ['计算人（签名）', '复核人（签名）'],
    foot: '按件计收和按量计收只能选一种，不同时使用（国办函〔2020〕109号）。',
  };
}
