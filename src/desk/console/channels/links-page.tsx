import { Button, Input } from 'antd';
import { useState } from 'react';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Checked } from './checked.tsx';
import { ChannelDefaults, noDefaults } from './defaults.tsx';
import { texts } from './texts.ts';
import { useChannelCheck } from './use-channel-check.ts';

/** A pasted list of links: read, looked over, then entered in one act. */
export function LinksPage() {
  const [text, setText] = useState('');
  const [defaults, setDefaults] = useState(noDefaults);
  const { result, problem, running, forget, run } = useChannelCheck();
  return (
    <div className="stack">
      <Heading title={texts.paste} />
      <p>{texts.pasteLead}</p>
      <section className="panel stack tight">
        <div className="field">
          <label htmlFor="links">{texts.links}</label>
          <Input.TextArea
            id="links"
            rows={8}
            value={text}
            placeholder={texts.linksExample}
            onChange={(event) => {
              setText(event.target.value);
              forget();
            }}
          />
        </div>
        <ChannelDefaults
          defaults={defaults}
          put={(next) => {
            setDefaults(next);
            forget();
          }}
        />
        <div className="row">
          <Button
            type={result === null ? 'primary' : 'default'}
            disabled={text.trim() === ''}
            aria-busy={running}
            onClick={() => void run({ source: 'paste', rows: [], text, defaults, categories: [] })}
          >
            {running ? texts.reading : texts.read}
          </Button>
          {text.trim() === '' && <span className="hint">{texts.nothingPasted}</span>}
        </div>
      </section>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {result !== null && <Checked {...result} />}
    </div>
  );
}
