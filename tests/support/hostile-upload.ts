import type { ApiPerson } from './desk-api.ts';
import { multipartOf } from './multipart.ts';

/** A file sent to a body, as a browser sends it. */
export async function uploadOver(
  url: string,
  person: ApiPerson,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const { csrfToken } = (await person.ask('GET', '/api/session')) as { readonly csrfToken: string };
  const { payload, headers } = await multipartOf({ name, bytes });
  const answer = await fetch(new URL(`/api/bodies/${person.bodyId}/files`, url), {
    method: 'POST',
    headers: {
      ...headers,
      cookie: person.cookies.map((each) => `${each.name}=${each.value}`).join('; '),
      'x-csrf-token': csrfToken,
      origin: new URL(url).origin,
    },
    body: new Uint8Array(payload),
  });
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
}
