import { cite } from '../citation.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';

/** A part of the rule by which a body makes its 索引号. */
export type IndexPart =
  /** 机构代码: of the body, any length. */
  | { readonly kind: 'body' }
  /** 信息类别、内设机构: a code of a set length. */
  | { readonly kind: 'class' | 'office'; readonly length: number }
  | { readonly kind: 'year' }
  /** YYYYMMDD of forming. */
  | { readonly kind: 'date' }
  /** 流水号, with leading zeros. */
  | { readonly kind: 'serial'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string };

/** The rule of one body: no national pattern is in force, places differ. */
export interface IndexRule {
  readonly parts: readonly IndexPart[];
}

/** 机构代码/年-流水号, as many places have it. */
export const initialIndexRule: IndexRule = {
  parts: [
    { kind: 'body' },
    { kind: 'text', text: '/' },
    { kind: 'year' },
    { kind: 'text', text: '-' },
    { kind: 'serial', length: 5 },
  ],
};

/** What stands in a number besides its serial. */
export interface IndexValues {
  readonly body: string;
  /** Code of the class; empty where the rule has none. */
  readonly classCode: string;
  readonly officeCode: string;
  readonly formedOn: CivilDate;
}

const directory = cite('regulation', '第十二条');
const rule = (id: string, title: string): PublishingRule => ({
  id,
  level: 'error',
  title,
  basis: [directory],
});

const rules = {
  noSerial: rule('I-1', '索引号的规则没有流水号'),
  twoOfAKind: rule('I-2', '索引号的规则里一样的部分有两个'),
  length: rule('I-3', '索引号的规则里位数不对'),
  text: rule('I-4', '索引号的规则里分隔符不对'),
  pattern: rule('I-5', '索引号不合本单位的规则'),
  value: rule('I-6', '索引号和其他栏不一致'),
} as const;

export const indexNumberRules: readonly PublishingRule[] = Object.values(rules);

/** What is wrong with a rule; empty where numbers can be made and read by it. */
export function faultsOfIndexRule({ parts }: IndexRule): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  const kinds = parts.map(({ kind }) => kind).filter((kind) => kind !== 'text');
  if (!kinds.includes('serial')) faults.push(faultOf(rules.noSerial, '要有流水号，不然会重号。', 'parts'));
  if (new Set(kinds).size < kinds.length) {
    faults.push(faultOf(rules.twoOfAKind, '机构代码、年份、流水号等每种只能有一个，请去掉重复的。', 'parts'));
  }
  for (const part of parts) {
    if ('length' in part && (!Number.isInteger(part.length) || part.length < 1 || part.length > 12)) {
      faults.push(faultOf(rules.length, '位数是1至12，请改。', 'parts'));
    }
    if (part.kind === 'text' && !/^[A-Za-z0-9/_.\-\p{Script=Han}]{1,12}$/u.test(part.text)) {
      faults.push(faultOf(rules.text, '分隔符只能用字母、数字、汉字和“/ - _ .”，1至12个。', 'parts'));
    }
  }
  return faults;
}

const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** The parts of a number by a rule; null where it does not follow it. `body` is the code of the body itself. */
export function readIndexNumber(
  { parts }: IndexRule,
  text: string,
  body: string,
): {
  readonly serial: number;
  readonly scope: string;
  readonly values: Readonly<Record<string, string>>;
} | null {
  const pattern = parts.map((part) => {
    if (part.kind === 'text') return escape(part.text);
    if (part.kind === 'body') return `(?<body>${escape(body)})`;
    if (part.kind === 'year') return String.raw`(?<year>\d{4})`;
    if (part.kind === 'date') return String.raw`(?<date>\d{8})`;
    return part.kind === 'serial'
      ? `(?<serial>\\d{${part.length}})`
      : `(?<${part.kind}>[0-9A-Za-z]{${part.length}})`;
  });
  const groups = new RegExp(`^${pattern.join('')}$`, 'u').exec(text)?.groups;
  if (groups === undefined) return null;
  const scope = parts.map((part) =>
    part.kind === 'text' ? part.text : part.kind === 'serial' ? '#' : (groups[part.kind] ?? ''),
  );
  return { serial: Number(groups['serial']), scope: scope.join(''), values: groups };
}

function filled({ parts }: IndexRule, values: IndexValues, serial: string): string {
  const { body, classCode, officeCode, formedOn } = values;
  const of = (part: IndexPart): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'serial') return serial;
    if (part.kind === 'body') return body;
    if (part.kind === 'class') return classCode;
    if (part.kind === 'office') return officeCode;
    return part.kind === 'year' ? formedOn.slice(0, 4) : formedOn.replaceAll('-', '');
  };
  return parts.map(of).join('');
}

/**
 * The next number: one more than the highest that was given out with the same other parts, so that a serial begins anew
 * with whatever stands before it (each year, each class, each day).
 * @param issued the numbers given out so far, of any rule; those of other rules are left aside
 */
export function nextIndexNumber(
  rule: IndexRule,
  values: IndexValues,
  issued: readonly string[],
): { readonly number: string } | { readonly number: null; readonly why: string } {
  const length = rule.parts.find((part) => part.kind === 'serial')?.length;
  if (length === undefined) return { number: null, why: '索引号的规则没有流水号，请先改规则。' };
  const lengths = [
    ['class', values.classCode, '信息类别'],
    ['office', values.officeCode, '内设机构'],
  ] as const;
  for (const [kind, code, title] of lengths) {
    const part = rule.parts.find((each) => each.kind === kind);
    if (
      part !== undefined &&
      'length' in part &&
      !new RegExp(`^[0-9A-Za-z]{${part.length}}$`, 'u').test(code)
    ) {
      return { number: null, why: `${title}的代码要有${part.length}位，现在是“${code}”。` };
    }
  }
  if (values.body === '') return { number: null, why: '本单位还没有机构代码，请先填写。' };
  const scope = filled(rule, values, '#');
  const taken = issued.flatMap((number) => {
    const read = readIndexNumber(rule, number, values.body);
    return read?.scope === scope ? [read.serial] : [];
  });
  const serial = taken.reduce((highest, each) => Math.max(highest, each), 0) + 1;
  if (String(serial).length > length) {
    return { number: null, why: `流水号已经用到${length}位的最后一个，请在规则里加位数。` };
  }
  return { number: filled(rule, values, String(serial).padStart(length, '0')) };
}

/** What is wrong with a number that was entered by hand or came from elsewhere. */
export function faultsOfIndexNumber(
  rule: IndexRule,
  text: string,
  values: IndexValues,
): readonly PublishingFault[] {
  const read = readIndexNumber(rule, text, values.body);
  if (read === null) {
    const example = filled(
      rule,
      values,
      '1'.padStart(rule.parts.find((part) => part.kind === 'serial')?.length ?? 1, '0'),
    );
    return [
      faultOf(rules.pattern, `索引号“${text}”不合本单位的规则，应当像“${example}”这样写。`, 'indexNumber'),
    ];
  }
  const expected = [
    ['year', values.formedOn.slice(0, 4), '年份和成文日期'],
    ['date', values.formedOn.replaceAll('-', ''), '日期和成文日期'],
    ['class', values.classCode, '类别代码和所选类别'],
    ['office', values.officeCode, '内设机构代码和所选机构'],
  ] as const;
  return expected
    .filter(([kind, value]) => read.values[kind] !== undefined && value !== '' && read.values[kind] !== value)
    .map(([kind, value, what]) =>
      faultOf(
        rules.value,
        `索引号里的${what}不一致：索引号是${read.values[kind] ?? ''}，应当是${value}。`,
        'indexNumber',
      ),
    );
}
