import type { BodyLevel } from '../../ledger/act-kinds.ts';

/** A public body of the invented county. */
export interface DemoBody {
  readonly key: string;
  readonly level: BodyLevel;
  /** 青禾县云岫镇人民政府 */
  readonly name: string;
  /** What people call it: 云岫镇 */
  readonly short: string;
  /** Part of its address, and of the accounts of its staff; empty for the county, which stands at the root. */
  readonly slug: string;
  /** Surname of all its staff: nobody can take them for people that live. */
  readonly surname: string;
  /** 发文代字 */
  readonly prefix: string;
  /** 10 characters; the last differ. */
  readonly siteCode: string | null;
  /** Key of the body above; null for the county. */
  readonly parent: string | null;
  /** The report whose year it lives; null for the others. */
  readonly lives: TownshipReport | null;
  readonly villages: readonly string[];
}

/** Names of the five township reports whose figures are lived, and the year of each. */
export const townshipReports = {
  'seed-000': 2023,
  'seed-001': 2023,
  'seed-002': 2023,
  'seed-003': 2022,
  'seed-004': 2023,
} as const;

export type TownshipReport = keyof typeof townshipReports;

export const countyName = '青禾县';

/** What the site of the county calls itself. */
export const demoSite = `${countyName}政府信息公开平台（演示）`;

const township = (
  key: string,
  short: string,
  surname: string,
  lives: TownshipReport,
  villages: readonly string[],
): DemoBody => ({
  key,
  level: 'township',
  name: `${countyName}${short}人民政府`,
  short,
  slug: key,
  surname,
  prefix: `${short.slice(0, 1)}政发`,
  siteCode: null,
  parent: 'county',
  lives,
  villages,
});

const department = (
  key: string,
  short: string,
  surname: string,
  prefix: string,
  siteCode: string,
): DemoBody => ({
  key,
  level: 'department',
  name: `${countyName}${short}`,
  short: `县${short}`,
  slug: key,
  surname,
  prefix,
  siteCode,
  parent: 'county',
  lives: null,
  villages: [],
});

const village = (key: string, short: string, surname: string, parent: string): DemoBody => ({
  key,
  level: 'village',
  name: `${short}村民委员会`,
  short,
  slug: key,
  surname,
  prefix: '',
  siteCode: null,
  parent,
  lives: null,
  villages: [],
});

/** Parents stand before their children. */
export const demoBodies: readonly DemoBody[] = [
  {
    key: 'county',
    level: 'county',
    name: `${countyName}人民政府`,
    short: '县政府',
    slug: '',
    surname: '冯',
    prefix: '青政发',
    siteCode: '0000000001',
    parent: null,
    lives: null,
    villages: [],
  },
  township('yunxiu', '云岫镇', '赵', 'seed-000', ['上坪村', '柳湾村', '松口村', '双井村', '前岭村']),
  township('qiwu', '栖梧镇', '钱', 'seed-001', ['梧桐村', '河沿村', '北园村', '新店村']),
  township('tingquan', '听泉乡', '孙', 'seed-002', ['泉眼村', '石磨村', '后沟村']),
  township('wanghe', '望禾镇', '李', 'seed-003', [
    '东渠村',
    '西渠村',
    '中渠村',
    '大圩村',
    '小圩村',
    '杨树村',
    '槐树村',
    '沙枣村',
    '三里村',
    '五里村',
    '七里村',
    '惠民社区',
    '康乐社区',
  ]),
  township('bantang', '半塘镇', '周', 'seed-004', ['塘口村', '塘尾村', '荷叶村', '菱角村']),
  department('shichang', '市场监督管理局', '吴', '青市监发', '0000000007'),
  department('ziran', '自然资源局', '郑', '青自然资发', '0000000008'),
  village('shangping', '上坪村', '陈', 'yunxiu'),
  village('dongqu', '东渠村', '褚', 'wanghe'),
  village('tangkou', '塘口村', '卫', 'bantang'),
];

/** @throws RangeError where there is none of that key */
export function demoBody(key: string): DemoBody {
  const found = demoBodies.find((body) => body.key === key);
  if (found === undefined) throw new RangeError(`no body ${key}`);
  return found;
}
