import { may, permissions, roles, roleIds } from '../../../law/index.ts';
import { titleOf } from '../../../ledger/act-titles.ts';
import type { Access, Endpoint } from '../../contract/endpoint.ts';
import { problem } from '../../contract/problem.ts';
import { features } from './features.ts';
import { refusalsOf } from './refusals-of.ts';
import { jsonSchemaOf, type JsonSchema, type SharedSchemas } from '../../../content/json-schema.ts';

interface Media {
  readonly schema: JsonSchema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content: Readonly<Record<string, Media>> }>
  >;
  /** Kinds of act that it may record. */
  readonly 'x-acts': readonly string[];
}

export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: SharedSchemas;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

/** Who may call, in the words of the office. */
export function whoMayCall(access: Access): string {
  if (access === 'anyone') return '不用登录';
  if (access === 'signed-in') return '登录的人';
  const allowed = roleIds.filter((role) => may([role], access));
  if (allowed.length === roleIds.length) return `登录的人（${permissions[access].title}）`;
  return `${allowed.map((role) => roles[role].title).join('、')}（${permissions[access].title}）`;
}

/** The doors of the desk as an OpenAPI document. */
export function openApi(): OpenApi {
  const schemas: SharedSchemas = {};
  jsonSchemaOf(problem.array(), schemas);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { title, endpoints } of features) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const methods = (paths[endpoint.path] ??= {});
      methods[endpoint.method.toLowerCase()] = operationOf(name, endpoint, title, schemas);
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '政府信息公开平台接口',
      version: '1',
      description:
        '工作台用的全部接口。登录后用Cookie认出本人；凡有改动的请求，要在请求头x-csrf-token里带上/api/session给出的csrfToken。',
    },
    servers: [{ url: '/' }],
    tags: features.map(({ id, title }) => ({ name: title, description: id })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gongkai',
          description: '登录后得到的Cookie；https下名为__Host-gongkai',
        },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: '有改动的请求要带' },
      },
    },
  };
}

function operationOf(
  operationId: string,
  endpoint: Endpoint,
  tag: string,
  schemas: SharedSchemas,
): Operation {
  const { access, acts = [], summary, method, params, query } = endpoint;
  const open = access === 'anyone';
  const recorded = acts.length === 0 ? '不留操作记录' : `留下操作记录：${acts.map(titleOf).join('、')}`;
  return {
    operationId,
    tags: [tag],
    summary,
    description: `谁可以：${whoMayCall(access)}。${recorded}。`,
    security: open ? [] : [method === 'GET' ? { session: [] } : { session: [], csrf: [] }],
    parameters: [
      ...(params === undefined ? [] : parametersOf(jsonSchemaOf(params, schemas), 'path')),
      ...(query === undefined ? [] : parametersOf(jsonSchemaOf(query, schemas), 'query')),
    ],
    ...takenBy(endpoint, schemas),
    responses: { 200: answerOf(endpoint, schemas), ...refusalsOf(endpoint) },
    'x-acts': acts,
  };
}

/** What is sent: JSON, or one file as a form sends it. */
function takenBy({ body, upload }: Endpoint, schemas: SharedSchemas): Pick<Operation, 'requestBody'> {
  if (upload !== undefined) {
    const description = `一个文件，最多${Math.floor(upload.most / 1_048_576)}MB`;
    const schema: JsonSchema = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary', description } },
      required: ['file'],
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (body === undefined) return {};
  return { requestBody: { required: true, content: json(jsonSchemaOf(body, schemas)) } };
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

function parametersOf(
  { properties = {}, required = [] }: JsonSchema,
  place: 'path' | 'query',
): readonly Parameter[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

function answerOf({ answer }: Endpoint, schemas: SharedSchemas) {
  if (!('file' in answer)) return { description: '办好了', content: json(jsonSchemaOf(answer, schemas)) };
  const file: JsonSchema = { type: 'string', format: 'binary' };
  return {
    description: '文件',
    content: Object.fromEntries(answer.file.map((type) => [type, { schema: file }])),
  };
}
