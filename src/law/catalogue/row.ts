import { cite } from '../citation.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../publishing/fault.ts';
import { catalogueChannels, channelsOf, type ChannelId } from './channels.ts';
import { disclosureItem } from './items.ts';
import { parseTimeLimit } from './time-limit.ts';

export type Manner = 'proactive' | 'on-request';
export type CatalogueLevel = 'county' | 'township-village';

/** One row of a standard catalogue (基层政务公开标准目录), as a body keeps it. */
export interface CatalogueRow {
  /** Stays the row's for good. */
  readonly id: string;
  /** 领域: one of the 26 or a local one. */
  readonly field: string;
  /** Item of Art. 20 or 21 that it carries out; null where nobody said. */
  readonly itemId: string | null;
  /** 一级事项 */
  readonly matter: string;
  /** 二级事项 */
  readonly subMatter: string;
  /** 公开内容（要素） */
  readonly elements: readonly string[];
  /** 公开依据 */
  readonly basis: string;
  /** 公开时限, in its own words. */
  readonly timeLimit: string;
  /** 公开主体 */
  readonly publisher: string;
  readonly channels: readonly ChannelId[];
  /** Channels that the tick list lacks. */
  readonly otherChannels: readonly string[];
  /** 公开对象: null for 全社会, else the group. */
  readonly group: string | null;
  readonly manner: Manner;
  readonly levels: readonly CatalogueLevel[];
}

/** Columns of the table, in order; the last six are the tick columns of two-line headings. */
export const catalogueColumns = {
  number: ['序号', '编号'],
  field: ['领域', '试点领域', '所属领域'],
  matter: ['一级事项', '公开事项'],
  'sub-matter': ['二级事项'],
  elements: ['公开内容（要素）', '公开内容', '内容要素'],
  basis: ['公开依据'],
  'time-limit': ['公开时限'],
  publisher: ['公开主体', '责任主体', '责任单位'],
  channels: ['公开渠道和载体', '公开渠道', '公开载体'],
  audience: ['公开对象'],
  manner: ['公开方式'],
  level: ['公开层级'],
  everyone: ['全社会'],
  group: ['特定群体', '特定群众', '特定人群'],
  proactive: ['主动'],
  'on-request': ['依申请'],
  county: ['县级'],
  'township-village': ['乡、村级', '乡镇级', '乡级', '镇级', '村级'],
} as const satisfies Record<string, readonly string[]>;

export type CatalogueColumn = keyof typeof catalogueColumns;

const bare = (text: string) => text.replaceAll(/[\s（）()、/和]/gu, '');

/** The column that a heading names: 公开内容(要素), 公开对象 全社会; null for a column of their own. */
export function columnOfHeading(text: string): CatalogueColumn | null {
  const found = bare(text);
  const all = (Object.keys(catalogueColumns) as CatalogueColumn[]).flatMap((column) =>
    catalogueColumns[column].map((name) => [bare(name), column] as const),
  );
  const whole = all.find(([name]) => name === found);
  if (whole !== undefined) return whole[1];
  return (
    all.find(([name]) => /^公开(?:对象|方式|层级|事项)/u.test(found) && found.endsWith(name))?.[1] ?? null
  );
}

const ticked = (text: string | undefined) => /[√✓☑■]|^是$|^\s*[vV]\s*$/u.test(text ?? '');

/** A row from the cells of a table; what it lacks is in `faultsOfRow`. */
export function rowOfCells(
  cells: Readonly<Partial<Record<CatalogueColumn, string>>>,
  id: string,
): CatalogueRow {
  const text = (column: CatalogueColumn) => (cells[column] ?? '').trim();
  const { channels, others } = channelsOf(text('channels'));
  const group = text('group') === '' || ticked(cells.group) ? text('audience') : text('group');
  const toGroup =
    ticked(cells.group) ||
    (text('group') !== '' && !ticked(cells.everyone)) ||
    !/^(?:全社会|社会|公众|社会公众)?$/u.test(text('audience'));
  const onRequest = ticked(cells['on-request']) && !ticked(cells.proactive);
  const level = text('level');
  const levels: CatalogueLevel[] = [];
  if (ticked(cells.county) || /县|区/u.test(level)) levels.push('county');
  if (ticked(cells['township-village']) || /乡|镇|街道|村|社区/u.test(level)) levels.push('township-village');
  return {
    id,
    field: text('field'),
    itemId: null,
    matter: text('matter'),
    subMatter: text('sub-matter'),
    elements: listOf(text('elements')),
    basis: text('basis'),
    timeLimit: text('time-limit'),
    publisher: text('publisher'),
    channels,
    otherChannels: others,
    group: toGroup ? group || '特定群体' : null,
    manner: onRequest || text('manner').startsWith('依申请') ? 'on-request' : 'proactive',
    levels,
  };
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[\n；;●•]+/u)
    .map((part) => part.replace(/^\s*[（(]?\d{1,2}[.、．)）]\s*(?!\d)/u, '').trim())
    .filter((part) => part !== '');
}

