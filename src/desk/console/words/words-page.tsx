import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { wordEndpoints } from '../../contract/words.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call, saveFile } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { minuteText } from '../parts/dates.ts';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { wordLevels } from '../../../screening/word-table.ts';
import { texts } from './texts.ts';

type Word = AnswerOf<typeof wordEndpoints.words>['words'][number];

/** The words that hold for the body: its own, and those of the bodies above. */
export function WordsPage() {
  const may = useMay();
  const { body } = useMe();
  const params = { bodyId: body.id };
  const query = useRead(wordEndpoints.words, { params });
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const exportAll = async () => {
    if (running) return;
    setRunning(true);
    setProblem(null);
    try {
      saveFile(await call(wordEndpoints.exportWords, { params }));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('words.edit') && (
          <LinkButton to="/words/edit" type="primary">
            {texts.edit}
          </LinkButton>
        )}
        <Button onClick={() => void exportAll()} aria-busy={running}>
          {running ? texts.exporting : texts.export}
        </Button>
      </Heading>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      <p className="meta">{texts.lead}</p>
      <Loaded query={query}>
        {({ words, setAt, above }) => (
          <div className="stack">
            <section className="stack tight">
              <h2>{texts.own}</h2>
              {setAt !== null && <p className="meta">{texts.setAt(minuteText(setAt))}</p>}
              {words.length === 0 ? (
                <Notice>{texts.none}</Notice>
              ) : (
                <WordTable words={words} name={texts.own} />
              )}
            </section>
            {above.map((list) => (
              <section className="stack tight" key={list.bodyName}>
                <h2>{texts.above(list.bodyName)}</h2>
                <WordTable words={list.words} name={texts.above(list.bodyName)} />
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** Rows added at a time. */
const step = 100;

function WordTable({ words, name }: { readonly words: readonly Word[]; readonly name: string }) {
  const [most, setMost] = useState(step);
  const shown = words.slice(0, most);
  return (
    <div className="stack tight">
      <p role="status">{texts.shown(shown.length, words.length)}</p>
      <div className="scroll" role="region" aria-label={name} tabIndex={0}>
        <table className="figures dense">
          <thead>
            <tr>
              {[texts.word, texts.right, texts.list, texts.level, texts.except, texts.why].map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ list, word, right, level, except, why }) => (
              <tr key={`${list} ${word}`}>
                <th scope="row">{word}</th>
                <td>{right ?? ''}</td>
                <td className="unbroken">{list}</td>
                <td className="unbroken">{wordLevels[level ?? 'warning']}</td>
                <td>{(except ?? []).join(texts.separator)}</td>
                <td>{why ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {most < words.length && (
        <div>
          <Button onClick={() => setMost(most + step)}>{texts.showMore}</Button>
        </div>
      )}
    </div>
  );
}
