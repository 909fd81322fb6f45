import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { wordEndpoints } from '../../contract/words.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { ImportWords } from './import-words.tsx';
import { faultsByRow, joined, rowOf, wordOf, type WordRow } from './word-list.ts';
import { EditableWord } from './word-row.tsx';
import { texts } from './texts.ts';

/** The body's list as a whole: edited, joined with an imported one, then set in one act. */
export function EditWordsPage() {
  const { body } = useMe();
  const query = useRead(wordEndpoints.words, { params: { bodyId: body.id } });
  return (
    <div className="stack">
      <Heading title={texts.editTitle} />
      <Loaded query={query}>{(kept) => <Editing key={kept.setAt} kept={kept} />}</Loaded>
    </div>
  );
}

interface Values {
  readonly words: readonly WordRow[];
  readonly source: string;
  /** When the list was set that is changed here: what was kept of an older one is refused. */
  readonly basedOn: string | null;
  /** For the next row. */
  readonly nextKey: number;
}

/** Rows on the page at a time: each is five controls. */
const step = 50;

function Editing({ kept }: { readonly kept: AnswerOf<typeof wordEndpoints.words> }) {
  const { body } = useMe();
  const finish = useFinish();
  const [find, setFind] = useState('');
  const [most, setMost] = useState(step);
  const [importing, setImporting] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const initially: Values = {
    words: kept.words.map(rowOf),
    source: 'form',
    basedOn: kept.setAt,
    nextKey: kept.words.length,
  };
  const form = useForm({
    initially,
    schema: wordEndpoints.setWords.body,
    input: ({ words, source, basedOn }, actId) => ({
      actId,
      source,
      words: words.map(wordOf).map(({ except, ...word }) => ({
        ...word,
        ...(except === undefined ? {} : { except: [...except] }),
      })),
      basedOn,
    }),
    check: ({ words }) => {
      const count = faultsByRow(words).size;
      return count === 0 ? [] : [{ field: 'words', message: texts.faultsTitle(count) }];
    },
    send: async (input) => {
      await call(wordEndpoints.setWords, { params: { bodyId: body.id }, body: input });
      draft.finish();
      finish('/words', texts.saved(input.words.length));
    },
  });
  const draft = useDraft('words', texts.editTitle, { ...form.values }, form.touched, (before) =>
    form.setAll(before as unknown as Values),
  );
  const { words: rows, nextKey } = form.values;
  const faults = faultsByRow(rows);
  const put = (next: readonly WordRow[], { source, nextKey: key }: Partial<Values> = {}) => {
    form.set('words', next);
    if (source !== undefined) form.set('source', source);
    if (key !== undefined) form.set('nextKey', key);
  };
  const matching = rows.filter(
    ({ key, word, right }) =>
      find.trim() === '' || faults.has(key) || word.includes(find.trim()) || right.includes(find.trim()),
  );
  // What has to be mended stands first, wherever it is in the list.
  const ordered = form.attempts === 0 ? matching : matching.toSorted((a, b) => rank(a) - rank(b));
  function rank({ key }: WordRow) {
    return faults.has(key) ? 0 : 1;
  }
  const shown = ordered.slice(0, most);
  if (importing) {
    return (
      <ImportWords
        from={nextKey}
        take={(imported, name, replace) => {
          put(replace ? imported : joined(rows, imported), {
            source: name,
            nextKey: nextKey + imported.length,
          });
          setTold(texts.taken(imported.length));
          setImporting(false);
        }}
        back={() => setImporting(false)}
      />
    );
  }
  return (
    <div className="stack">
      <p className="meta">{`${texts.typo}：${texts.typoMeans}${texts.sensitive}：${texts.sensitiveMeans}`}</p>
      {told !== null && <Notice kind="success">{told}</Notice>}
      <div className="row">
        <Button
          onClick={() => {
            const blank = { list: texts.typo, word: '' };
            put([rowOf(blank, nextKey), ...rows], { nextKey: nextKey + 1 });
          }}
        >
          {texts.add}
        </Button>
        <Button onClick={() => setImporting(true)}>{texts.import}</Button>
        <label className="row">
          {texts.find}
          <Input style={{ width: '12em' }} value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
      </div>
      <p role="status">{texts.shown(shown.length, rows.length)}</p>
      <div id="field-words">
        <ul className="plain-list" aria-label={texts.own}>
          {shown.map((row) => (
            <EditableWord
              key={row.key}
              row={row}
              faults={form.attempts > 0 || row.word !== '' ? (faults.get(row.key) ?? []) : []}
              put={(next) => put(rows.map((each) => (each.key === row.key ? next : each)))}
              remove={() => put(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </ul>
        {most < ordered.length && <Button onClick={() => setMost(most + step)}>{texts.showMore}</Button>}
      </div>
      <ActForm form={form} act={texts.save} back="/words" draft={draft}>
        <p className="meta">{texts.saveHappens}</p>
      </ActForm>
    </div>
  );
}
