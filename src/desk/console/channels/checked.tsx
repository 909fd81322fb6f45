import { useState } from 'react';
import type { DisclosureCategoryId } from '../../../law/index.ts';
import { channelEndpoints } from '../../contract/channels.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useForm } from '../form/use-form.ts';
import { RowFaults } from '../import/row-faults.tsx';
import type { Column } from '../list/column.ts';
import { Rows } from '../list/rows.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { categoryOptions, categoryTitle, channelTitle } from './record-values.ts';
import { texts } from './texts.ts';
import type { ChannelCheck, ChannelTable } from './use-channel-check.ts';

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
  const [categories, setCategories] = useState<Chosen>(new Map());
  const updated = records.filter(({ standing }) => standing).length;
  const added = records.length - updated;
  const form = useForm({
    initially: {},
    schema: channelEndpoints.importChannels.body,
    input: (_, actId) => ({
      actId,
      ...given,
      categories: [...categories].map(([row, category]) => ({ row, category })),
    }),
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
      {records.length > 0 && (
        <Records
          records={records}
          chosen={categories}
          choose={(row, category) => setCategories(new Map([...categories, [row, category]]))}
        />
      )}
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

type Line = ChannelCheck['records'][number];

type Chosen = ReadonlyMap<number, DisclosureCategoryId>;
type Choose = (row: number, category: DisclosureCategoryId) => void;

const columnsOf = (chosen: Chosen, choose: Choose): readonly Column<Line>[] => [
  { key: 'row', title: texts.row, cell: ({ row }) => row },
  {
    key: 'title',
    title: texts.name,
    main: true,
    cell: ({ title, url, place }) => (
      <>
        {title}
        <br />
        <span className="hint">{url ?? place}</span>
      </>
    ),
  },
  { key: 'channel', title: texts.channel, cell: ({ channel }) => channelTitle(channel) },
  {
    key: 'category',
    title: texts.category,
    cell: ({ row, title, category, standing }) =>
      standing ? (
        categoryTitle(category)
      ) : (
        <select
          className="choice"
          aria-label={texts.categoryOf(title)}
          value={chosen.get(row) ?? category}
          onChange={(event) => choose(row, event.target.value as DisclosureCategoryId)}
        >
          {categoryOptions.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </select>
      ),
  },
  { key: 'on', title: texts.date, cell: ({ on }) => <span className="unbroken">{on}</span> },
  { key: 'reads', title: texts.reads, right: true, cell: ({ reads }) => reads ?? '' },
  {
    key: 'effect',
    title: texts.effect,
    cell: ({ standing, readsBefore, reads }) =>
      standing ? texts.readsFrom(readsBefore === null ? '' : `${readsBefore}`, reads ?? 0) : texts.isNew,
  },
];

function Records({
  records,
  chosen,
  choose,
}: {
  readonly records: readonly Line[];
  readonly chosen: Chosen;
  readonly choose: Choose;
}) {
  const shown = records.slice(0, most);
  return (
    <section className="stack tight">
      <h2>{texts.preview}</h2>
      <p className="hint">{texts.previewHint}</p>
      {shown.length < records.length && <p>{texts.firstOf(shown.length, records.length)}</p>}
      <Rows
        title={texts.preview}
        rows={shown}
        columns={columnsOf(chosen, choose)}
        rowId={({ row, url, place }) => `${row}-${url ?? place}`}
      />
    </section>
  );
}
