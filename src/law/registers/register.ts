import { cite, type Citation } from '../citation.ts';

/** What is registered for table 2 of the annual report. */
export type RegisterKind = 'licence' | 'penalty' | 'coercion' | 'fee';

/** One register. */
export interface Register {
  /** As table 2 has it. */
  readonly title: string;
  /** What a line of it is, for whoever enters it. */
  readonly means: string;
  /** What its number, date and matter are called. */
  readonly number: string;
  readonly date: string;
  readonly matter: string;
  /** A matter as it may be entered: no names of persons. */
  readonly example: string;
  /** Fees are counted in money, the others in decisions. */
  readonly counts: 'decisions' | 'money';
  readonly basis: readonly Citation[];
}

const table = cite('reportFormat2021', '第二部分表');
const whole = cite('reportFormat2021', '第二部分');

/** The registers, in the order of table 2. All decisions count, made public or not. */
export const registers: Readonly<Record<RegisterKind, Register>> = {
  licence: {
    title: '行政许可',
    means: '本机关作出的行政许可决定，准予的、不予的都登记，是否公开都登记。',
    number: '决定书文号',
    date: '决定日期',
    matter: '许可事项',
    example: '农村村民住宅建设审批',
    counts: 'decisions',
    basis: [cite('regulation', '第二十条第（五）项'), whole, table],
  },
  penalty: {
    title: '行政处罚',
    means: '本机关作出的行政处罚决定，是否公开都登记。',
    number: '决定书文号',
    date: '决定日期',
    matter: '处罚事由',
    example: '未经批准占用土地建房',
    counts: 'decisions',
    basis: [cite('regulation', '第二十条第（六）项'), whole, table],
  },
  coercion: {
    title: '行政强制',
    means: '本机关作出的行政强制措施和行政强制执行决定，是否公开都登记。',
    number: '决定书文号',
    date: '决定日期',
    matter: '强制事由',
    example: '强制拆除违法建设',
    counts: 'decisions',
    basis: [cite('regulation', '第二十条第（六）项'), whole, table],
  },
  fee: {
    title: '行政事业性收费',
    means: '本机关收取的行政事业性收费，一次或者一个时段一行。年报表格以万元为单位，这里按元登记到分。',
    number: '票据号',
    date: '收取日期',
    matter: '收费项目',
    example: '不动产登记费',
    counts: 'money',
    basis: [cite('regulation', '第二十条第（八）项'), table],
  },
};

export const registerKinds = Object.keys(registers) as readonly RegisterKind[];

export function isRegisterKind(id: string): id is RegisterKind {
  return id in registers;
}
