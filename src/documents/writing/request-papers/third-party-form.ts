import type { ThirdPartyForm } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, ticks } from './sheet-parts.ts';

/** The form to be ticked, reasoned and signed by a third party (Art. 32). */
export function layOutThirdPartyForm(form: ThirdPartyForm): SheetLayout {
  const bodyName = plainLine(form.bodyName);
  const letter =
    form.letterOn === ''
      ? plainLine(form.letterNumber)
      : `${plainLine(form.letterOn)}${plainLine(form.letterNumber)}`;
  return {
    title: '第三方意见回执',
    bodyName,
    facts: [`${bodyName}：`, `　　${letter}征求意见书收到，意见如下。`],
    parts: [
      formPart('意见', [
        ['涉及的信息', form.information],
        ['意见', ticks(['同意公开', '部分同意公开', '不同意公开'], null).replaceAll('　', '\n')],
        ['同意公开的部分', '', 'tall'],
        ['不同意的理由', '', 'tall'],
        ['证明材料', '□没有　□有，共　　份，附后'],
      ]),
      formPart('第三方', [
        ['姓名或者名称', ''],
        ['联系人、电话', ''],
        ['地址、邮编', ''],
      ]),
    ],
    signatures: ['第三方（签名、盖章）'],
    foot: `请自收到征求意见书之日起${plainLine(form.term)}内寄回；逾期没有提出意见的，由行政机关依照条例决定是否公开（条例第三十二条）。寄回：${plainLine(form.returnTo)}。`,
  };
}
