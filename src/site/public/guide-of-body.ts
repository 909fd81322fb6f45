import { emptyGuide, type GuideFacts, type GuideSubject, type IndexRule } from '../../law/index.ts';
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
  above: body.parentId === null ? null : (map.byId.get(body.parentId)?.name ?? null),
  indexRule,
});
