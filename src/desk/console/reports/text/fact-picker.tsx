import { Input } from 'antd';
import { useId, useState } from 'react';
import { factTitle, shownFact, type NarrativeFacts } from '../../../../report/index.ts';
import { SidePanel } from '../parts/side-panel.tsx';
import { texts } from './texts.ts';

/** So many facts are listed at once. */
const most = 40;

/** The facts of the ledger, found by a few words: choosing one puts it into the text. */
export function FactPicker({
  facts,
  choose,
  close,
}: {
  readonly facts: NarrativeFacts;
  readonly choose: (id: string, figure: number) => void;
  readonly close: () => void;
}) {
  const id = useId();
  const [words, setWords] = useState('');
  const wanted = words.trim();
  const found = Object.entries(facts).flatMap(([fact, figure]) => {
    const title = factTitle(fact);
    return title !== null && title.title.includes(wanted) ? [{ fact, figure, ...title }] : [];
  });
  return (
    <SidePanel title={texts.pick} close={close}>
      <div className="field">
        <label htmlFor={id}>{texts.pickFind}</label>
        <div className="hint" id={`${id}-hint`}>
          {texts.pickHint}
        </div>
        <Input
          id={id}
          value={words}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {found.length === 0 && <p role="status">{texts.pickNone}</p>}
      <ul className="plain-list fact-list">
        {found.slice(0, most).map(({ fact, figure, title, unit }) => (
          <li key={fact}>
            <button type="button" onClick={() => choose(fact, figure)}>
              <span>{title}</span>
              <strong>{texts.value(shownFact(fact, figure), unit)}</strong>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && <p className="meta">{texts.pickMore(found.length - most)}</p>}
    </SidePanel>
  );
}
