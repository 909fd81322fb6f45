import { cite, type Citation } from '../citation.ts';

/** Who publishes: a county's government, one of its departments, a township. */
export type PublisherKind = 'county' | 'department' | 'township';

export const publisherKinds: readonly PublisherKind[] = ['county', 'department', 'township'];

/**
 * Whether a kind of body has the item: `always` every such body has it · `where-held` only one whose duty it is · `no`
 * it is not made or kept there.
 */
export type ItemDuty = 'always' | 'where-held' | 'no';

/** An item that Art. 20 or 21 lists. */
export interface DisclosureItem {
  /** 20-7, 21-township-4: stable. */
  readonly id: string;
  /** As a heading of the catalogue. */
  readonly title: string;
  readonly publishers: Readonly<Record<PublisherKind, ItemDuty>>;
  /** True where the Regulation itself names the kind of body; else the duty is inferred from what such bodies do. */
  readonly stated: boolean;
  readonly basis: Citation;
}

type Duties = readonly [county: ItemDuty, department: ItemDuty, township: ItemDuty];

const item20 = (number: number, title: string, duties: Duties, basis: Citation): DisclosureItem => {
  const [county, department, township] = duties;
  return { id: `20-${number}`, title, publishers: { county, department, township }, stated: false, basis };
};

/** Art. 20 binds every administrative organ for what it makes or keeps: which bodies have what is inferred. */
// prettier-ignore
const article20: readonly DisclosureItem[] = [
  item20(1, '规章和规范性文件', ['always', 'where-held', 'where-held'], cite('regulation', '第二十条第（一）项')),
  item20(2, '机关职能、机构设置、办公地址、办公时间、联系方式、负责人', ['always', 'always', 'always'], cite('regulation', '第二十条第（二）项')),
  item20(3, '规划和相关政策', ['always', 'where-held', 'where-held'], cite('regulation', '第二十条第（三）项')),
  item20(4, '统计信息', ['always', 'where-held', 'where-held'], cite('regulation', '第二十条第（四）项')),
  item20(5, '行政许可和其他对外管理服务事项', ['where-held', 'where-held', 'where-held'], cite('regulation', '第二十条第（五）项')),
  item20(6, '行政处罚、行政强制', ['where-held', 'where-held', 'where-held'], cite('regulation', '第二十条第（六）项')),
  item20(7, '财政预算、决算', ['always', 'always', 'always'], cite('regulation', '第二十条第（七）项')),
  item20(8, '行政事业性收费', ['where-held', 'where-held', 'where-held'], cite('regulation', '第二十条第（八）项')),
  item20(9, '政府集中采购', ['where-held', 'where-held', 'where-held'], cite('regulation', '第二十条第（九）项')),
  item20(10, '重大建设项目', ['always', 'where-held', 'where-held'], cite('regulation', '第二十条第（十）项')),
  item20(11, '扶贫、教育、医疗、社会保障、促进就业', ['always', 'where-held', 'where-held'], cite('regulation', '第二十条第（十一）项')),
  item20(12, '突发公共事件', ['always', 'where-held', 'always'], cite('regulation', '第二十条第（十二）项')),
  item20(13, '环境保护、公共卫生、安全生产、食品药品、产品质量', ['always', 'where-held', 'where-held'], cite('regulation', '第二十条第（十三）项')),
  item20(14, '公务员招考', ['where-held', 'where-held', 'no'], cite('regulation', '第二十条第（十四）项')),
  item20(15, '其他法定应当公开的信息', ['where-held', 'where-held', 'where-held'], cite('regulation', '第二十条第（十五）项')),
];

const article21 = cite('regulation', '第二十一条');

const item21 = (
  level: 'county' | 'township',
  titles: readonly string[],
  publishers: DisclosureItem['publishers'],
): readonly DisclosureItem[] =>
  titles.map((title, index) => ({
    id: `21-${level}-${index + 1}`,
    title,
    publishers,
    stated: true,
    basis: article21,
  }));

/** Art. 21 names the bodies; the county and its departments publish by what the place has. */
const ofCounty = item21(
  'county',
  ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'],
  { county: 'where-held', department: 'where-held', township: 'no' },
);

const ofTownship = item21(
  'township',
  [
    '贯彻落实农业农村政策',
    '农田水利工程建设运营',
    '农村土地承包经营权流转',
    '宅基地使用情况审核',
    '土地征收',
    '房屋征收',
    '筹资筹劳',
    '社会救助',
  ],
  { county: 'no', department: 'no', township: 'where-held' },
);

/** The items of Art. 20 (15), then those of Art. 21 for the county (7) and the township (8). */
export const disclosureItems: readonly DisclosureItem[] = [...article20, ...ofCounty, ...ofTownship];

/** An item by its id; null where there is none. */
export function disclosureItem(id: string): DisclosureItem | null {
  return disclosureItems.find((item) => item.id === id) ?? null;
}

/** The items of which a kind of body has to look whether it has them, those that it always has first. */
export function itemsOf(kind: PublisherKind): readonly DisclosureItem[] {
  const of = (duty: ItemDuty) => disclosureItems.filter(({ publishers }) => publishers[kind] === duty);
  return [...of('always'), ...of('where-held')];
}
