import type { CivilDate } from '../calendar/civil-date.ts';
import { countOfText, dateOfText, faultOfPast, fenOfText, mostFen } from './cells.ts';
import { registers, type RegisterKind } from './register.ts';

/** What a line of a register says, without its id. */
export interface RegisterLine {
  readonly number: string | null;
  readonly matter: string;
  readonly on: CivilDate;
  /** Decisions that it stands for; 0 for a fee. */
  readonly count: number;
  /** 分; null but for fees. */
  readonly amountFen: number | null;
  readonly remark: string;
}

/** Columns that a list may have, by what stands above them; the first name is the one that is exported. */
export const registerColumns = {
  on: [
    '日期',
    '决定日期',
    '作出日期',
    '收取日期',
    '收费日期',
    '许可日期',
    '处罚日期',
    '许可决定日期',
    '处罚决定日期',
  ],
  number: [
    '文号',
    '决定书文号',
    '编号',
    '许可决定文书号',
    '行政许可决定文书号',
    '处罚决定书文号',
    '行政处罚决定书文号',
    '票据号',
    '案号',
  ],
  matter: [
    '事项',
    '许可事项',
    '处罚事由',
    '强制事由',
    '收费项目',
    '事由',
    '案由',
    '许可内容',
    '项目名称',
    '案件名称',
    '违法事实',
  ],
  count: ['件数', '决定数量', '数量', '份数', '宗数'],
  yuan: ['金额（元）', '金额', '收费金额', '收取金额', '收费金额（元）'],
  tenThousandYuan: ['金额（万元）', '收费金额（万元）'],
  remark: ['备注', '说明'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RegisterColumn = keyof typeof registerColumns;

/** The columns that a register takes. */
export function columnsOfRegister(register: RegisterKind): readonly RegisterColumn[] {
  return registers[register].counts === 'money'
    ? ['on', 'number', 'matter', 'yuan', 'tenThousandYuan', 'remark']
    : ['on', 'number', 'matter', 'count', 'remark'];
}

/** Characters that a text of a line may have. */
export const registerLimits = { number: 60, matter: 100, remark: 200, count: 100_000 } as const;

/** What is wrong with a line, by field. */
export function faultsOfRegisterLine(
  register: RegisterKind,
  { number, matter, on, count, amountFen, remark }: RegisterLine,
  today: CivilDate,
): readonly { readonly field: string; readonly sentence: string }[] {
  const { counts, matter: name, number: numberName } = registers[register];
  const faults: { field: string; sentence: string }[] = [];
  const say = (field: string, sentence: string) => faults.push({ field, sentence });
  const tooLong = (text: string, most: number) => [...text].length > most;
  if (matter.trim() === '') say('matter', `没有填${name}。`);
  if (tooLong(matter, registerLimits.matter)) say('matter', `${name}最多${registerLimits.matter}个字。`);
  if (number !== null && tooLong(number, registerLimits.number)) {
    say('number', `${numberName}最多${registerLimits.number}个字。`);
  }
  if (tooLong(remark, registerLimits.remark)) say('remark', `备注最多${registerLimits.remark}个字。`);
  const past = faultOfPast(on, today);
  if (past !== null) say('on', past);
  if (counts === 'money') {
    if (amountFen === null || !Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > mostFen) {
      say('amount', '金额要大于0，没有收费的不用登记。');
    }
  } else if (!Number.isSafeInteger(count) || count < 1 || count > registerLimits.count) {
    say('count', `件数应为1到${registerLimits.count}的整数，没有作出决定的不用登记。`);
  }
  return faults;
}

/** A line read from the cells of a list; sentences for what cannot be read. Nothing is guessed but one decision a line. */
export function readRegisterRow(
  register: RegisterKind,
  cells: Readonly<Partial<Record<RegisterColumn, string>>>,
  today: CivilDate,
): { readonly line: RegisterLine | null; readonly faults: readonly string[] } {
  const text = (column: RegisterColumn) => (cells[column] ?? '').replaceAll(/\s+/gu, ' ').trim();
  const faults: string[] = [];
  const on = dateOfText(text('on'));
  if (on === null) {
    faults.push(text('on') === '' ? '没有填日期。' : `日期“${text('on')}”读不出来，请写成2026-03-02的样子。`);
  }
  const money = registers[register].counts === 'money';
  const count = money ? 0 : text('count') === '' ? 1 : countOfText(text('count'));
  if (count === null) faults.push(`件数“${text('count')}”读不出来，请只写数字。`);
  const amountFen = money ? fenIn(text('yuan'), text('tenThousandYuan'), faults) : null;
  if (on === null || count === null || (money && amountFen === null)) return { line: null, faults };
  const line: RegisterLine = {
    number: blank(text('number')),
    matter: text('matter'),
    on,
    count,
    amountFen,
    remark: text('remark'),
  };
  const found = faultsOfRegisterLine(register, line, today).map(({ sentence }) => sentence);
  return { line: found.length === 0 ? line : null, faults: found };
}

const blank = (text: string) => (['', '无', '-', '—', '/'].includes(text) ? null : text);

function fenIn(yuan: string, tenThousand: string, faults: string[]): number | null {
  const [text, unit] = yuan === '' ? ([tenThousand, '万元'] as const) : ([yuan, '元'] as const);
  if (text === '') {
    faults.push('没有填金额。');
    return null;
  }
  const fen = fenOfText(text, unit);
  if (fen === null) faults.push(`金额“${text}”读不出来，请写成1234.56的样子，最小到分。`);
  return fen;
}
