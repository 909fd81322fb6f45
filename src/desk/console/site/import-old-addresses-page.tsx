import { useParams } from 'react-router';
import { siteEndpoints } from '../../contract/site.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call, type Given } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { ImportList } from '../import/import-list.tsx';
import type { WantedColumn } from '../import/map-columns.tsx';
import { RowFaults } from '../import/row-faults.tsx';
import { useCheck } from '../import/use-check.ts';
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
  const check = useCheck((given: Table) =>
    call(siteEndpoints.checkOldAddresses, { params: { bodyId }, body: given }),
  );
  return (
    <div className="stack">
      <Heading title={`${texts.oldAddresses}：${texts.importOld}`} />
      <p className="lead">{texts.importLead}</p>
      <ImportList
        wanted={wanted}
        check={check}
        given={({ source, rows }) => ({
          source,
          lines: rows.map(({ row, cells }) => ({ row, from: cells.from ?? '', to: cells.to ?? '' })),
        })}
      >
        {(result) => <Checked bodyId={bodyId} {...result} />}
      </ImportList>
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
