import { Button, Input } from 'antd';
import { useState } from 'react';
import { tableEndpoints } from '../../contract/tables.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

/** A list that was read, and what it is called. */
export type ReadTable = AnswerOf<typeof tableEndpoints.readTable> & { readonly name: string };

const accept = '.xlsx,.xls,.et,.csv,.tsv,.txt';

/** Takes a list as a file or as rows pasted from a workbook, and has the server read it. Nothing is kept. */
export function TableSource({ take }: { readonly take: (table: ReadTable) => void }) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File, name: string) => {
    if (reading) return;
    setReading(true);
    setProblem(null);
    try {
      take({ ...(await call(tableEndpoints.readTable, { file })), name });
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <section className="panel stack tight" aria-label={texts.source}>
      <div className="row">
        <FileButton
          label={texts.chooseFile}
          accept={accept}
          take={([file]) => file !== undefined && void read(file, file.name)}
        />
        <span className="hint">{texts.fileHint}</span>
      </div>
      <div className="field">
        <label htmlFor="paste-table">{texts.paste}</label>
        <div className="hint" id="paste-table-hint">
          {texts.pasteHint}
        </div>
        <Input.TextArea
          id="paste-table"
          aria-describedby="paste-table-hint"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button
            disabled={text.trim() === ''}
            aria-busy={reading}
            onClick={() => void read(new File([text], `${texts.pastedName}.tsv`), texts.pastedName)}
          >
            {texts.readPaste}
          </Button>
        </div>
      </div>
      <div role="status">{reading && <p>{texts.reading}</p>}</div>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
    </section>
  );
}
