import type { Block } from '../../../src/report/source.ts';
import type { Layout } from './layout.ts';
import { reshapedLayout, sourceLayout } from './make-layout.ts';
import { cell, line, lines, table } from './rows.ts';
import { asOneSheet, type Pieces } from './shape.ts';

const into =
  (part: number, blocks: readonly Block[], where: 'top' | 'bottom' = 'bottom') =>
  (pieces: Pieces): Pieces => ({
    ...pieces,
    parts: pieces.parts.map((old, at) => {
      if (at !== part) return old;
      return where === 'bottom' ? [...old, ...blocks] : [...old.slice(0, 1), ...blocks, ...old.slice(1)];
    }),
  });

const websiteCounts = table([
  [cell('公开渠道'), cell('本年新增数量'), cell('总计')],
  [cell('政府网站'), cell('311'), cell('4511')],
  [cell('政务微博'), cell('52'), cell('672')],
  [cell('其他'), cell('17'), cell('29')],
  [cell('总计'), cell('380'), cell('5212')],
]);

const proposals = table([
  [cell('序号'), cell('事项'), cell('结果维持'), cell('办理数量'), cell('总计')],
  [cell('1'), cell('行政许可事项公开'), cell('0'), cell('77'), cell('77')],
  [cell('2'), cell('行政处罚案件公开'), cell('1'), cell('88'), cell('89')],
  [cell('3'), cell('其他'), cell('2'), cell('99'), cell('101')],
]);

const headFields = table([
  [cell('名称'), cell('甲县乙镇政府信息公开年度报告', 3)],
  [cell('索引号'), cell('014314799/2024-00002'), cell('分类'), cell('信息公开年报')],
  [cell('发布机构'), cell('甲县乙镇人民政府'), cell('公开日期'), cell('2026-01-17')],
  [cell('文号'), cell(''), cell('关键词'), cell('')],
]);

const contents = lines([
  '目  录',
  '一、总体情况 …… 1',
  '二、主动公开政府信息情况 …… 3',
  '三、收到和处理政府信息公开申请情况 …… 4',
  '四、政府信息公开行政复议、行政诉讼情况 …… 5',
  '五、存在的主要问题及改进情况 …… 6',
  '六、其他需要报告的事项 …… 7',
]);

const pageWidth = 38;

/** A paragraph as lines that break off wherever the page ends, within a word or a title in 《》. */
function wrapped(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph' || block.text.length <= pageWidth) return [block];
  return lines(block.text.match(new RegExp(`[^\\n]{1,${pageWidth}}`, 'gu')) ?? []);
}

/** Paragraphs in one cell of a table that has an empty column beside it. */
function framed(blocks: readonly Block[]): Block {
  const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
  return table([[cell(''), cell(text)]]);
}

