import type { Editor, JSONContent } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { canonicalJson, type JsonValue } from '../../../content/canonical.ts';
import type { Content } from '../../../content/content.ts';
import { AskLink } from './ask-link.tsx';
import { AskPicture, type UploadImage } from './ask-picture.tsx';
import { AskCaption, AskTable } from './ask-table.tsx';
import { clipboard } from './clipboard.ts';
import { contentOfEditor } from './content-of-editor.ts';
import { textExtensions } from './extensions.ts';
import { findingMarks, markFindings, selectFinding, type MarkedFinding } from './finding-marks.ts';
import { keys } from './keys.ts';
import { leftSentence } from './left-sentence.ts';
import { limits } from './limits.ts';
import type { FileAddress } from './nodes.ts';
import { texts } from './texts.ts';
import type { Asked } from './tool-items.ts';
import { Toolbar } from './toolbar.tsx';

/** Milliseconds of rest after which a change is handed on: reading a long text at every key would be felt. */
const rest = 250;

/** The text in the editor's own looser type. */
const jsonOf = (content: Content) => content as JSONContent;

/** The same for texts between which the editor makes no difference. */
const settled = (content: Content) => canonicalJson(contentOfEditor(jsonOf(content)) as unknown as JsonValue);

export interface EditorHandle {
  /** Puts the caret at a finding. @returns false where the text has no such mark */
  readonly selectFinding: (fingerprint: string) => boolean;
}

export interface ContentEditorProps {
  readonly value: Content;
  readonly onChange: (content: Content) => void;
  /** What was found in one text: marked as long as that is the text that stands. */
  readonly findings: { readonly in: Content; readonly marked: readonly MarkedFinding[] } | null;
  readonly onOpenFinding: (fingerprint: string, at: HTMLElement) => void;
  readonly readOnly: boolean;
  readonly uploadImage: UploadImage;
  readonly fileAddress: FileAddress;
  /** Ctrl+S. */
  readonly onSave: () => void;
  /** What the page around it can ask of the text. */
  readonly handle: Ref<EditorHandle>;
  /** Id of the text for links that lead to it. */
  readonly id: string;
}

/** The text of a publication: tools above, text below, and what must be asked between them. */
export function ContentEditor(props: ContentEditorProps) {
  const { value, findings, readOnly, id } = props;
  const latest = useRef(props);
  latest.current = props;
  const hintId = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [picture, setPicture] = useState<File | null>(null);
  const [told, setTold] = useState<string | null>(null);
  /** The text as it was last handed on or taken in. */
  const known = useRef(value);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const box = useRef<HTMLDivElement>(null);

  const handOn = (it: Editor) => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    const content = contentOfEditor(it.getJSON());
    // The editor settles a text as it opens it: that is nobody's change.
    if (settled(content) === settled(known.current)) return;
    known.current = content;
    latest.current.onChange(content);
  };
  const handOnLater = (it: Editor) => {
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = setTimeout(() => handOn(it), rest);
  };
  const [extensions] = useState(() => [
    ...textExtensions((fileId) => latest.current.fileAddress(fileId)),
    findingMarks,
    clipboard({
      tell: (left) => setTold(leftSentence(left)),
      picture: (file) => {
        setPicture(file);
        setAsked('picture');
      },
    }),
    limits(() => setTold(texts.tooLong)),
    keys({
      save: () => {
        if (editorRef.current !== null) handOn(editorRef.current);
        latest.current.onSave();
      },
      toTools: () => box.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus(),
      askLink: () => setAsked('link'),
    }),
  ]);
  const editorRef = useRef<Editor | null>(null);
  const editor = useEditor({
    extensions,
    content: jsonOf(value),
    editable: !readOnly,
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': texts.name,
        'aria-describedby': hintId,
        class: 'written',
        spellcheck: 'false',
      },
    },
    onUpdate: ({ editor: it }) => handOnLater(it),
    onBlur: ({ editor: it }) => handOn(it),
  });
  editorRef.current = editor;

  useImperativeHandle(
    props.handle,
    () => ({ selectFinding: (fingerprint) => selectFinding(editor, fingerprint) }),
    [editor],
  );
  useEffect(() => {
    // Before the page around it keeps what it has: the last keys are part of that.
    const leave = () => handOn(editor);
    window.addEventListener('pagehide', leave, true);
    document.addEventListener('visibilitychange', leave, true);
    return () => {
      window.removeEventListener('pagehide', leave, true);
      document.removeEventListener('visibilitychange', leave, true);
      leave();
    };
  }, [editor]);
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = null;
    editor.commands.setContent(jsonOf(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    const current = findings !== null && findings.in === known.current && waiting.current === null;
    if (findings !== null && !current) return;
    markFindings(editor, findings?.marked ?? [], (fingerprint, at) =>
      latest.current.onOpenFinding(fingerprint, at),
    );
  }, [editor, findings]);

  const close = () => {
    setAsked(null);
    setPicture(null);
    editor.commands.focus();
  };
  return (
    <div className="writing" ref={box}>
      {!readOnly && (
        <div className="tools-place">
          <Toolbar editor={editor} ask={setAsked} controls={id} />
          {asked === 'link' && <AskLink editor={editor} close={close} />}
          {asked === 'table' && <AskTable editor={editor} close={close} />}
          {asked === 'caption' && <AskCaption editor={editor} close={close} />}
          {asked === 'picture' && (
            <AskPicture editor={editor} given={picture} upload={props.uploadImage} close={close} />
          )}
        </div>
      )}
      <EditorContent editor={editor} />
      <p className="hint" id={hintId}>
        {texts.hint}
      </p>
      <p role="status" className={told === null ? undefined : 'notice warning'}>
        {told}
      </p>
    </div>
  );
}
