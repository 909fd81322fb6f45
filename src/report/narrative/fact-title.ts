import {
  activityKinds,
  columnOf,
  disclosureCategories,
  disclosureChannels,
  type ActivityKind,
} from '../../law/index.ts';
import { cellKey } from '../cell.ts';
import { cellName, cellsOfTable, tableNumbers } from '../cell-name.ts';

/** What a fact of the text is called, what it counts in, and where what stands behind it can be opened. */
export interface FactTitle {
  /** 微信公众号发布的时政要闻 */
  readonly title: string;
  /** As it follows the figure: 条, 件, 元, %. */
  readonly unit: string;
  /** Place whose records show it: a cell (`3/received/total`) or a fact; null where there is nothing to open. */
  readonly place: string | null;
}

const counted = (title: string, unit: string, place: string | null = null): FactTitle => ({
  title,
  unit,
  place,
});

/** Facts that stand alone. Those with a cell open the cell's records; `null` means: the fact's own. */
const singles: Readonly<Record<string, FactTitle>> = {
  'published.total': counted('主动公开信息总数', '条'),
  'published.site': counted('政府网站公开的信息', '条'),
  'documents.total': counted('本期形成的公文', '件'),
  'documents.proactive': counted('定为主动公开的公文', '件'),
  'documents.on-request': counted('定为依申请公开的公文', '件'),
  'documents.withheld': counted('定为不予公开的公文', '件'),
  'normative.issued': counted('制发的行政规范性文件', '件', '2/normativeDocuments/issued'),
  'normative.repealed': counted('废止的行政规范性文件', '件', '2/normativeDocuments/repealed'),
  'normative.inForce': counted('现行有效的行政规范性文件', '件', '2/normativeDocuments/inForce'),
  'requests.received': counted('新收的公开申请', '件', '3/received/total'),
  'requests.carriedIn': counted('上年结转的公开申请', '件', '3/carriedIn/total'),
  'requests.closed': counted('办结的公开申请', '件', '3/resultTotal/total'),
  'requests.carriedOut': counted('结转下年度的公开申请', '件', '3/carriedOut/total'),
  'requests.late': counted('逾期答复的公开申请', '件'),
  'request-fees.notices': counted('信息处理费收费通知', '份'),
  'request-fees.noticedFen': counted('通知收取的信息处理费', '元'),
  'request-fees.receivedFen': counted('实际收取的信息处理费', '元'),
  'redress.reconsideration': counted('政府信息公开行政复议', '件', '4/reconsideration/total'),
  'redress.litigation': counted('政府信息公开行政诉讼', '件'),
  'late.obligations': counted('超过法定期限才公开的事项', '项'),
  'stale.columns': counted('没有按时更新的栏目', '个'),
  'returned.drafts': counted('审核时退回修改的稿件', '篇'),
  'returned.rounds': counted('审核退回的次数', '次'),
};

const activityParts: Readonly<Record<string, (kind: ActivityKind) => FactTitle | null>> = {
  count: ({ title, unit }) => counted(title, unit),
  people: ({ title, people }) => (people === null ? null : counted(`${title}的${people}`, '人次')),
  settled: ({ title, settled, people, unit }) =>
    settled === null
      ? null
      : people === null
        ? counted(`${settled}的${title}`, unit)
        : counted(`${title}的${settled}`, '人'),
  records: ({ title }) => counted(`${title}的登记`, '项'),
};

const kindOf = (id: string): ActivityKind | null =>
  Object.hasOwn(activityKinds, id) ? activityKinds[id as keyof typeof activityKinds] : null;

const categoryOf = (id: string): string | null =>
  Object.hasOwn(disclosureCategories, id)
    ? disclosureCategories[id as keyof typeof disclosureCategories]
    : null;

const channelOf = (id: string): string | null =>
  Object.hasOwn(disclosureChannels, id)
    ? disclosureChannels[id as keyof typeof disclosureChannels].title
    : null;

/** Facts by family: the part before the first point, and the parts after it. */
const families: Readonly<Record<string, (parts: readonly string[]) => FactTitle | null>> = {
  published: ([word, id, ...more]) => {
    const column = word === 'column' && id !== undefined && more.length === 0 ? columnOf(id) : null;
    return column && counted(`“${column.title}”栏目公开的信息`, '条');
  },
  channel: ([id = '', category, ...more]) => {
    const channel = channelOf(id);
    if (channel === null || more.length > 0) return null;
    if (category === undefined) return counted(`${channel}发布的信息`, '条');
    const title = categoryOf(category);
    return title === null ? null : counted(`${channel}发布的${title}`, '条');
  },
  reads: ([id = '', ...more]) => {
    const of = more.length > 0 ? null : id === 'total' ? '各渠道' : channelOf(id);
    return of === null ? null : counted(`${of}信息的阅读`, '次');
  },
  category: ([id = '', ...more]) => {
    const title = more.length > 0 ? null : categoryOf(id);
    return title === null ? null : counted(`${title}类信息`, '条');
  },
  activity: ([id = '', part = '', ...more]) => {
    const kind = kindOf(id);
    if (kind === null || more.length > 0 || !Object.hasOwn(activityParts, part)) return null;
    return activityParts[part]?.(kind) ?? null;
  },
  lasts: ([id = '', ...more]) => {
    const kind = more.length > 0 ? null : kindOf(id);
    return kind?.lasts === true ? counted(`期末的${kind.title}`, kind.unit) : null;
  },
};

/** Figures of the tables may stand in the text as well. */
const cells: ReadonlyMap<string, FactTitle> = new Map(
  tableNumbers.flatMap((table) => {
    const form = { forms: { disclosure: '2021', requests: '2021' } } as const;
    return cellsOfTable(form, table).map(({ cell, kind }): [string, FactTitle] => {
      const key = cellKey(cell);
      const unit = kind === 'tenThousandYuan' ? '万元' : '件';
      return [key, counted(cellName(form, cell), unit, key)];
    });
  }),
);

const last = 'last.';
const growth = 'growth.';

/**
 * Title, unit and place of a fact of the text, by the grammar of their ids (`channel.wechat.news`, `last.published.total`,
 * `growth.published.total`) or the key of a cell (`2/licences`); null for anything else.
 */
export function factTitle(id: string): FactTitle | null {
  const cell = cells.get(id);
  if (cell !== undefined) return cell;
  if (id.startsWith(last)) {
    const same = ofPeriod(id.slice(last.length));
    return same && { title: `上年的${same.title}`, unit: same.unit, place: null };
  }
  if (id.startsWith(growth)) {
    const of = ofPeriod(id.slice(growth.length));
    return of && { title: `${of.title}比上年增减`, unit: '%', place: of.place };
  }
  return ofPeriod(id);
}

/** A figure of a fact as the text shows it: fees in 元, and growth without its sign, as 增长 or 下降 says that. */
export function shownFact(id: string, value: number): string {
  if (id.endsWith('Fen')) return String(value / 100);
  return String(id.startsWith(growth) ? Math.abs(value) : value);
}

function ofPeriod(id: string): FactTitle | null {
  if (Object.hasOwn(singles, id)) return withPlace(id, singles[id]);
  const [family = '', ...parts] = id.split('.');
  if (!Object.hasOwn(families, family)) return null;
  return withPlace(id, families[family]?.(parts) ?? undefined);
}

const withPlace = (id: string, found: FactTitle | undefined): FactTitle | null =>
  found === undefined ? null : { ...found, place: found.place ?? id };