/** The official tables in documents that differ around them. */
export const documentLayouts: readonly Layout[] = [
  sourceLayout('headings marked and bold', {
    heading: (number, title) => [{ kind: 'paragraph', text: `**${number}、${title}**`, level: 2 }],
    title: (text) => [{ kind: 'paragraph', text: `# ${text}`, level: 1 }],
  }),
  sourceLayout('headings numbered twice', {
    heading: (number, title) => [line(`${number}、${number}、${title}`)],
  }),
  sourceLayout('headings without numbers', { heading: (_, title) => [line(title)] }),
  sourceLayout('headings with blanks', {
    heading: (number, title) => [line(`  ${number} 、 ${[...title].join(' ')}`)],
  }),
  sourceLayout('headings repeated as captions', {
    heading: (number, title) => [line(`${number}、${title}`), line(title)],
  }),
  sourceLayout('headings cut in two lines', {
    heading: (number, title) => [
      line(`${number}、${title.slice(0, Math.ceil(title.length / 2))}`),
      line(title.slice(Math.ceil(title.length / 2))),
    ],
  }),
  sourceLayout('number and title of headings on two lines', {
    heading: (number, title) => [line(`${number}、`), line(title)],
  }),
  sourceLayout('title cut in two lines', {
    title: (text) => {
      const at = text.search(/\d{4}年/u);
      return [line(text.slice(0, at)), line(text.slice(at))];
    },
  }),
  sourceLayout('title cut in three lines', {
    title: (text) => {
      const at = text.search(/\d{4}年/u);
      return [line(text.slice(0, at)), line(text.slice(at, at + 5)), line(text.slice(at + 5))];
    },
  }),
  sourceLayout('title with the year first', {
    title: (text) => {
      const [, agency = '', year = '', rest = ''] = /^(.*?)(\d{4}年)(.*)$/u.exec(text) ?? [];
      return [line(`${year}${agency}${rest}`)];
    },
  }),
  sourceLayout('title with 年度 and blanks', {
    title: (text) => [line(text.replace(/(\d{4})年政府信息公开工作年度/u, ' $1 年度政府信息公开工作年度'))],
  }),
  sourceLayout('title outside the text', {
    title: () => [],
    outside: ({ title }) => `${title}_政府信息公开年报_甲县人民政府`,
  }),
  sourceLayout('red head and document number above the title', {
    title: (text) => lines(['甲县人民政府办公室文件', '甲政办发〔2026〕3号', text, '（2026年1月23日）']),
  }),
  sourceLayout('signature and date below', {
    pieces: (pieces) => ({ ...pieces, tail: lines(['甲县乙镇人民政府', '2026年1月23日']) }),
  }),
  sourceLayout('table of contents before the report', {
    pieces: (pieces) => ({
      ...pieces,
      head: [...pieces.head.slice(0, 1), ...contents, ...pieces.head.slice(1)],
    }),
  }),
  sourceLayout('head fields in a table before the report', {
    pieces: (pieces) => ({ ...pieces, head: [headFields, ...pieces.head] }),
  }),
  sourceLayout('other tables in parts one and six', {
    pieces: (pieces) => into(5, [proposals])(into(0, [websiteCounts])(pieces)),
  }),
  sourceLayout('figures like rows of a table in the prose', {
    pieces: (pieces) => {
      const counts = lines([
        '行政许可 9999件，行政处罚 8888件。',
        '其中：一、本年新收政府信息公开申请数量 7 8 9 1 2 3 30',
        '行政规范性文件制发4件，废止5件，现行有效66件。',
      ]);
      return into(5, counts)(into(0, counts)(pieces));
    },
  }),
  sourceLayout('a remark below each table', {
    pieces: (pieces) =>
      into(
        3,
        lines(['注：1.以上数据截至12月31日。2.行政复议总计为12件。']),
      )(
        into(
          2,
          lines(['备注：本年新收申请中有5件为信访事项。', '填表人：张三  联系电话：0000-1234567']),
        )(into(1, lines(['说明：现行有效件数含上级文件 3 件。']))(pieces)),
      ),
  }),
  sourceLayout('unit line above each table', {
    pieces: (pieces) =>
      into(
        3,
        [line('单位：件')],
        'top',
      )(into(2, [line('（单位：件）')], 'top')(into(1, [line('单位：件、万元')], 'top')(pieces))),
  }),
  sourceLayout(
    'part five missing',
    { pieces: ({ parts, ...rest }) => ({ ...rest, parts: parts.filter((_, at) => at !== 4) }) },
    { absent: ['problems'] },
  ),
  sourceLayout(
    'parts one, five and six missing',
    {
      pieces: ({ parts, ...rest }) => ({ ...rest, parts: parts.filter((_, at) => at >= 1 && at <= 3) }),
    },
    { absent: ['overview', 'problems', 'other'] },
  ),
  sourceLayout('parts out of order', {
    pieces: ({ parts, ...rest }) => ({ ...rest, parts: [0, 2, 1, 3, 4, 5].map((at) => parts[at] ?? []) }),
  }),
  sourceLayout('page numbers between the blocks', {
    pieces: (pieces) => ({
      ...pieces,
      parts: pieces.parts.map((part, at) => [...part, line(`- ${at + 1} -`)]),
    }),
  }),
  sourceLayout('prose in lines as wide as a page', {
    pieces: ({ head, parts, tail }) => ({
      head: head.flatMap(wrapped),
      parts: parts.map((part) => part.flatMap(wrapped)),
      tail,
    }),
  }),
  sourceLayout('what stands before table 2 in a frame', {
    pieces: ({ head, parts: [first = [], ...rest], tail }) => ({
      head: [framed([...head, ...first])],
      parts: rest,
      tail,
    }),
  }),
  reshapedLayout('everything in one sheet', {}, (source) => asOneSheet(source, 0)),
  reshapedLayout('everything in one sheet, first column empty', {}, (source) => asOneSheet(source, 1)),
];
