import { activityEndpoints } from '../../contract/activities.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call, type Given } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TickField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { RowFaults } from '../import/row-faults.tsx';
import type { Column } from '../list/column.ts';
import { Rows } from '../list/rows.tsx';
import { useFinish } from '../parts/finish.tsx';
import { useMe } from '../parts/person.ts';
import { countText, kindTitle } from './activity-values.ts';
import { texts } from './texts.ts';

type ActivityCheck = AnswerOf<typeof activityEndpoints.checkActivityImport>;
/** What was given to be checked, and is recorded as it was checked. */
export type ActivityTable = Given<typeof activityEndpoints.checkActivityImport>['body'];

/** Lines shown of many. */
const most = 200;

type Line = ActivityCheck['activities'][number];

const columns: readonly Column<Line>[] = [
  { key: 'row', title: texts.row, cell: ({ row }) => row },
  { key: 'on', title: texts.date, cell: ({ on }) => <span className="unbroken">{on}</span> },
  {
    key: 'title',
    title: texts.name,
    main: true,
    cell: ({ title, remark }) => (
      <>
        {title}
        <br />
        <span className="hint">{remark}</span>
      </>
    ),
  },
  { key: 'kind', title: texts.kind, cell: ({ kind }) => kindTitle(kind) },
  { key: 'count', title: texts.count, right: true, cell: countText },
  { key: 'people', title: texts.people, right: true, cell: ({ people }) => people ?? '' },
  { key: 'settled', title: texts.settled, right: true, cell: ({ settled }) => settled ?? '' },
  { key: 'until', title: texts.until, cell: ({ until }) => <span className="unbroken">{until ?? ''}</span> },
];

/** What a list came to: what has to be mended first, or what would be recorded, and the act. */
export function Checked({
  given,
  check: { activities, faults, remarks, repeats },
}: {
  readonly given: ActivityTable;
  readonly check: ActivityCheck;
}) {
  const { body } = useMe();
  const finish = useFinish();
  const form = useForm({
    initially: { acceptRepeats: false },
    schema: activityEndpoints.importActivities.body,
    input: ({ acceptRepeats }, actId) => ({ actId, ...given, acceptRepeats }),
    send: async (input) => {
      await call(activityEndpoints.importActivities, { params: { bodyId: body.id }, body: input });
      finish('/activities', texts.imported(activities.length));
    },
  });
  const shown = activities.slice(0, most);
  return (
    <div className="stack">
      <RowFaults kind="danger" title={texts.faultsTitle(faults.length)} rows={faults} alert />
      {faults.length > 0 && <p>{texts.faultsAdvice}</p>}
      <RowFaults kind="warning" title={texts.remarksTitle} rows={remarks} />
      {shown.length > 0 && (
        <section className="stack tight">
          <h2>{texts.preview}</h2>
          {shown.length < activities.length && <p>{texts.firstOf(shown.length, activities.length)}</p>}
          <Rows title={texts.preview} rows={shown} columns={columns} rowId={({ row }) => String(row)} />
        </section>
      )}
      {faults.length === 0 && activities.length > 0 && (
        <ActForm form={form} act={texts.doImport(activities.length)} back="/activities">
          <p role="status">{texts.ready(activities.length)}</p>
          <RowFaults kind="warning" title={texts.repeatsTitle(repeats.length)} rows={repeats} />
          {repeats.length > 0 && <TickField form={form} name="acceptRepeats" label={texts.acceptRepeats} />}
        </ActForm>
      )}
    </div>
  );
}
