import type { ClarificationForm } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart } from './sheet-parts.ts';

/** The form on which an applicant mends a request (Art. 30), and signs it. */
export function layOutClarificationForm(form: ClarificationForm): SheetLayout {
  const bodyName = plainLine(form.bodyName);
  return {
    title: '政府信息公开申请补正申请表',
    bodyName,
    facts: [`${bodyName}：`, `　　${plainLine(form.letterNumber)}补正告知书收到，现补正如下。`],
    parts: [
      formPart('原申请', [
        ['申请编号', form.requestNo],
        ['原申请的内容', form.words],
      ]),
      formPart(
        '补正',
        form.points.length === 0
          ? [['补正的内容', '', 'tall']]
          : form.points.flatMap((point, at) => [
              [`要补正的${form.points.length === 1 ? '' : `（${at + 1}）`}`, point] as const,
              ['补正的内容', '', 'tall'] as const,
            ]),
      ),
      formPart('申请人', [
        ['身份证明', '□随本表附上　□已经提供'],
        ['代理人材料', '□授权委托书　□代理人身份证明　□没有代理人'],
        ['联系电话', ''],
      ]),
    ],
    signatures: ['申请人（签名、盖章）'],
    foot: `请在${plainLine(form.until)}前交回；无正当理由逾期不补正的，视为放弃申请（条例第三十条）。交到：${plainLine(form.returnTo)}。`,
  };
}
