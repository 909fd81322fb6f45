import type { RedactionList } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { listPart, type ListColumn } from './sheet-parts.ts';

const columns: readonly ListColumn[] = [
  { head: '位置', width: 28 },
  { head: '遮盖的内容', width: 42, left: true },
  { head: '依据', width: 36, left: true },
  { head: '说明', width: 36, left: true },
];

/** Each covered place with its ground, file by file (Art. 37: what may be opened is opened). */
export function layOutRedactionList(list: RedactionList): SheetLayout {
  const total = list.files.reduce((sum, { redactions }) => sum + placesOf(redactions), 0);
  return {
    title: '政府信息遮盖清单',
    bodyName: plainLine(list.bodyName),
    facts: [
      `单位：${plainLine(list.bodyName)}　　申请编号：${plainLine(list.requestNo)}`,
      `共${list.files.length}份文件，遮盖${total}处。遮盖处以外的内容予以公开。`,
    ],
    parts: list.files.map(({ title, redactions }, at) =>
      listPart(plainLine(title), columns, {
        heading: `${at + 1}. ${plainLine(title)}（${placesOf(redactions)}处）`,
        rows: redactions.map(({ place, what, ground, note }) => [place, what, ground, note]),
        none: '没有遮盖。',
      }),
    ),
    signatures: ['遮盖人（签名）', '复核人（签名）'],
    foot: '能够作区分处理的，应当提供可以公开的内容，并说明理由（条例第三十七条）。',
  };
}

const placesOf = (rows: readonly { readonly places: number }[]): number =>
  rows.reduce((sum, { places }) => sum + places, 0);
