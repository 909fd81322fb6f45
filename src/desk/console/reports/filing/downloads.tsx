import { Button } from 'antd';
import { useState } from 'react';
import { reportEndpoints } from '../../../contract/reports.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call, saveFile } from '../../call/call.ts';
import type { ReportParams } from '../use-report.ts';
import { texts } from './texts.ts';

export type Format = keyof typeof texts.formats;

export const formats = Object.keys(texts.formats) as readonly Format[];

/** Buttons that hand the report to the browser's downloads, one a format. */
export function Downloads({
  params,
  only = formats,
}: {
  readonly params: ReportParams;
  readonly only?: readonly Format[];
}) {
  const [state, setState] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const run = async (format: Format) => {
    if (running) return;
    setRunning(true);
    setState(texts.making);
    try {
      saveFile(await call(reportEndpoints.downloadReport, { params, query: { format } }));
      setState(null);
    } catch (error) {
      setState(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <div className="row">
      {only.map((format) => (
        <Button key={format} onClick={() => void run(format)}>
          {texts.download(texts.formats[format])}
        </Button>
      ))}
      <span role="status" className="meta">
        {state}
      </span>
    </div>
  );
}
