import type { z } from 'zod';
import { jsonSchemaOf } from '../../../content/json-schema.ts';
import type { SiteCall } from '../call.ts';
import { apiTexts as texts } from '../texts/api.ts';
import { ApiRefusal, type AnswerOf, type AskedOf, type SiteEndpoint } from './endpoint.ts';
import { siteEndpoints, type SiteEndpointName, type SiteEndpoints } from './endpoints.ts';
import { listBodies, listColumns, listReports, readGuide } from './handlers/bodies.ts';
import { listReportFigures } from './handlers/report-figures.ts';
import { readItem } from './handlers/item.ts';
import { listChanges, listItems } from './handlers/items.ts';
import { search } from './handlers/search.ts';
import { siteFormat } from './shapes.ts';

/** What answers each endpoint. */
const handlers: {
  readonly [N in SiteEndpointName]: (
    call: SiteCall,
    asked: AskedOf<SiteEndpoints[N]>,
  ) => Promise<AnswerOf<SiteEndpoints[N]>>;
} = {
  listBodies,
  listColumns,
  listItems,
  readItem,
  listChanges,
  readGuide,
  listReports,
  listReportFigures,
  search,
};

export interface ApiAnswer {
  readonly status: 200 | 400 | 404 | 410;
  readonly value: unknown;
}

/** Answers a program. @param path from the root of the site */
export async function answerCall(call: SiteCall, path: string): Promise<ApiAnswer> {
  try {
    for (const name of Object.keys(siteEndpoints) as SiteEndpointName[]) {
      const endpoint: SiteEndpoint = siteEndpoints[name];
      const params = paramsOf(endpoint.path, path);
      if (params === null) continue;
      const asked = {
        params: parsed(endpoint.params, params),
        query: parsed(endpoint.query, Object.fromEntries(call.query)),
      };
      const handle = handlers[name] as (call: SiteCall, asked: unknown) => Promise<unknown>;
      return { status: 200, value: await handle(call, asked) };
    }
    throw new ApiRefusal(404, texts.noAddress);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    const { status, message } = error;
    return { status, value: { format: siteFormat, error: { status, message } } };
  }
}

/** What stands in a path in the places of `{name}`; null where it is another path. */
function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const asked = path.split('/');
  const parts = pattern.split('/');
  if (asked.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const given = asked[at] ?? '';
    const name = /^\{(?<name>\w+)\}$/u.exec(part)?.groups?.['name'];
    if (name !== undefined) params[name] = given;
    else if (given !== part) return null;
  }
  return params;
}

/** @throws ApiRefusal which names what is wrong and says what it should be */
function parsed(schema: z.ZodObject | undefined, given: Readonly<Record<string, string>>): unknown {
  if (schema === undefined) return {};
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0] ?? '');
  const means = jsonSchemaOf(schema, {}).properties?.[name]?.description ?? '';
  throw new ApiRefusal(400, texts.wrongParameter(name, means));
}
