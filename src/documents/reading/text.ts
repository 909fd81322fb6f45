import type { Block, Paragraph, SourceDocument } from '../../report/source.ts';
import { markdownRows, readMarkdownRows, stripMarks } from './markdown.ts';
import { tabbedTable } from './tabbed-table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Lines that are read at most; a report has some hundred. */
const mostLines = 200_000;

/**
 * Plain text as blocks. Each line is a paragraph with its spaces kept (text from `pdftotext -layout` is in
 * columns). A run of lines with tabs is a table that is not gridded: every cell stands as it was, the empty
 * ones at both ends too. Markdown tables are tables, Markdown headings have a level. A form feed begins a
 * page. Blank lines separate and are not kept.
 */
export function readText(text: string): SourceDocument {
  const pages = text.split('\f');
  const blocks = pages.flatMap((page, index) =>
    readPage(page).map((block) => (pages.length === 1 ? block : { ...block, page: index + 1 })),
  );
  return { blocks };
}

function readPage(text: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/);
  if (lines.length > mostLines)
    throw new UnreadableFile('文本有二十万行以上，不像年度报告，没有读取。请只留报告的部分再试。');
  const pipes = markdownRows(lines);
  const kinds = lines.map((line, index) => (pipes[index] === true ? 'pipes' : kindOf(line)));
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length;) {
    const kind = kinds[i];
    let end = i + 1;
    if (kind === 'tabs' || kind === 'pipes') while (kinds[end] === kind) end += 1;
    if (kind === 'tabs') blocks.push(...tabbedBlocks(lines.slice(i, end)));
    else if (kind === 'pipes') blocks.push(...readMarkdownRows(lines.slice(i, end)));
    else if (kind === 'line') blocks.push(paragraph(lines[i] ?? ''));
    i = end;
  }
  return blocks;
}

function kindOf(line: string): 'blank' | 'tabs' | 'line' {
  if (line.includes('\t')) return 'tabs';
  return line.trim() === '' ? 'blank' : 'line';
}

/** A run of lines with tabs; where tabs only indent, the lines are paragraphs. */
function tabbedBlocks(lines: readonly string[]): Block[] {
  if (lines.some((line) => /[^\s]\s*\t/.test(line))) return [tabbedTable(lines)];
  return lines.filter((line) => line.trim() !== '').map((line) => paragraph(line.trimStart()));
}

function paragraph(line: string): Paragraph {
  const heading = /^\s{0,3}(#{1,6})(?!#)\s*(?=\S)/.exec(line);
  if (heading === null) return { kind: 'paragraph', text: stripMarks(line.trimEnd()) };
  const text = stripMarks(line.slice(heading[0].length).replace(/\s*#*\s*$/, ''));
  return { kind: 'paragraph', text, level: heading[1]?.length ?? 1 };
}
