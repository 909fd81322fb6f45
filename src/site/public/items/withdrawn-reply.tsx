import type { SiteItem } from '../../../ledger/read/site/item.ts';
import type { SiteCall } from '../call.ts';
import { WithdrawnPage } from '../pages/withdrawn.tsx';
import type { Reply } from '../reply.ts';

/** The page in the place of what was withdrawn: 410, so that search engines forget it. */
export const withdrawnReply = (
  call: SiteCall,
  item: Pick<SiteItem, 'year' | 'number' | 'columnId' | 'changedAt' | 'notice'>,
): Reply => ({
  kind: 'page',
  status: 410,
  fresh: 'body',
  page: <WithdrawnPage call={call} item={item} />,
});
