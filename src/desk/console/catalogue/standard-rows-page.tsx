import { Button } from 'antd';
import { useParams } from 'react-router';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { controlId, useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';

type Standard = AnswerOf<typeof catalogueEndpoints.standardRows>['rows'][number];

interface Chosen {
  readonly standardIds: readonly string[];
}

function Field({
  field,
  rows,
  chosen,
  put,
}: {
  readonly field: string;
  readonly rows: readonly Standard[];
  readonly chosen: readonly string[];
  readonly put: (chosen: readonly string[]) => void;
}) {
  const free = rows.filter(({ taken }) => !taken).map(({ id }) => id);
  const all = free.length > 0 && free.every((id) => chosen.includes(id));
  const without = (ids: readonly string[]) => chosen.filter((id) => !ids.includes(id));
  return (
    <fieldset className="field">
      <legend>
        {field}{' '}
        {free.length > 1 && (
          <label className="option" style={{ display: 'inline-flex' }}>
            <input
              type="checkbox"
              checked={all}
              onChange={() => put(all ? without(free) : [...without(free), ...free])}
            />
            <span className="hint">{texts.chooseField(field)}</span>
          </label>
        )}
      </legend>
      {rows.map(({ id, subMatter, elements, timeLimit, taken }) => (
        <label className="option" key={id}>
          <input
            type="checkbox"
            disabled={taken}
            checked={!taken && chosen.includes(id)}
            onChange={(event) => put(event.target.checked ? [...chosen, id] : without([id]))}
          />
          <span>
            {subMatter}{' '}
            <span className="hint">{taken ? texts.taken : `${timeLimit}。${elements.join('；')}`}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Take({ bodyId, rows }: { readonly bodyId: string; readonly rows: readonly Standard[] }) {
  const finish = useFinish();
  const back = `/catalogue?body=${bodyId}`;
  const form = useForm<Chosen, typeof catalogueEndpoints.takeStandardRows.body>({
    initially: { standardIds: [] },
    schema: catalogueEndpoints.takeStandardRows.body,
    input: ({ standardIds }, actId) => ({ actId, standardIds: [...standardIds] }),
    send: async (body) => {
      await call(catalogueEndpoints.takeStandardRows, { params: { bodyId }, body });
      finish(back, texts.takenDone(body.standardIds.length));
    },
  });
  const { standardIds } = form.values;
  const free = rows.filter(({ taken }) => !taken).map(({ id }) => id);
  const fields = [...new Set(rows.map(({ field }) => field))];
  return (
    <ActForm
      form={form}
      act={texts.take}
      back={back}
      more={
        <span role="status" className="meta">
          {texts.chosen(standardIds.length)}
        </span>
      }
    >
      <div className="stack" id={controlId('standardIds')}>
        <div>
          <Button onClick={() => form.set('standardIds', free)}>{texts.chooseAll(free.length)}</Button>
        </div>
        {fields.map((field) => (
          <div className="panel" key={field}>
            <Field
              field={field}
              rows={rows.filter((row) => row.field === field)}
              chosen={standardIds}
              put={(chosen) => form.set('standardIds', chosen)}
            />
          </div>
        ))}
      </div>
    </ActForm>
  );
}

/** The rows that a township may begin with, field by field, to choose from. */
export function StandardRowsPage() {
  const { bodyId = '' } = useParams();
  const query = useRead(catalogueEndpoints.standardRows, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={texts.standardTitle} />
      <p className="lead">{texts.standardLead}</p>
      <Loaded query={query}>{({ rows }) => <Take bodyId={bodyId} rows={rows} />}</Loaded>
    </div>
  );
}
