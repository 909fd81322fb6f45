import type { Content, Inline, TableNode } from './content.ts';
import { inReadingOrder } from './reading-order.ts';

/** One line of an edition as it is compared: a paragraph, a row of a table, a caption, a picture. */
export interface ComparedLine {
  /** Its index among the lines of its edition, from 0. */
  readonly at: number;
  readonly kind: 'text' | 'row' | 'caption' | 'image';
  /** 第3段, 表1第2行 */
  readonly place: string;
  /** As it is read; where links lead stands after them in 〔〕, cells are parted by ` | `. */
  readonly text: string;
  /** The file of a picture. */
  readonly fileId?: string;
}

/** What makes two lines the same line. */
export const keyOfLine = ({ kind, text, fileId = '' }: ComparedLine) => `${kind} ${fileId} ${text}`;

/** The lines of a text, empty paragraphs left out. */
export function comparedLines(content: Content): ComparedLine[] {
  const lines: Omit<ComparedLine, 'at'>[] = [];
  let paragraphs = 0;
  let tables = 0;
  let images = 0;
  const image = (fileId: string, alt: string) => {
    images += 1;
    lines.push({ kind: 'image', place: `第${images}张图片`, text: alt, fileId });
  };
  for (const { kind, node } of inReadingOrder(content)) {
    if (kind === 'text') {
      const text = readText(node.content).trim();
      if (text === '') continue;
      paragraphs += 1;
      lines.push({ kind: 'text', place: `第${paragraphs}段`, text });
    } else if (kind === 'image') {
      image(node.attrs.fileId, node.attrs.alt);
    } else {
      tables += 1;
      lines.push(...linesOfTable(node, `表${tables}`));
      for (const { content: cells } of node.content)
        for (const { content: inside } of cells)
          for (const each of inside) if (each.type === 'image') image(each.attrs.fileId, each.attrs.alt);
    }
  }
  return lines.map((line, at) => ({ at, ...line }));
}

function linesOfTable({ attrs, content }: TableNode, place: string): Omit<ComparedLine, 'at'>[] {
  const caption = attrs?.caption.trim() ?? '';
  const rows = content.map(({ content: cells }, row): Omit<ComparedLine, 'at'> => {
    const texts = cells.map(({ content: inside }) =>
      inside.flatMap((each) => (each.type === 'paragraph' ? [readText(each.content)] : [])).join('\n'),
    );
    return { kind: 'row', place: `${place}第${row + 1}行`, text: texts.join(' | ') };
  });
  return caption === '' ? rows : [{ kind: 'caption', place: `${place}的表题`, text: caption }, ...rows];
}

/** Where a link leads is part of what is approved: another address below the same words is another text. */
function readText(nodes: readonly Inline[] = []): string {
  let text = '';
  let open: string | null = null;
  const close = () => {
    if (open !== null) text += `〔${open}〕`;
    open = null;
  };
  for (const node of nodes) {
    const link =
      node.type === 'text' ? node.marks?.find((mark) => mark.type === 'link')?.attrs.href : undefined;
    if ((link ?? null) !== open) close();
    open = link ?? null;
    text += node.type === 'text' ? node.text : '\n';
  }
  close();
  return text;
}
