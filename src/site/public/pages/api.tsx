import type { ReactElement } from 'react';
import { fieldRows, kindOf, sharedName, type FieldRow } from '../../../content/field-rows.ts';
import type { JsonSchema } from '../../../content/json-schema.ts';
import { siteEndpoints, type SiteEndpointName } from '../api/endpoints.ts';
import type { SiteEndpoint } from '../api/endpoint.ts';
import type { SiteOpenApi, SiteOperation } from '../api/openapi.ts';
import { siteFormat } from '../api/shapes.ts';
import { whole, type SiteCall } from '../call.ts';
import { PublicFrame } from '../frame.tsx';
import { apiTexts as texts } from '../texts/api.ts';

/** The page that shows people what programs can read. */
export function apiPage(call: SiteCall, document: SiteOpenApi): ReactElement {
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'api', rest: '/' }}
      title={texts.title}
      trail={[{ title: texts.title, href: null }]}
    >
      <div className="api">
        <h1>{texts.title}</h1>
        <p>
          {texts.lead}
          <code>{siteFormat}</code>。
        </p>
        <ul>
          {texts.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>
          <a href="/api/site/openapi.json">{texts.document}</a>
        </p>
        {Object.entries(document.paths).map(([path, { get }]) => (
          <Operation
            key={path}
            call={call}
            path={path}
            endpoint={siteEndpoints[get.operationId as SiteEndpointName]}
            operation={get}
          />
        ))}
        <h2>{texts.shared}</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <section key={name}>
            <h3 id={`shared-${name}`}>{name}</h3>
            <Fields label={texts.of(name, texts.fields)} rows={fieldRows(schema, String)} />
          </section>
        ))}
      </div>
    </PublicFrame>
  );
}

interface OperationProps {
  readonly call: SiteCall;
  readonly path: string;
  readonly endpoint: SiteEndpoint;
  readonly operation: SiteOperation;
}

function Operation({ call, path, endpoint, operation }: OperationProps): ReactElement {
  const { operationId, summary, description, parameters, responses } = operation;
  const example = `${path.replace('{body}', call.map.top.id)}${endpoint.example === undefined ? '' : `?${endpoint.example}`}`;
  return (
    <section aria-labelledby={operationId}>
      <h2 id={operationId}>{summary}</h2>
      <p>
        <code>GET {path}</code>
      </p>
      <p>{description}</p>
      {parameters.length > 0 && (
        <>
          <h3>{texts.parameters}</h3>
          <Fields
            label={texts.of(summary, texts.parameters)}
            rows={parameters.map(({ name, required, description: means, schema }) => ({
              name,
              kind: kindOf(schema),
              required,
              description: means,
              shared: sharedName(schema),
            }))}
          />
        </>
      )}
      <h3>{texts.answer}</h3>
      <Answer schema={responses['200']?.content['application/json'].schema ?? {}} label={summary} />
      {Object.keys(endpoint.refusals).length > 0 && (
        <>
          <h3>{texts.refusals}</h3>
          <ul>
            {Object.entries(endpoint.refusals).map(([status, when]) => (
              <li key={status}>
                <code>{status}</code>：{when}
              </li>
            ))}
          </ul>
        </>
      )}
      {!example.includes('{') && (
        <p>
          {texts.tryIt}：<a href={example}>{whole(call, example)}</a>
        </p>
      )}
    </section>
  );
}

function Answer({ schema, label }: { readonly schema: JsonSchema; readonly label: string }): ReactElement {
  const shared = sharedName(schema);
  if (shared !== null) {
    return (
      <p>
        <a href={`#shared-${shared}`}>{shared}</a>
      </p>
    );
  }
  return <Fields label={texts.of(label, texts.answer)} rows={fieldRows(schema, String)} />;
}

function Fields({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly FieldRow[];
}): ReactElement {
  const { headings } = texts;
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{headings.name}</th>
            <th scope="col">{headings.kind}</th>
            <th scope="col">{headings.description}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, kind, required, description, shared }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required ? '' : texts.optional}
              </th>
              <td>{shared === null ? kind : <a href={`#shared-${shared}`}>{kind}</a>}</td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
