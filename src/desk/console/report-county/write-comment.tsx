import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { texts } from './texts.ts';

/** A button that opens one line for a comment at a place. */
export function WriteComment({
  title,
  write,
}: {
  readonly title: string;
  readonly write: (text: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  if (!open) {
    return (
      <Button
        size="small"
        className="no-print"
        aria-label={texts.commentOn(title)}
        onClick={() => setOpen(true)}
      >
        {texts.comment}
      </Button>
    );
  }
  const done = () => {
    if (text.trim() === '') return;
    write(text.trim());
    setText('');
    setOpen(false);
  };
  return (
    <div className="field report-comment no-print">
      <label htmlFor={id}>{texts.commentOn(title)}</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={2}
        maxLength={500}
        value={text}
        // One comment is one line where it is kept.
        onChange={(event) => setText(event.target.value.replaceAll(/\s*\n\s*/gu, ' '))}
      />
      <div className="row">
        <Button size="small" type="primary" onClick={done}>
          {texts.addComment}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {texts.back}
        </Button>
      </div>
    </div>
  );
}
