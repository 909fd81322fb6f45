import { fenOfText, registers, yuanText, type RegisterKind } from '../../../law/index.ts';
import type { registerEndpoints } from '../../contract/registers.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { Fault } from '../form/use-form.ts';
import { texts } from './texts.ts';

export type RegisterLine = AnswerOf<typeof registerEndpoints.registerLine>;

/** A line as its form has it. */
export interface LineValues {
  readonly number: string;
  readonly matter: string;
  readonly on: string;
  readonly count: string;
  readonly amount: string;
  readonly remark: string;
  readonly publication: { readonly id: string; readonly title: string } | null;
  readonly reason: string;
}

export const blankLine = (on: string): LineValues => ({
  number: '',
  matter: '',
  on,
  count: '1',
  amount: '',
  remark: '',
  publication: null,
  reason: '',
});

export const valuesOf = (line: RegisterLine): LineValues => ({
  number: line.number ?? '',
  matter: line.matter,
  on: line.on,
  count: String(line.count),
  amount: line.amountFen === null ? '' : yuanText(line.amountFen),
  remark: line.remark,
  publication: line.publication,
  reason: '',
});

const isMoney = (register: RegisterKind) => registers[register].counts === 'money';

/** What the form says, as the door takes it. */
export function inputOf(register: RegisterKind, values: LineValues) {
  const number = values.number.trim();
  return {
    number: number === '' ? null : number,
    matter: values.matter,
    on: values.on,
    count: isMoney(register) ? 0 : Number(values.count),
    amountFen: isMoney(register) ? fenOfText(values.amount, texts.yuanUnit) : null,
    remark: values.remark,
    publicationId: values.publication?.id ?? null,
  };
}

/** Numbers that cannot be read as such. */
export function faultsOf(register: RegisterKind, { count, amount }: LineValues): Fault[] {
  if (isMoney(register)) {
    const fen = fenOfText(amount, texts.yuanUnit);
    return fen === null || fen === 0 ? [{ field: 'amountFen', message: texts.wrongAmount }] : [];
  }
  return /^[1-9]\d{0,5}$/u.test(count.trim()) ? [] : [{ field: 'count', message: texts.wrongCount }];
}
