import type { Block, ImageNode, Inline, Mark, ParagraphNode, TableNode } from '../../content/content.ts';

/** A picture taken out of a file; `id` is the `fileId` of its node until it is kept and has one of its own. */
export interface PageImage {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** 替代文字 as the file has it; empty where it has none. */
  readonly alt: string;
}

/** A heading as the file counts it, from 1. */
export interface DraftHeading {
  readonly type: 'heading';
  readonly level: number;
  readonly content: Inline[];
}

/** What a file says before it is made to fit a page: headings count from 1, limits are not kept yet. */
export type DraftBlock = Exclude<Block, { type: 'heading' }> | DraftHeading;

export interface PageDraft {
  /** Title that the file carries outside its text. */
  readonly title: string | null;
  readonly blocks: readonly DraftBlock[];
  readonly images: readonly PageImage[];
  /** What was left out or is to be looked at, in Chinese sentences. */
  readonly remarks: readonly string[];
}

/** A paragraph; alignment only where it is not as usual. */
export function paragraphOf(content: Inline[], align: 'center' | 'right' | null = null): ParagraphNode {
  return { type: 'paragraph', ...(align === null ? {} : { attrs: { textAlign: align } }), content };
}

/** A cell as a reader found it. */
export interface DraftCell {
  readonly isHeading: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly content: (ParagraphNode | ImageNode)[];
}

export function tableOf(rows: readonly (readonly DraftCell[])[], caption = ''): TableNode {
  return {
    type: 'table',
    ...(caption === '' ? {} : { attrs: { caption } }),
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map(({ isHeading, columns, rows: down, content }) => ({
        type: isHeading ? 'tableHeader' : 'tableCell',
        attrs: { colspan: columns, rowspan: down },
        content: content.length === 0 ? [{ type: 'paragraph' }] : content,
      })),
    })),
  };
}

/** Blocks as the inside of a cell: headings and the items of lists become paragraphs; null where a table is among them. */
export function insideOfCell(blocks: readonly DraftBlock[]): (ParagraphNode | ImageNode)[] | null {
  const inside: (ParagraphNode | ImageNode)[] = [];
  for (const block of blocks) {
    switch (block.type) {
      case 'table':
        return null;
      case 'paragraph':
      case 'image':
        inside.push(block);
        break;
      case 'heading':
        inside.push(paragraphOf(bold(block.content)));
        break;
      case 'blockquote':
        inside.push(...block.content);
        break;
      case 'bulletList':
      case 'orderedList': {
        const items = insideOfCell(
          block.content.flatMap(({ content }, at): DraftBlock[] => {
            const mark = block.type === 'bulletList' ? '• ' : `${(block.attrs?.start ?? 1) + at}. `;
            const [first, ...rest] = content;
            return first?.type === 'paragraph'
              ? [{ ...first, content: [{ type: 'text', text: mark }, ...(first.content ?? [])] }, ...rest]
              : content;
          }),
        );
        inside.push(...(items ?? []));
        break;
      }
      case 'horizontalRule':
        break;
    }
  }
  return inside;
}

function bold(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node) => {
    if (node.type !== 'text') return node;
    const marks = (node.marks ?? []).filter(({ type }) => type !== 'bold');
    return { ...node, marks: [{ type: 'bold' }, ...marks] };
  });
}

const sameMarks = (a: readonly Mark[] = [], b: readonly Mark[] = []) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Stretches as a page has them: blanks folded, none at the beginning and the end of a line (indents are a matter of
 * style), neighbours with the same marks joined.
 */
export function tidyInline(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let atStart = true;
  for (const node of nodes) {
    if (node.type === 'hardBreak') {
      trimEnd(joined);
      joined.push(node);
      atStart = true;
      continue;
    }
    const folded = node.text.replaceAll(/[\t\r\n\f\v \u00A0]+/gu, ' ');
    const text = atStart ? folded.replace(/^[ 　]+/u, '') : folded;
    if (text === '') continue;
    atStart = false;
    const last = joined.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks, node.marks))
      joined[joined.length - 1] = { ...last, text: `${last.text}${text}` };
    else joined.push(node.marks?.length === 0 ? { type: 'text', text } : { ...node, text });
  }
  while (joined.at(-1)?.type === 'hardBreak') joined.pop();
  trimEnd(joined);
  while (joined[0]?.type === 'hardBreak') joined.shift();
  return joined;
}

function trimEnd(nodes: Inline[]): void {
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    const text = last.text.replace(/[ 　]+$/u, '');
    if (text !== '') {
      nodes[nodes.length - 1] = { ...last, text };
      return;
    }
    nodes.pop();
  }
}
