import {
  civilDate,
  emptyGuide,
  initialLook,
  standardRows,
  type CatalogueRow,
  type GuideFacts,
  type SiteLook,
} from '../../../src/law/index.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { PublishingProfile } from '../../../src/ledger/publishing-acts.ts';
import { act } from '../ledger.ts';
import { fileOf } from './files.ts';
import { bodyNames, idOf, type CountyBody } from './names.ts';

type Ids = Readonly<Record<CountyBody, string>>;

export const countyLook: SiteLook = {
  ...initialLook,
  name: '甲县政府信息公开平台',
  mainColour: '#0b4f71',
  emblem: fileOf('emblem'),
  sponsor: '甲县人民政府',
  operator: '甲县人民政府办公室政务公开科',
  address: '甲县人民路1号',
  phone: '0000-6000001',
  icp: '某ICP备00000000号',
  publicSecurity: '某公网安备00000000000000号',
};

/** Filled in by the county and by the township; the others have none. */
export const countyGuides: Readonly<Partial<Record<CountyBody, GuideFacts>>> = {
  county: {
    ...emptyGuide,
    office: '甲县人民政府办公室政务公开科',
    address: '甲县人民路1号县政府1号楼305室',
    hours: '工作日上午8:30至12:00，下午14:30至17:30',
    phone: '0000-6000001',
    fax: '0000-6000002',
    email: 'gongkai@example.gov.cn',
    postcode: '000000',
    readingPlaces: [
      { name: '甲县档案馆', address: '甲县文化路2号', phone: '0000-6000003' },
      { name: '甲县图书馆', address: '甲县文化路4号', phone: '0000-6000004' },
    ],
    supervisor: { name: '甲县人民政府办公室', address: '甲县人民路1号', phone: '0000-6000005' },
    reconsideration: '上一级人民政府',
    remarks: '咨询时请说清文件的名称或者文号，我们当场告诉您到哪里查。',
  },
  township: {
    ...emptyGuide,
    office: '乙镇党政办公室',
    address: '乙镇团结街8号镇政府102室',
    hours: '工作日上午8:30至12:00，下午14:30至17:30',
    phone: '0000-6000012',
    fax: '0000-6000013',
    email: 'yizhen@example.gov.cn',
    postcode: '000001',
    readingPlaces: [{ name: '乙镇便民服务中心', address: '乙镇团结街10号', phone: '0000-6000014' }],
    supervisor: { name: '甲县人民政府办公室', address: '甲县人民路1号', phone: '0000-6000005' },
    reconsideration: '甲县人民政府',
    remarks: '',
  },
};

const profileOf = (issuer: string, prefixes: readonly string[]): PublishingProfile => ({
  prefixes,
  issuer,
  indexRule: null,
  indexValues: {},
  siteName: '',
  siteDomain: 'www.example.gov.cn',
  attributeReviewMonths: null,
  normativeYears: null,
  provisionalYears: null,
  cleanUpYears: null,
});

/** Addresses of the site before this one, by what they led to. */
export const countyOldAddresses = [
  { path: '/zwgk/art_12_345.html', to: 'assistance-2026' },
  { path: '/info.asp?id=88', to: 'with-everything' },
  { path: '/ztzl/zwgk/index.html', to: '/zfxxgkzn/' },
] as const;

/** Slugs, look, guides, old addresses, catalogue rows, nil reports; and one body is closed. */
export async function setFaces(ledger: Ledger, ids: Ids): Promise<void> {
  const { county, township, department, village, otherTownship, closed } = ids;
  await act(ledger, county, 'body.changed', county, {
    name: bodyNames.county,
    siteCode: '1234567890',
    reason: '填写网站标识码',
  });
  await act(ledger, county, 'profile.set', county, {
    profile: profileOf(bodyNames.county, ['甲政发', '甲政规']),
  });
  await act(ledger, township, 'profile.set', township, {
    profile: profileOf(bodyNames.township, ['乙政发']),
  });
  await act(ledger, county, 'site.look-set', county, { look: countyLook });
  const slugs = [
    [township, 'yz', null],
    [township, 'yizhen', 'yz'],
    [department, 'jiaoyuju', null],
    [village, 'bingcun', null],
    [otherTownship, 'dingzhen', null],
    [closed, 'jixiang', null],
  ] as const;
  for (const [body, slug, before] of slugs) await act(ledger, body, 'site.slug-set', body, { slug, before });
  for (const [body, guide] of Object.entries(countyGuides) as [CountyBody, GuideFacts][]) {
    await act(ledger, ids[body], 'site.guide-set', ids[body], { guide });
  }
  await act(ledger, county, 'site.old-addresses-entered', county, {
    source: 'form',
    addresses: countyOldAddresses.map(({ path, to }) => ({
      addressId: idOf(path),
      path,
      publicationId: to.startsWith('/') ? null : idOf(to),
      target: to.startsWith('/') ? to : null,
    })),
  });
  const rows = standardRows.map((standard, at) => {
    const row: CatalogueRow & { cites?: unknown } = { ...standard, id: idOf(standard.id) };
    delete row.cites;
    return { position: at + 1, row };
  });
  await act(ledger, township, 'catalogue.rows-set', township, { source: '目录.xlsx', rows, removed: [] });
  const penalties = rows.find(({ row }) => row.itemId === '20-6')?.row.id ?? '';
  await act(ledger, township, 'obligation.answered', penalties, {
    key: `${penalties}:quarter:2026-07-01`,
    rowId: penalties,
    answer: 'nil',
    on: civilDate('2026-10-12'),
    reason: '第三季度没有行政处罚',
  });
  await act(ledger, closed, 'body.closed', closed, {
    on: civilDate('2025-12-31'),
    reason: '己乡并入乙镇',
  });
}
