import { Button, Input } from 'antd';
import { useState } from 'react';
import { phaseTitle } from '../../../../law/index.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import { RadioField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { nameOf } from '../words.ts';
import type { OfCase } from './act-page.tsx';
import { texts } from './texts.ts';

/** Another request of the same body, found by number or matter. */
export function OtherRequest<V>({
  of: { data, params },
  form,
  name,
  label,
}: {
  readonly of: OfCase;
  readonly form: Form<V>;
  readonly name: Parameters<typeof RadioField<V>>[0]['name'];
  readonly label: string;
}) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const query = useRead(requestEndpoints.listRequests, {
    query: { body: params.bodyId, size: 20, ...(text === '' ? {} : { text }) },
  });
  return (
    <div className="stack tight">
      <div className="field">
        <label htmlFor="other-text">{texts.linked.otherHint}</label>
        <div className="row">
          <Input
            id="other-text"
            value={typed}
            style={{ maxWidth: '20em' }}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => {
              event.preventDefault();
              setText(typed.trim().slice(0, 60));
            }}
          />
          <Button onClick={() => setText(typed.trim().slice(0, 60))}>{texts.linked.search}</Button>
        </div>
      </div>
      <Loaded query={query}>
        {({ rows }) => {
          const others = rows.filter(({ id }) => id !== data.id);
          if (others.length === 0) return <p role="status">{texts.linked.none}</p>;
          return (
            <RadioField
              form={form}
              name={name}
              label={label}
              options={others.map((row) => ({
                value: row.id,
                title: nameOf(row),
                note: phaseTitle(row),
              }))}
            />
          );
        }}
      </Loaded>
    </div>
  );
}
