import { emptyGuide, type GuideFacts, type GuideSubject, type IndexRule } from '../../law/index.ts';
import type { SiteBody } from '../../ledger/read/site/site-map.ts';
import type { SiteCall } from './call.ts';

/** The facts of a body's guide; empty ones where nothing was filled in. */
export const factsOf = ({ body }: Pick<SiteCall, 'body'>): GuideFacts => body.guide ?? emptyGuide;

/** Whose guide it is, as law asks for it. */
export const subjectOf = (
  { map, body }: Pick<SiteCall, 'map' | 'body'>,
  indexRule: IndexRule | null,
): GuideSubject => ({
  name: body.name,
  level: body.level,
  above: aboveOf({ map, body })?.name ?? null,
  indexRule,
});

/** Whether requests can be made to a body: a village is no organ of government, and one that was closed answers none. */
export const takesRequests = ({ body }: Pick<SiteCall, 'body'>): boolean =>
  body.level !== 'village' && body.closedOn === null;

/** The body above: where requests go that a body does not take. */
export const aboveOf = ({ map, body }: Pick<SiteCall, 'map' | 'body'>): SiteBody | null =>
  body.parentId === null ? null : (map.byId.get(body.parentId) ?? null);
