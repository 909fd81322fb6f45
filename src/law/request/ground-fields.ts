import type { OutcomeId } from './outcome-id.ts';

/** One thing that a ground of refusal must have said of it. */
export interface GroundField {
  readonly id: string;
  readonly title: string;
  /** Closed list where the law has one. */
  readonly options?: readonly string[];
  readonly needed: boolean;
  /** What to write. */
  readonly hint: string;
}

/** Grounds on which something may be withheld; the outcomes of group （三）. */
export const groundIds = [
  'refusedStateSecret',
  'refusedForbiddenByLaw',
  'refusedSecurityStability',
  'refusedThirdPartyRights',
  'refusedInternalAffairs',
  'refusedProcess',
  'refusedEnforcementFile',
  'refusedInquiry',
] as const satisfies readonly OutcomeId[];

export type GroundId = (typeof groundIds)[number];

/** Whether an outcome is a ground on which information is refused or covered. */
export function isGround(outcome: OutcomeId): outcome is GroundId {
  return (groundIds as readonly OutcomeId[]).includes(outcome);
}

/**
 * What each ground needs said: the sub-kinds of Art. 14 to 16, which the body has to prove (政府信息公开司法解释第五条、第六条).
 */
export const groundFields: Readonly<Record<GroundId, readonly GroundField[]>> = {
  refusedStateSecret: [
    { id: 'level', title: '密级', options: ['秘密', '机密', '绝密'], needed: true, hint: '载体上标明的密级' },
    { id: 'term', title: '保密期限', needed: true, hint: '载体上标明的保密期限' },
  ],
  refusedForbiddenByLaw: [
    { id: 'law', title: '法律、行政法规', needed: true, hint: '名称；规章、规范性文件不能作依据' },
    { id: 'article', title: '条款', needed: true, hint: '第几条第几款' },
  ],
  refusedSecurityStability: [
    {
      id: 'good',
      title: '危及',
      options: ['国家安全', '公共安全', '经济安全', '社会稳定'],
      needed: true,
      hint: '四项之一',
    },
    { id: 'harm', title: '可能的危害', needed: true, hint: '概括说明，不透露内容' },
  ],
  refusedThirdPartyRights: [
    {
      id: 'interest',
      title: '涉及',
      options: ['商业秘密', '个人隐私', '其他合法权益'],
      needed: true,
      hint: '第三方的什么权益',
    },
  ],
  refusedInternalAffairs: [
    {
      id: 'kind',
      title: '类别',
      options: ['人事管理', '后勤管理', '内部工作流程'],
      needed: true,
      hint: '三类之一',
    },
  ],
  refusedProcess: [
    {
      id: 'kind',
      title: '类别',
      options: ['讨论记录', '过程稿', '磋商信函', '请示报告'],
      needed: true,
      hint: '四类之一',
    },
    { id: 'decision', title: '所在决策', needed: true, hint: '在哪项决策作出之前形成' },
    { id: 'formedOn', title: '形成时间', needed: false, hint: '文件的日期' },
  ],
  refusedEnforcementFile: [
    { id: 'case', title: '案卷', needed: true, hint: '哪个行政执法案件，不写当事人姓名' },
    {
      id: 'kind',
      title: '材料',
      options: ['当事人信息', '调查笔录', '询问笔录', '其他案卷材料'],
      needed: true,
      hint: '案卷里的哪类材料',
    },
  ],
  refusedInquiry: [
    { id: 'register', title: '登记资料', needed: true, hint: '工商、不动产、婚姻、档案等' },
    { id: 'law', title: '查询依据', needed: true, hint: '规定查询办法的法律、行政法规' },
    { id: 'office', title: '查询窗口', needed: true, hint: '受理查询的机构' },
  ],
};

const plain = (text: string) => text.replaceAll(/[；：\n]/gu, '，').trim();

/** Writes the fields of a ground as its detail: 类别：请示报告；所在决策：关于……的决定. */
export function detailOf(ground: GroundId, values: Readonly<Record<string, string>>): string {
  return groundFields[ground]
    .flatMap(({ id, title }) => {
      const value = plain(values[id] ?? '');
      return value === '' ? [] : [`${title}：${value}`];
    })
    .join('；');
}

/** Reads what `detailOf` wrote. A detail in free words is taken as the first needed field that has no closed list. */
export function fieldsOfDetail(ground: GroundId, detail: string): Readonly<Record<string, string>> {
  const fields = groundFields[ground];
  const values: Record<string, string> = {};
  let read = false;
  for (const piece of detail.split('；')) {
    const at = piece.indexOf('：');
    const field = fields.find(({ title }) => title === piece.slice(0, at).trim());
    if (at < 0 || field === undefined) continue;
    values[field.id] = piece.slice(at + 1).trim();
    read = true;
  }
  if (read || detail.trim() === '') return values;
  for (const { id, options } of fields) {
    const named = options?.find((option) => detail.includes(option));
    if (named !== undefined) values[id] = named;
  }
  const free = fields.find(({ options }) => options === undefined);
  if (free !== undefined) values[free.id] = detail.trim();
  return values;
}

/** Titles of the needed fields that are empty or outside their list. */
export function fieldsMissing(ground: GroundId, detail: string): readonly string[] {
  const values = fieldsOfDetail(ground, detail);
  return groundFields[ground]
    .filter(({ id, needed, options }) => {
      const value = values[id] ?? '';
      if (value === '') return needed;
      return options !== undefined && !options.some((option) => value.includes(option));
    })
    .map(({ title }) => title);
}
