import type { Screened, ScreenedPart, ScreenedTable } from '../screening/part.ts';
import type { HitSpot } from '../screening/screen-parts.ts';
import type { Content, Inline, TableNode } from './content.ts';
import { inReadingOrder, textOfInline, type NodePath } from './reading-order.ts';
import { placedCells } from './table-grid.ts';
import { textOfCell } from './text.ts';

/** All that a publication shows, before its files are opened. */
export interface PublicationText {
  readonly title: string;
  readonly summary?: string;
  readonly content: Content;
  /** Head fields and whatever else is shown with the text: 发文字号, 来源. */
  readonly fields?: readonly { readonly label: string; readonly value: string }[];
  readonly attachments?: readonly { readonly name: string; readonly alt?: string }[];
}

/** What a screened part is in the publication; `path` leads to the node in the content. */
export type ScreenedTarget =
  | { readonly kind: 'title' | 'summary' }
  | { readonly kind: 'field' | 'attachment-name' | 'attachment-alt'; readonly index: number }
  | {
      /** A paragraph or heading · a cell · 表题 of a table · 替代文字 of a picture · the address of a stretch of text. */
      readonly kind: 'text' | 'cell' | 'caption' | 'alt' | 'href';
      readonly path: NodePath;
    };

export interface ScreenedPublication {
  /** For `screenParts`. */
  readonly screened: readonly Screened[];
  /** What stands at a spot of a hit; undefined for a cell that a merged one covers. */
  readonly targetAt: (at: HitSpot['at']) => ScreenedTarget | undefined;
}

type Targets = ScreenedTarget | readonly (readonly (ScreenedTarget | undefined)[])[];

/**
 * A publication as the screening takes it: title and summary, paragraphs (第3段, empty ones not counted), tables
 * (表1第2行第3列) each after its caption, then what is not read in the flow of the text: alternative texts, addresses of
 * links, head fields, names of attachments. Paragraphs follow each other without anything between, so that a number
 * that goes on in the next is found.
 */
export function screenedOf({
  title,
  summary = '',
  content,
  fields = [],
  attachments = [],
}: PublicationText): ScreenedPublication {
  const screened: Screened[] = [];
  const targets: Targets[] = [];
  const add = (target: Targets, part: Screened) => {
    if ('text' in part && part.text.trim() === '') return;
    screened.push(part);
    targets.push(target);
  };
  add({ kind: 'title' }, { place: '标题', role: 'title', text: title });
  add({ kind: 'summary' }, { place: '摘要', role: 'body', text: summary });

  const aside: { target: ScreenedTarget; part: ScreenedPart }[] = [];
  let paragraphs = 0;
  let tables = 0;
  let images = 0;
  const image = (path: NodePath, alt: string) => {
    images += 1;
    const place = `第${images}张图片的替代文字`;
    aside.push({ target: { kind: 'alt', path }, part: { place, role: 'alt', text: alt } });
  };
  const links = (place: string, path: NodePath, nodes: readonly Inline[] = []) => {
    nodes.forEach((node, at) => {
      if (node.type !== 'text') return;
      const link = node.marks?.find((mark) => mark.type === 'link');
      if (link === undefined) return;
      aside.push({
        target: { kind: 'href', path: [...path, at] },
        part: { place: `${place}的链接地址`, role: 'metadata', text: link.attrs.href },
      });
    });
  };

  for (const { kind, path, node } of inReadingOrder(content)) {
    if (kind === 'text') {
      const text = textOfInline(node.content);
      if (text.trim() !== '') paragraphs += 1;
      const place = `正文第${Math.max(1, paragraphs)}段`;
      add({ kind: 'text', path }, { place, role: 'body', text });
      links(place, path, node.content);
    } else if (kind === 'image') {
      image(path, node.attrs.alt);
    } else {
      tables += 1;
      const place = `正文表${tables}`;
      const caption = node.attrs?.caption ?? '';
      add({ kind: 'caption', path }, { place: `${place}的表题`, role: 'body', text: caption });
      const { rows, cells } = screenedRows(node, path, place);
      const table: ScreenedTable = { place, rows, ...(caption === '' ? {} : { caption }) };
      add(cells, table);
      for (const cell of placedCells(node).flat()) {
        cell.node.content.forEach((each, at) => {
          const inside = [...path, cell.row, cell.index, at];
          if (each.type === 'image') image(inside, each.attrs.alt);
          else links(cellPlace(place, cell.row, cell.column), inside, each.content);
        });
      }
    }
  }
  for (const { target, part } of aside) add(target, part);
  fields.forEach(({ label, value }, index) =>
    add({ kind: 'field', index }, { place: `“${label}”一栏`, role: 'body', text: value }),
  );
  attachments.forEach(({ name, alt = '' }, index) => {
    add(
      { kind: 'attachment-name', index },
      { place: `附件${index + 1}的文件名`, role: 'file-name', text: name },
    );
    add({ kind: 'attachment-alt', index }, { place: `附件${index + 1}的说明`, role: 'alt', text: alt });
  });

  return {
    screened,
    targetAt: ({ part, row = 0, column = 0 }) => {
      const found = targets[part];
      return found === undefined || 'kind' in found ? found : found[row]?.[column];
    },
  };
}

const cellPlace = (table: string, row: number, column: number) => `${table}第${row + 1}行第${column + 1}列`;
const covered: ScreenedPart = { place: '', role: 'cell', text: '' };

/** Cells in the columns that they take, so that they stand below their headings. */
function screenedRows(table: TableNode, path: NodePath, place: string) {
  const rows: ScreenedPart[][] = [];
  const cells: (ScreenedTarget | undefined)[][] = [];
  for (const row of placedCells(table)) {
    const parts: ScreenedPart[] = [];
    const targets: (ScreenedTarget | undefined)[] = [];
    for (const { node, row: at, index, column } of row) {
      while (parts.length < column) parts.push(covered);
      parts[column] = { place: cellPlace(place, at, column), role: 'cell', text: textOfCell(node) };
      targets[column] = { kind: 'cell', path: [...path, at, index] };
    }
    rows.push(parts);
    cells.push(targets);
  }
  return { rows, cells };
}
