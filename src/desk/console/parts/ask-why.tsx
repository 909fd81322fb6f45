import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { texts as form } from '../form/texts.ts';
import { sentenceOf } from '../call/call-error.ts';
import { texts } from './texts.ts';

/** Asks why personal data must be seen, then does it; what hinders it is said at the place. */
export function AskWhy({
  act,
  run,
  close,
}: {
  /** The button's words. */
  readonly act: string;
  readonly run: (reason: string) => Promise<void>;
  readonly close: () => void;
}) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem(texts.sayWhy);
    try {
      await run(reason.trim());
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <form className="field" onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-why`}>{texts.why}</label>
      <div className="hint" id={`${id}-hint`}>
        {form.reasonHint}
      </div>
      {problem !== null && (
        <div className="fault" role="alert" id={`${id}-fault`}>
          {problem}
        </div>
      )}
      <Input
        id={`${id}-why`}
        value={reason}
        autoFocus
        aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-fault`}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row">
        <Button type="primary" htmlType="submit">
          {act}
        </Button>
        <Button onClick={close}>{texts.notNow}</Button>
      </div>
    </form>
  );
}
