import type { SitePayloads } from './site-acts.ts';
import { orNone, reasonLine, type ActTitle } from './stated-line.ts';

/** How the acts of the public site are told. */
export const siteTitles: { readonly [K in keyof SitePayloads]: ActTitle<K> } = {
  'site.slug-set': {
    title: '定公开网站网址',
    did: ({ slug }) => `把公开网站的网址定为“${slug}”`,
    stated: ({ slug, before }) => [
      ['网址', slug],
      ['原来的', orNone(before)],
    ],
  },
  'site.look-set': {
    title: '定公开网站外观',
    did: ({ look }) => (look === null ? '恢复了公开网站的初始外观' : '定了公开网站的外观'),
    stated: ({ look }) =>
      look === null
        ? [['外观', '初始的']]
        : [
            ['网站名称', orNone(look.name)],
            ['主色', orNone(look.mainColour)],
            ['主办单位', orNone(look.sponsor)],
          ],
  },
  'site.guide-set': {
    title: '填公开指南',
    did: () => '填了政府信息公开指南',
    stated: ({ guide }) => [
      ['工作机构', orNone(guide.office)],
      ['办公地址', orNone(guide.address)],
      ['办公时间', orNone(guide.hours)],
      ['联系电话', orNone(guide.phone)],
    ],
  },
  'site.old-addresses-entered': {
    title: '登记旧网址',
    did: ({ addresses }) => `登记了${addresses.length}个旧网址`,
    stated: ({ source, addresses }) => [
      ['来源', source === 'form' ? '页面填写' : source],
      ['个数', String(addresses.length)],
    ],
  },
  'site.old-address-removed': {
    title: '去掉旧网址',
    did: ({ path }) => `去掉了旧网址${path}`,
    stated: ({ path, reason }) => [['旧网址', path], ...reasonLine({ reason })],
  },
};
