import { readGuidePapers } from '../../../ledger/read/site/guide.ts';
import type { SiteCall } from '../call.ts';
import { GuidePage } from '../pages/guide.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** The guide of a body, at the top that of the county itself. */
export async function guidePlace(call: SiteCall, _place: PlaceOf<'guide'>): Replied {
  const { body, today } = call;
  const { indexRule, items } = await call.ledger.read({ bodies: [body.id] }, (tx) =>
    readGuidePapers(tx, body.id, today),
  );
  return {
    kind: 'page',
    status: 200,
    fresh: 'body',
    page: <GuidePage call={call} indexRule={indexRule} items={items} />,
  };
}
