import type { ApprovalStep, RiskId } from './approval.ts';

/** How numbers of requests or letters are put together; the counter begins anew each year and has no gaps. */
export interface NumberRule {
  /** `{year}` and `{seq}` are filled in: 乙公开〔{year}〕{seq}号. The brackets of the year are 〔〕 (GB/T 9704). */
  readonly pattern: string;
  /** Digits to which the counter is filled up with zeros; 1 for none. Leading zeros do occur in practice. */
  readonly width: number;
}

/**
 * What a body decides for itself about requests. Where no rule of law sets a figure, or it differs by place, it stands here with
 * an initial value.
 */
export interface RequestRules {
  readonly requestNumber: NumberRule;
  /**
   * `by-kind`: a counter for each kind of letter; `by-request`: the number of the request, with a suffix by kind. Both occur.
   */
  readonly letterNumbering: 'by-kind' | 'by-request';
  /** Pattern of letters; `{kind}` is the sign of the kind (补, 延, 公, 不公 …): 乙公{kind}〔{year}〕{seq}号. */
  readonly letterNumber: NumberRule;
  /** Working days before the statutory date by which the answer is to be ready. */
  readonly targetDays: number;
  /** Working days given to clarify (江苏规范: generally no more than 15). */
  readonly clarificationDays: number;
  /** Working days given to explain an excessive request; no rule of law sets them. */
  readonly reasonsDays: number;
  /** Working days that another organ is given to answer. */
  readonly assistanceDays: number;
  /** Where a decision may be taken to: for a township the county government only (行政复议法第二十四条). */
  readonly reconsideration: { readonly organ: string; readonly address: string; readonly online: string };
  /** Which court takes suits; concentrated jurisdiction differs by place. */
  readonly court: string;
  /** Sign and name under which letters go out; the body that answers is the one to be sued. */
  readonly contact: {
    readonly office: string;
    readonly person: string;
    readonly phone: string;
    readonly address: string;
    readonly postcode: string;
  };
  /** How a fee is paid: account, payment code, counter. */
  readonly payment: string;
  /** Whose signatures a decision needs, by risk. */
  readonly approval: Readonly<Record<RiskId, readonly ApprovalStep[]>>;
  /** `print`: letters are printed and stamped; `image`: the picture of the seal is set into the PDF. */
  readonly seal: 'print' | 'image';
  /** Years for which personal data is kept after a case was archived; no national rule is known: to be set by the archive rules of the place. */
  readonly retentionYears: number;
}

const head: ApprovalStep = { id: 'head', title: '负责人审批', roles: ['office-head'] };
const leader: ApprovalStep = { id: 'leader', title: '分管领导审核', roles: ['reviewer-2'] };
const chief: ApprovalStep = { id: 'chief', title: '主要领导签发', roles: ['reviewer-3'] };
const secrecy: ApprovalStep = { id: 'secrecy', title: '保密审查', roles: ['secrecy-reviewer'] };

/** What holds until a body has set its own. */
export const initialRequestRules: RequestRules = {
  requestNumber: { pattern: '公开申请〔{year}〕{seq}号', width: 1 },
  letterNumbering: 'by-kind',
  letterNumber: { pattern: '公{kind}〔{year}〕{seq}号', width: 1 },
  targetDays: 5,
  clarificationDays: 15,
  reasonsDays: 7,
  assistanceDays: 5,
  reconsideration: { organ: '', address: '', online: '' },
  court: '',
  contact: { office: '', person: '', phone: '', address: '', postcode: '' },
  payment: '',
  approval: { ordinary: [head], raised: [head, leader], high: [secrecy, head, leader, chief] },
  seal: 'print',
  retentionYears: 10,
};
