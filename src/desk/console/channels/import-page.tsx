import { Button } from 'antd';
import { useState } from 'react';
import { channelColumns, type ChannelColumn } from '../../../law/index.ts';
import { MapColumns, type WantedColumn } from '../import/map-columns.tsx';
import type { MappedRow } from '../import/mapping.ts';
import { TableSource, type ReadTable } from '../import/table-source.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Checked } from './checked.tsx';
import { DefaultFields, noDefaults } from './defaults.tsx';
import { texts } from './texts.ts';
import { useCheck } from './use-check.ts';

const wanted: readonly WantedColumn<ChannelColumn>[] = (
  ['on', 'title', 'channel', 'category', 'url', 'place', 'reads'] as const
).map((column) => ({
  column,
  title: channelColumns[column][0],
  names: channelColumns[column],
  ...(column === 'title' ? { needed: true as const } : {}),
}));

/** A list of what went out as a workbook: read, its columns put right, looked over, then entered in one act. */
export function ImportChannelsPage() {
  const [table, setTable] = useState<ReadTable | null>(null);
  const [rows, setRows] = useState<readonly MappedRow<ChannelColumn>[]>([]);
  const [defaults, setDefaults] = useState(noDefaults);
  const { result, problem, running, forget, run } = useCheck();
  return (
    <div className="stack">
      <Heading title={`${texts.title}：${texts.import}`} />
      <p>{texts.importLead}</p>
      {table === null ? (
        <TableSource take={setTable} />
      ) : (
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
          <DefaultFields
            defaults={defaults}
            put={(next) => {
              setDefaults(next);
              forget();
            }}
          />
          <div className="row">
            <Button
              type={result === null ? 'primary' : 'default'}
              disabled={rows.length === 0}
              aria-busy={running}
              onClick={() =>
                void run({ source: table.name, rows: [...rows], text: '', defaults, categories: [] })
              }
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
          {result !== null && <Checked {...result} />}
        </>
      )}
    </div>
  );
}
