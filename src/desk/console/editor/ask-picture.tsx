import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { Input } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../call/call-error.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Asked, Asking } from './asking.tsx';
import { texts } from './texts.ts';

const kinds = ['image/jpeg', 'image/png', 'image/webp'];

/** Keeps a picture and gives the id of its file. */
export type UploadImage = (file: File) => Promise<string>;

/** A picture, never without its alternative text; for one that stands, the text alone. */
export function AskPicture({
  editor,
  given,
  upload,
  close,
}: {
  readonly editor: Editor;
  /** A picture that was pasted or dropped. */
  readonly given: File | null;
  readonly upload: UploadImage;
  readonly close: () => void;
}) {
  const { selection } = editor.state;
  const [selected] = useState(() =>
    given === null && selection instanceof NodeSelection && selection.node.type.name === 'image'
      ? String(selection.node.attrs['alt'])
      : null,
  );
  const [file, setFile] = useState(given);
  const [alt, setAlt] = useState(selected ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const submit = async () => {
    const words = alt.trim();
    if (selected === null && file === null) return setFault(texts.chooseFile);
    if (selected === null && !kinds.includes(file?.type ?? '')) return setFault(texts.notPicture);
    if (words === '') return setFault(texts.writeAlt);
    if (file === null) {
      editor.chain().focus().updateAttributes('image', { alt: words }).run();
      return close();
    }
    setFault(null);
    setBusy(texts.uploading);
    try {
      const fileId = await upload(file);
      editor
        .chain()
        .focus()
        .insertContent({ type: 'image', attrs: { fileId, alt: words } })
        .run();
      close();
    } catch (error) {
      setFault(sentenceOf(error));
      setBusy(null);
    }
  };
  return (
    <Asking
      title={selected === null ? texts.pictureTitle : texts.altTitle}
      act={selected === null ? texts.insert : texts.change}
      fault={fault}
      busy={busy}
      submit={() => void submit()}
      close={close}
    >
      {selected === null && given === null && (
        <div className="field">
          <span className="hint">{texts.fileHint}</span>
          <span className="row">
            <FileButton
              label={texts.file}
              accept={kinds.join(',')}
              take={([chosen]) => setFile(chosen ?? null)}
            />
            <span role="status">{file === null ? texts.noFile : file.name}</span>
          </span>
        </div>
      )}
      {given !== null && <p>{texts.pasted(given.name)}</p>}
      <Asked label={texts.alt} hint={texts.altHint}>
        {(id, described) => (
          <Input.TextArea
            id={id}
            value={alt}
            rows={2}
            maxLength={500}
            aria-describedby={described}
            onChange={(event) => setAlt(event.target.value)}
          />
        )}
      </Asked>
    </Asking>
  );
}
