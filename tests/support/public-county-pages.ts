import { countyBases, type PublicCounty } from './public-county.ts';

/** A page of the county: what kind it is, where it stands, what it answers. */
export interface CountyPage {
  /** Kind of page, and what is on it: `list, full`. */
  readonly name: string;
  /** In standard type. */
  readonly path: string;
  readonly status: 200 | 404 | 410;
}

/** 大字版 of an address. */
export const largePath = (path: string) => `/large${path}`;

/** Every kind of page of the public site: full, empty, and where something is wrong. */
export function countyPages(county: Pick<PublicCounty, 'path' | 'bodies'>): readonly CountyPage[] {
  const { township, department, village, closed } = countyBases;
  const empty = `/d${county.bodies.otherVillage.slice(-12)}/`;
  const ok = (name: string, path: string): CountyPage => ({ name, path, status: 200 });
  const edition = (name: string, number: number) => county.path(name).replace('.html', `/${number}.html`);
  return [
    ok('home of the county', '/'),
    ok('home of a township', township),
    ok('home of a village', village),
    ok('home, empty', empty),
    ok('home of a closed body', closed),
    ok('guide, filled', '/zfxxgkzn/'),
    ok('guide, not filled', `${department}zfxxgkzn/`),
    ok('system', '/zfxxgkzd/'),
    ok('system, empty', `${empty}zfxxgkzd/`),
    ok('catalogue', '/fdzdgknr/'),
    ok('catalogue of a township', `${township}fdzdgknr/`),
    ok('catalogue, empty', `${empty}fdzdgknr/`),
    ok('column', '/fdzdgknr/notice/'),
    ok('column, second page', '/fdzdgknr/notice/p2/'),
    ok('column, one year', '/fdzdgknr/notice/2024/'),
    ok('column, filtered to nothing', '/fdzdgknr/notice/?subject=%E5%9B%BD%E9%98%B2'),
    ok('column, empty', `${township}fdzdgknr/item-20-6/`),
    ok('policies in force', '/zc/'),
    ok('policies that ended', '/zc/shixiao/'),
    ok('all policies', '/zc/quanbu/'),
    ok('policies, empty', `${empty}zc/`),
    ok('annual reports of the county', '/zfxxgknb/'),
    ok('annual reports of a township', `${township}zfxxgknb/`),
    ok('annual reports, empty', `${empty}zfxxgknb/`),
    ok('comparison of reports', '/zfxxgknb/compare/'),
    ok(
      'comparison of reports, asked',
      '/zfxxgknb/compare/?unit=yizhen&unit=own.county&year=2023&year=2024&year=2025&group=table-3-total',
    ),
    ok('comparison of reports, none of that year', '/zfxxgknb/compare/?unit=jiaoyuju&year=2019'),
    ok('how to apply', '/ysqgk/'),
    ok('how to apply, no guide', `${department}ysqgk/`),
    ok('application online', '/ysqgk/shenqing/'),
    ok('application online, something found', '/ysqgk/shenqing/?q=%E6%95%91%E5%8A%A9'),
    ok('application online, nothing found', '/ysqgk/shenqing/?q=%E7%81%AB%E6%98%9F%E5%9F%BA%E5%9C%B0'),
    ok('progress of a request', '/ysqgk/jindu/'),
    ok('newest', '/zuixin/'),
    ok('newest of a year', '/zuixin/2023/'),
    ok('newest, empty', `${empty}zuixin/`),
    ok('search, nothing asked', '/ss/'),
    ok('search, found', '/ss/?q=%E6%95%91%E5%8A%A9'),
    ok('search, nothing found', '/ss/?q=%E7%81%AB%E6%98%9F%E5%9F%BA%E5%9C%B0'),
    ok('search, too long', `/ss/?q=${'%E6%95%91'.repeat(120)}`),
    ok('bodies', '/danwei/'),
    ok('site map', '/ditu/'),
    ok('accessibility', '/wza/'),
    ok('interface', '/api/site/'),
    ok('item, normative', county.path('assistance-2026')),
    ok('item, repealed', county.path('assistance-2024')),
    ok('item, amended', county.path('machinery')),
    ok('item, lapsed', county.path('market')),
    ok('item, with everything', county.path('with-everything')),
    ok('item, interpretation', county.path('assistance-explained')),
    ok('item, corrected', county.path('corrected')),
    ok('item, archived', county.path('archived')),
    ok('item, invalidated', county.path('fee-of-three')),
    ok('item, long title', county.path('long-title')),
    ok('item, unbroken words', county.path('unbroken')),
    ok('item, wide table', county.path('wide-table')),
    ok('item, rare characters', county.path('rare-characters')),
    ok('item of a closed body', county.path('of-the-closed')),
    ok('item, annual report', county.path('report-county-2025')),
    ok('item, annual report, corrected', county.path('report-township-2025')),
    ok('earlier edition', edition('corrected', 1)),
    ok('comparison of a policy', edition('assistance-2026', 1)),
    { name: 'item, withdrawn', path: county.path('withdrawn'), status: 410 },
    { name: 'not there', path: '/zhengce/jiuzhu-banfa.html', status: 404 },
    { name: 'not there, in a body', path: `${township}2026/999999.html`, status: 404 },
  ];
}
