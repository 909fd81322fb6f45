import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { listPart } from './sheet-parts.ts';

/** What the contents of a volume (卷内目录) are written from. */
export interface VolumeContents {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly entries: readonly {
    readonly title: string;
    readonly number: string;
    readonly date: string;
    /** 3, or 3—5 */
    readonly pages: string;
    readonly note: string;
  }[];
}

/** The papers of the volume in their order, each with the page on which it begins and ends. */
export function layOutVolumeContents(contents: VolumeContents): SheetLayout {
  return {
    title: '卷内目录',
    numbered: false,
    bodyName: plainLine(contents.bodyName),
    facts: [`单位：${plainLine(contents.bodyName)}　　申请编号：${plainLine(contents.requestNo)}`],
    parts: [
      listPart(
        '卷内目录',
        [
          { head: '题名', width: 44, left: true },
          { head: '文号', width: 32 },
          { head: '日期', width: 36 },
          { head: '页码', width: 18 },
          { head: '备注', width: 12, left: true },
        ],
        {
          rows: contents.entries.map(({ title, number, date, pages, note }) => [
            title,
            number,
            date,
            pages,
            note,
          ]),
          none: '卷内没有文件。',
        },
      ),
    ],
    signatures: [],
    foot: '',
  };
}
