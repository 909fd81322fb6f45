import type { SiteBody } from '../../ledger/read/site/site-map.ts';
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

/** Of the body's own office, of whom its letters about requests name, else of the nearest body above it that has one, else of the site; null where there is none. */
export function reachOf({ map, body }: Pick<SiteCall, 'map' | 'body'>): Reach | null {
  const offices = body.path
    .toReversed()
    .map((id) => map.byId.get(id))
    .map((each) => ({ name: each?.name ?? '', phone: officePhone(each) }));
  return (
    [...offices, { name: map.top.name, phone: map.look.phone }].find(({ phone }) => phone !== '') ?? null
  );
}

const officePhone = (body: SiteBody | undefined): string => {
  const guided = body?.guide?.phone ?? '';
  return guided === '' ? (body?.requestContact?.phone ?? '') : guided;
};

/** The number alone; empty where there is none. */
export const phoneOf = (call: Pick<SiteCall, 'map' | 'body'>): string => reachOf(call)?.phone ?? '';
