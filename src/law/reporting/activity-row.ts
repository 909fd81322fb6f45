import type { CivilDate } from '../calendar/civil-date.ts';
import { countOfText, dateOfText } from '../registers/cells.ts';
import { activityKindIds, activityKinds, type ActivityKindId } from './activity.ts';
import { activityKind, faultsOfActivity, mayCountNone, type ActivityLine } from './activity-line.ts';

/** Columns that a list may have, by what stands above them; the first name is the one that is exported. */
export const activityColumns = {
  on: [
    '日期',
    '时间',
    '开展日期',
    '开展时间',
    '培训时间',
    '培训日期',
    '活动时间',
    '设立日期',
    '印发日期',
    '截止日期',
  ],
  kind: ['类别', '工作类别', '分类', '类型', '事项类别'],
  title: [
    '名称',
    '内容',
    '工作内容',
    '标题',
    '主题',
    '培训主题',
    '培训内容',
    '活动名称',
    '事项',
    '平台',
    '地点',
  ],
  count: [
    '数量',
    '件数',
    '次数',
    '场次',
    '受理量',
    '受理件数',
    '办理件数',
    '留言数',
    '问题数',
    '条数',
    '个数',
    '处数',
  ],
  people: ['参加人数', '人数', '培训人数', '参与人数', '参训人数', '参加人次', '人次'],
  settled: [
    '其中办结、改正、满意',
    '按时答复',
    '按时办结',
    '办结数',
    '办结件数',
    '答复数',
    '按期答复',
    '已改正',
    '已整改',
    '整改数',
    '满意人数',
  ],
  until: ['撤销日期', '撤掉日期', '停用日期', '注销日期'],
  remark: ['说明', '备注', '结果', '考核结果'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ActivityColumn = keyof typeof activityColumns;

/** What holds for the lines of a list that do not say otherwise; empty for nothing. */
export interface ActivityDefaults {
  /** `ActivityKindId` or empty. */
  readonly kind: ActivityKindId | '';
  /** Civil date or empty. */
  readonly on: string;
}

/** A line as it was read, with what should be known of it. */
export interface ReadActivityLine {
  readonly line: ActivityLine | null;
  readonly faults: readonly string[];
  readonly remarks: readonly string[];
}

const kindWords: readonly (readonly [RegExp, ActivityKindId])[] = [
  [/培训|学习班/u, 'training'],
  [/考核|考评/u, 'assessment'],
  [/评议|测评|满意度/u, 'evaluation'],
  [/追责|问责|责任追究|约谈/u, 'accountability'],
  [/检查|通报|自查|整改/u, 'inspection'],
  [/留言|热线|信箱|来信|咨询件/u, 'message'],
  [/开放日|宣传|进村入户/u, 'publicity'],
  [/要点|重点任务|重点工作/u, 'key-task'],
  [/公开栏|公示栏|公告栏/u, 'board'],
  [/查阅|查询/u, 'query-point'],
  [/政策咨询|咨询点|咨询窗口|综合服务点/u, 'advice-point'],
  [/公众号|微博|短视频|小程序|新媒体|账号/u, 'account'],
  [/制度|办法|规程/u, 'rule'],
];

/** The kind that a cell names; null where it names none. */
export function activityKindOfText(text: string): ActivityKindId | null {
  const bare = text.replaceAll(/\s/gu, '');
  if (bare === '') return null;
  const titled = activityKindIds.find((id) => activityKinds[id].title === bare || id === bare);
  return titled ?? kindWords.find(([word]) => word.test(bare))?.[1] ?? null;
}

/** A record read from the cells of a list. Nothing is guessed but one of a line without a number, and the kind by the name of what was done. */
export function readActivityRow(
  cells: Readonly<Partial<Record<ActivityColumn, string>>>,
  defaults: ActivityDefaults,
  today: CivilDate,
): ReadActivityLine {
  const text = (column: ActivityColumn) => (cells[column] ?? '').replaceAll(/\s+/gu, ' ').trim();
  const faults: string[] = [];
  const remarks: string[] = [];
  const said = activityKindOfText(text('kind'));
  if (text('kind') !== '' && said === null) remarks.push(`类别“${text('kind')}”不认识。`);
  const suggested = defaults.kind === '' ? activityKindOfText(text('title')) : defaults.kind;
  const id = said ?? suggested;
  if (id === null) faults.push('看不出是哪一类工作，请写明类别，或者先选“没有写明的，算作哪一类”。');
  else if (said === null && defaults.kind === '')
    remarks.push(`没有写类别，看名称记为${activityKinds[id].title}。`);
  const on = dateIn(text('on') === '' ? defaults.on : text('on'), '日期', faults);
  if (on === null && text('on') === '' && defaults.on === '') faults.push('没有写日期。');
  const until = dateIn(blank(text('until')), '撤销日期', faults);
  const kind = id === null ? null : activityKind(id);
  const count = numberIn(text('count'), '数量', faults);
  const people = numberIn(text('people'), '人数', faults);
  const settled = numberIn(text('settled'), kind?.settled ?? '其中一栏', faults);
  if (id !== null && mayCountNone(id) && blank(text('count')) === '')
    faults.push('没有写数量，一件也没有的写0。');
  if (faults.length > 0 || id === null || on === null) return { line: null, faults, remarks };
  const line: ActivityLine = {
    kind: id,
    title: text('title'),
    on,
    until,
    count: count ?? 1,
    people,
    settled,
    remark: text('remark'),
  };
  const found = faultsOfActivity(line, today).map(({ sentence }) => sentence);
  return { line: found.length === 0 ? line : null, faults: found, remarks };
}

const blank = (text: string) => (['无', '-', '—', '/'].includes(text) ? '' : text);

function dateIn(text: string, name: string, faults: string[]): CivilDate | null {
  if (text === '') return null;
  const day = dateOfText(text);
  if (day === null) faults.push(`${name}“${text}”读不出来，请写成2026-03-02的样子。`);
  return day;
}

function numberIn(text: string, name: string, faults: string[]): number | null {
  if (blank(text) === '') return null;
  // 120余人 is no count: whoever enters it says how many there were.
  const number = countOfText(text.replace(/(?:人|名|条|处|项|场|期)$/u, ''));
  if (number === null) faults.push(`${name}“${text}”读不出来，请只写数字。`);
  return number;
}
