import type { SiteBody } from '../../ledger/read/site/site-map.ts';
import type { SiteCall } from './call.ts';

/** The bodies straight below one that were not closed, by their level. */
export function bodiesBelow({ map }: Pick<SiteCall, 'map'>, of: SiteBody) {
  const below = map.bodies.filter(({ parentId, closedOn }) => parentId === of.id && closedOn === null);
  const at = (level: SiteBody['level']) => below.filter((body) => body.level === level);
  return {
    any: below.length > 0,
    departments: at('department'),
    townships: at('township'),
    villages: at('village'),
  };
}
