import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { siteEndpoints } from '../../contract/site.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call, type Given } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { MapColumns, type WantedColumn } from '../import/map-columns.tsx';
import type { MappedRow } from '../import/mapping.ts';
import { RowFaults } from '../import/row-faults.tsx';
import { TableSource, type ReadTable } from '../import/table-source.tsx';
import { Rows } from '../list/rows.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

type OldColumn = 'from' | 'to';
type Check = AnswerOf<typeof siteEndpoints.checkOldAddresses>;
type Table = Given<typeof siteEndpoints.checkOldAddresses>['body'];

const wanted: readonly WantedColumn<OldColumn>[] = [
  { column: 'from', title: texts.from, names: texts.fromNames, needed: true },
  { column: 'to', title: texts.to, names: texts.toNames, needed: true },
];

/** Lines shown of many. */
const most = 200;

/** A list of old addresses: read, its columns put right, looked over, then entered in one act. */
export function ImportOldAddressesPage() {
  const { bodyId = '' } = useParams();
  const [table, setTable] = useState<ReadTable | null>(null);
  const [rows, setRows] = useState<readonly MappedRow<OldColumn>[]>([]);
  const [checked, setChecked] = useState<{ readonly given: Table; readonly check: Check } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const forget = () => {
    setChecked(null);
    setProblem(null);
  };
  const check = async (source: string) => {
    if (running) return;
    setRunning(true);
    forget();
    const given: Table = {
      source,
      lines: rows.map(({ row, cells }) => ({ row, from: cells.from ?? '', to: cells.to ?? '' })),
    };
    try {
      setChecked({
        given,
        check: await call(siteEndpoints.checkOldAddresses, { params: { bodyId }, body: given }),
      });
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <div className="stack">
      <Heading title={`${texts.oldAddresses}：${texts.importOld}`} />
      <p className="lead">{texts.importLead}</p>
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
          <div className="row">
            <Button
              type={checked === null ? 'primary' : 'default'}
              disabled={rows.length === 0}
              aria-busy={running}
              onClick={() => void check(table.name)}
            >
              {running ? texts.checking : texts.check}
            </Button>
            {rows.length === 0 && <span className="hint">{texts.nothingMapped}</span>}
          </div>
        </>
      )}
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {checked !== null && <Checked bodyId={bodyId} {...checked} />}
    </div>
  );
}

function Checked({
  bodyId,
  given,
  check: { addresses, faults, same },
}: {
  readonly bodyId: string;
  readonly given: Table;
  readonly check: Check;
}) {
  const finish = useFinish();
  const back = `/site/${bodyId}/old-addresses`;
  const form = useForm({
    initially: {},
    schema: siteEndpoints.enterOldAddresses.body,
    input: (_, actId) => ({ actId, ...given }),
    send: async (body) => {
      await call(siteEndpoints.enterOldAddresses, { params: { bodyId }, body });
      finish(back, texts.imported(addresses.length));
    },
  });
  return (
    <div className="stack">
      <RowFaults kind="danger" title={texts.faultsTitle(faults.length)} rows={faults} alert />
      {faults.length > 0 && <p>{texts.faultsAdvice}</p>}
      {same.length > 0 && <p>{texts.same(same.length)}</p>}
      {addresses.length > 0 && (
        <section className="stack tight">
          <h2>{texts.previewRows}</h2>
          {addresses.length > most && <p>{texts.firstOf(most, addresses.length)}</p>}
          <Rows
            title={texts.previewRows}
            rows={addresses.slice(0, most)}
            columns={[
              { key: 'row', title: texts.row, cell: ({ row }) => row },
              {
                key: 'path',
                title: texts.path,
                main: true,
                cell: ({ path }) => <span className="hash">{path}</span>,
              },
              { key: 'leadsTo', title: texts.leadsTo, cell: ({ leadsTo }) => leadsTo },
            ]}
            rowId={({ path }) => path}
          />
        </section>
      )}
      {faults.length === 0 &&
        (addresses.length === 0 ? (
          <Notice>{texts.nothingNew}</Notice>
        ) : (
          <ActForm form={form} act={texts.doImport(addresses.length)} back={back}>
            <p role="status">{texts.ready(addresses.length)}</p>
          </ActForm>
        ))}
    </div>
  );
}
