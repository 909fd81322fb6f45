import type { CivilDate } from '../calendar/civil-date.ts';

/** 行政复议, 行政诉讼. */
export type RedressKind = 'reconsideration' | 'litigation';

/**
 * How a suit came: without reconsideration before it, or after one. Table 4 of the annual report counts the two apart. A
 * reconsideration is always `direct`.
 */
export type RedressRoute = 'direct' | 'after-reconsideration';

/** 普通程序, 简易程序 (行政复议法第五十三条). Only reconsideration knows both here; a suit is `ordinary`. */
export type RedressProcedure = 'ordinary' | 'summary';

/** 结果维持, 结果纠正, 其他结果: the columns of table 4 of the annual report. */
export type RedressOutcome = 'upheld' | 'corrected' | 'other';

/** What a file of a redress case is. */
export type RedressMaterial =
  /** 提出答复通知书, 应诉通知书 */
  | 'notice'
  /** 复议申请书, 起诉状 */
  | 'claim'
  /** 答复书, 答辩状 */
  | 'answer'
  | 'evidence'
  | 'evidence-list'
  /** 复议决定书, 判决书, 裁定书, 调解书 */
  | 'decision'
  | 'proof-of-service'
  | 'other';

/**
 * What is done on a redress case. As with requests, no name of the applicant and no words of the application stand in an act;
 * `on` is the civil date in China on which it happened in law.
 */
export interface RedressPayloads {
  opened: {
    readonly kind: RedressKind;
    readonly route: RedressRoute;
    /** The requests whose answers are attacked; at least one. */
    readonly requestIds: readonly string[];
    /** Day of the application or the suit, where the notice names it; null where it is not known. */
    readonly filedOn: CivilDate | null;
    /** Day on which the body received the copy of the application or of the claim: the term for its answer runs from it. */
    readonly noticeOn: CivilDate;
    /** 甲政复〔2026〕3号, （2026）行初5号; empty where it bears none yet. */
    readonly number: string;
    /** The organ of reconsideration, or the court. */
    readonly organ: string;
    readonly procedure: RedressProcedure;
    /** The reconsideration that went before; null for `direct`. */
    readonly afterId: string | null;
    /** Who handles it. */
    readonly holderId: string;
    /** Whether the organ of reconsideration is sued with the body: the case counts once, for the body (年度报告格式). */
    readonly coDefendant: boolean;
  };
  assigned: { readonly holderId: string; readonly from: string | null; readonly reason: string };
  /** The body's answer with its evidence was handed in. */
  answered: {
    readonly on: CivilDate;
    /** Files that went with it. */
    readonly files: readonly string[];
    readonly how: string;
  };
  /** 简易程序转为普通程序, or the other way before the answer is due. */
  'procedure-changed': {
    readonly on: CivilDate;
    readonly procedure: RedressProcedure;
    readonly reason: string;
  };
  /** What was entered wrongly; what is not named stays. */
  corrected: {
    readonly number?: string;
    readonly organ?: string;
    readonly noticeOn?: CivilDate;
    readonly filedOn?: CivilDate;
    readonly reason: string;
  };
  decided: {
    readonly outcome: RedressOutcome;
    /** Date of the decision or judgment. */
    readonly on: CivilDate;
    /** Day on which the body received it: its own terms run from it. */
    readonly receivedOn: CivilDate;
    /** The operative part in short, without personal data. */
    readonly result: string;
    /** Working days within which the body is to act anew; null where it need not. */
    readonly redoDays: number | null;
  };
  noted: { readonly on: CivilDate; readonly text: string };
  'file-added': {
    readonly fileId: string;
    readonly material: RedressMaterial;
    readonly title: string;
    readonly pages: number | null;
    readonly sha256: string;
  };
}

export type RedressActKind = keyof RedressPayloads;

/** An act on a redress case as law takes it. */
export type RedressAct = {
  readonly [K in RedressActKind]: {
    readonly kind: K;
    /** The ledger's moment, ISO 8601. */
    readonly at: string;
    /** Staff id; null for the program. */
    readonly by: string | null;
    readonly payload: RedressPayloads[K];
  };
}[RedressActKind];
