import type { Editor } from '@tiptap/core';
import { Input } from 'antd';
import { useState } from 'react';
import { Asked, Asking } from './asking.tsx';
import { texts } from './texts.ts';

/** How large a new table is. */
export function AskTable({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const [rows, setRows] = useState('4');
  const [columns, setColumns] = useState('3');
  const [withHeader, setWithHeader] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const [height, width] = [Number(rows), Number(columns)];
    const fits = (size: number, most: number) => Number.isInteger(size) && size >= 1 && size <= most;
    if (!fits(height, 100) || !fits(width, 30)) return setFault(texts.wrongSize);
    editor.chain().focus().insertTable({ rows: height, cols: width, withHeaderRow: withHeader }).run();
    close();
  };
  const number = (label: string, value: string, put: (value: string) => void) => (
    <Asked label={label}>
      {(id) => (
        <Input id={id} value={value} inputMode="numeric" onChange={(event) => put(event.target.value)} />
      )}
    </Asked>
  );
  return (
    <Asking title={texts.tableTitle} act={texts.insert} fault={fault} submit={submit} close={close}>
      {number(texts.rows, rows, setRows)}
      {number(texts.columns, columns, setColumns)}
      <label className="option">
        <input
          type="checkbox"
          checked={withHeader}
          onChange={(event) => setWithHeader(event.target.checked)}
        />
        <span>{texts.withHeader}</span>
      </label>
    </Asking>
  );
}

/** 表题 of the table in which the caret stands. */
export function AskCaption({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const [caption, setCaption] = useState(() => String(editor.getAttributes('table')['caption'] ?? ''));
  const submit = () => {
    editor.chain().focus().updateAttributes('table', { caption: caption.trim() }).run();
    close();
  };
  return (
    <Asking title={texts.captionTitle} act={texts.change} fault={null} submit={submit} close={close}>
      <Asked label={texts.captionTitle} hint={texts.captionHint}>
        {(id, described) => (
          <Input
            id={id}
            value={caption}
            maxLength={200}
            autoComplete="off"
            aria-describedby={described}
            onChange={(event) => setCaption(event.target.value)}
          />
        )}
      </Asked>
    </Asking>
  );
}
