import type { Editor } from '@tiptap/core';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Asked, Asking } from './asking.tsx';
import { isHref } from './href.ts';
import { texts } from './texts.ts';

/** The address of a link, and its words where nothing is selected. */
export function AskLink({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const [had] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [empty] = useState(() => had === '' && editor.state.selection.empty);
  const [href, setHref] = useState(had);
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const given = href.trim();
    const to = /^(?:www\.|[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))/iu.test(given) ? `https://${given}` : given;
    if (!isHref(to)) return setFault(texts.wrongAddress);
    if (empty && words.trim() === '') return setFault(texts.noText);
    const marks = [{ type: 'link', attrs: { href: to } }];
    if (empty) editor.chain().focus().insertContent({ type: 'text', text: words.trim(), marks }).run();
    else editor.chain().focus().extendMarkRange('link').setMark('link', { href: to }).run();
    close();
  };
  return (
    <Asking
      title={texts.linkTitle}
      act={texts.setLink}
      fault={fault}
      submit={submit}
      close={close}
      more={
        had !== '' && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
              close();
            }}
          >
            {texts.dropLink}
          </Button>
        )
      }
    >
      <Asked label={texts.address} hint={texts.addressHint}>
        {(id, described) => (
          <Input
            id={id}
            value={href}
            inputMode="url"
            autoComplete="off"
            aria-describedby={described}
            onChange={(event) => setHref(event.target.value)}
          />
        )}
      </Asked>
      {empty && (
        <Asked label={texts.linkText}>
          {(id) => (
            <Input
              id={id}
              value={words}
              autoComplete="off"
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Asked>
      )}
    </Asking>
  );
}
