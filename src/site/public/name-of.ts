import type { SiteCall } from './call.ts';
import { frameTexts as texts } from './texts/frame.ts';

/** What the face of a body is called: 甲县政府信息公开. */
export const nameOf = ({ map, body }: Pick<SiteCall, 'map' | 'body'>): string =>
  body === map.top ? map.name : texts.siteOf(body.name);

/** The telephone where people who are stuck can ask: of the body's office, else of the site. Empty where there is none. */
export const phoneOf = ({ map, body }: Pick<SiteCall, 'map' | 'body'>): string =>
  [body.guide?.phone, map.look.phone, map.top.guide?.phone].find(
    (phone) => phone !== undefined && phone !== '',
  ) ?? '';
