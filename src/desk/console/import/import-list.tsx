import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Notice } from '../parts/notice.tsx';
import { MapColumns, type WantedColumn } from './map-columns.tsx';
import type { MappedRow } from './mapping.ts';
import { TableSource, type ReadTable } from './table-source.tsx';
import { texts } from './texts.ts';
import type { CheckedList, ListCheck } from './use-check.ts';

/** A list as a workbook: read, its columns put right, then looked over by the server. What is done with it is the caller's. */
export function ImportList<Column extends string, Given, Check>({
  wanted,
  check: { result, problem, running, forget, run },
  given,
  fields,
  children,
}: {
  readonly wanted: readonly WantedColumn<Column>[];
  readonly check: ListCheck<Given, Check>;
  /** What is put to the server. */
  readonly given: (list: { readonly source: string; readonly rows: MappedRow<Column>[] }) => Given;
  /** What is asked besides the columns. */
  readonly fields?: ReactNode;
  /** What the server said of the list, and the act. */
  readonly children: (result: CheckedList<Given, Check>) => ReactNode;
}) {
  const [table, setTable] = useState<ReadTable | null>(null);
  const [rows, setRows] = useState<readonly MappedRow<Column>[]>([]);
  if (table === null) return <TableSource take={setTable} />;
  return (
    <>
      <MapColumns
        table={table}
        wanted={wanted}
        put={(next) => {
          setRows(next);
          forget();
        }}
        again={() => {
          setTable(null);
          forget();
        }}
      />
      {fields}
      <div className="row">
        <Button
          type={result === null ? 'primary' : 'default'}
          disabled={rows.length === 0}
          aria-busy={running}
          onClick={() => void run(given({ source: table.name, rows: [...rows] }))}
        >
          {running ? texts.checking : texts.check}
        </Button>
        {rows.length === 0 && <span className="hint">{texts.nothingMapped}</span>}
      </div>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {result !== null && children(result)}
    </>
  );
}
