import type { SearchRecord } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, pairsPart, ticks } from './sheet-parts.ts';

const searchConclusions = [
  '找到',
  '部分找到',
  '没有找到',
] as const satisfies readonly SearchRecord['conclusion'][];

/** Who looked where, when and by which words, and what came of it. */
export function layOutSearchRecord(record: SearchRecord): SheetLayout {
  const one = record.searches.length === 1;
  return {
    title: '政府信息检索记录',
    bodyName: plainLine(record.bodyName),
    facts: [`单位：${plainLine(record.bodyName)}　　申请编号：${plainLine(record.requestNo)}`],
    parts: [
      formPart('申请的内容', [['申请的内容', record.words]]),
      ...record.searches.flatMap((search, at) => [
        pairsPart(
          one ? '检索' : `第${at + 1}次检索`,
          [
            ['检索部门', search.office],
            ['检索人', search.by],
            ['检索日期', search.on],
            ['信息的时段', search.period],
          ],
          one ? '检索情况' : `第${at + 1}次检索`,
        ),
        formPart('检索的范围和结果', [
          ['检索的地方', search.places.join('、')],
          ['检索词', search.keywords.join('、')],
          ['命中', search.hits],
          ['结果', search.result],
        ]),
      ]),
      ...(record.searches.length === 0 ? [{ heading: '', lines: ['还没有检索。'], table: null }] : []),
      formPart(
        '结论',
        [
          ['结论', ticks(searchConclusions, record.conclusion)],
          ['原因', record.reason, 'tall'],
        ],
        '结论',
      ),
    ],
    signatures: ['检索人（签名）', '部门负责人（签名）'],
    foot: '答复政府信息不存在的，行政机关对已尽合理检索义务负举证责任，本记录随案卷保存。',
  };
}
