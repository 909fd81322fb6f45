import { Button } from 'antd';
import { useState } from 'react';
import type { FileAnswer } from '../../contract/endpoint.ts';
import { sentenceOf } from '../call/call-error.ts';
import { useShowPaper } from './paper-viewer.ts';

/** Buttons that make a paper, with how far it is: a PDF is shown, a Word file handed to the browser's downloads. */
export function PaperButtons({
  make,
  pdf,
  docx,
  making,
  primary = false,
}: {
  readonly make: (format: 'pdf' | 'docx') => Promise<FileAnswer>;
  /** Words of the two buttons, and while it is made. */
  readonly pdf: string;
  readonly docx: string;
  readonly making: string;
  readonly primary?: boolean;
}) {
  const show = useShowPaper();
  const [state, setState] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const run = async (format: 'pdf' | 'docx') => {
    if (running) return;
    setRunning(true);
    setState(making);
    try {
      show(await make(format));
      setState(null);
    } catch (error) {
      setState(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} onClick={() => void run('pdf')}>
        {pdf}
      </Button>
      <Button onClick={() => void run('docx')}>{docx}</Button>
      <span role="status" className="meta">
        {state}
      </span>
    </>
  );
}
