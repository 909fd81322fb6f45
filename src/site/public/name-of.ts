import type { SiteCall } from './call.ts';
import { frameTexts as texts } from './texts/frame.ts';

/** What the face of a body is called: 甲县政府信息公开; of a village 丙村村民委员会村务公开. */
export const nameOf = ({ map, body }: Pick<SiteCall, 'map' | 'body'>): string =>
  body === map.top
    ? map.name
    : body.level === 'village'
      ? texts.villageSiteOf(body.name)
      : texts.siteOf(body.name);

/** A telephone where people who are stuck can ask, and who answers there. */
export interface Reach {
  readonly name: string;
  readonly phone: string;
}

/** Of the body's own office, else of the nearest body above it that has one, else of the site; null where there is none. */
export function reachOf({ map, body }: Pick<SiteCall, 'map' | 'body'>): Reach | null {
  const offices = body.path
    .toReversed()
    .map((id) => map.byId.get(id))
    .map((each) => ({ name: each?.name ?? '', phone: each?.guide?.phone ?? '' }));
  return (
    [...offices, { name: map.top.name, phone: map.look.phone }].find(({ phone }) => phone !== '') ?? null
  );
}

/** The number alone; empty where there is none. */
export const phoneOf = (call: Pick<SiteCall, 'map' | 'body'>): string => reachOf(call)?.phone ?? '';
