import { cite } from '../citation.ts';
import { compareDates, formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../publishing/fault.ts';
import type { FormWanted, WayWanted } from '../request/request-act.ts';
import { feeOf, feeOfRanks, type FeeMethod } from './tariff.ts';

/** A fee that is about to be noticed. */
export interface FeeNotice {
  readonly method: FeeMethod;
  /** Rank of the last request of the month that is charged, or pages of the request. */
  readonly units: number;
  /** Of 按件: rank of the first request that the notice charges; 1 where none of the month was charged before. */
  readonly firstRank?: number;
  /** 分 */
  readonly fen: number;
  readonly on: CivilDate;
  /** The statutory due date of the answer; null while it does not run. */
  readonly answerDueOn: CivilDate | null;
  readonly wanted: { readonly form: FormWanted; readonly way: WayWanted };
  /** Requests that the notice is for with the month and the applicant of each. */
  readonly requests: readonly {
    readonly number: string;
    readonly receivedOn: CivilDate;
    readonly applicantId: string;
    /** Method by which it was charged before; null for none. */
    readonly charged: FeeMethod | null;
  }[];
  /** What the rules of the body say about paying; empty for none. */
  readonly payment: string;
  /** Whether someone confirmed by hand that the requests are of the same applicant: no rule says who that is. */
  readonly sameApplicantConfirmed: boolean;
  /** How the pages were counted; needed for electronic data. */
  readonly countReason: string;
}

const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  article?: string,
): PublishingRule => ({
  id,
  level,
  title,
  basis: [cite('processingFee', article)],
});

const rules = {
  both: rule('F-1', 'error', '同一申请又按件又按量', '第三条'),
  free: rule('F-2', 'error', '没有超过免费的范围'),
  amount: rule('F-3', 'error', '金额和计算不一致'),
  months: rule('F-4', 'error', '按件的申请不在同一个自然月', '第四条'),
  applicants: rule('F-5', 'error', '按件的申请没有确认是同一申请人', '第四条'),
  scope: rule('F-6', 'error', '按量不适用于这种提供方式', '第五条'),
  late: rule('F-7', 'error', '收费通知超过了答复期限'),
  payment: rule('F-8', 'error', '没有写缴纳方式'),
  counting: rule('F-9', 'warning', '没有写页数怎样计算', '第五条'),
} as const;

export const feeRules: readonly PublishingRule[] = Object.values(rules);

/** What is wrong with a fee that is about to be noticed; empty where the notice can go out. */
export function faultsOfFee(notice: FeeNotice): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  const add = (rule: PublishingRule, sentence: string, field?: string) =>
    faults.push(faultOf(rule, sentence, field));
  const { method, units, requests } = notice;
  const due =
    method === 'items' && (notice.firstRank ?? 1) <= units
      ? feeOfRanks(notice.firstRank ?? 1, units).fen
      : feeOf(method, units).fen;
  const other = requests.filter(({ charged }) => charged !== null && charged !== method);
  if (other.length > 0) {
    const numbers = other.map(({ number }) => number).join('、');
    add(rules.both, `${numbers}已经按另一种标准收费，同一申请只能选一种。`, 'method');
  }
  if (due === 0) {
    const free = method === 'items' ? '一个自然月内10件以下' : '30页以下';
    add(rules.free, `${free}不收费，不用发收费通知。`, 'units');
  }
  if (notice.fen !== due) add(rules.amount, `按标准应当是${due / 100}元，请按计算单改。`, 'fen');
  if (method === 'items') itemFaults(notice, add);
  else pageFaults(notice, add);
  if (notice.answerDueOn !== null && compareDates(notice.on, notice.answerDueOn) > 0) {
    add(
      rules.late,
      `答复期限是${formatChinese(notice.answerDueOn)}，收费通知要在期限内发出；现在应当尽快答复，不再收费。`,
      'on',
    );
  }
  if (notice.payment.trim() === '') add(rules.payment, '请先在设置里写好缴纳方式和账户。', 'payment');
  return faults;
}

type Add = (rule: PublishingRule, sentence: string, field?: string) => void;

function itemFaults({ requests, sameApplicantConfirmed }: FeeNotice, add: Add): void {
  if (new Set(requests.map(({ receivedOn }) => receivedOn.slice(0, 7))).size > 1) {
    add(rules.months, '按件收费按自然月计算，请只选同一个月收到的申请。', 'requests');
  }
  const applicants = new Set(requests.map(({ applicantId }) => applicantId)).size;
  if (applicants > 1 && !sameApplicantConfirmed) {
    add(rules.applicants, '这些申请分别登记了申请人，请核对确实是同一申请人后再确认。', 'requests');
  }
}

function pageFaults({ wanted, countReason }: FeeNotice, add: Add): void {
  if (wanted.form === 'reading') {
    add(rules.scope, '按量收费只适用于提供纸质件、发送电子邮件、复制电子数据，现场查阅不收费。', 'method');
  }
  if (wanted.form !== 'paper' && countReason.trim() === '') {
    add(rules.counting, '电子数据的页数没有统一的换算办法，请写明页数是怎样数的。', 'countReason');
  }
}
