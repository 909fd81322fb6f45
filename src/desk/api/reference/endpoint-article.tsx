import type { ReactElement } from 'react';
import type { Endpoint } from '../../contract/endpoint.ts';
import { exampleOf } from './example.ts';
import { fieldName } from './field-names.ts';
import { FieldList, FieldTable } from './field-list.tsx';
import { kindOf, sharedName } from '../../../content/field-rows.ts';
import type { JsonSchema, SharedSchemas } from '../../../content/json-schema.ts';
import type { Operation } from './openapi.ts';

interface ArticleProps {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly whoMay: string;
  /** Titles of the acts that it may record. */
  readonly records: readonly string[];
  readonly operation: Operation;
  readonly schemas: SharedSchemas;
}

/** One door: how to call it, who may, what it records, what it takes and gives. */
export function EndpointArticle(props: ArticleProps): ReactElement {
  const { name, endpoint, whoMay, records, operation, schemas } = props;
  const taken = operation.requestBody?.content['application/json']?.schema;
  const form = operation.requestBody?.content['multipart/form-data']?.schema;
  return (
    <article aria-labelledby={name}>
      <h3 id={name}>{endpoint.summary}</h3>
      <p className="call">
        <code>
          <strong>{endpoint.method}</strong> {endpoint.path}
        </code>
      </p>
      <dl>
        <dt>谁可以</dt>
        <dd>{whoMay}</dd>
        <dt>留下的记录</dt>
        <dd>{records.length === 0 ? '没有' : records.join('、')}</dd>
      </dl>
      {operation.parameters.length > 0 && (
        <>
          <h4>网址里的各项</h4>
          <FieldTable
            label={`${endpoint.summary}：网址里的各项`}
            rows={operation.parameters.map(({ name, required, description = fieldName(name), schema }) => ({
              name,
              kind: kindOf(schema),
              required,
              description,
              shared: null,
            }))}
          />
        </>
      )}
      {taken !== undefined && (
        <>
          <h4>请求的内容</h4>
          <FieldList schema={taken} label={`${endpoint.summary}：请求的内容`} />
          <h4>例子</h4>
          <Example label={`${endpoint.summary}：例子`} value={exampleOf(taken, schemas)} />
        </>
      )}
      {form !== undefined && (
        <>
          <h4>请求的内容（multipart/form-data）</h4>
          <FieldList schema={form} label={`${endpoint.summary}：请求的内容`} />
        </>
      )}
      <h4>回答</h4>
      <Answer operation={operation} label={`${endpoint.summary}：回答`} />
    </article>
  );
}

function Answer({
  operation,
  label,
}: {
  readonly operation: Operation;
  readonly label: string;
}): ReactElement {
  const content = Object.entries(operation.responses['200']?.content ?? {});
  const json = content.find(([type]) => type === 'application/json')?.[1].schema;
  if (json === undefined) {
    return (
      <ul>
        {content.map(([type]) => (
          <li key={type}>
            文件：<code>{type}</code>
          </li>
        ))}
      </ul>
    );
  }
  const shared = sharedName(json);
  if (shared !== null) {
    return (
      <p>
        <a href={`#shared-${shared}`}>{shared}</a>
      </p>
    );
  }
  return (
    <>
      {choicesOf(json).map((schema, at) => (
        <FieldList key={at} schema={schema} label={at === 0 ? label : `${label}（另一种）`} />
      ))}
    </>
  );
}

const choicesOf = (schema: JsonSchema): readonly JsonSchema[] => schema.oneOf ?? [schema];

function Example({ label, value }: { readonly label: string; readonly value: unknown }): ReactElement {
  return (
    <pre tabIndex={0} role="region" aria-label={label}>
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
