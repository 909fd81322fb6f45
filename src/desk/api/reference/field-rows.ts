import type { JsonSchema } from './json-schema.ts';

/** A field as the reference lists it. */
export interface FieldRow {
  /** `due.by`, `rows[].id`. */
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
  readonly description: string;
  /** Name of the shared schema that says more. */
  readonly shared: string | null;
}

/** The fields of a schema, those of inner objects after their own. */
export function fieldRows(schema: JsonSchema, above = ''): readonly FieldRow[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, inner]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const content = contentOf(inner);
    const list = inner.items !== undefined || content !== inner;
    const row: FieldRow = {
      name: path,
      kind: kindOf(inner),
      required: required.includes(name),
      description: inner.description ?? names[name] ?? '',
      shared: sharedName(content),
    };
    const objects = content.properties === undefined ? (content.oneOf ?? []) : [content];
    const below = objects.flatMap((each) =>
      fieldRows(each, list && inner.items !== undefined ? `${path}[]` : path),
    );
    return [
      row,
      ...below.filter((each, at) => below.findIndex(({ name: twin }) => twin === each.name) === at),
    ];
  });
}

/** What is in a list, or what stands where null may stand too. */
function contentOf(schema: JsonSchema): JsonSchema {
  const inner = schema.items ?? schema.anyOf?.find(({ type }) => type !== 'null');
  return inner === undefined ? schema : contentOf(inner);
}

export const sharedName = ({ $ref }: JsonSchema): string | null => $ref?.split('/').at(-1) ?? null;

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是或否',
  object: '一组内容',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  uuid: '编号（UUID）',
  date: '日期',
  'date-time': '时间（UTC）',
};

/** What may stand in a field, in a few words. */
export function kindOf(schema: JsonSchema): string {
  const shared = sharedName(schema);
  if (shared !== null) return shared;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join('、');
  if (schema.items !== undefined) return `一列：${kindOf(schema.items)}`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return [...new Set(choices.map(kindOf))].join('，或') || '任意';
  if (schema.format !== undefined && formats[schema.format] !== undefined)
    return formats[schema.format] ?? '';
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const words = types.map((type) => kinds[type] ?? type).join('，或');
  return `${words === '' ? '任意' : words}${extentOf(schema)}`;
}

function extentOf({ minimum, maximum, maxLength }: JsonSchema): string {
  if (maxLength !== undefined) return `，最多${maxLength}个字`;
  if (minimum !== undefined && maximum !== undefined) return `，${minimum}到${maximum}`;
  return minimum === undefined ? '' : `，最小${minimum}`;
}

/** What fields are called where the contract has no sentence for them. */
const names: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称或姓名',
  bodyId: '单位编号',
  bodyName: '单位名称',
  staffId: '工作人员编号',
  itemId: '待办编号',
  handoverId: '交接编号',
  deputyId: '代理编号',
  draftId: '草稿编号',
  parentId: '上级单位编号',
  parentName: '上级单位名称',
  level: '层级：县、部门、乡镇、村',
  siteCode: '网站标识码，10位',
  account: '账号',
  personName: '姓名',
  password: '密码',
  oldPassword: '现在的密码',
  newPassword: '新密码',
  post: '职务',
  phone: '电话',
  role: '角色',
  roles: '角色',
  ownRoles: '本人的角色',
  permissions: '可以办的事',
  reason: '理由',
  title: '标题',
  details: '要求',
  text: '要找的文字',
  holder: '经办的人',
  holderId: '交给谁办',
  dueOn: '期限',
  due: '期限怎么定',
  days: '几个工作日',
  from: '开始日期',
  to: '结束日期',
  until: '到哪一天',
  on: '哪一天',
  state: '状态',
  body: '单位',
  kind: '种类',
  rows: '这一页的各行',
  next: '下一页的续读标记；没有则为null',
  previous: '上一页的续读标记；没有则为null',
  code: '代码',
  message: '一句中文',
  address: '网络地址',
  device: '浏览器',
  current: '是不是现在这一处',
  startedAt: '登录时间',
  lastSeenAt: '最近使用时间',
  method: '登录方式',
  savedAt: '保存时间',
  content: '内容',
  form: '哪张表单',
  key: '哪一项设置',
  value: '值',
  initially: '默认值',
  changedAt: '修改时间',
  changedBy: '修改的人',
  today: '今天的日期',
  totp: '是否开启两步验证',
  locked: '是否锁定',
  result: '结果',
  ended: '失效了几处',
  year: '年份',
  basis: '依据',
  format: '文件格式',
  fromId: '移交人',
  toId: '接交人',
  absentId: '请假的人',
  actingId: '代理的人',
  absent: '请假的人',
  acting: '代理的人',
  subject: '对象',
  actor: '办理的人',
  seq: '在本单位记录里的序号',
  at: '时间',
  remark: '办理情况',
  remarks: '说明',
};
