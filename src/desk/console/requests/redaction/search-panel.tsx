import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { texts } from './texts.ts';
import type { Boxes } from './use-boxes.ts';

type Places = AnswerOf<typeof requestPaperEndpoints.searchMaterial>['places'];

/** Places named at most. */
const most = 10;

/** Finds words in the whole file; each place becomes a box, or the words are covered wherever they stand. */
export function SearchPanel({
  params,
  kind,
  boxes,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string; readonly fileId: string };
  readonly kind: 'pages' | 'words';
  readonly boxes: Boxes;
}) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly text: string; readonly places: Places } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const search = async (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (text === '') return;
    try {
      setProblem(null);
      const { places } = await call(requestPaperEndpoints.searchMaterial, { params, body: { text } });
      setFound({ text, places });
    } catch (error) {
      setFound(null);
      setProblem(sentenceOf(error));
    }
  };
  return (
    <form className="stack tight" role="search" onSubmit={(event) => void search(event)}>
      <div className="field">
        <label htmlFor="redact-search">{texts.search}</label>
        <div className="hint" id="redact-search-hint">
          {texts.searchHint}
        </div>
        <div className="row">
          <Input
            id="redact-search"
            className="redact-typed"
            aria-describedby="redact-search-hint"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button htmlType="submit">{texts.find}</Button>
        </div>
      </div>
      <div role="status" className="stack tight">
        {problem !== null && <p className="fault">{problem}</p>}
        {found !== null && <Found found={found} kind={kind} boxes={boxes} />}
      </div>
    </form>
  );
}

function Found({
  found: { text, places },
  kind,
  boxes,
}: {
  readonly found: { readonly text: string; readonly places: Places };
  readonly kind: 'pages' | 'words';
  readonly boxes: Boxes;
}) {
  if (places.length === 0) return <p>{texts.notFound(text)}</p>;
  if (kind === 'words') {
    const shown = [...new Set(places.map((place) => place.text))].slice(0, most).join(texts.comma);
    return (
      <>
        <p>{texts.foundWords(text, places.length)}</p>
        <p className="meta">{shown + (places.length > most ? texts.more(places.length) : '')}</p>
        <p>
          <Button onClick={() => boxes.addWord(text)}>{texts.addWord(text)}</Button>
        </p>
      </>
    );
  }
  const all = places.flatMap(({ page, boxes: each }) => each.map((box) => ({ page, box })));
  const pages = [...new Set(places.map(({ page }) => page))];
  const shown = pages.slice(0, most).map(texts.pageOf).join(texts.comma);
  return (
    <>
      <p>{texts.found(text, places.length, shown + (pages.length > most ? texts.more(pages.length) : ''))}</p>
      {boxes.isCovered(all) ? (
        <p>{texts.allCovered(text)}</p>
      ) : (
        <p>
          <Button onClick={() => boxes.add(all)}>{texts.coverAll(places.length)}</Button>
        </p>
      )}
    </>
  );
}
