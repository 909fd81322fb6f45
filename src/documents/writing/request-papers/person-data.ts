import type { PersonDataSheet } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, listPart } from './sheet-parts.ts';

/** Request by request: what was given, letters, papers, who looked at it and why. */
export function layOutPersonData({ bodyName, requests, madeOn }: PersonDataSheet): SheetLayout {
  return {
    title: '存有的申请人信息',
    bodyName: plainLine(bodyName),
    facts: [`单位：${plainLine(bodyName)}　　导出日期：${plainLine(madeOn)}`],
    parts: requests.flatMap(({ heading, fields, letters, papers, readings, keptUntil }) => [
      formPart('登记的信息', [...fields, ['保存到', keptUntil]], heading),
      listPart(
        '发给申请人的文书',
        [
          { head: '文书', width: 58, left: true },
          { head: '文号', width: 46, left: true },
          { head: '日期', width: 38 },
        ],
        {
          heading: '文书',
          rows: letters.map(({ title, number, on }) => [title, number, on]),
          none: '没有发过文书。',
        },
      ),
      listPart(
        '案卷里的文件',
        [
          { head: '文件', width: 80, left: true },
          { head: '种类', width: 40, left: true },
          { head: '页数', width: 22 },
        ],
        {
          heading: '文件',
          rows: papers.map(({ title, kind, pages }) => [title, kind, pages]),
          none: '没有文件。',
        },
      ),
      listPart(
        '谁看过',
        [
          { head: '时间', width: 36 },
          { head: '谁', width: 24 },
          { head: '看了什么', width: 40, left: true },
          { head: '为什么', width: 42, left: true },
        ],
        {
          heading: '查看记录',
          rows: readings.map(({ at, by, what, reason }) => [at, by, what, reason]),
          none: '没有人单独查看过。',
        },
      ),
    ]),
    signatures: [],
    foot: '第三方的信息不在内。信息不准确、不完整的，可以要求更正、补充（个人信息保护法第四十六条）。',
  };
}
