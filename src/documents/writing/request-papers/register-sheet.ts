import type { RegisterSheet } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, listPart, pairsPart } from './sheet-parts.ts';

/** The request, every step that was taken with its day and who took it, and how it ended. */
export function layOutRegisterSheet(sheet: RegisterSheet): SheetLayout {
  return {
    title: '政府信息公开申请办理流程登记表',
    bodyName: plainLine(sheet.bodyName),
    facts: [`单位：${plainLine(sheet.bodyName)}　　申请编号：${plainLine(sheet.requestNo)}`],
    parts: [
      pairsPart(
        '申请',
        [
          ['申请人', sheet.applicant],
          ['申请人类别', sheet.applicantKind],
          ['提出日期', sheet.submittedOn],
          ['申请方式', sheet.channel],
          ['收到日期', sheet.receivedOn],
          ['登记日期', sheet.registeredOn],
          ['经办人', sheet.holder],
          ['答复期限', sheet.dueOn],
        ],
        '一、申请',
      ),
      formPart('申请内容', [
        ['联系方式', sheet.contact],
        ['代理人', sheet.agent === '' ? '没有' : sheet.agent],
        ['申请的内容', sheet.words],
        ['要求的方式', sheet.wanted],
      ]),
      listPart(
        '办理经过',
        [
          { head: '日期', width: 36 },
          { head: '事项', width: 46, left: true },
          { head: '办理人', width: 20 },
          { head: '说明', width: 40, left: true },
        ],
        {
          heading: '二、办理经过',
          rows: sheet.steps.map(({ on, what, by, note }) => [on, what, by, note]),
          none: '还没有办理记录。',
        },
      ),
      formPart(
        '办理结果',
        [
          ['办理结果', sheet.outcome],
          ['答复文书', sheet.letter],
          ['送达日期', sheet.servedOn],
          ['信息处理费', sheet.fee === '' ? '没有收取' : sheet.fee],
          ['备注', sheet.remarks],
        ],
        '三、办理结果',
      ),
    ],
    signatures: ['经办人（签名）', '机构负责人（签名）'],
    foot: '办理经过按记录印出，一件申请一张表，归入本件案卷。',
  };
}
