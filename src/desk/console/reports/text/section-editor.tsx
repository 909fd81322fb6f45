import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { ownEchoes } from './own-echoes.ts';
import { plainPaste } from './plain-paste.ts';
import { ReferenceNode } from './reference-node.tsx';
import { documentOfText, referenceName, textOfDocument } from './text-nodes.ts';

export interface SectionHandle {
  /** Puts a live reference where the caret stood. */
  readonly insert: (id: string, figure: number) => void;
}

/** Paragraphs of text and nothing else. */
const paragraphs = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

/** The text of one section, its live references as chips. */
export function SectionEditor({
  value,
  put,
  labelledBy,
  describedBy,
  handle,
}: {
  readonly value: string;
  readonly put: (text: string) => void;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly handle: Ref<SectionHandle>;
}) {
  const [echoes] = useState(() => ownEchoes(value));
  const latest = useRef(put);
  latest.current = put;
  const editor = useEditor({
    extensions: [paragraphs, ReferenceNode, plainPaste],
    content: documentOfText(value),
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        'aria-describedby': describedBy,
        class: 'report-written',
        spellcheck: 'false',
      },
    },
    onUpdate: ({ editor: it }: { readonly editor: Editor }) => {
      const text = textOfDocument(it.getJSON());
      if (echoes.say(text)) latest.current(text);
    },
  });
  useEffect(() => {
    if (!echoes.isNew(value)) return;
    editor.commands.setContent(documentOfText(value), { emitUpdate: false });
  }, [echoes, editor, value]);
  useImperativeHandle(
    handle,
    () => ({
      insert: (id, figure) => {
        editor
          .chain()
          .focus()
          .insertContent({ type: referenceName, attrs: { id, written: figure } })
          .run();
      },
    }),
    [editor],
  );
  return <EditorContent editor={editor} />;
}
