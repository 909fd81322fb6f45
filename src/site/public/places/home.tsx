import { readHome } from '../../../ledger/read/site/home.ts';
import type { SiteCall } from '../call.ts';
import { HomePage } from '../pages/home.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** The first page of a face: at the top of the whole county. */
export async function homePlace(call: SiteCall, _place: PlaceOf<'home'>): Replied {
  const { map, body, today } = call;
  const whole = body === map.top;
  const lists = await call.ledger.read(whole ? 'everything' : { bodies: [body.id] }, (tx) =>
    readHome(tx, { bodyId: body.id, whole }, today),
  );
  // A township lists its villages, whose founding is no act of its own.
  const listsOthers = whole || map.bodies.some(({ parentId }) => parentId === body.id);
  return {
    kind: 'page',
    status: 200,
    fresh: listsOthers ? 'everything' : 'body',
    page: <HomePage call={call} lists={lists} />,
  };
}
