import { oldPathOf } from '../../../law/index.ts';
import { readItemAddress } from '../../../ledger/read/site/item.ts';
import { readOldAddress } from '../../../ledger/read/site/old-address.ts';
import { linkTo, type SiteCall } from '../call.ts';
import type { Replied } from '../reply.ts';

/**
 * Where an address of the site before this one leads now. Asked for with a query that was not entered (`?from=singlemessage`
 * is put there by messengers), the address without it counts.
 * @param asked path, and query where there is one
 */
export async function oldAddress(call: SiteCall, asked: string): Replied {
  const paths = [...new Set([asked, asked.replace(/\?.*$/u, '')])].flatMap((each) => oldPathOf(each) ?? []);
  const { map } = call;
  const to = await call.ledger.read('everything', async (tx) => {
    const target = await readOldAddress(tx, paths);
    if (target === null || 'path' in target) return target?.path ?? null;
    const body = map.byId.get(target.bodyId);
    const address = await readItemAddress(tx, target);
    return body === undefined || address === null ? null : linkTo(call, { kind: 'item', ...address }, body);
  });
  // An address that leads to itself would go round for ever.
  return to === null || to === asked ? null : { kind: 'moved', to };
}
