import type { ReactElement } from 'react';
import { fieldRows, type FieldRow } from '../../../content/field-rows.ts';
import { fieldName } from './field-names.ts';
import type { JsonSchema } from '../../../content/json-schema.ts';

/** The fields of a schema as a table. */
export function FieldList({
  schema,
  label,
}: {
  readonly schema: JsonSchema;
  readonly label: string;
}): ReactElement {
  return <FieldTable rows={fieldRows(schema, fieldName)} label={label} />;
}

/** Fields as a table that becomes a list on a narrow screen. */
export function FieldTable({
  rows,
  label,
}: {
  readonly rows: readonly FieldRow[];
  readonly label: string;
}): ReactElement {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">内容</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, kind, required, description, shared }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {required ? '' : '（可以不填）'}
            </th>
            <td>{shared === null ? kind : <a href={`#shared-${shared}`}>{kind}</a>}</td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
