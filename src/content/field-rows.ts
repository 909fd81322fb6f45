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

/**
 * The fields of a schema, those of inner objects after their own.
 * @param nameOf what a field is called that has no description of its own
 */
export function fieldRows(
  schema: JsonSchema,
  nameOf: (field: string) => string,
  above = '',
): readonly FieldRow[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, inner]) => {
    const path = above === '' ? name : `${above}.${name}`;
    const content = contentOf(inner);
    const list = inner.items !== undefined || content !== inner;
    const row: FieldRow = {
      name: path,
      kind: kindOf(inner),
      required: required.includes(name),
      description: inner.description ?? nameOf(name),
      shared: sharedName(content),
    };
    const objects = content.properties === undefined ? (content.oneOf ?? []) : [content];
    const below = objects.flatMap((each) =>
      fieldRows(each, nameOf, list && inner.items !== undefined ? `${path}[]` : path),
    );
    return [row, ...joined(below)];
  });
}

/** A field that stands in several choices, once, with all that it may be. */
function joined(rows: readonly FieldRow[]): readonly FieldRow[] {
  const byName = new Map<string, FieldRow>();
  for (const row of rows) {
    const other = byName.get(row.name);
    const kinds = new Set(other === undefined ? [row.kind] : [...other.kind.split('，或'), row.kind]);
    byName.set(row.name, { ...row, ...other, kind: [...kinds].join('，或') });
  }
  return [...byName.values()];
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
  binary: '文件',
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
