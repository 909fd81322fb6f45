import { channelEndpoints } from '../../contract/channels.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { RowFaults } from '../import/row-faults.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { categoryTitle, channelTitle } from './record-values.ts';
import { texts } from './texts.ts';
import type { ChannelCheck, ChannelTable } from './use-check.ts';

/** Lines shown of many. */
const most = 200;

/** What a list came to: what has to be mended first, or what would be entered, and the act. */
export function Checked({
  given,
  check: { records, faults, remarks, same },
}: {
  readonly given: ChannelTable;
  readonly check: ChannelCheck;
}) {
  const { body } = useMe();
  const finish = useFinish();
  const updated = records.filter(({ standing }) => standing).length;
  const added = records.length - updated;
  const form = useForm({
    initially: {},
    schema: channelEndpoints.importChannels.body,
    input: (_, actId) => ({ actId, ...given }),
    send: async (input) => {
      await call(channelEndpoints.importChannels, { params: { bodyId: body.id }, body: input });
      finish('/channels', texts.imported(added, updated));
    },
  });
  return (
    <div className="stack">
      <RowFaults kind="danger" title={texts.faultsTitle(faults.length)} rows={faults} alert />
      {faults.length > 0 && <p>{texts.faultsAdvice}</p>}
      <RowFaults kind="warning" title={texts.remarksTitle} rows={remarks} />
      {same.length > 0 && <p>{texts.same(same.length)}</p>}
      {records.length > 0 && <Records records={records} />}
      {faults.length === 0 &&
        (records.length === 0 ? (
          <Notice>{texts.nothingNew}</Notice>
        ) : (
          <ActForm form={form} act={texts.doImport(records.length)} back="/channels">
            <p role="status">{texts.ready(added, updated)}</p>
          </ActForm>
        ))}
    </div>
  );
}

function Records({ records }: { readonly records: ChannelCheck['records'] }) {
  const shown = records.slice(0, most);
  return (
    <div className="scroll" role="region" aria-label={texts.preview} tabIndex={0}>
      <table className="figures dense">
        <caption>
          {shown.length < records.length ? texts.firstOf(shown.length, records.length) : texts.preview}
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.channel}</th>
            <th scope="col">{texts.category}</th>
            <th scope="col">{texts.date}</th>
            <th scope="col" className="number">
              {texts.reads}
            </th>
            <th scope="col">{texts.effect}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, title, channel, category, on, url, place, reads, readsBefore, standing }) => (
            <tr key={`${row}-${url ?? place}`}>
              <th scope="row">{row}</th>
              <td>
                {title}
                <br />
                <span className="hint">{url ?? place}</span>
              </td>
              <td>{channelTitle(channel)}</td>
              <td>{categoryTitle(category)}</td>
              <td className="unbroken">{on}</td>
              <td className="number">{reads ?? ''}</td>
              <td>
                {standing
                  ? texts.readsFrom(readsBefore === null ? '' : `${readsBefore}`, reads ?? 0)
                  : texts.isNew}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
