import { Button, Input } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { texts as form } from '../form/texts.ts';
import { sentenceOf } from '../call/call-error.ts';
import { texts } from './texts.ts';

const shownFor = 60_000;

/**
 * Personal data: masked until someone says why it must be seen. The reveal is an act, recorded before the value is sent;
 * the value goes again after 60 seconds, when the page is left or put aside, and is never printed.
 */
export function Masked({
  what,
  reveal,
}: {
  /** What it is: 电话号码. */
  readonly what: string;
  readonly reveal: (reason: string) => Promise<string | null>;
}) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [value, setValue] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return;
    const hide = () => setValue(null);
    const timer = setTimeout(hide, shownFor);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeprint', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeprint', hide);
    };
  }, [value]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setProblem(texts.sayWhy);
    try {
      setValue((await reveal(reason.trim())) ?? texts.unknown);
      setAsking(false);
      setProblem(null);
      setReason('');
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <div className="stack tight">
      <div className="row">
        <span role="status">{value ?? texts.masked}</span>
        {value === null && !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            {texts.show(what)}
          </Button>
        )}
        {value !== null && (
          <>
            <Button size="small" onClick={() => setValue(null)}>
              {texts.hide}
            </Button>
            <span className="meta">{texts.hiddenAgain}</span>
          </>
        )}
      </div>
      {asking && (
        <form className="field" onSubmit={(event) => void submit(event)}>
          <label htmlFor="masked-reason">{texts.why}</label>
          <div className="hint" id="masked-hint">
            {form.reasonHint}
          </div>
          {problem !== null && (
            <div className="fault" role="alert" id="masked-fault">
              {problem}
            </div>
          )}
          <Input
            id="masked-reason"
            value={reason}
            autoFocus
            aria-describedby={problem === null ? 'masked-hint' : 'masked-hint masked-fault'}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="row">
            <Button type="primary" htmlType="submit">
              {texts.show(what)}
            </Button>
            <Button onClick={() => setAsking(false)}>{texts.notNow}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
