import type { EvidenceSheet } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { listPart, pairsPart } from './sheet-parts.ts';

/** The papers of the case in the order of its procedure, each with what it proves, and the rules it rests on. */
export function layOutEvidenceList(list: EvidenceSheet): SheetLayout {
  return {
    title: '证据清单',
    bodyName: plainLine(list.bodyName),
    facts: [],
    parts: [
      pairsPart('案件', [
        ['程序', list.procedure],
        ['审理机关', list.organ],
        ['案号', list.caseNumber],
        [list.procedure.includes('诉讼') ? '原告' : '申请人', list.claimant],
        [list.procedure.includes('诉讼') ? '被告' : '被申请人', list.bodyName],
        ['被争议的行为', list.decision],
      ]),
      listPart(
        '证据',
        [
          { head: '证据名称', width: 46, left: true },
          { head: '证明对象', width: 48, left: true },
          { head: '依据', width: 28, left: true },
          { head: '页码', width: 20 },
        ],
        {
          heading: '一、证据',
          rows: list.evidence.map(({ name, proves, basis, pages }) => [name, proves, basis, pages]),
          none: '没有证据。',
        },
      ),
      {
        heading: '二、所依据的法律、法规和规范性文件',
        lines:
          list.laws.length === 0
            ? ['没有列明。']
            : list.laws.map((law, at) => `${at + 1}. ${plainLine(law)}`),
        table: null,
      },
    ],
    signatures: ['提交人（盖章）'],
    foot: `提交日期：${plainLine(list.submittedOn) === '' ? '　　　　年　　月　　日' : plainLine(list.submittedOn)}。复印件与原件核对无异。`,
  };
}
