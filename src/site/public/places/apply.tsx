import type { SiteCall } from '../call.ts';
import { ApplyPage } from '../pages/apply.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** As many characters as the search takes. */
const longestWords = 100;

/** 依申请公开 of a body; `q` holds what was searched for in vain. */
export async function applyPlace(call: SiteCall, _place: PlaceOf<'apply'>): Replied {
  const words = (call.query.get('q') ?? '').trim().slice(0, longestWords);
  return { kind: 'page', status: 200, fresh: 'body', page: <ApplyPage call={call} words={words} /> };
}
