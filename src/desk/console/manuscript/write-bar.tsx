import { Button } from 'antd';
import { texts } from './texts.ts';

/** What is always in reach: how the text is kept, what was found, saving and sending. */
export function WriteBar({
  words,
  grave,
  found,
  left,
  sending,
  save,
  submit,
}: {
  readonly words: string;
  /** True where the text is not on the server. */
  readonly grave: boolean;
  readonly found: number;
  /** What must still be mended. */
  readonly left: number;
  readonly sending: boolean;
  readonly save: () => void;
  readonly submit: () => void;
}) {
  return (
    <div className="manuscript-bar no-print">
      <span role="status" className={grave ? 'state-words state danger' : 'state-words'}>
        {words}
      </span>
      <Button
        className="only-narrow"
        onClick={() => {
          const heading = document.getElementById('findings-heading');
          heading?.focus();
          heading?.scrollIntoView({ block: 'start' });
        }}
      >
        {texts.findingsButton(found)}
      </Button>
      <Button onClick={save}>{texts.saveNow}</Button>
      <Button type="primary" aria-busy={sending} onClick={submit}>
        {left > 0 ? texts.submitLeft(left) : texts.submit}
      </Button>
    </div>
  );
}
