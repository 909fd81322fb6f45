import { listPublicItems } from '../../../ledger/read/site/list-public.ts';
import type { SiteCall } from '../call.ts';
import { SystemPage } from '../pages/system.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** 制度 of a body, its own alone: at the top those of the county itself. */
export async function systemPlace(call: SiteCall, { page }: PlaceOf<'system'>): Replied {
  const { body, today } = call;
  const list = await call.ledger.read({ bodies: [body.id] }, (tx) =>
    listPublicItems(tx, { bodyId: body.id, whole: false, columnId: 'system', year: null }, page, today),
  );
  if (page > list.pages) return null;
  return {
    kind: 'page',
    status: 200,
    fresh: 'body',
    page: <SystemPage call={call} page={page} list={list} />,
  };
}
