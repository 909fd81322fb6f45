import type { siteEndpoints } from '../../contract/site.ts';
import type { RowOf } from '../list/list.tsx';

export type Finding = RowOf<typeof siteEndpoints.listSiteFindings>;

/** The page of the desk on which a finding is mended. */
export function mendPage({
  rule,
  bodyId,
  publicationId,
}: Pick<Finding, 'rule' | 'bodyId' | 'publicationId'>): string {
  if (publicationId !== null) return `/publications/${bodyId}/${publicationId}`;
  switch (rule) {
    case 'S-5':
      return `/publishing-settings?body=${bodyId}`;
    case 'S-6':
    case 'S-7':
      return `/obligations?body=${bodyId}`;
    case 'S-8':
    case 'S-9':
      return `/site/${bodyId}/guide`;
    case 'S-10':
      return '/publications/new';
    case 'S-14':
      return `/site/${bodyId}/old-addresses`;
    default:
      return `/site?body=${bodyId}`;
  }
}
