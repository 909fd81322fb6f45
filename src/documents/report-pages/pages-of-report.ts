import type { Block, Content, Inline } from '../../content/content.ts';
import { formatChinese, type CivilDate } from '../../law/index.ts';
import type { AnnualReport } from '../../report/index.ts';
import type { LayoutParagraph, LayoutPart } from '../writing/layout.ts';
import { reportLayout } from '../writing/report-layout.ts';
import { contentOfTable } from './content-of-table.ts';

/** A report as the pages of a publication. */
export interface ReportPages {
  /** 甲县乙镇人民政府2025年政府信息公开工作年度报告 */
  readonly title: string;
  readonly content: Content;
  /** What whoever publishes it should know, in Chinese sentences: cells left empty, a missing title. */
  readonly remarks: readonly string[];
}

/** What stands below the last part. */
export interface ReportFoot {
  /** 落款: the body in full; null leaves the foot away. */
  readonly agency: string | null;
  /** The day that the report bears. */
  readonly on: CivilDate | null;
}

/**
 * Lays a report out as the text of a publication (column `annual-report`): preamble, the six parts under their prescribed titles,
 * sections under headings of their own, the three tables as the form merges them, and the foot. The title is the page's own.
 * @param title where another one than the form's is wanted: interim figures are no annual report
 */
export function pagesOfReport(report: AnnualReport, foot: ReportFoot, title?: string): ReportPages {
  const layout = reportLayout(report);
  return {
    title: title ?? layout.title,
    content: {
      type: 'doc',
      content: [
        ...layout.preamble.map(paragraphOf),
        ...layout.parts.flatMap(partOf),
        ...[foot.agency, foot.on === null ? null : formatChinese(foot.on)].flatMap((line) =>
          line === null || line === '' ? [] : [signed(line)],
        ),
      ],
    },
    remarks: layout.remarks,
  };
}

function partOf({ heading, paragraphs, table }: LayoutPart): readonly Block[] {
  return [
    { type: 'heading', attrs: { level: 2 }, content: [plain(heading)] },
    ...paragraphs.map(paragraphOf),
    ...(table === undefined ? [] : [contentOfTable(table)]),
  ];
}

/** A section's title alone is a heading; one that text follows in the same line stands out in it. */
function paragraphOf({ lead, text }: LayoutParagraph): Block {
  if (text === '') return { type: 'heading', attrs: { level: 3 }, content: [plain(lead)] };
  const bold: readonly Inline[] = lead === '' ? [] : [{ ...plain(lead), marks: [{ type: 'bold' }] }];
  return { type: 'paragraph', content: [...bold, plain(text)] };
}

const signed = (line: string): Block => ({
  type: 'paragraph',
  attrs: { textAlign: 'right' },
  content: [plain(line)],
});

const plain = (text: string) => ({ type: 'text' as const, text });
