import { Button } from 'antd';
import { useState } from 'react';
import { MapColumns, wantedColumns } from '../import/map-columns.tsx';
import type { MappedRow } from '../import/mapping.ts';
import { TableSource, type ReadTable } from '../import/table-source.tsx';
import { wordColumns, type WordColumn } from '../../../screening/word-table.ts';
import { rowOfCells, type WordRow } from './word-list.ts';
import { texts } from './texts.ts';

const wanted = wantedColumns(['word', 'right', 'list', 'level', 'except', 'why'], wordColumns, ['word']);

/** A list of words from a workbook; it goes into the list on the page, not yet into the ledger. */
export function ImportWords({
  from,
  take,
  back,
}: {
  /** Key of the first row. */
  readonly from: number;
  readonly take: (rows: readonly WordRow[], name: string, replace: boolean) => void;
  readonly back: () => void;
}) {
  const [table, setTable] = useState<ReadTable | null>(null);
  const [rows, setRows] = useState<readonly MappedRow<WordColumn>[]>([]);
  const [list, setList] = useState<WordRow['list']>(texts.typo);
  const [replace, setReplace] = useState(false);
  const words = rows.filter(({ cells }) => (cells.word ?? '') !== '');
  return (
    <section className="stack">
      <h2>{texts.importTitle}</h2>
      <p>{texts.importLead}</p>
      {table === null ? (
        <>
          <TableSource take={setTable} />
          <div>
            <Button onClick={back}>{texts.notNow}</Button>
          </div>
        </>
      ) : (
        <>
          <MapColumns table={table} wanted={wanted} put={setRows} again={() => setTable(null)} />
          <div className="field">
            <label htmlFor="words-list">{texts.importList}</label>
            <select
              id="words-list"
              className="choice"
              value={list}
              onChange={(event) => setList(event.target.value as WordRow['list'])}
            >
              {[texts.typo, texts.sensitive].map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </div>
          <label className="option">
            <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} />
            <span>{texts.importReplace}</span>
          </label>
          <div className="row">
            <Button
              type="primary"
              disabled={words.length === 0}
              onClick={() =>
                take(
                  words.map(({ cells }, at) => rowOfCells(cells, list, from + at)),
                  table.name,
                  replace,
                )
              }
            >
              {texts.take(words.length)}
            </Button>
            <Button onClick={back}>{texts.notNow}</Button>
            {words.length === 0 && <span className="hint">{texts.nothingMapped}</span>}
          </div>
        </>
      )}
    </section>
  );
}
