import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node as ProseNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { plainText } from '../../../../report/index.ts';
import { nodesOfText, textOfDocument } from './text-nodes.ts';

/** Under which the clipboard carries a text with its references between the sections of a report. */
const own = 'application/x-gongkai-report-text';

/** Puts what is selected on the clipboard: for others its figures, for this editor its references. */
function put({ state }: EditorView, event: ClipboardEvent): boolean {
  const { selection, doc } = state;
  if (selection.empty || event.clipboardData === null) return false;
  const cut = doc.cut(selection.from, selection.to);
  const text = textOfDocument(cut.toJSON() as Parameters<typeof textOfDocument>[0]);
  event.preventDefault();
  event.clipboardData.setData('text/plain', plainText(text));
  event.clipboardData.setData(own, text);
  return true;
}

/** Takes text and nothing else, whatever it was copied from: a report has no pictures, links or forms of type. */
function take(view: EditorView, event: ClipboardEvent): boolean {
  const { clipboardData } = event;
  if (clipboardData === null) return false;
  const carried = clipboardData.getData(own);
  const text = (carried === '' ? clipboardData.getData('text/plain') : carried).replaceAll(/\r\n?/gu, '\n');
  if (text !== '') {
    const { state } = view;
    const paragraphs: ProseNode[] = nodesOfText(text).map((json) => state.schema.nodeFromJSON(json));
    view.dispatch(state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)).scrollIntoView());
  }
  return true;
}

/** Copies and pastes plain text, with references where it stays in the report. */
export const plainPaste = Extension.create({
  name: 'plainPaste',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.splitBlock() };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => take(view, event),
        handleDrop: (_, event) => event.dataTransfer?.types.includes('Files') === true,
        handleDOMEvents: {
          copy: (view, event) => put(view, event),
          cut: (view, event) => {
            if (!put(view, event)) return false;
            view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
            return true;
          },
        },
      },
    }),
  ],
});
