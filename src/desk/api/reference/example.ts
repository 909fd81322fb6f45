import type { JsonSchema, SharedSchemas } from '../../../content/json-schema.ts';

/** What stands for a field of that name in an example. People and places are invented. */
const byName: Readonly<Record<string, unknown>> = {
  account: 'zhangsan',
  personName: '张三',
  name: '乙镇人民政府',
  countyName: '甲县人民政府',
  siteCode: '1234567890',
  password: '（密码）',
  oldPassword: '（现在的密码）',
  newPassword: '（新密码）',
  code: '123456',
  recoveryCode: 'k7m2x-9qwrt',
  title: '核对第三季度公开信息',
  details: '逐条核对网站已公开的信息，列出缺少的。',
  reason: '岗位调整',
  remark: '已核对，没有缺少的。',
  remarks: '钥匙和档案一并移交。',
  post: '党政综合办干事',
  phone: '0000-0000000',
  subject: 'zhangsan',
  number: '国办发明电〔2025〕7号',
  text: '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。',
  id: 'review-1',
  siteDomain: 'www.example.gov.cn',
  form: 'work/open',
  key: 'sign-in.idle-minutes',
  value: 30,
  from: '2026-11-20',
  digest: '5f2c8a'.padEnd(64, '0'),
  sha256: '5f2c8a'.padEnd(64, '0'),
  seen: '5f2c8a'.padEnd(64, '0'),
  time: '09:30',
  formedOn: '2026-11-18',
  effectiveOn: '2026-12-01',
  validUntil: '2031-11-30',
  columnId: 'notice',
  step: 'review-1',
  opinion: '同意',
  place: '第3段',
  indexNumber: 'YZ001/2026-00012',
  issuer: '乙镇人民政府',
  mediaType: 'application/pdf',
};

const uuid = '0199a3b0-5c00-7000-8000-000000000001';

/** A value that a schema takes, for the reader to see how it looks. */
export function exampleOf(schema: JsonSchema, shared: SharedSchemas, name = ''): unknown {
  if (schema.$ref !== undefined) {
    return exampleOf(shared[schema.$ref.split('/').at(-1) ?? ''] ?? {}, shared, name);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const first = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (first !== undefined && !(name in byName)) return exampleOf(first, shared, name);
  if (schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([each, inner]) => [each, exampleOf(inner, shared, each)]),
    );
  }
  if (schema.format === 'uuid') return uuid;
  if (schema.format === 'date') return '2026-11-20';
  if (schema.format === 'date-time') return '2026-11-20T01:30:00.000Z';
  const { items } = schema;
  if (items !== undefined) {
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => exampleOf(items, shared, name));
  }
  if (name in byName && fits(byName[name], schema)) return byName[name];
  if (name === 'place') return '3/received/total';
  if (schema.default !== undefined) return schema.default;
  // Of several types, as of one that may be null, the first is shown.
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'integer' || type === 'number') {
    return Math.min(Math.max(schema.minimum ?? 0, 10), schema.maximum ?? 10);
  }
  if (type === 'boolean') return false;
  return type === 'object' ? {} : '文字';
}

/** Whether what stands for a field of that name is what this field takes: `from` is a day here, a year there. */
function fits(value: unknown, { type, pattern }: JsonSchema): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (typeof value === 'string' && types.length > 0 && !types.includes('string')) return false;
  return typeof value !== 'string' || pattern === undefined || new RegExp(pattern, 'u').test(value);
}
