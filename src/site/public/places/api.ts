import { answerCall } from '../api/answer-call.ts';
import { siteOpenApi } from '../api/openapi.ts';
import type { SiteCall } from '../call.ts';
import { apiPage } from '../pages/api.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';
import { apiTexts as texts } from '../texts/api.ts';

const type = 'application/json; charset=utf-8';

/** Reading by programs: the answers, the OpenAPI document, the page about them. A folder of files answers no questions. */
export async function apiPlace(call: SiteCall, { rest }: PlaceOf<'api'>): Replied {
  if (call.exported) return null;
  if (rest === '') return { kind: 'moved', to: '/api/site/' };
  const document = () => siteOpenApi(`${call.map.name}${texts.title}`, call.publicUrl);
  if (rest === '/') return { kind: 'page', status: 200, page: apiPage(call, document()), fresh: 'body' };
  if (rest === '/openapi.json') {
    return { kind: 'text', status: 200, type, text: JSON.stringify(document()), fresh: 'body' };
  }
  const { status, value } = await answerCall(call, `/api/site${rest}`);
  // What is found follows the index of words, which is made after the act.
  const fresh = rest === '/search' ? 'moment' : 'everything';
  return { kind: 'text', status, type, text: JSON.stringify(value), fresh };
}
