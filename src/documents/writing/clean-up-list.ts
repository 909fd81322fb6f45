import type { SheetLayout, SheetTable } from './sheet-layout.ts';
import { chineseDay, plainLine } from './sheet-text.ts';

/** One document in a list of the result. */
export interface CleanedDocument {
  readonly title: string;
  readonly number: string | null;
  /** YYYY-MM-DD: the last day on which it holds, or the day by which it is amended; null for none. */
  readonly until: string | null;
}

/** The result of a clean-up (规范性文件清理结果) as the public reads it. */
export interface CleanUpList {
  readonly bodyName: string;
  readonly title: string;
  /** YYYY-MM-DD: documents formed up to that day. */
  readonly asOf: string;
  /** YYYY-MM-DD: the day on which it is published. */
  readonly on: string;
  readonly inForce: readonly CleanedDocument[];
  readonly amended: readonly CleanedDocument[];
  readonly repealed: readonly CleanedDocument[];
  readonly lapsed: readonly CleanedDocument[];
}

/** The four lists; one without documents says so. */
export function layOutCleanUpList(list: CleanUpList): SheetLayout {
  const { inForce, amended, repealed, lapsed } = list;
  const total = inForce.length + amended.length + repealed.length + lapsed.length;
  const on = chineseDay(list.on);
  return {
    title: `${plainLine(list.bodyName)}规范性文件清理结果`,
    bodyName: plainLine(list.bodyName),
    facts: [
      `清理名称：${plainLine(list.title)}`,
      `清理范围：${chineseDay(list.asOf)}以前制发的规范性文件，共${total}件`,
      `公布日期：${on}`,
    ],
    parts: [
      partOf('一、继续有效', '继续有效的规范性文件', inForce),
      partOf('二、修改', '要修改的规范性文件', amended, '修改的文件施行以前照旧执行。'),
      partOf('三、废止', '废止的规范性文件', repealed, `自${on}起废止，不再作为管理的依据。`),
      partOf('四、失效', '失效的规范性文件', lapsed, '已经失效，不再作为管理的依据。'),
    ],
    signatures: [],
    foot: '文件的标题和文号以原文为准。',
  };
}

function partOf(heading: string, name: string, documents: readonly CleanedDocument[], lead?: string) {
  const none = documents.length === 0;
  return {
    heading: `${heading}（${documents.length}件）`,
    lines: none ? ['没有。'] : lead === undefined ? [] : [lead],
    table: none ? null : tableOf(name, documents, heading === '二、修改' ? '修改期限' : '有效期至'),
  };
}

/** @param dated what the dates of the last column are; the column is left out where there are none */
function tableOf(name: string, documents: readonly CleanedDocument[], dated: string): SheetTable {
  const noted = documents.some(({ until }) => until !== null);
  return {
    name,
    widths: noted ? [14, 62, 41, 39] : [14, 98, 44],
    head: ['序号', '文件名称', '发文字号', ...(noted ? [dated] : [])],
    rows: documents.map(({ title, number, until }, at) => [
      String(at + 1),
      plainLine(title),
      number === null ? '没有' : plainLine(number),
      ...(noted ? [until === null ? '' : chineseDay(until)] : []),
    ]),
    left: [false, true, false, false],
  };
}
