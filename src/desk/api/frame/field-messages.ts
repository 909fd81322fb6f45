import type { z } from 'zod';
import type { Problem } from '../../contract/problem.ts';

type Issue = z.core.$ZodRawIssue;

/**
 * Says what is wrong with a field in Chinese, where its schema has no sentence of its own. No English of the library
 * reaches anyone.
 */
export function fieldMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? '请填写这一项'
        : `这一项应为${kinds[issue.expected] ?? '另一种内容'}`;
    case 'invalid_value':
      return issue.input === undefined ? '请选择这一项' : '这一项只能从给出的几种里选';
    case 'too_small':
      return issue.origin === 'string'
        ? `这一项至少${String(issue.minimum)}个字`
        : issue.origin === 'array'
          ? `这一项至少${String(issue.minimum)}个`
          : `这一项最小是${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `这一项最多${String(issue.maximum)}个字`
        : issue.origin === 'array'
          ? `这一项最多${String(issue.maximum)}个`
          : `这一项最大是${String(issue.maximum)}`;
    case 'not_multiple_of':
      return `这一项应为${String(issue.divisor)}的倍数`;
    case 'unrecognized_keys':
      return `没有这一项：${issue.keys.join('、')}`;
    case 'invalid_union':
      return issue.input === undefined ? '请填写这一项' : '这一项不是能接受的内容';
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return '这一项的写法不对';
    default:
      return '这一项的写法不对';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '一列内容',
  object: '一组内容',
  record: '一组内容',
};

/** The fields that are wrong, each once with its first fault: `holidays.0.name`. */
export function wrongFields(error: z.core.$ZodError): NonNullable<Problem['fields']> {
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const name of names) {
      const field = [...issue.path, ...(name === undefined ? [] : [name])].map(String).join('.');
      if (!fields.has(field)) fields.set(field, issue.message);
    }
  }
  return [...fields].map(([field, message]) => ({ field, message }));
}
