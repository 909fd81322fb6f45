import { jsonSchemaOf, type JsonSchema, type SharedSchemas } from '../../../content/json-schema.ts';
import type { SiteEndpoint } from './endpoint.ts';
import { siteEndpoints } from './endpoints.ts';
import { apiError, siteFormat } from './shapes.ts';

export interface SiteParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

interface SiteResponse {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
}

export interface SiteOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly SiteParameter[];
  readonly responses: Readonly<Record<string, SiteResponse>>;
}

export interface SiteOpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: SiteOperation }>>;
  readonly components: { readonly schemas: SharedSchemas };
}

/** What programs can read, as an OpenAPI document. @param url where the site is opened; null where it does not know that */
export function siteOpenApi(title: string, url: string | null): SiteOpenApi {
  const schemas: SharedSchemas = {};
  const paths = Object.fromEntries(
    Object.entries(siteEndpoints).map(([name, endpoint]) => [
      endpoint.path,
      { get: operationOf(name, endpoint, schemas) },
    ]),
  );
  return {
    openapi: '3.1.1',
    info: {
      title,
      version: siteFormat,
      description: '已公开的政府信息，供程序读取：只读，不用登录，其他网站的网页也可以读取。',
    },
    servers: [{ url: url ?? '/' }],
    paths,
    components: { schemas },
  };
}

function operationOf(
  operationId: string,
  { summary, details, params, query, answer, refusals }: SiteEndpoint,
  schemas: SharedSchemas,
): SiteOperation {
  const answered = (description: string, schema: JsonSchema): SiteResponse => ({
    description,
    content: { 'application/json': { schema } },
  });
  const refused = jsonSchemaOf(apiError, schemas);
  return {
    operationId,
    summary,
    description: details,
    parameters: [
      ...(params === undefined ? [] : parametersOf(jsonSchemaOf(params, schemas), 'path')),
      ...(query === undefined ? [] : parametersOf(jsonSchemaOf(query, schemas), 'query')),
    ],
    responses: {
      200: answered('读到了', jsonSchemaOf(answer, schemas)),
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, when]) => [status, answered(when, refused)]),
      ),
    },
  };
}

const parametersOf = (
  { properties = {}, required = [] }: JsonSchema,
  place: 'path' | 'query',
): readonly SiteParameter[] =>
  Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    description,
    schema,
  }));
