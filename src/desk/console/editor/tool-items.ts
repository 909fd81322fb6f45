import type { Editor } from '@tiptap/core';
import { texts } from './texts.ts';

/** One entry of the tools: what it is called, what it does, whether it can, whether it holds where the caret is. */
export interface ToolItem {
  readonly id: string;
  readonly label: string;
  readonly run: (editor: Editor) => void;
  readonly can?: (editor: Editor) => boolean;
  readonly active?: (editor: Editor) => boolean;
}

/** Forms that ask for something first. */
export type Asked = 'table' | 'caption' | 'picture' | 'link';

const on = (editor: Editor) => editor.chain().focus();

const item = (
  id: string,
  label: string,
  run: ToolItem['run'],
  more: Pick<ToolItem, 'can' | 'active'> = {},
): ToolItem => ({ id, label, run, ...more });

const mark = (
  name: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript',
  label: string,
) =>
  item(name, label, (editor) => void on(editor).toggleMark(name).run(), {
    active: (editor) => editor.isActive(name),
    can: (editor) => editor.can().toggleMark(name),
  });

const heading = (level: 2 | 3 | 4, label: string) =>
  item(`heading${level}`, label, (editor) => void on(editor).setHeading({ level }).run(), {
    active: (editor) => editor.isActive('heading', { level }),
    can: (editor) => !editor.isActive('table'),
  });

export const styleItems: readonly ToolItem[] = [
  item('paragraph', texts.styles.paragraph, (editor) => void on(editor).clearNodes().run(), {
    active: (editor) =>
      editor.isActive('paragraph') && !editor.isActive('blockquote') && !editor.isActive('listItem'),
  }),
  heading(2, texts.styles.heading2),
  heading(3, texts.styles.heading3),
  heading(4, texts.styles.heading4),
  item('blockquote', texts.styles.blockquote, (editor) => void on(editor).toggleWrap('blockquote').run(), {
    active: (editor) => editor.isActive('blockquote'),
    can: (editor) => editor.can().toggleWrap('blockquote'),
  }),
];

export const plainItems = { bold: mark('bold', texts.bold), underline: mark('underline', texts.underline) };

export const listItems: readonly ToolItem[] = [
  item('bulletList', texts.bulletList, (editor) => void on(editor).toggleBulletList().run(), {
    active: (editor) => editor.isActive('bulletList'),
    can: (editor) => !editor.isActive('table'),
  }),
  item('orderedList', texts.orderedList, (editor) => void on(editor).toggleOrderedList().run(), {
    active: (editor) => editor.isActive('orderedList'),
    can: (editor) => !editor.isActive('table'),
  }),
  item('deeper', texts.deeper, (editor) => void on(editor).sinkListItem('listItem').run(), {
    can: (editor) => editor.can().sinkListItem('listItem'),
  }),
  item('higher', texts.higher, (editor) => void on(editor).liftListItem('listItem').run(), {
    can: (editor) => editor.can().liftListItem('listItem'),
  }),
];

const align = (side: 'left' | 'center' | 'right', label: string) =>
  item(side, label, (editor) => void on(editor).setTextAlign(side).run(), {
    active: (editor) =>
      side === 'left'
        ? !editor.isActive({ textAlign: 'center' }) && !editor.isActive({ textAlign: 'right' })
        : editor.isActive({ textAlign: side }),
  });

export const alignItems: readonly ToolItem[] = [
  align('left', texts.left),
  align('center', texts.center),
  align('right', texts.right),
];

const inTable = (id: string, label: string, run: ToolItem['run'], can: (editor: Editor) => boolean) =>
  item(id, label, run, { can });

/** Of the table in which the caret stands. */
export const tableItems: readonly ToolItem[] = [
  inTable(
    'rowAbove',
    texts.rowAbove,
    (e) => void on(e).addRowBefore().run(),
    (e) => e.can().addRowBefore(),
  ),
  inTable(
    'rowBelow',
    texts.rowBelow,
    (e) => void on(e).addRowAfter().run(),
    (e) => e.can().addRowAfter(),
  ),
  inTable(
    'dropRow',
    texts.dropRow,
    (e) => void on(e).deleteRow().run(),
    (e) => e.can().deleteRow(),
  ),
  inTable(
    'columnBefore',
    texts.columnBefore,
    (e) => void on(e).addColumnBefore().run(),
    (e) => e.can().addColumnBefore(),
  ),
  inTable(
    'columnAfter',
    texts.columnAfter,
    (e) => void on(e).addColumnAfter().run(),
    (e) => e.can().addColumnAfter(),
  ),
  inTable(
    'dropColumn',
    texts.dropColumn,
    (e) => void on(e).deleteColumn().run(),
    (e) => e.can().deleteColumn(),
  ),
  inTable(
    'headerRow',
    texts.headerRow,
    (e) => void on(e).toggleHeaderRow().run(),
    (e) => e.can().toggleHeaderRow(),
  ),
  inTable(
    'headerColumn',
    texts.headerColumn,
    (e) => void on(e).toggleHeaderColumn().run(),
    (e) => e.can().toggleHeaderColumn(),
  ),
  inTable(
    'merge',
    texts.merge,
    (e) => void on(e).mergeCells().run(),
    (e) => e.can().mergeCells(),
  ),
  inTable(
    'split',
    texts.split,
    (e) => void on(e).splitCell().run(),
    (e) => e.can().splitCell(),
  ),
  inTable(
    'dropTable',
    texts.dropTable,
    (e) => void on(e).deleteTable().run(),
    (e) => e.can().deleteTable(),
  ),
];

export const moreItems: readonly ToolItem[] = [
  mark('italic', texts.italic),
  mark('strike', texts.strike),
  mark('superscript', texts.superscript),
  mark('subscript', texts.subscript),
  item('rule', texts.rule, (editor) => void on(editor).setHorizontalRule().run(), {
    can: (editor) => !editor.isActive('table'),
  }),
  item('clear', texts.clear, (editor) => void on(editor).unsetAllMarks().unsetTextAlign().run()),
];

export const historyItems = {
  undo: item('undo', texts.undo, (editor) => void on(editor).undo().run(), { can: (e) => e.can().undo() }),
  redo: item('redo', texts.redo, (editor) => void on(editor).redo().run(), { can: (e) => e.can().redo() }),
};
