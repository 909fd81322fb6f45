import { Button, Input } from 'antd';
import { useState } from 'react';
import { calendarEndpoints } from '../../contract/calendar.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { Notice } from '../parts/notice.tsx';
import type { NoticeInput } from './notice-values.ts';
import { texts } from './texts.ts';

interface Read {
  readonly sentence: string;
  readonly sound: boolean;
  readonly remarks: readonly string[];
}

/** The text of a notice, read into the form below; nothing is kept of it. */
export function PasteNotice({ read }: { readonly read: (notice: Partial<NoticeInput>) => void }) {
  const [text, setText] = useState('');
  const [told, setTold] = useState<Read | null>(null);
  const [running, setRunning] = useState(false);
  const run = async () => {
    if (running || text.trim() === '') return;
    setRunning(true);
    try {
      const { notice, remarks } = await call(calendarEndpoints.readNotice, { body: { text } });
      if (notice !== null) read(notice as Partial<NoticeInput>);
      setTold({
        sentence: notice === null ? texts.readNothing : texts.readDone,
        sound: notice !== null && remarks.length === 0,
        remarks,
      });
    } catch (error) {
      setTold({ sentence: sentenceOf(error), sound: false, remarks: [] });
    } finally {
      setRunning(false);
    }
  };
  return (
    <section className="panel stack tight form">
      <div className="field">
        <label htmlFor="paste">{texts.paste}</label>
        <div className="hint" id="paste-hint">
          {texts.pasteHint}
        </div>
        <Input.TextArea
          id="paste"
          aria-describedby="paste-hint"
          value={text}
          rows={5}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div>
        <Button onClick={() => void run()} aria-busy={running}>
          {texts.read}
        </Button>
      </div>
      <div role="status">
        {told !== null && (
          <Notice kind={told.sound ? 'success' : 'warning'}>
            <p>{told.sentence}</p>
            {told.remarks.length > 0 && (
              <>
                <p>{texts.remarks}</p>
                <ul>
                  {told.remarks.map((remark) => (
                    <li key={remark}>{remark}</li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        )}
      </div>
    </section>
  );
}
