import { readColumnCounts } from '../../../ledger/read/site/column-counts.ts';
import { scopeOf, type SiteCall } from '../call.ts';
import { answersColumn, ApplyPage } from '../pages/apply.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** As many characters as the search takes. */
const longestWords = 100;

/** 依申请公开 of a body; `q` holds what was searched for in vain. */
export async function applyPlace(call: SiteCall, _place: PlaceOf<'apply'>): Replied {
  const { ledger, body, map, today } = call;
  const words = (call.query.get('q') ?? '').trim().slice(0, longestWords);
  const of = { bodyId: body.id, whole: body === map.top };
  const counts = await ledger.read(scopeOf(call), (tx) =>
    readColumnCounts(tx, of, Number(today.slice(0, 4))),
  );
  return {
    kind: 'page',
    status: 200,
    fresh: of.whole ? 'everything' : 'body',
    page: <ApplyPage call={call} words={words} answers={counts.get(answersColumn)?.items ?? 0} />,
  };
}
