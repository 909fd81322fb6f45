import { Button, Input } from 'antd';
import { useState } from 'react';
import { publicationEndpoints } from '../../contract/publications.ts';
import { useRead } from '../call/use-read.ts';
import { texts } from './texts.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What a search for public items found, as buttons that add one. */
function Found({
  text,
  bodyId,
  chosen,
  add,
}: {
  readonly text: string;
  readonly bodyId: string;
  readonly chosen: readonly string[];
  readonly add: (found: Titled) => void;
}) {
  const { data } = useRead(publicationEndpoints.listPublications, {
    query: { text, body: bodyId, state: 'public', size: 20 },
  });
  if (data === undefined) return null;
  const rows = data.rows.filter(({ id }) => !chosen.includes(id));
  if (rows.length === 0) return <p role="status">{texts.noMatch}</p>;
  return (
    <ul className="plain-list stack tight">
      {rows.map(({ id, title }) => (
        <li key={id}>
          <Button size="small" className="wrapping" onClick={() => add({ id, title })}>
            {texts.add(title)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** 解读的文件: the publications that this one explains. */
export function InterpretsField({
  bodyId,
  chosen,
  titles,
  put,
}: {
  readonly bodyId: string;
  readonly chosen: readonly string[];
  /** Titles that are known already. */
  readonly titles: readonly Titled[];
  readonly put: (ids: readonly string[]) => void;
}) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [added, setAdded] = useState<readonly Titled[]>([]);
  const titleOf = (id: string) => [...added, ...titles].find((each) => each.id === id)?.title ?? id;
  const search = () => setAsked(text.trim());
  return (
    <fieldset className="field" id="field-interprets">
      <legend>{texts.interprets}</legend>
      <div className="hint">{texts.interpretsHint}</div>
      {chosen.length > 0 && (
        <ul className="plain-list stack tight">
          {chosen.map((id) => (
            <li key={id} className="row">
              <span>{titleOf(id)}</span>
              <Button
                size="small"
                aria-label={texts.remove(titleOf(id))}
                onClick={() => put(chosen.filter((each) => each !== id))}
              >
                {texts.removeFile}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Input
          className="search-input"
          value={text}
          aria-label={texts.interpretsSearch}
          placeholder={texts.interpretsSearch}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            search();
          }}
        />
        <Button onClick={search}>{texts.search}</Button>
      </div>
      {asked !== '' && (
        <Found
          text={asked}
          bodyId={bodyId}
          chosen={chosen}
          add={(found) => {
            setAdded([...added, found]);
            put([...chosen, found.id]);
          }}
        />
      )}
    </fieldset>
  );
}
