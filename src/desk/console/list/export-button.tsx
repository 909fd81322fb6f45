import { Button } from 'antd';
import { useState } from 'react';
import type { FileAnswer } from '../../contract/endpoint.ts';
import { sentenceOf } from '../call/call-error.ts';
import { saveFile } from '../call/call.ts';
import { texts } from './texts.ts';

/** Makes a file and hands it to the browser; says so where it could not. */
export function ExportButton({
  make,
  title = texts.export,
}: {
  readonly make: () => Promise<FileAnswer>;
  readonly title?: string;
}) {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    if (running) return;
    setRunning(true);
    setProblem(null);
    try {
      saveFile(await make());
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button onClick={() => void run()} aria-busy={running}>
        {running ? texts.exporting : title}
      </Button>
      {problem !== null && (
        <span role="alert" className="fault">
          {problem}
        </span>
      )}
    </>
  );
}
