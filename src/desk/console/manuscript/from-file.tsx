import { Button } from 'antd';
import { FileButton } from '../parts/file-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';
import type { ConversionState } from './use-conversion.ts';

/** Formats that become a text. */
const accept = '.docx,.doc,.pdf,.xlsx,.html,.htm,.txt';

/** A file as the beginning of the text, and what became of it. */
export function FromFile({
  state,
  take,
  choose,
  dismiss,
}: {
  readonly state: ConversionState;
  readonly take: (file: File) => void;
  readonly choose: (how: 'replace' | 'append') => void;
  readonly dismiss: () => void;
}) {
  return (
    <div className="stack tight">
      <div className="row">
        <FileButton
          label={texts.fromFile}
          accept={accept}
          take={([file]) => file !== undefined && take(file)}
        />
        <span className="hint">{texts.fromFileHint}</span>
      </div>
      <div role="status">
        {state.at === 'reading' && <p>{texts.converting(state.name)}</p>}
        {state.at === 'not' && <Notice kind="warning">{state.why}</Notice>}
        {state.at === 'done' && (
          <Notice kind={state.remarks.length > 0 ? 'warning' : 'success'}>
            <p>{texts.converted(state.name)}</p>
            {state.remarks.length > 0 && (
              <>
                <p>{texts.convertRemarks}</p>
                <ul>
                  {state.remarks.map((remark) => (
                    <li key={remark}>{remark}</li>
                  ))}
                </ul>
              </>
            )}
            <p>
              <Button size="small" onClick={dismiss}>
                {texts.dismiss}
              </Button>
            </p>
          </Notice>
        )}
        {state.at === 'choice' && (
          <Notice kind="warning">
            <p>{texts.convertChoice(state.name)}</p>
            <p className="row">
              <Button onClick={() => choose('append')}>{texts.convertAppend}</Button>
              <Button onClick={() => choose('replace')}>{texts.convertReplace}</Button>
              <Button onClick={dismiss}>{texts.convertNot}</Button>
            </p>
          </Notice>
        )}
      </div>
    </div>
  );
}
