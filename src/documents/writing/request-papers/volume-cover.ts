import type { VolumeCover } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart } from './sheet-parts.ts';

/** @param pages of the papers in the volume; null where they are counted by hand */
export function layOutVolumeCover(cover: VolumeCover, pages: number | null): SheetLayout {
  return {
    title: '政府信息公开申请案卷',
    bodyName: plainLine(cover.bodyName),
    cover: true,
    numbered: false,
    facts: [plainLine(cover.bodyName)],
    parts: [
      formPart('案卷', [
        ['申请编号', cover.requestNo],
        ['事由', cover.matter],
        ['申请人', cover.applicant],
        ['收到日期', cover.receivedOn],
        ['办结日期', cover.closedOn],
        ['办理结果', cover.outcome],
        ['页数', pages === null ? '' : `共${pages}页`],
        ['保管期限', cover.keptFor],
        ['立卷人', cover.compiledBy],
        ['立卷日期', cover.compiledOn],
        ['档号', cover.archiveNo],
        ['备注', cover.remarks],
      ]),
    ],
    signatures: [],
    foot: '',
  };
}
