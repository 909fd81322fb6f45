import type { ApprovalSheet } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, listPart, pairsPart } from './sheet-parts.ts';

/** The decision as it goes to those who sign it, and their opinions; rows without one are signed by hand. */
export function layOutApprovalSheet(sheet: ApprovalSheet): SheetLayout {
  return {
    title: '政府信息公开申请审查呈批单',
    bodyName: plainLine(sheet.bodyName),
    facts: [`单位：${plainLine(sheet.bodyName)}　　申请编号：${plainLine(sheet.requestNo)}`],
    parts: [
      pairsPart('申请', [
        ['申请人', sheet.applicant],
        ['拟稿人', sheet.drafter],
        ['收到日期', sheet.receivedOn],
        ['拟稿日期', sheet.draftedOn],
      ]),
      formPart('拟办意见', [
        ['答复期限', sheet.dueOn],
        ['申请的内容', sheet.words],
        ['查明的事实', sheet.findings],
        ['拟作的决定', sheet.proposed],
        ['依据', sheet.law],
        ['救济途径', sheet.remedy === '' ? '不涉及' : sheet.remedy],
        ['审批层级', sheet.risk],
        ['附送文书', sheet.letter],
        ['与范本不同处', sheet.changes === '' ? '没有改动' : sheet.changes],
      ]),
      listPart(
        '审批意见',
        [
          { head: '环节', width: 28 },
          { head: '意见', width: 56, left: true },
          { head: '签名', width: 22 },
          { head: '日期', width: 36 },
        ],
        {
          rows: sheet.opinions.map(({ step, opinion, by, on }) => [step, opinion, by, on]),
          none: '没有设审批环节。',
          tall: sheet.opinions.flatMap(({ on }, at) => (on === '' ? [at] : [])),
        },
      ),
    ],
    signatures: [],
    foot: '意见空白的，由审批人手写并签名。答复以签发的文书为准。',
  };
}