/** The cells of a row, in words that `rowOfCells` reads back; the tick columns stay empty. */
export function cellsOfRow(row: CatalogueRow): Readonly<Partial<Record<CatalogueColumn, string>>> {
  return {
    field: row.field,
    matter: row.matter,
    'sub-matter': row.subMatter,
    elements: row.elements.join('\n'),
    basis: row.basis,
    'time-limit': row.timeLimit,
    publisher: row.publisher,
    channels: [
      ...row.channels.map((id) => `■${catalogueChannels[id]}`),
      ...row.otherChannels.map((other) => `■${other}`),
    ].join('\n'),
    audience: row.group ?? '全社会',
    manner: row.manner === 'proactive' ? '主动' : '依申请',
    level: row.levels.map((level) => (level === 'county' ? '县级' : '乡、村级')).join('、'),
  };
}

const standard = cite('grassrootsCatalogue');
const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  basis = standard,
): PublishingRule => ({
  id,
  level,
  title,
  basis: [basis],
});

const rules = {
  empty: rule('R-1', 'error', '必填的栏空着'),
  unread: rule('R-2', 'error', '公开时限没能读成期限'),
  noChannel: rule('R-3', 'error', '没有公开渠道'),
  noLevel: rule('R-4', 'error', '没有公开层级'),
  tooLong: rule('R-5', 'warning', '期限比20个工作日长', cite('regulation', '第二十六条')),
  unknownItem: rule('R-6', 'error', '所属法定事项不存在', cite('regulation', '第二十条')),
  listedOnRequest: rule('R-7', 'warning', '法定主动公开事项写成依申请', cite('regulation', '第二十条')),
} as const;

export const rowRules: readonly PublishingRule[] = Object.values(rules);

/** What a row lacks before it can make obligations; empty where it stands. */
export function faultsOfRow(row: CatalogueRow): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  const required = [
    ['matter', '一级事项', row.matter],
    ['elements', '公开内容', row.elements.join('')],
    ['basis', '公开依据', row.basis],
    ['timeLimit', '公开时限', row.timeLimit],
    ['publisher', '公开主体', row.publisher],
  ] as const;
  for (const [field, title, value] of required) {
    if (value.trim() === '') faults.push(faultOf(rules.empty, `${title}空着，请填写。`, field));
  }
  if (row.channels.length + row.otherChannels.length === 0) {
    faults.push(faultOf(rules.noChannel, '没有公开渠道，请至少选一种。', 'channels'));
  }
  if (row.levels.length === 0)
    faults.push(faultOf(rules.noLevel, '没有公开层级，请选县级或者乡、村级。', 'levels'));
  if (row.itemId !== null && disclosureItem(row.itemId) === null) {
    faults.push(faultOf(rules.unknownItem, '所属的法定事项不在第二十条、第二十一条里，请重新选。', 'itemId'));
  } else if (row.itemId !== null && row.manner === 'on-request') {
    faults.push(
      faultOf(rules.listedOnRequest, '法定应当主动公开的事项，公开方式写的是依申请，请核对。', 'manner'),
    );
  }
  return row.timeLimit.trim() === '' ? faults : [...faults, ...faultsOfTimeLimit(row.timeLimit)];
}

function faultsOfTimeLimit(text: string): readonly PublishingFault[] {
  const { rules: read, unread } = parseTimeLimit(text);
  if (read === null) {
    const sentence = `公开时限“${unread}”没能读成期限，不会自动提醒。请改成“自信息形成或者变更之日起20个工作日内”这样的写法，或者直接选期限。`;
    return [faultOf(rules.unread, sentence, 'timeLimit')];
  }
  const long = read.find(
    (each) =>
      each.kind === 'within' && each.event === 'formed' && each.unit === 'working-day' && each.days > 20,
  );
  if (long === undefined || long.kind !== 'within') return [];
  const sentence = `写的是${long.days}个工作日，比法定的20个工作日长。没有法律、法规另行规定的，请改过来。`;
  return [faultOf(rules.tooLong, sentence, 'timeLimit')];
}
